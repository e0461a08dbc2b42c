import { tailByConvolution, tailByHalves } from "./exact-flips.ts";
import { latticeOf } from "./lattice.ts";
import { randomFlipSums } from "./random-flips.ts";

/** How the chance was found: over all ways to flip the signs, or over this many drawn at random. */
export type FlipMethod = { readonly kind: "exact" } | { readonly kind: "random"; readonly flips: number };

export interface SignFlipTest {
  readonly pValue: number;
  readonly method: FlipMethod;
}

const EXACT: FlipMethod = { kind: "exact" };
/** All 2^20 ways are looked at; of more, a sample. */
const EXACT_DIFFERENCES = 20;
/** Steps of the convolution, which is exact at any number of differences; some 50 ms. */
const CONVOLUTION_STEPS = 5e7;
const FLIPS = 100_000;
const SEED = 20_240_601;

/**
 * The two-sided sign-flip permutation test of paired differences: if nothing changed, each difference could as well have
 * had the other sign. Fisher, "The Design of Experiments" (1935), chapter 3; Good, "Permutation, Parametric and Bootstrap
 * Tests of Hypotheses" (2005). Ties, with difference 0, say nothing.
 *
 * Exact wherever the differences are multiples of one unit, as means of a few rewards are, and for up to 20 others;
 * else by 100,000 random flips with a fixed seed, the observed one counted among them (Phipson and Smyth, "Permutation
 * P-values Should Never Be Zero", SAGMB 9, 2010). For one attempt with rewards 0 and 1 it is McNemar's exact test.
 */
export function signFlipTest(differences: ArrayLike<number>): SignFlipTest {
  const lattice = latticeOf(differences);
  const values = lattice?.multiples ?? Float64Array.from(differences);
  const observed = Math.abs(values.toSorted().reduce((sum, value) => sum + value, 0));
  const sizes = values
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const isZero = lattice === null ? observed <= roundingOf(total) : observed === 0;
  if (isZero) {
    return { pValue: 1, method: EXACT };
  }
  if (lattice !== null && sizes.length * total <= CONVOLUTION_STEPS) {
    return { pValue: 2 * tailByConvolution(sizes, (total + observed) / 2), method: EXACT };
  }
  const reached = observed - roundingOf(total);
  if (sizes.length <= EXACT_DIFFERENCES) {
    return { pValue: 2 * tailByHalves(sizes, reached), method: EXACT };
  }
  const asFar = randomFlipSums(sizes, FLIPS, SEED).filter((sum) => Math.abs(sum) >= reached).length;
  return { pValue: (asFar + 1) / (FLIPS + 1), method: { kind: "random", flips: FLIPS } };
}

/** Two sums that are equal in truth differ by less than this. */
function roundingOf(total: number): number {
  return total * 1e-12;
}
