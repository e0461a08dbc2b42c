import { mayBeInvisible, visiblePlaces } from "./invisible.ts";
import { type Bytes, type Escape, isEscapeLead, NEEDS_MORE, NO_MATCH, readEscape } from "./secret-escapes.ts";
import type { SecretForm } from "./secret-forms.ts";
import { matchForm, startsOf, utf8Of } from "./secret-spelling.ts";

/** Finds secrets in bytes. */
export interface SecretIndex {
  /** The first place from `from` on where a form may begin, or `text.end`. */
  nextCandidate(text: Bytes, from: number): number;
  /** Where the longest form that begins here ends; NO_MATCH, or NEEDS_MORE unless these are the `last` bytes. */
  longestMatch(text: Bytes, at: number, last: boolean): number;
}

/** First characters with more than one plain spelling, or of more than one byte: what follows them is not looked at. */
const MANIFOLD = /[%\\&'"\u0080-\u{10ffff}]/u;
const BYTES = Array.from({ length: 256 }, (_, byte) => byte);
const LEADS = BYTES.filter(isEscapeLead);
const LEADS_WITHIN = BYTES.filter((byte) => isEscapeLead(byte) || mayBeInvisible(byte));

/**
 * Files forms by how they begin. Two bytes say at nearly every place that none begins there; where one might, the first
 * two characters, with escapes read, leave very few to compare with.
 */
export function createSecretIndex(forms: readonly SecretForm[]): SecretIndex {
  const byTwo = new Map<number, SecretForm[]>();
  const byFirst = new Map<number, SecretForm[]>();
  const mayBegin = new Uint8Array(0x10000);
  const mayBeginLast = new Uint8Array(256);
  for (const form of forms) {
    const isManifold = MANIFOLD.test(String.fromCodePoint(form.characters[0] ?? 0));
    for (const first of startsOf(form, 0)) {
      mayBeginLast[first] = 1;
      if (isManifold) {
        addTo(byFirst, first, form);
      }
      for (const second of startsOf(form, 1)) {
        addTo(byTwo, pairOf(first, second), form);
      }
      for (const second of isManifold ? BYTES : [...startsOf(form, 1), ...LEADS_WITHIN]) {
        mayBegin[pairOf(first, second)] = 1;
      }
    }
  }
  for (const lead of LEADS) {
    mayBegin.fill(1, pairOf(lead, 0), pairOf(lead + 1, 0));
    mayBeginLast[lead] = 1;
  }

  /** The longest form whose second character stands at this place. */
  function longestByPair(first: number, text: Bytes, at: number, second: number, last: boolean): number {
    if (second >= text.end) {
      return mayBeginLast[first] === 1 && !last ? NEEDS_MORE : NO_MATCH;
    }
    const byte = text.bytes[second] ?? 0;
    const plain = longestOf(byTwo.get(pairOf(first, byte)), text, at, last);
    if (!isEscapeLead(byte) || plain === NEEDS_MORE) {
      return plain;
    }
    const escape = readEscape(text, second);
    if (typeof escape === "number") {
      return escape === NEEDS_MORE && mayBeginLast[first] === 1 && !last ? NEEDS_MORE : plain;
    }
    return longer(plain, longestOf(byTwo.get(pairOf(first, firstByteOf(escape))), text, at, last));
  }

  /** The same, where what is not seen may stand between the two. */
  function longestByTwo(first: number, text: Bytes, at: number, second: number, last: boolean): number {
    const here = longestByPair(first, text, at, second, last);
    if (second >= text.end || !mayBeInvisible(text.bytes[second] ?? 0) || mayBeginLast[first] === 0) {
      return here;
    }
    return visiblePlaces(text, second, last)
      .map((place) => (place === NEEDS_MORE ? NEEDS_MORE : longestByPair(first, text, at, place, last)))
      .reduce(longer, here);
  }

  return {
    nextCandidate({ bytes, end }, from) {
      const lastPair = end - 1;
      for (let at = from; at < lastPair; at += 1) {
        if (mayBegin[((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)] === 1) {
          return at;
        }
      }
      return from < end && mayBeginLast[bytes[lastPair] ?? 0] === 1 ? lastPair : end;
    },
    longestMatch(text, at, last) {
      const byte = text.bytes[at] ?? 0;
      const plain = longer(longestOf(byFirst.get(byte), text, at, last), longestByTwo(byte, text, at, at + 1, last));
      if (!isEscapeLead(byte) || plain === NEEDS_MORE) {
        return plain;
      }
      const escape = readEscape(text, at);
      if (typeof escape === "number") {
        return escape === NEEDS_MORE && !last ? NEEDS_MORE : plain;
      }
      const first = firstByteOf(escape);
      const escaped = longer(
        longestOf(byFirst.get(first), text, at, last),
        longestByTwo(first, text, at, escape.end, last),
      );
      return longer(plain, escaped);
    },
  };
}

function longestOf(forms: readonly SecretForm[] | undefined, text: Bytes, at: number, last: boolean): number {
  let longest: number = NO_MATCH;
  for (const form of forms ?? []) {
    const end = matchForm(form, text, at, last);
    if (end === NEEDS_MORE) {
      return NEEDS_MORE;
    }
    longest = Math.max(longest, end);
  }
  return longest;
}

function longer(left: number, right: number): number {
  return left === NEEDS_MORE || right === NEEDS_MORE ? NEEDS_MORE : Math.max(left, right);
}

/** The first UTF-8 byte of the character that an escape stands for or begins. */
function firstByteOf(escape: Escape): number {
  if (escape.kind === "byte") {
    return escape.value;
  }
  const isHighSurrogate = escape.kind === "unit" && escape.value >= 0xd800 && escape.value < 0xdc00;
  return utf8Of(isHighSurrogate ? 0x10000 + ((escape.value - 0xd800) << 10) : escape.value)[0] ?? 0;
}

function pairOf(first: number, second: number): number {
  return (first << 8) | second;
}

function addTo<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) {
    lists.set(key, [value]);
  } else {
    list.push(value);
  }
}
