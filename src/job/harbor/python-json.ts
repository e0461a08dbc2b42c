/** Harbor nests four or five levels; what is deeper was not written to be read. */
const DEEPEST = 64;

/**
 * Parses JSON as Python writes it: `NaN`, `Infinity` and `-Infinity` stand bare in it, which JSON does not know. They
 * become texts of that name, so that whoever wants a number sees that there is none. Throws where the text is broken.
 */
export function parsePythonJson(text: string): unknown {
  const value = parseEither(text);
  if (nestsDeeperThan(value, DEEPEST)) {
    throw new Error(`nested more than ${DEEPEST} levels deep`);
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

function nestsDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  return levels === 0 || Object.values(value).some((part) => nestsDeeperThan(part, levels - 1));
}
