import { signedSums } from "./exact-flips.ts";
import { randomBits } from "./random.ts";

/** The size of the tables: the sums of all 2^8 ways to give eight sizes signs. */
const BITS = 8;

/** How many of so many random choices of signs give `sizes` a sum of at least `wanted`, in either direction. */
export function randomFlipsReaching(sizes: Float64Array, wanted: number, flips: number, seed: number): number {
  let reaching = 0;
  for (const sum of randomFlipSums(sizes, flips, seed)) {
    if (Math.abs(sum) >= wanted) {
      reaching += 1;
    }
  }
  return reaching;
}

/**
 * The sums of `sizes` under that many random choices of signs. One draw of 32 bits gives 32 sizes their signs, by four
 * tables of the sums of eight; a block of 32 is done for all flips at once, so that its tables stay in the processor's
 * cache.
 */
function randomFlipSums(sizes: Float64Array, flips: number, seed: number): Float64Array {
  const random = randomBits(seed);
  const sums = new Float64Array(flips);
  for (let start = 0; start < sizes.length; start += 4 * BITS) {
    const [first, second, third, fourth] = [0, 1, 2, 3].map((table) => tableOf(sizes, start + table * BITS)) as Tables;
    for (let flip = 0; flip < flips; flip += 1) {
      const bits = random.next();
      sums[flip] =
        (sums[flip] as number) +
        (first[bits & 255] as number) +
        (second[(bits >>> 8) & 255] as number) +
        (third[(bits >>> 16) & 255] as number) +
        (fourth[bits >>> 24] as number);
    }
  }
  return sums;
}

type Tables = [Float64Array, Float64Array, Float64Array, Float64Array];

/** The sums of the eight sizes from `start` on; past the last size there is nothing to add. */
function tableOf(sizes: Float64Array, start: number): Float64Array {
  const eight = new Float64Array(BITS);
  eight.set(sizes.subarray(start, start + BITS));
  return signedSums(eight);
}
