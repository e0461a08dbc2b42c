import type { Interval } from "./interval.ts";

/**
 * Wilson's score interval of one rate: "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22
 * (1927). The best of seven for a single proportion in Newcombe, Statistics in Medicine 17 (1998), whose examples the
 * tests repeat. `z` is the two-sided quantile: 1.96 for 95%.
 */
export function wilsonAt(z: number, passed: number, tried: number): Interval {
  const center = (passed + (z * z) / 2) / (tried + z * z);
  const reach = (z * Math.sqrt((passed * (tried - passed)) / tried + (z * z) / 4)) / (tried + z * z);
  // The ends are exact where nothing or everything passed, and rounding would leave them beside it.
  return { low: passed === 0 ? 0 : center - reach, high: passed === tried ? 1 : center + reach };
}
