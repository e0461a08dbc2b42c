import { cut } from "../base/cut.ts";
import { type JobResult, logOf, missingTrials } from "../results/job.ts";
import { jobLabel, trialLabel } from "../results/labels.ts";
import type { RunRecord, RunResult } from "../results/run-result.ts";
import type { TrialResult } from "../results/trial.ts";
import { type JudgedTrial, judgedTrials } from "./judged-trials.ts";
import { codeBlock, folded } from "./markdown.ts";
import { oneLine, plainText } from "./plain-text.ts";

/** How much of the logs is shown. */
export interface TailLimits {
  readonly tails: number;
  readonly linesEach: number;
}

const MAX_LINE = 400;

/**
 * The logs whose ends tell why a run was not better, by their paths in the results: of jobs that were not measured as
 * they were meant to be, then of trials that did not pass, of at most `most` trials and of each exception at least one.
 */
export function logsToRead(run: RunRecord, most: number): readonly string[] {
  const jobs = run.jobs.filter(isUnfinished).flatMap((job) => logOf(job) ?? []);
  const trials = judgedTrials(run).filter(({ trial, standing }) => standing !== "passed" || trial.outcome.failure);
  const seen = new Set<string | undefined>();
  const first: JudgedTrial[] = [];
  const others: JudgedTrial[] = [];
  for (const judged of trials) {
    const name = judged.trial.outcome.failure?.exception.type;
    (seen.has(name) ? others : first).push(judged);
    seen.add(name);
  }
  const chosen = [...first, ...others].slice(0, most).flatMap(({ trial }) => logsOfTrial(trial));
  return [...new Set([...jobs.slice(0, most), ...chosen])];
}

/** The trial's own log, and where Harbor writes the traceback of its exception (models/trial/paths.py). */
export function logsOfTrial({ log, files, outcome }: TrialResult): readonly string[] {
  const traceback = files === null || outcome.failure === null ? [] : [`${files}/exception.txt`];
  return [...traceback, ...(log === null ? [] : [log])];
}

/** Not all trials are there: the job's own log says more than theirs. */
function isUnfinished(job: JobResult): boolean {
  return job.shape.trials === "many" && (job.faults.length > 0 || job.trials.length === 0 || missingTrials(job) > 0);
}

/** The ends of the logs, folded, one block each: of unfinished jobs, then of trials that did not pass. */
export function logTailBlocks(
  run: RunResult,
  logTails: ReadonlyMap<string, string>,
  limits: TailLimits,
): readonly string[] {
  const seen = new Set<string>();
  const block = (log: string | null, title: () => string) => {
    const text = log === null || seen.has(log) ? "" : tailText(logTails.get(log) ?? "", limits.linesEach);
    if (log === null || text === "") {
      return [];
    }
    seen.add(log);
    return [folded(`${oneLine(title(), 120)}: end of the log`, codeBlock(text))];
  };
  const jobs = run.jobs.filter(isUnfinished).flatMap((job) => block(logOf(job), () => jobLabel(job)));
  const trials = judgedTrials(run)
    .filter(({ standing }) => standing !== "passed")
    .filter(isToldHere);
  return [...jobs, ...trials.flatMap(({ trial, job }) => block(trial.log, () => trialLabel(trial, job)))].slice(
    0,
    limits.tails,
  );
}

/** Exceptions of a benchmark are shown by their names. */
function isToldHere({ job, trial }: JudgedTrial): boolean {
  return job.shape.trials === "one" || trial.outcome.failure === null;
}

/** The last lines of a log as a person would have seen them; the empty string where there is nothing to see. */
export function tailText(text: string, maxLines: number): string {
  return plainText(text)
    .trimEnd()
    .split("\n")
    .slice(-maxLines)
    .map((line) => cut(line, MAX_LINE))
    .join("\n");
}
