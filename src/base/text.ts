import { closest, distance } from "fastest-levenshtein";

/** The known name that `name` was probably meant to be, or null when none is near enough to suggest. */
export function didYouMean(name: string, known: readonly string[]): string | null {
  if (known.length === 0) {
    return null;
  }
  // To the distance, two letters that changed places are two mistakes.
  const swapped = swappedLetters(name.toLowerCase()).find((text) => known.includes(text));
  if (swapped !== undefined) {
    return swapped;
  }
  const candidate = closest(name.toLowerCase(), [...known]);
  const allowed = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
  return distance(name.toLowerCase(), candidate.toLowerCase()) <= allowed ? candidate : null;
}

function swappedLetters(text: string): readonly string[] {
  const letters = Array.from(text);
  return letters
    .slice(1)
    .map((_, index) => letters.toSpliced(index, 2, letters[index + 1] ?? "", letters[index] ?? "").join(""));
}

/** `1 trial`, `2 trials`. */
export function plural(count: number, singular: string, many = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : many}`;
}

/** Compares by code points, so that an order does not depend on the machine's locale. */
export function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The longest prefix of `text` that fits into `maxBytes` of UTF-8, never ending inside a character. */
export function clipBytes(text: string, maxBytes: number): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= maxBytes) {
    return text;
  }
  let end = Math.max(0, maxBytes);
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) {
    end -= 1;
  }
  return new TextDecoder().decode(bytes.subarray(0, end));
}
