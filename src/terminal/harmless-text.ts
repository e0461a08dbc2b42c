import { TERMINAL_CODES } from "../base/invisible.ts";

/** Colours and weights: digits, `;` and `:` between `ESC [` and `m`. */
const COLOUR = /\x1b\[[\d;:]*m/g;

/** Any control character but tab and line break. */
const UNUSUAL = /[^\P{Cc}\t\n]/u;

const RESET = "\x1b[0m";

/**
 * Text of any origin as a terminal may get it: nothing in it can move the cursor, set a title or reach the clipboard. With
 * `colour`, plain colours stay and end with their line.
 */
export function harmlessText(text: string, colour: boolean): string {
  // Most text of a log, and looking is much faster than taking lines apart.
  if (!UNUSUAL.test(text)) {
    return text;
  }
  return text
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => harmlessLine(lastOverwritten(line), colour))
    .join("\n");
}

/** What turns the direction of the text after it, and with it the words of ours. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A value as part of one line of ours. */
export function harmlessWords(text: string): string {
  return harmlessText(text, false).replace(DIRECTION, "").replace(/\s+/g, " ").trim();
}

function harmlessLine(line: string, colour: boolean): string {
  if (!colour) {
    return line.replace(COLOUR, "").replace(TERMINAL_CODES, "");
  }
  const kept = line.match(COLOUR) ?? [];
  const parts = line.split(COLOUR).map((part) => part.replace(TERMINAL_CODES, ""));
  const joined = parts.map((part, index) => part + (kept[index] ?? "")).join("");
  return kept.length > 0 ? joined + RESET : joined;
}

/** What a terminal would show of a progress bar that redraws itself with carriage returns; the log file has all of it. */
function lastOverwritten(line: string): string {
  if (!line.includes("\r")) {
    return line;
  }
  const states = line.split("\r");
  return states.findLast((state) => state.trim() !== "") ?? "";
}
