import { type Bytes, NEEDS_MORE, NO_MATCH, readEscape } from "./secret-escapes.ts";

/** What is longer was not written to colour a word. */
const LONGEST_SEQUENCE = 32;
/** Characters of a title or of a link's address. */
const LONGEST_STRING = 200;
const MOST_BYTES = 3;
/** How many sequences in a row are followed: tools write two or three. */
const LONGEST_RUN = 8;

/**
 * Colours and movements, strings for the terminal (titles, links, clipboard), and other short sequences. None reads across
 * `***`, where a secret was: what stands around a mask is not put together by taking the mask away.
 */
const SEQUENCES = [
  String.raw`(?:\x1b\[|\x9b)[0-?]{0,${LONGEST_SEQUENCE}}[ -)+-/]{0,${LONGEST_SEQUENCE}}[@-~]`,
  String.raw`\x1b[\]PX^_](?:(?!\*\*\*)[^\x07\x1b\x9c\n]){0,${LONGEST_STRING}}(?:\x07|\x1b\\|\x9c)`,
  String.raw`\x1b[ -)+-/]{0,${LONGEST_SEQUENCE}}[0-OQ-WYZ\\\x60-~]`,
];

/** Every control character but tab, line break and carriage return. */
const CONTROLS = String.raw`[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]`;

/** Characters that take no room between letters, or turn the direction of those after them: from the first to the last. */
const FORMATS = [
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
] as const;

const FORMAT = `[${FORMATS.map((range) => range.map((one) => String.fromCharCode(one)).join("-")).join("")}]`;

/**
 * What a terminal obeys: sequences and control characters. A sequence without an end, or one too long to be one, loses
 * only its escape and is then plain text. The redactor reads across all of this (`visiblePlaces`), so that a secret is not
 * put together by taking it away.
 */
export const TERMINAL_CODES = new RegExp([...SEQUENCES, CONTROLS].join("|"), "g");

/** The same, and characters that nobody sees. */
export const INVISIBLE = new RegExp([...SEQUENCES, CONTROLS, FORMAT].join("|"), "g");

const BEL = 0x07;
const LF = 0x0a;
const ESC = 0x1b;
const CSI = 0x9b;
const BRACKET = code("[");
const BACKSLASH = code("\\");
const ASTERISK = code("*");
/** What begins a string for the terminal after ESC. */
const STRINGS = new Set(Array.from("]PX^_", code));

/** The bytes that something invisible begins with, an escaped ESC included. */
const LEADS = new Uint8Array(256).fill(1, 0, 0x20);
LEADS.set([0, 0], 0x09);
LEADS[0x0d] = 0;
for (const byte of [0x7f, BACKSLASH, 0xc2, 0xd8, 0xe2, 0xef]) {
  LEADS[byte] = 1;
}

export function mayBeInvisible(byte: number): boolean {
  return LEADS[byte] === 1;
}

/**
 * Where the next byte that is seen may stand after something invisible at `at`: after each sequence, and after the control
 * character alone that begins one, because what follows it is plain text as soon as the sequence loses its end. None where
 * nothing invisible begins. NEEDS_MORE when the bytes end before that is decided; with `last` there are no more.
 */
export function visiblePlaces(text: Bytes, at: number, last: boolean): readonly number[] {
  const places: number[] = [];
  let end = at;
  for (let count = 0; count < LONGEST_RUN; count += 1) {
    const next = endOfOne(text, end);
    if (next === NEEDS_MORE && !last) {
      return [NEEDS_MORE];
    }
    const alone = endOfControlCharacter(text, end);
    if (alone > end) {
      places.push(alone);
    }
    if (next < 0) {
      return places;
    }
    if (next !== alone) {
      places.push(next);
    }
    end = next;
  }
  return places;
}

/** After the control character that may begin a sequence: ESC, or CSI in UTF-8. */
function endOfControlCharacter({ bytes, end }: Bytes, at: number): number {
  if (bytes[at] === ESC) {
    return at + 1;
  }
  return bytes[at] === 0xc2 && bytes[at + 1] === CSI && at + 1 < end ? at + 2 : at;
}

