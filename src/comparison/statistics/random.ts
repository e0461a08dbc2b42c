/**
 * Seeded random numbers by pure-rand (15 kB in the bundle, made for fast-check by its author): xoroshiro128+, Blackman and
 * Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM TOMS 47 (2021). One seed always gives one sequence, on
 * every machine, so that a comparison made again says the same.
 */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

export interface RandomBits {
  /** 32 random bits, as a signed integer. */
  next(): number;
}

export function randomBits(seed: number): RandomBits {
  return xoroshiro128plus(seed);
}

const TWO_TO_16 = 2 ** 16;
const TWO_TO_32 = 2 ** 32;

/**
 * Fills `indices` with random numbers below `bound`, all equally likely: Lemire, "Fast Random Integer Generation in an
 * Interval", ACM TOMACS 29 (2019). Two are made of each 32 bits where 16 bits suffice.
 */
export function fillWithIndices(indices: Uint32Array, bound: number, random: RandomBits): void {
  let filled = 0;
  if (bound > TWO_TO_16) {
    const unfair = TWO_TO_32 % bound;
    while (filled < indices.length) {
      const bits = random.next() >>> 0;
      if (bits >= unfair) {
        indices[filled++] = bits % bound;
      }
    }
    return;
  }
  const unfair = TWO_TO_16 % bound;
  while (filled < indices.length) {
    const bits = random.next();
    const first = (bits & 0xffff) * bound;
    const second = (bits >>> 16) * bound;
    if ((first & 0xffff) >= unfair) {
      indices[filled++] = first >>> 16;
    }
    if ((second & 0xffff) >= unfair && filled < indices.length) {
      indices[filled++] = second >>> 16;
    }
  }
}
