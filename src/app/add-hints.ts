import path from "node:path";
import type { PlannedJob } from "../job/plan.ts";
import { formatScore, type Gate } from "../results/gate.ts";
import { type JobResult, logOf } from "../results/job.ts";
import type { RunRecord } from "../results/run-result.ts";
import { isMeasured, trialScore } from "../results/trial.ts";
import { readTail } from "./read-log-tails.ts";

/** What of a plan a hint needs; the plans are in the order of the run's jobs. */
type HintedPlan = Pick<PlannedJob, "hintOfLog">;

/** A run with hints at what its author may not have meant, as remarks: none of them changes a verdict. */
export async function addHints(run: RunRecord, plans: readonly HintedPlan[], directory: string): Promise<RunRecord> {
  const jobs = await Promise.all(
    run.jobs.map(async (job, index) => {
      const hints = [...scoreHints(job, run.gate), ...(await logHints(job, plans[index], directory))];
      return hints.length === 0 ? job : { ...job, remarks: [...job.remarks, ...hints] };
    }),
  );
  return { ...run, jobs };
}

function scoreHints({ trials }: JobResult, { minScore }: Gate): readonly string[] {
  const best = Math.max(...trials.filter(isMeasured).map(trialScore));
  return minScore !== null && minScore > 0 && minScore < 1 && best > 1
    ? [`a score of ${formatScore(best)} is above 1 and min-score is ${minScore}: is one of them a percentage?`]
    : [];
}

async function logHints(job: JobResult, plan: HintedPlan | undefined, directory: string): Promise<readonly string[]> {
  const log = logOf(job);
  const wentWell = job.trials.length > 0 && job.trials.every(({ exitCode }) => exitCode === 0);
  if (plan === undefined || plan.hintOfLog === null || log === null || !wentWell) {
    return [];
  }
  const hint = plan.hintOfLog(await readTail(path.join(directory, log)));
  return hint === null ? [] : [hint];
}
