import { plural } from "../base/text.ts";
import type { JobOutcome } from "../job/job-reader.ts";
import type { PlannedJob } from "../job/plan.ts";
import type { SandboxRun } from "../results/job.ts";
import type { TrialResult } from "../results/trial.ts";
import { lossOfBug } from "../run/loss.ts";
import { ofRun, withRepeatedOutcome, withRuns } from "./repeated-outcome.ts";
import { repeatedRunName } from "./result-places.ts";
import { type RunOnce, type RunSurroundings, runOnce, tellBug } from "./run-once.ts";
import { runKey, sandboxRun } from "./sandbox-run.ts";

/** All runs of a job together. */
export interface Repeated {
  readonly outcome: JobOutcome;
  readonly runs: readonly SandboxRun[];
  /** A cancel ended a run, or kept one from beginning. */
  readonly interrupted: boolean;
}

/**
 * Runs again what was not measured and may go better, round by round; a cancel ends it. A bug ends it too, and leaves what
 * was measured before and the runs that there were.
 */
export async function repeatErrored(
  job: PlannedJob,
  first: RunOnce,
  rounds: number,
  surroundings: RunSurroundings,
): Promise<Repeated> {
  const runs = [first];
  const told = [sandboxRun(first.report, runKey(0, null))];
  let { outcome } = first;
  const repeatRound = async (round: number) => {
    const errored = trialsToRepeat(outcome, runs.at(-1) ?? first, job);
    const again = errored.length === 0 ? [] : job.repeat(errored, round);
    for (const [index, one] of again.entries()) {
      if (surroundings.stop.aborted) {
        return "interrupted";
      }
      const name = repeatedRunName(job.work.job, round, index + 1, again.length);
      const what = one.trials === null ? "the job was" : `${plural(one.trials, "trial")} were`;
      const message = `${what} not measured; run again (${round} of ${rounds})`;
      surroundings.emit({ kind: "notice", job: job.work.job, message });
      const run = await runOnce(job.work.job, { ...one, work: { ...one.work, job: name } }, surroundings);
      runs.push(run);
      told.push(sandboxRun(run.report, runKey(round, one.trials)));
      const repeated = ofRun(run.outcome, told.length - 1);
      outcome =
        one.trials === null
          ? withRuns(repeated, round + 1)
          : withRepeatedOutcome(outcome, repeated, index, job.isWorthRepeating);
    }
    return "done";
  };
  try {
    for (let round = 1; round <= rounds; round += 1) {
      if ((await repeatRound(round)) === "interrupted") {
        return { outcome, runs: told, interrupted: true };
      }
    }
  } catch (error) {
    outcome = { ...outcome, faults: [...outcome.faults, tellBug(job.work.job, lossOfBug(error), surroundings)] };
  }
  return { outcome, runs: told, interrupted: runs.some(wasInterrupted) };
}

/** A cancel ended it. */
function wasInterrupted({ report: { end } }: RunOnce): boolean {
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
