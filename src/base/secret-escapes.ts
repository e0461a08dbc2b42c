/** Outcomes of reading or comparing besides a result. */
export const NO_MATCH = -1;
/** The bytes end before it is decided. */
export const NEEDS_MORE = -2;

/** The bytes that are searched; `end` is where they stop. */
export interface Bytes {
  readonly bytes: Uint8Array;
  readonly end: number;
}

/** One escape sequence, read: a byte of UTF-8, a unit of UTF-16 or a whole character, and where the sequence ends. */
export interface Escape {
  readonly kind: "byte" | "unit" | "character";
  readonly value: number;
  readonly end: number;
}

type Reading = Escape | typeof NO_MATCH | typeof NEEDS_MORE;

/** JSON inside JSON inside JSON: seven backslashes before a quote. */
export const MAX_BACKSLASHES = 8;
/** `#x0001F600` and names; what is longer is none of ours. */
const MAX_ENTITY = 10;

const PERCENT = code("%");
const AMPERSAND = code("&");
const SEMICOLON = code(";");
const BACKSLASH = code("\\");

/** The character that a letter or a piece of punctuation stands for after a backslash; 0 where it stands for none. */
const MEANT = new Uint8Array(256);
for (let byte = code(" "); byte <= code("~"); byte += 1) {
  MEANT[byte] = /[A-Za-z0-9]/.test(String.fromCharCode(byte)) ? 0 : byte;
}
for (const [letter, meant] of ["n\n", "r\r", "t\t", "b\b", "f\f", "v\v", "a\x07", "e\x1b", "E\x1b"].map((pair) =>
  pair.split(""),
)) {
  MEANT[code(letter)] = code(meant);
}

const ENTITIES: ReadonlyMap<string, number> = new Map(
  Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }).map(([name, meant]) => [name, code(meant)]),
);

export function isEscapeLead(byte: number): boolean {
  return byte === PERCENT || byte === AMPERSAND || byte === BACKSLASH;
}

/**
 * Reads the escape that begins at this place: `%HH`; one to eight backslashes and then `uHHHH`, `xHH`, three octal
 * digits, a letter for a control character, or punctuation that stands for itself; an XML entity.
 */
export function readEscape(text: Bytes, at: number): Reading {
  const lead = text.bytes[at] ?? 0;
  if (lead === PERCENT) {
    return readDigits("byte", text, at + 1, 16, 2);
  }
  if (lead === BACKSLASH) {
    return readBackslashed(text, at);
  }
  return lead === AMPERSAND ? readEntity(text, at + 1) : NO_MATCH;
}

function readBackslashed(text: Bytes, start: number): Reading {
  let at = start;
  while (at < text.end && text.bytes[at] === BACKSLASH) {
    at += 1;
    if (at - start > MAX_BACKSLASHES) {
      return NO_MATCH;
    }
  }
  if (at >= text.end) {
    return NEEDS_MORE;
  }
  const byte = text.bytes[at] ?? 0;
  if (byte === code("u")) {
    return readDigits("unit", text, at + 1, 16, 4);
  }
  if (byte === code("x")) {
    return readDigits("byte", text, at + 1, 16, 2);
  }
  if (digitOf(byte) < 8) {
    return readDigits("byte", text, at, 8, 3);
  }
  const meant = MEANT[byte] ?? 0;
  return meant === 0 ? NO_MATCH : { kind: "character", value: meant, end: at + 1 };
}

function readDigits(kind: Escape["kind"], text: Bytes, start: number, radix: number, count: number): Reading {
  let value = 0;
  for (let at = start; at < start + count; at += 1) {
    if (at >= text.end) {
      return NEEDS_MORE;
    }
    const digit = digitOf(text.bytes[at] ?? 0);
    if (digit >= radix) {
      return NO_MATCH;
    }
    value = value * radix + digit;
  }
  return { kind, value, end: start + count };
}

function readEntity(text: Bytes, start: number): Reading {
  for (let at = start; at <= start + MAX_ENTITY; at += 1) {
    if (at >= text.end) {
      return NEEDS_MORE;
    }
    const byte = text.bytes[at] ?? 0;
    if (byte === SEMICOLON) {
      const value = entityValue(String.fromCharCode(...text.bytes.subarray(start, at)));
      return value === null ? NO_MATCH : { kind: "character", value, end: at + 1 };
    }
    if (byte !== code("#") && MEANT[byte] === byte) {
      return NO_MATCH;
    }
  }
  return NO_MATCH;
}

function entityValue(name: string): number | null {
  if (!name.startsWith("#")) {
    return ENTITIES.get(name) ?? null;
  }
  const number = /^#(?:[xX](?<hex>[0-9A-Fa-f]+)|(?<decimal>[0-9]+))$/.exec(name)?.groups;
  if (number === undefined) {
    return null;
  }
  const value = number["hex"] === undefined ? Number(number["decimal"]) : Number.parseInt(number["hex"], 16);
  return value <= 0x10ffff ? value : null;
}

function digitOf(byte: number): number {
  if (byte >= 48 && byte <= 57) {
    return byte - 48;
  }
  const lower = byte | 0x20;
  return lower >= 97 && lower <= 102 ? lower - 87 : 99;
}

function code(character: string | undefined): number {
  return character?.charCodeAt(0) ?? 0;
}
