import { differencesOf, flipsOf } from "./change.ts";
import { attemptRange, type ComparedTask } from "./compared-tasks.ts";
import { bcaInterval } from "./statistics/bootstrap.ts";
import type { Interval } from "./statistics/interval.ts";
import { type Flips, mcnemarMidP } from "./statistics/mcnemar.ts";
import { type PairedT, pairedT } from "./statistics/paired-t.ts";
import { wilsonInterval } from "./statistics/rate-intervals.ts";
import { tangoInterval } from "./statistics/tango.ts";

/** How large a change is, beside whether there is one. */
export interface Estimate {
  readonly interval: (Interval & { readonly method: "Tango" | "BCa bootstrap" }) | null;
  /** The interval excludes 0, although the test does not say that there is a change. */
  readonly isBorderline: boolean;
  /** What other tests say; they decide nothing. */
  readonly details: Details;
}

export type Details =
  | {
      readonly kind: "one attempt";
      readonly flips: Flips;
      readonly midP: number;
      /** Wilson's interval of the rate in each run by itself. */
      readonly base: Interval;
      readonly new: Interval;
    }
  | { readonly kind: "means"; readonly pairedT: PairedT | null };

/** Resampling fewer values than these gives too narrow an interval. */
const FEWEST_RESAMPLED = 20;

/** The interval of the mean difference, by what the tasks are: one attempt with 0 or 1, or means. */
export function estimateOf(
  tasks: readonly ComparedTask[],
  pValue: number,
  significance: number,
  resamples?: number,
): Estimate {
  const flips = attemptRange(tasks).most === 1 ? flipsOf(tasks) : null;
  const differences = differencesOf(tasks);
  const interval =
    flips === null
      ? withMethod(
          "BCa bootstrap",
          tasks.length < FEWEST_RESAMPLED ? null : bcaInterval(differences, significance, resamples),
        )
      : withMethod("Tango", tangoInterval(flips, tasks.length, significance));
  return {
    interval,
    isBorderline: pValue >= significance && interval !== null && (interval.low > 0 || interval.high < 0),
    details:
      flips === null
        ? { kind: "means", pairedT: pairedT(differences, significance) }
        : {
            kind: "one attempt",
            flips,
            midP: mcnemarMidP(flips),
            base: wilsonInterval(passedIn(tasks, "base"), tasks.length, significance),
            new: wilsonInterval(passedIn(tasks, "new"), tasks.length, significance),
          },
  };
}

function passedIn(tasks: readonly ComparedTask[], arm: "base" | "new"): number {
  return tasks.filter((task) => task[arm] === 1).length;
}

function withMethod<Method extends string>(method: Method, interval: Interval | null) {
  return interval && { ...interval, method };
}
