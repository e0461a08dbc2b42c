import { tailByConvolution, tailByHalves } from "./exact-flips.ts";
import { latticeOf } from "./lattice.ts";
import { randomFlipsReaching } from "./random-flips.ts";

/** How the chance was found: over all ways to flip the signs, or over this many drawn at random. */
export type FlipMethod = { readonly kind: "exact" } | { readonly kind: "random"; readonly flips: number };

export interface SignFlipTest {
  readonly pValue: number;
  readonly method: FlipMethod;
}

const EXACT: FlipMethod = { kind: "exact" };
/** All 2^20 ways are looked at. */
const EXACT_DIFFERENCES = 20;
/** Steps of adding up distributions, exact at any number of differences; some 50 ms. */
const CONVOLUTION_STEPS = 5e7;
const FLIPS = 100_000;
const SEED = 20_240_601;

/**
 * The two-sided sign-flip permutation test of paired differences: if nothing changed, each difference could as well have
 * had the other sign. Fisher, "The Design of Experiments" (1935), chapter 3; Good, "Permutation, Parametric and Bootstrap
 * Tests of Hypotheses" (2005). Ties, with difference 0, say nothing.
 *
 * Exact for up to 20 differences, and for any number of multiples of one unit, as means of a few rewards are; else by 100,000 random flips with a fixed seed, the observed one counted among them (Phipson and Smyth, "Permutation
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
  const reached = observed - roundingOf(total);
  if (reached <= 0) {
    return { pValue: 1, method: EXACT };
  }
  if (sizes.length <= EXACT_DIFFERENCES) {
    return { pValue: 2 * tailByHalves(sizes, reached), method: EXACT };
  }
  if (lattice !== null && sizes.length * total <= CONVOLUTION_STEPS) {
    const pValue = 2 * tailByConvolution(sizes, (total + observed) / 2);
    // What is too small for a number is not impossible.
    return { pValue: Math.min(1, Math.max(pValue, Number.MIN_VALUE)), method: EXACT };
  }
  const reaching = randomFlipsReaching(sizes, reached, FLIPS, SEED);
  return { pValue: (reaching + 1) / (FLIPS + 1), method: { kind: "random", flips: FLIPS } };
}

/** Two sums that are equal in truth differ by less than this. */
function roundingOf(total: number): number {
  return total * 1e-12;
}
