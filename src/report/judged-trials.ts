import type { JobResult } from "../results/job.ts";
import { type Standing, standingOf } from "../results/passing.ts";
import type { RunRecord } from "../results/run-result.ts";
import type { TrialResult } from "../results/trial.ts";

export interface JudgedTrial {
  readonly job: JobResult;
  readonly trial: TrialResult;
  readonly standing: Standing;
}

/** What a reader looks for first. */
const WORST_FIRST: readonly Standing[] = ["not passed", "unmeasured", "passed"];

/** Every trial of a run with its standing: those that did not pass, then unmeasured ones, then the others. */
export function judgedTrials({ jobs, gate }: RunRecord): readonly JudgedTrial[] {
  const judged = jobs.flatMap((job) =>
    job.trials.map((trial) => ({ job, trial, standing: standingOf(job, trial, gate) })),
  );
  return worstFirst(judged);
}

/** Sorted by standing; what stands alike keeps its order. */
export function worstFirst<Item extends { readonly standing: Standing }>(items: readonly Item[]): readonly Item[] {
  return WORST_FIRST.flatMap((standing) => items.filter((item) => item.standing === standing));
}
