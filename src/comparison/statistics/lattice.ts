/** Values as whole multiples of one unit, so that sums of them are exact and equal sums are seen to be equal. */
export interface Lattice {
  readonly unit: number;
  readonly multiples: Float64Array;
}

/** Means of a few attempts are multiples of 1/60 or 1/420, rewards often of 0.01 or 0.001. */
const LARGEST_DENOMINATOR = 1000;
/** How far from its multiple a value may be, as a share of the largest: more than rounding, less than anybody measures. */
const ROUNDING = 1e-9;
/** Whole numbers below are exact. */
const LARGEST_SUM = 2 ** 52;

/** The values on the coarsest lattice 1, ½, ⅓, …, 1/1000 that has them all; null where none has. */
export function latticeOf(values: ArrayLike<number>): Lattice | null {
  const each = Array.from(values);
  const largest = each.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  if (largest * each.length * LARGEST_DENOMINATOR > LARGEST_SUM) {
    return null;
  }
  for (let denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator += 1) {
    const rounding = ROUNDING * largest * denominator;
    if (each.every((value) => Math.abs(value * denominator - Math.round(value * denominator)) <= rounding)) {
      return { unit: 1 / denominator, multiples: Float64Array.from(each, (value) => Math.round(value * denominator)) };
    }
  }
  return null;
}
