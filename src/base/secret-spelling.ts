import { unreachable } from "./errors.ts";
import { mayBeInvisible, visiblePlaces } from "./invisible.ts";
import {
  type Bytes,
  type Escape,
  isEscapeLead,
  MAX_BACKSLASHES,
  NEEDS_MORE,
  NO_MATCH,
  readEscape,
} from "./secret-escapes.ts";
import type { SecretForm } from "./secret-forms.ts";

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const PLUS = 43;
const MINUS = 45;
const SLASH = 47;
const BACKSLASH = 92;
const UNDERSCORE = 95;

const MAX_INDENT = 32;
/** A line break before this many characters of a base64 form is not waited for: any line could end in one or two of them. */
const MIN_BEFORE_WRAP = 3;

/** A quote within quotes, as SQL and YAML write it, as a shell does, and as Python's shlex does. */
const DOUBLED_QUOTE = Buffer.from("''");
const QUOTED_QUOTE = Buffer.from(`'"'"'`);
const DOUBLED_DOUBLE_QUOTE = Buffer.from('""');

/**
 * Compares a form with the bytes from `start` on. Returns where its longest spelling ends, NO_MATCH, or NEEDS_MORE when
 * more bytes could make a match or a longer one; with `last` there are no more.
 */
export function matchForm(form: SecretForm, text: Bytes, start: number, last: boolean): number {
  const { characters } = form;
  const { bytes, end } = text;
  let at = start;
  for (let index = 0; index < characters.length; index += 1) {
    if (at >= end) {
      return last ? NO_MATCH : NEEDS_MORE;
    }
    const byte = bytes[at] ?? 0;
    const character = characters[index] ?? 0;
    if (mayBeSpelledBy(byte, character, form.kind)) {
      return matchSpellings(form, index, text, at, last);
    }
    if (byte !== character) {
      return NO_MATCH;
    }
    at += 1;
  }
  return at;
}

/** Bytes that may begin another spelling of any character, or something that is not seen before it. */
const LEADS = Uint8Array.from({ length: 256 }, (_, byte) => (isEscapeLead(byte) || mayBeInvisible(byte) ? 1 : 0));

/** Whether this byte may begin a spelling of the character other than itself, or a longer one. */
function mayBeSpelledBy(byte: number, character: number, kind: SecretForm["kind"]): boolean {
  if (LEADS[byte] === 1) {
    return true;
  }
  if (kind === "base64") {
    return byte === LF || byte === CR || byte === MINUS || byte === UNDERSCORE;
  }
  switch (character) {
    case SPACE:
      return byte === PLUS;
    case LF:
      return byte === CR;
    case SINGLE_QUOTE:
    case DOUBLE_QUOTE:
      return byte === character;
    default:
      return character >= 0x80 && byte >= 0x80;
  }
}

/** The same with every way to spell each character; several positions at once where a spelling is ambiguous. */
function matchSpellings(form: SecretForm, from: number, text: Bytes, start: number, last: boolean): number {
  let positions = [start];
  for (let index = from; index < form.characters.length; index += 1) {
    const places = index === 0 ? positions : positions.flatMap((at) => placesFrom(text, at, last));
    const ends = places.flatMap((at) => (at < 0 ? [at] : endsInForm(form, index, text, at, last)));
    if (!last && ends.includes(NEEDS_MORE)) {
      return NEEDS_MORE;
    }
    positions = [...new Set(ends.filter((end) => end >= 0))];
    if (positions.length === 0) {
      return NO_MATCH;
    }
  }
  return Math.max(...positions);
}

/** Where the next character may stand: here, and after colours and whatever else is not seen. */
function placesFrom(text: Bytes, at: number, last: boolean): readonly number[] {
  if (at >= text.end || !mayBeInvisible(text.bytes[at] ?? 0)) {
    return [at];
  }
  return [at, ...visiblePlaces(text, at, last)];
}

function endsInForm(form: SecretForm, index: number, text: Bytes, at: number, last: boolean): readonly number[] {
  const character = form.characters[index] ?? 0;
  if (form.kind === "text") {
    return character === LF ? lineBreakEnds(text, at) : spellingEnds(character, text, at);
  }
  const wrapped = index >= MIN_BEFORE_WRAP ? afterWrap(text, at) : at;
  const places = wrapped > at ? placesFrom(text, wrapped, last) : [wrapped];
  const spelled = [...new Set([character, urlSafeOf(character)])];
  return places.flatMap((place) => (place < 0 ? [place] : spelled.flatMap((one) => spellingEnds(one, text, place))));
}

/** The character that the URL-safe alphabet of base64 has instead. */
function urlSafeOf(character: number): number {
  return character === PLUS ? MINUS : character === SLASH ? UNDERSCORE : character;
}

function lineBreakEnds(text: Bytes, at: number): readonly number[] {
  const afterReturn = spellingEnds(CR, text, at);
  return [
    ...spellingEnds(LF, text, at),
    ...afterReturn.flatMap((end) => (end < 0 ? [end] : spellingEnds(LF, text, end))),
  ];
}

