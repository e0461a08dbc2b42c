const MAX_PATH = 1_000;
/** Most file systems take 255 bytes; the results directory may add a number to tell two names apart. */
const MAX_NAME_BYTES = 240;

/** `./a/b` → `a/b`; null for everything that is absolute, climbs, or is too long. */
export function relativePath(name: string): string | null {
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  const unsafe = name.startsWith("/") || parts.length === 0 || parts.includes("..") || name.length > MAX_PATH;
  return unsafe ? null : parts.join("/");
}

/**
 * A relative path with every character percent-encoded that file systems or artifacts refuse, and in a name that has one
 * the percent sign too; null when that makes a name too long.
 */
export function portablePath(path: string): string | null {
  const parts = path.split("/").map((part) => (REFUSED.test(part) ? part.replace(ENCODED, encode) : part));
  return parts.some((part) => Buffer.byteLength(part) > MAX_NAME_BYTES) ? null : parts.join("/");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what is refused
const REFUSED = /[\u0000-\u001f\u007f\\":<>|*?]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what is refused
const ENCODED = /[\u0000-\u001f\u007f\\":<>|*?%]/g;

function encode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
