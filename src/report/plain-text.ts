/** Colours and cursor movements, titles of windows, and the rest of what ESC introduces. */
const TERMINAL_SEQUENCES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-~])/g;

/** Control characters, and those that turn the direction of text so that it reads as something else. */
const CONTROLS = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Most names and messages of a large benchmark need no second look. */
const ALREADY_PLAIN = /^[\t\n\x20-\x7e]*$/;

/** Printed text as a person would have seen it in the end: without escape sequences and overwritten progress. */
export function plainText(text: string): string {
  if (ALREADY_PLAIN.test(text)) {
    return text;
  }
  return text
    .toWellFormed()
    .replaceAll(TERMINAL_SEQUENCES, "")
    .replaceAll(/\r+\n/g, "\n")
    .replaceAll(/^[^\n]*\r(?=[^\n])/gm, "")
    .replaceAll("\r", "")
    .replaceAll(CONTROLS, "");
}

/** The same as one line, at most `maxCharacters` long. */
export function oneLine(text: string, maxCharacters: number): string {
  // What is cut away anyway need not be looked at.
  const line = plainText(text.slice(0, maxCharacters * 10))
    .replaceAll(/\s+/g, " ")
    .trim();
  const characters = Array.from(line);
  return characters.length <= maxCharacters ? line : `${characters.slice(0, maxCharacters - 1).join("")}…`;
}