/** Where base64 goes on after a line break and an indentation, the break written as bytes or as `\n`. */
function afterWrap(text: Bytes, at: number): number {
  const { bytes, end } = text;
  const first = bytes[at];
  if (at >= end || (first !== CR && first !== LF && first !== BACKSLASH)) {
    return at;
  }
  const ends = lineBreakEnds(text, at);
  let next = Math.max(...ends);
  if (ends.includes(NEEDS_MORE)) {
    return NEEDS_MORE;
  }
  if (next < 0) {
    return at;
  }
  const limit = next + MAX_INDENT;
  while (next < end && next < limit && (bytes[next] === SPACE || bytes[next] === TAB)) {
    next += 1;
  }
  return next >= end ? NEEDS_MORE : next;
}

/** The ends of all spellings of one character at one place; NEEDS_MORE among them when the bytes end within one. */
function spellingEnds(character: number, text: Bytes, at: number): readonly number[] {
  if (at >= text.end) {
    return [NEEDS_MORE];
  }
  const first = text.bytes[at] ?? 0;
  const ends = [plainEnd(utf8Of(character), text, at)];
  if (isEscapeLead(first)) {
    ends.push(escapedEnd(character, text, at));
  }
  if (character === SPACE && first === PLUS) {
    ends.push(at + 1);
  } else if (character === BACKSLASH && first === BACKSLASH) {
    ends.push(...doubledBackslashEnds(text, at));
  } else if (character === DOUBLE_QUOTE && first === DOUBLE_QUOTE) {
    ends.push(plainEnd(DOUBLED_DOUBLE_QUOTE, text, at));
  } else if (character === SINGLE_QUOTE && first === SINGLE_QUOTE) {
    ends.push(plainEnd(DOUBLED_QUOTE, text, at), plainEnd(QUOTED_QUOTE, text, at), closedQuoteEnd(text, at));
  }
  return ends;
}

function plainEnd(expected: Uint8Array, text: Bytes, at: number): number {
  for (let index = 0; index < expected.length; index += 1) {
    if (at + index >= text.end) {
      return NEEDS_MORE;
    }
    if (text.bytes[at + index] !== expected[index]) {
      return NO_MATCH;
    }
  }
  return at + expected.length;
}

/** Reads as many escapes as the character takes: one, two halves of a surrogate pair, or each of its UTF-8 bytes. */
function escapedEnd(character: number, text: Bytes, at: number): number {
  const first = readEscape(text, at);
  if (typeof first === "number") {
    return first;
  }
  const expected = valuesOf(character, first.kind);
  let escape = first;
  for (let index = 0; escape.value === expected[index]; index += 1) {
    if (index === expected.length - 1) {
      return escape.end;
    }
    const next = escape.end >= text.end ? NEEDS_MORE : readEscape(text, escape.end);
    if (typeof next === "number") {
      return next;
    }
    escape = next.kind === first.kind ? next : { ...next, value: NO_MATCH };
  }
  return NO_MATCH;
}

function valuesOf(character: number, kind: Escape["kind"]): ArrayLike<number> {
  switch (kind) {
    case "character":
      return [character];
    case "byte":
      return utf8Of(character);
    case "unit": {
      const units = String.fromCodePoint(character);
      return Array.from({ length: units.length }, (_, index) => units.charCodeAt(index));
    }
    default:
      return unreachable(kind);
  }
}

/** A backslash may be doubled any number of times; what follows decides how many belong to it. */
function doubledBackslashEnds(text: Bytes, at: number): readonly number[] {
  const ends: number[] = [];
  for (let end = at + 2; end <= at + MAX_BACKSLASHES + 1; end += 1) {
    if (end > text.end) {
      return [...ends, NEEDS_MORE];
    }
    if (text.bytes[end - 1] !== BACKSLASH) {
      return ends;
    }
    ends.push(end);
  }
  return ends;
}

/** `'\''`: the quotes are closed, a quote follows, the quotes are opened again. */
function closedQuoteEnd(text: Bytes, at: number): number {
  if (at + 1 >= text.end) {
    return NEEDS_MORE;
  }
  const quote = escapedEnd(SINGLE_QUOTE, text, at + 1);
  return quote < 0 ? quote : plainEnd(Uint8Array.of(SINGLE_QUOTE), text, quote);
}

const ASCII = Array.from({ length: 128 }, (_, code) => Uint8Array.of(code));

/** The UTF-8 bytes of a code point. */
export function utf8Of(character: number): Uint8Array {
  return ASCII[character] ?? Buffer.from(String.fromCodePoint(character));
}

/** The bytes that the spellings without an escape of a form's character begin with. */
export function startsOf(form: SecretForm, index: number): ReadonlySet<number> {
  const character = form.characters[index] ?? 0;
  const plain = utf8Of(character)[0] ?? 0;
  if (form.kind === "base64") {
    return new Set([plain, urlSafeOf(character)]);
  }
  return new Set([plain, ...(character === SPACE ? [PLUS] : []), ...(character === LF ? [CR] : [])]);
}