/** Where one invisible thing ends that begins here. */
function endOfOne(text: Bytes, at: number): number {
  const { bytes, end } = text;
  const lead = bytes[at] ?? 0;
  if (at >= end || LEADS[lead] === 0) {
    return NO_MATCH;
  }
  if (lead === ESC) {
    const ending = endAfterEscape(text, at + 1);
    return ending === NO_MATCH ? at + 1 : ending;
  }
  if (lead === BACKSLASH) {
    const escape = readEscape(text, at);
    return typeof escape === "number" ? escape : escape.value === ESC ? endOfEscaped(text, escape.end) : NO_MATCH;
  }
  return lead < 0x80 ? at + 1 : endOfCharacter(text, at);
}

function endAfterEscape(text: Bytes, at: number): number {
  if (at >= text.end) {
    return NEEDS_MORE;
  }
  const kind = text.bytes[at] ?? 0;
  if (kind === BRACKET) {
    return endOfControl(text, at + 1);
  }
  return STRINGS.has(kind) ? endOfString(text, at + 1) : endOfFinal(text, at, 0x30);
}

/** In JSON, say, where only the escape itself is written in another way. */
function endOfEscaped(text: Bytes, at: number): number {
  if (at >= text.end) {
    return NEEDS_MORE;
  }
  return text.bytes[at] === BRACKET ? endOfControl(text, at + 1) : NO_MATCH;
}

/** After `ESC [`: parameters, then what any sequence ends with. */
function endOfControl(text: Bytes, start: number): number {
  return endOfFinal(text, endOfRange(text, start, 0x30, 0x3f), 0x40);
}

/** Bytes that go before, then one from `least` to `~`. */
function endOfFinal(text: Bytes, start: number, least: number): number {
  const at = endOfIntermediate(text, start);
  if (at >= text.end) {
    return NEEDS_MORE;
  }
  const final = text.bytes[at] ?? 0;
  const isFinal = final >= least && final <= 0x7e && (least === 0x40 || !(STRINGS.has(final) || final === BRACKET));
  return isFinal ? at + 1 : NO_MATCH;
}

function endOfRange({ bytes, end }: Bytes, start: number, least: number, most: number): number {
  const limit = Math.min(end, start + LONGEST_SEQUENCE);
  let at = start;
  while (at < limit && (bytes[at] ?? 0) >= least && (bytes[at] ?? 0) <= most) {
    at += 1;
  }
  return at;
}

/** What may stand before the final byte, `*` aside. */
function endOfIntermediate(text: Bytes, start: number): number {
  const at = endOfRange(text, start, 0x20, 0x2f);
  const masked = text.bytes.subarray(start, at).indexOf(ASTERISK);
  return masked < 0 ? at : start + masked;
}

function endOfString({ bytes, end }: Bytes, start: number): number {
  const limit = start + LONGEST_STRING * MOST_BYTES;
  for (let at = start; at <= limit; at += 1) {
    const byte = bytes[at];
    if (byte === BEL) {
      return at + 1;
    }
    if (at + 1 >= end) {
      return NEEDS_MORE;
    }
    if (byte === ASTERISK && bytes[at + 1] === ASTERISK && bytes[at + 2] === ASTERISK) {
      return NO_MATCH;
    }
    const isEnd = (byte === ESC && bytes[at + 1] === BACKSLASH) || (byte === 0xc2 && bytes[at + 1] === 0x9c);
    if (isEnd || byte === ESC || byte === LF) {
      return isEnd ? at + 2 : NO_MATCH;
    }
  }
  return NO_MATCH;
}

/** A control character beyond ASCII, which may begin a sequence, or a character that takes no room. */
function endOfCharacter({ bytes, end }: Bytes, at: number): number {
  const [lead = 0, second = 0, third = 0] = bytes.subarray(at, Math.min(end, at + 3));
  const length = lead < 0xe0 ? 2 : 3;
  if (at + length > end) {
    return NEEDS_MORE;
  }
  const tail = ((lead & 0x1f) << 6) | (second & 0x3f);
  const character = length === 2 ? tail : ((tail & 0x3ff) << 6) | (third & 0x3f);
  if (character === CSI) {
    const ending = endOfControl({ bytes, end }, at + 2);
    return ending === NO_MATCH ? at + 2 : ending;
  }
  const isInvisible =
    (character >= 0x80 && character <= 0x9f) || FORMATS.some(([a, z]) => character >= a && character <= z);
  return isInvisible ? at + length : NO_MATCH;
}

function code(character: string): number {
  return character.charCodeAt(0);
}
