import { nestsTooDeep } from "../../base/json-depth.ts";

/**
 * Parses JSON as Python writes it: `NaN`, `Infinity` and `-Infinity` stand bare in it, which JSON does not know. They
 * become texts of that name, so that whoever wants a number sees that there is none. Throws where the text is broken.
 */
export function parsePythonJson(text: string): unknown {
  const value = parseEither(text);
  if (nestsTooDeep(value)) {
    throw new Error("nested too deep to be read");
  }
  return value;
}

function parseEither(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!/NaN|Infinity/.test(text)) {
      throw error;
    }
    return JSON.parse(quoteNonFinite(text));
  }
}

/** By hand and not by one regular expression, because a text of megabytes within the JSON would exhaust its stack. */
function quoteNonFinite(text: string): string {
  let result = "";
  let from = 0;
  while (from < text.length) {
    const quote = text.indexOf('"', from);
    const end = quote < 0 ? text.length : quote;
    result += text.slice(from, end).replaceAll(/-?Infinity|NaN/g, '"$&"');
    from = endOfString(text, end);
    result += text.slice(end, from);
  }
  return result;
}

/** The place after the string that starts at `quote`. */
function endOfString(text: string, quote: number): number {
  let at = quote + 1;
  while (at < text.length && text[at] !== '"') {
    at += text[at] === "\\" ? 2 : 1;
  }
  return Math.min(at + 1, text.length);
}
