const DOTS = "…";

/**
 * Stands where a text was cut before its secrets were hidden. Half a secret is not found any more, so the redactor leaves
 * out what may be the beginning of one before this mark, and turns the mark into the dots that it looks like. (A word
 * joiner is not seen, and no text has one before dots.)
 */
export const EARLY_CUT = `\u2060${DOTS}`;

/** At most `longest` characters of a text whose secrets are hidden; dots say that there is more. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) {
    return text;
  }
  const characters = Array.from(text.slice(0, 2 * longest));
  return characters.length <= longest && text.length <= 2 * longest
    ? text
    : `${characters.slice(0, longest - 1).join("")}${DOTS}`;
}

/**
 * At most `longest` units of UTF-16 of a text whose secrets are not hidden yet, to keep it in memory or to put it into a
 * message. The result does not keep the whole text alive, as a part of it would.
 */
export function cutEarly(text: string, longest: number): string {
  if (text.length <= longest) {
    return text;
  }
  const last = text.charCodeAt(longest - 2);
  const isHalf = last >= 0xd800 && last < 0xdc00;
  return Buffer.from(`${text.slice(0, longest - (isHalf ? 2 : 1))}${EARLY_CUT}`).toString();
}
