import { scoreText } from "../base/figures.ts";
import { byText, plural } from "../base/text.ts";
import { formatDuration } from "../base/time.ts";
import { type JobResult, missingTrials } from "../results/job.ts";
import { type Standing, standingOf } from "../results/passing.ts";
import type { RunResult } from "../results/run-result.ts";
import type { TrialResult } from "../results/trial.ts";
import { code, folded, inline, table } from "./markdown.ts";
import { standingSymbol } from "./standing.ts";

/** One line of the score table; cells are finished Markdown. */
interface Row {
  readonly standing: Standing;
  readonly cells: readonly string[];
}

const HEAD = ["Result", "Task", "Job file", "Score", "Exit code", "Duration", "Exception"];
const ORDER: readonly Standing[] = ["not passed", "unmeasured", "passed"];

/**
 * Trials that did not pass come first. Up to `shown` trials are a table; of more, those that passed are folded, and of
 * the others what is above `shown`. The empty string without jobs.
 */
export function scoreTable({ jobs, gate }: RunResult, shown: number): string {
  const several = jobs.length > 1;
  const rows = jobs.flatMap((job) => jobRows(job, several, gate.passScore));
  const sorted = ORDER.flatMap((standing) => rows.filter((row) => row.standing === standing));
  const standingOut = sorted.filter((row) => row.standing !== "passed").length;
  const visible = sorted.length <= shown ? sorted.length : Math.min(shown, standingOut);
  return [tableOf(sorted.slice(0, visible)), foldedRest(sorted.slice(visible))]
    .filter((part) => part !== "")
    .join("\n\n");
}

function tableOf(rows: readonly Row[]): string {
  return rows.length === 0
    ? ""
    : table(
        HEAD,
        rows.map((row) => row.cells),
      );
}

function foldedRest(rest: readonly Row[]): string {
  const counts = ORDER.map((standing) => ({ standing, count: rest.filter((row) => row.standing === standing).length }));
  const named = counts.filter(({ count }) => count > 0).map(({ standing, count }) => `${count} ${standing}`);
  return rest.length === 0 ? "" : folded(named.join(", "), tableOf(rest));
}

function jobRows(job: JobResult, several: boolean, passScore: number): readonly Row[] {
  const file = several ? code(job.config, 120) : "";
  const trials = job.trials.toSorted((left, right) => byText(left.taskName, right.taskName));
  const rows = trials.map((trial) => trialRow(trial, standingOf(job, trial, passScore), file));
  const missing = missingTrials(job);
  if (missing > 0) {
    rows.push(missingRow(`${plural(missing, "expected trial")} of ${inline(job.jobName, 80)}`, file, "left no result"));
  } else if (job.trials.length === 0) {
    rows.push(missingRow(inline(job.jobName, 80), file, "no trial ran"));
  }
  return rows;
}

function trialRow(trial: TrialResult, standing: Standing, file: string): Row {
  const { outcome, exitCode, durationSec } = trial;
  const exception = outcome.failure?.exception;
  return {
    standing,
    cells: [
      resultCell(standing),
      inline(trial.taskName, 120),
      file,
      outcome.kind === "measured" ? scoreText(outcome.reward) : "–",
      exitCode === null ? "" : String(exitCode),
      durationSec === null ? "" : formatDuration(durationSec),
      exception === undefined ? "" : `${code(exception.type, 60)} ${inline(exception.message, 200)}`.trim(),
    ],
  };
}

function missingRow(task: string, file: string, because: string): Row {
  return { standing: "unmeasured", cells: [resultCell("unmeasured"), task, file, "–", "", "", because] };
}

function resultCell(standing: Standing): string {
  return `${standingSymbol(standing)} ${standing}`;
}
