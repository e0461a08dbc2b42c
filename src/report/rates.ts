import { costText, percentText } from "../base/figures.ts";
import type { JobResult } from "../results/job.ts";
import type { Tally } from "../results/passing.ts";
import type { ReportedSum } from "../results/statistics.ts";

/** `31 of 50 passed (62%)`; without a percentage where nobody knows how many trials there should be. */
export function passedText({ passed, total }: Tally, isTotalKnown: boolean): string {
  return isTotalKnown ? `${passed} of ${total} passed (${percentText(passed, total)})` : `${passed} passed`;
}

/** `47 of 50 measured`; empty where all are. */
export function coverageText({ total, unmeasured }: Tally): string {
  return unmeasured === 0 ? "" : `${total - unmeasured} of ${total} measured`;
}

/** `$12.30`; of some trials that is the least it can have been: `≥ $12.30, 37 of 50 reported`. Empty where none told. */
export function reportedCost({ total, reported }: ReportedSum, trials: number): string {
  if (total === null) {
    return "";
  }
  return reported < trials ? `≥ ${costText(total)}, ${reported} of ${trials} reported` : costText(total);
}

/** What the trials of all jobs cost, as far as they told it. */
export function costOf(jobs: readonly JobResult[]): ReportedSum {
  const costs = jobs.flatMap((job) => job.trials.flatMap(({ costUsd }) => costUsd ?? [])).filter(Number.isFinite);
  return { total: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0), reported: costs.length };
}
