import { bisect } from "./bisect.ts";
import { twoSidedQuantile } from "./distributions.ts";
import type { Interval } from "./interval.ts";
import type { Flips } from "./mcnemar.ts";

/**
 * The score interval of a paired difference of two rates, (won − lost) / tasks: Tango, "Equivalence test and confidence
 * interval for the difference in proportions for the paired-sample design", Statistics in Medicine 17 (1998). Unlike
 * Wald's it holds for few flips, and for none.
 */
export function tangoInterval(flips: Flips, tasks: number, significance: number): Interval {
  const z = twoSidedQuantile(significance);
  const swapped = { lost: flips.won, won: flips.lost };
  return { low: -upperEnd(swapped, tasks, z), high: upperEnd(flips, tasks, z) };
}

/** The largest difference that the data do not reject. */
function upperEnd(flips: Flips, tasks: number, z: number): number {
  const observed = (flips.won - flips.lost) / tasks;
  return bisect(observed, 1, (difference) => score(flips, tasks, difference) < -z);
}

/** Tango's statistic for the hypothesis that the difference is this one; it falls as the difference grows. */
function score({ lost, won }: Flips, tasks: number, difference: number): number {
  const distance = won - lost - tasks * difference;
  if (distance === 0) {
    return 0;
  }
  // The most likely share of lost tasks under the hypothesis, the positive root of its quadratic.
  const linear = (2 * tasks - won + lost) * difference - won - lost;
  const constant = -lost * difference * (1 - difference);
  const lostShare = (Math.sqrt(Math.max(0, linear ** 2 - 8 * tasks * constant)) - linear) / (4 * tasks);
  return distance / Math.sqrt(tasks * (2 * lostShare + difference * (1 - difference)));
}
