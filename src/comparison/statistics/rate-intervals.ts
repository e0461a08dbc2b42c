import { betaQuantile, twoSidedQuantile } from "./distributions.ts";
import type { Interval } from "./interval.ts";

/**
 * Wilson's score interval of one rate: "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22
 * (1927). The best of seven for a single proportion in Newcombe, Statistics in Medicine 17 (1998), whose examples the
 * tests repeat.
 */
export function wilsonInterval(passed: number, tried: number, significance: number): Interval {
  const z = twoSidedQuantile(significance);
  const center = (passed + (z * z) / 2) / (tried + z * z);
  const reach = (z * Math.sqrt((passed * (tried - passed)) / tried + (z * z) / 4)) / (tried + z * z);
  // The ends are exact where nothing or everything passed, and rounding would leave them beside it.
  return { low: passed === 0 ? 0 : center - reach, high: passed === tried ? 1 : center + reach };
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
