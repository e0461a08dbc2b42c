import { INVISIBLE } from "../../base/invisible.ts";

const LONGEST_LINE = 4000;
/** Colours and weights, which the page shows. */
const COLOURS = /^\x1b\[[\d;:]*m$/;

/** The end of a file as the page has it: colours stay, anything else that is not seen goes, and long lines are cut. */
export function pageText(text: string, longestLine = LONGEST_LINE): string {
  return text
    .toWellFormed()
    .replaceAll(/\r+\n/g, "\n")
    .replaceAll(/^[^\n]*\r(?=[^\n])/gm, "")
    .replaceAll("\r", "")
    .replaceAll(INVISIBLE, (sequence) => (COLOURS.test(sequence) ? sequence : ""))
    .trimEnd()
    .split("\n")
    .map((line) => cutLine(line, longestLine))
    .join("\n");
}

function cutLine(line: string, longest: number): string {
  const left = line.length - longest;
  if (left <= 0) {
    return line;
  }
  return `${line.slice(0, longest).toWellFormed()} … ${left} more characters`;
}
