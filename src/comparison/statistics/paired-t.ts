import { tCdf, tQuantile } from "./distributions.ts";
import type { Interval } from "./interval.ts";
import { momentsOf } from "./moments.ts";

export interface PairedT {
  readonly t: number;
  readonly pValue: number;
  readonly interval: Interval;
}

/**
 * Student's paired t test, two-sided ("The probable error of a mean", Biometrika 6, 1908). For the details only: it
 * believes in a normal distribution. Null where all differences are equal or there are less than two.
 */
export function pairedT(differences: ArrayLike<number>, significance: number): PairedT | null {
  const { count, mean, variance } = momentsOf(differences);
  if (variance === 0) {
    return null;
  }
  const standardError = Math.sqrt(variance / count);
  const t = mean / standardError;
  const reach = tQuantile(1 - significance / 2, count - 1) * standardError;
  return {
    t,
    pValue: 2 * tCdf(-Math.abs(t), count - 1),
    interval: { low: mean - reach, high: mean + reach },
  };
}
