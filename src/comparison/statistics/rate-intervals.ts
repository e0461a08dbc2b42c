import { betaQuantile, twoSidedQuantile } from "./distributions.ts";
import type { Interval } from "./interval.ts";
import { wilsonAt } from "./wilson.ts";

/** Wilson's score interval of one rate. */
export function wilsonInterval(passed: number, tried: number, significance: number): Interval {
  return wilsonAt(twoSidedQuantile(significance), passed, tried);
}

/**
 * The exact interval of one rate, which covers at least what it says: Clopper and Pearson, "The use of confidence or
 * fiducial limits illustrated in the case of the binomial", Biometrika 26 (1934).
 */
export function clopperPearsonInterval(passed: number, tried: number, significance: number): Interval {
  const tail = significance / 2;
  return {
    low: passed === 0 ? 0 : betaQuantile(tail, passed, tried - passed + 1),
    high: passed === tried ? 1 : betaQuantile(1 - tail, passed + 1, tried - passed),
  };
}
