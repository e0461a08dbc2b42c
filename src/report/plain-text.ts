import { cut } from "../base/cut.ts";
import { INVISIBLE } from "../base/invisible.ts";

/** Most names and messages of a large benchmark need no second look. */
const ALREADY_PLAIN = /^[\t\n\x20-\x7e]*$/;

/** Printed text as a person would have seen it in the end: without escape sequences and overwritten progress. */
export function plainText(text: string): string {
  if (ALREADY_PLAIN.test(text)) {
    return text;
  }
  return text
    .toWellFormed()
    .replaceAll(INVISIBLE, "")
    .replaceAll(/\r+\n/g, "\n")
    .replaceAll(/^[^\n]*\r(?=[^\n])/gm, "")
    .replaceAll("\r", "");
}

/** The same as one line, at most `maxCharacters` long. */
export function oneLine(text: string, maxCharacters: number): string {
  // What is cut away anyway need not be looked at.
  const line = plainText(text.slice(0, maxCharacters * 10))
    .replaceAll(/\s+/g, " ")
    .trim();
  return cut(line, maxCharacters);
}
