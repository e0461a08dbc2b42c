import path from "node:path";
import type { PlannedJob } from "../job/plan.ts";
import { formatScore, type Gate } from "../results/gate.ts";
import { type JobResult, logOf } from "../results/job.ts";
import type { RunRecord } from "../results/run-result.ts";
import { isMeasured, trialScore } from "../results/trial.ts";
import { readTail } from "./read-log-tails.ts";

/** What of a plan a hint needs; the plans are in the order of the run's jobs. */
type HintedPlan = Pick<PlannedJob, "type" | "shown">;

/** A run with hints at what its author may not have meant, as remarks: none of them changes a verdict. */
export async function addHints(run: RunRecord, plans: readonly HintedPlan[], directory: string): Promise<RunRecord> {
  const jobs = await Promise.all(
    run.jobs.map(async (job, index) => {
      const hints = [...scoreHints(job, run.gate), ...(await commandHints(job, plans[index], directory))];
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

/** What bash, dash and busybox say where a script names a command that is not there. */
const NOT_FOUND = /(?:^|\/)script: (?:line )?\d+: ([^\s:]{1,60}): (?:command )?not found\r?$/m;

const ENDS_AT_FAILURE = /^\s*set\s+(?:-\S+\s+)*-[a-zA-Z]*e|\bset\s+-o\s+errexit|^#!.*\s-[a-zA-Z]*e/m;

/** A script that goes on after this often ends with 0, which looks as if all had gone well. */
async function commandHints(
  job: JobResult,
  plan: HintedPlan | undefined,
  directory: string,
): Promise<readonly string[]> {
  const [trial] = job.trials;
  const log = logOf(job);
  if (plan?.type !== "bash" || trial?.exitCode !== 0 || log === null || ENDS_AT_FAILURE.test(plan.shown.text)) {
    return [];
  }
  const command = NOT_FOUND.exec(await readTail(path.join(directory, log)))?.[1];
  return command === undefined
    ? []
    : [
        `${command} was not found and the script went on; begin it with \`set -e\`, so that it ends where a command fails`,
      ];
}
