import type { Screen } from "./screen.ts";

const COLOUR = /\x1b\[[\d;]*m/g;

/** Columns of a text; colours take none. */
export function widthOf(text: string): number {
  return text.replace(COLOUR, "").length;
}

/** Our own words as they fit a screen. Where nobody looks at one, lines stay as they are, for whoever searches them. */
export function fitted(text: string, { live, columns }: Pick<Screen, "live" | "columns">): string {
  return live ? wrapWords(text, columns()) : text;
}

/** How wide a table may be: as wide as it likes where nobody looks at a terminal. */
export function columnsOf({ live, columns }: Pick<Screen, "live" | "columns">): number {
  return live ? columns() : Number.POSITIVE_INFINITY;
}

/** Text whose lines fit into a width, broken between words; the rest of a line stands below it, indented by two more. */
export function wrapWords(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => (widthOf(line) <= width ? line : wrapLine(line, width)))
    .join("\n");
}

function wrapLine(line: string, width: number): string {
  const indent = /^ */.exec(line)?.[0] ?? "";
  const [first = "", ...words] = line.trim().split(/ +/);
  const lines: string[] = [];
  let current = indent + first;
  for (const word of words) {
    if (widthOf(current) + 1 + widthOf(word) <= width) {
      current += ` ${word}`;
    } else {
      lines.push(current);
      current = `${indent}  ${word}`;
    }
  }
  return [...lines, current].join("\n");
}

const CUT = " …";

/** The part of a line that fits, up to a comma or else to a space; a word that is too long alone is cut itself. */
export function cutBetweenWords(line: string, width: number): string {
  if (line.length <= width) {
    return line;
  }
  const last = width - CUT.length;
  const comma = line.lastIndexOf(", ", last);
  const end = comma > width / 2 ? comma : line.lastIndexOf(" ", last);
  return end > width / 3 ? line.slice(0, end) + CUT : line.slice(0, width);
}
