/** Keys that need no quotes: words which no YAML reader takes for anything else. */
const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null)$/i;
/** What PyYAML refuses unescaped, or folds like a line break. */
const UNREADABLE = /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g;
/** PyYAML takes a longer one for no key at all, unless it is announced. */
const LONGEST_KEY = 1000;

/**
 * Plain values → YAML that PyYAML, a reader of YAML 1.1, reads back as the same values. Every text is quoted, because `yes`,
 * `010`, `1e5` and `2026-01-01` mean something else without.
 */
export function pyyamlText(value: Readonly<Record<string, unknown>>): string {
  return `${lines(value, "").join("\n")}\n`;
}

function lines(value: unknown, indent: string): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => entry(`${indent}-`, item, `${indent}  `));
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .flatMap(([key, item]) => {
        const written = keyText(key);
        return written.length > LONGEST_KEY
          ? [`${indent}? ${written}`, ...entry(`${indent}:`, item, `${indent}  `)]
          : entry(`${indent}${written}:`, item, `${indent}  `);
      });
  }
  return [`${indent}${scalar(value)}`];
}

/** `key: value` on one line, or the value below; empty lists and mappings can only be on the line. */
function entry(head: string, value: unknown, indent: string): readonly string[] {
  const isBlock = typeof value === "object" && value !== null && Object.keys(value).length > 0;
  return isBlock ? [head, ...lines(value, indent)] : [`${head} ${scalar(value)}`];
}

function keyText(key: string): string {
  return PLAIN_KEY.test(key) && !WORDS.test(key) ? key : quoted(key);
}

function scalar(value: unknown): string {
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "number":
      return numberText(value);
    case "boolean":
      return String(value);
    default:
      return value === null || value === undefined ? "null" : Array.isArray(value) ? "[]" : "{}";
  }
}

/** PyYAML wants a dot before an exponent. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes("e") && !text.includes(".") ? text.replace("e", ".0e") : text;
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    UNREADABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
