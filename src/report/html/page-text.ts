import { INVISIBLE } from "../../base/invisible.ts";

const LONGEST_LINE = 4000;
/** Colours and weights, which the page shows. */
const COLOURS = /^\x1b\[[\d;:]*m$/;

/** The end of a file as the page has it: colours stay, anything else that is not seen goes, and long lines are cut. */
export function pageText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r+\n/g, "\n")
    .replaceAll(/^[^\n]*\r(?=[^\n])/gm, "")
    .replaceAll("\r", "")
    .replaceAll(INVISIBLE, (sequence) => (COLOURS.test(sequence) ? sequence : ""))
    .trimEnd()
    .split("\n")
    .map(cutLine)
    .join("\n");
}

function cutLine(line: string): string {
  if (line.length <= LONGEST_LINE) {
    return line;
  }
  const left = line.length - LONGEST_LINE;
  return `${line.slice(0, LONGEST_LINE).toWellFormed()} … ${left} more characters`;
}
