import { plural } from "../base/text.ts";
import type { JobOutcome } from "../job/job-reader.ts";
import type { PlannedJob } from "../job/plan.ts";
import type { SandboxRun } from "../results/job.ts";
import type { TrialResult } from "../results/trial.ts";
import { withRepeatedOutcome, withRuns } from "./repeated-outcome.ts";
import { repeatedRunName } from "./result-places.ts";
import { type RunOnce, type RunSurroundings, runOnce } from "./run-once.ts";
import { runKey, sandboxRun } from "./sandbox-run.ts";

/** All runs of a job together. */
export interface Repeated {
  readonly outcome: JobOutcome;
  readonly runs: readonly SandboxRun[];
  /** A cancel ended a run, or kept one from beginning. */
  readonly interrupted: boolean;
}

/** Runs again what was not measured and may go better, round by round; a cancel ends it. */
export async function repeatErrored(
  job: PlannedJob,
  first: RunOnce,
  rounds: number,
  surroundings: RunSurroundings,
): Promise<Repeated> {
  const { emit, stop } = surroundings;
  const runs: RunOnce[] = [];
  const told = [sandboxRun(first.report, runKey(0, null))];
  let { outcome } = first;
  for (let round = 1; round <= rounds; round += 1) {
    const errored = trialsToRepeat(outcome, runs.at(-1) ?? first, job);
    const again = errored.length === 0 ? [] : job.repeat(errored, round);
    for (const [index, one] of again.entries()) {
      if (stop.aborted) {
        return { outcome, runs: told, interrupted: true };
      }
      const name = repeatedRunName(job.work.job, round, index + 1, again.length);
      const what = one.trials === null ? "the job was" : `${plural(one.trials, "trial")} were`;
      emit({ kind: "notice", job: job.work.job, message: `${what} not measured; run again (${round} of ${rounds})` });
      const run = await runOnce(job.work.job, { ...one, work: { ...one.work, job: name } }, surroundings);
      outcome =
        one.trials === null
          ? withRuns(run.outcome, round + 1)
          : withRepeatedOutcome(outcome, run.outcome, index, job.isWorthRepeating);
      runs.push(run);
      told.push(sandboxRun(run.report, runKey(round, one.trials)));
    }
  }
  return { outcome, runs: told, interrupted: [first, ...runs].some(wasInterrupted) };
}

/** A cancel ended it. */
export function wasInterrupted({ report: { end } }: RunOnce): boolean {
  return end.kind === "stopped" && end.reason === "interrupted";
}

/** All of them where none is known. A job that ran out of time is over: its time was the limit. A bug comes again. */
function trialsToRepeat(
  { expectedTrials, trials }: JobOutcome,
  { report }: RunOnce,
  { isWorthRepeating }: PlannedJob,
): readonly TrialResult[] | "all" {
  if (report.end.kind === "stopped" || report.end.kind === "bug") {
    return [];
  }
  return expectedTrials === null && trials.length === 0 ? "all" : trials.filter(isWorthRepeating);
}
