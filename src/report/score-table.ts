import { metricText, scoreText } from "../base/figures.ts";
import { byText, plural } from "../base/text.ts";
import { formatDuration } from "../base/time.ts";
import { type JobResult, missingTrials } from "../results/job.ts";
import { jobLabel } from "../results/labels.ts";
import { type Standing, standingOf, type TrialGate } from "../results/passing.ts";
import type { RunResult } from "../results/run-result.ts";
import { rewardOf, type TrialResult } from "../results/trial.ts";
import { type FoldingTable, foldingTable, type Row } from "./folding-table.ts";
import { worstFirst } from "./judged-trials.ts";
import { code, inline } from "./markdown.ts";
import { standingSymbol } from "./standing.ts";
import { hasTaskRows, taskTable } from "./task-table.ts";

/** More columns than this are not read; results.json has every metric. */
const MOST_METRICS = 3;

const STANDINGS: readonly Standing[] = ["not passed", "unmeasured", "passed"];

/** Several tables share the room of one, but none is so short that it tells nothing. */
const FEWEST_ROWS = 5;

/**
 * The trials of all jobs in one table, those that did not pass first; a separate table for each job of several agents
 * or attempts, which has one row a task.
 */
export function scoreTables({ jobs, gate }: RunResult): readonly FoldingTable[] {
  const several = jobs.length > 1;
  const byTask = jobs.filter(hasTaskRows);
  const byTrial = jobs.filter((job) => !hasTaskRows(job));
  const metrics = metricNames(byTrial);
  const rows = worstFirst(byTrial.flatMap((job) => jobRows(job, { several, metrics }, gate)));
  const named = metrics.map((name) => inline(name, 40));
  const head = ["Result", "Task", "Job file", "Dataset", "Score", ...named, "Exit code", "Duration", "Exception"];
  const trials: FoldingTable = { title: "", head, rows, restTitle: countsOf };
  return [
    ...byTask.map((job) => taskTable(job, gate, several ? `**${inline(jobLabel(job), 80)}**` : "")),
    ...(rows.length === 0 ? [] : [trials]),
  ];
}

/** The tables as Markdown, with some `shown` rows in sight. The empty string without jobs. */
export function scoreTablesText(tables: readonly FoldingTable[], shown: number): string {
  const each = tables.length < 2 ? shown : Math.max(FEWEST_ROWS, Math.floor(shown / tables.length));
  return tables.map((one) => foldingTable(one, each)).join("\n\n");
}

/** What the columns depend on. */
interface Columns {
  readonly several: boolean;
  readonly metrics: readonly string[];
}

/** The first metrics, in the order in which scripts and verifiers name them. */
function metricNames(jobs: readonly JobResult[]): readonly string[] {
  const names = jobs.flatMap(({ trials }) => trials.flatMap(({ metrics }) => Object.keys(metrics)));
  return [...new Set(names)].slice(0, MOST_METRICS);
}

function countsOf(rest: readonly Row[]): string {
  const counts = STANDINGS.map((standing) => [rest.filter((row) => row.standing === standing).length, standing]);
  return counts.flatMap(([count, standing]) => (count === 0 ? [] : [`${count} ${standing}`])).join(", ");
}

function jobRows(job: JobResult, columns: Columns, gate: TrialGate): readonly Row[] {
  const file = columns.several ? code(job.config, 120) : "";
  const hasDatasets = new Set(job.trials.map(({ dataset }) => dataset)).size > 1;
  const trials = job.trials.toSorted((left, right) => byText(left.taskName, right.taskName));
  const rows = trials.map((trial): Row => {
    const dataset = hasDatasets ? inline(trial.dataset ?? "", 80) : "";
    return trialRow(job, trial, standingOf(job, trial, gate), file, dataset, columns);
  });
  const missing = missingTrials(job);
  if (missing > 0) {
    rows.push(
      missingRow(`${plural(missing, "expected trial")} of ${inline(job.jobName, 80)}`, file, "left no result", columns),
    );
  } else if (job.trials.length === 0) {
    rows.push(missingRow(inline(job.jobName, 80), file, "no trial ran", columns));
  }
  return rows;
}

function trialRow(
  job: JobResult,
  trial: TrialResult,
  standing: Standing,
  file: string,
  dataset: string,
  { metrics }: Columns,
): Row {
  const { exitCode, durationSec } = trial;
  const reward = rewardOf(trial);
  return {
    standing,
    cells: [
      resultCell(standing),
      inline(job.leg === null ? trial.taskName : `${trial.taskName} (${job.leg.label})`, 120),
      file,
      dataset,
      reward === null ? "–" : scoreText(reward),
      ...metrics.map((name) => metricCell(trial, name)),
      exitCode === null ? "" : String(exitCode),
      durationSec === null ? "" : formatDuration(durationSec),
      exceptionCell(job, trial),
    ],
  };
}

function metricCell({ metrics }: TrialResult, name: string): string {
  const value = Object.hasOwn(metrics, name) ? metrics[name] : undefined;
  return value === undefined ? "–" : metricText(value);
}

/** Of a benchmark the name alone: the messages are folded below, once for all trials of a name. */
function exceptionCell({ shape }: JobResult, { outcome }: TrialResult): string {
  const exception = outcome.failure?.exception;
  if (exception === undefined) {
    return "";
  }
  return `${code(exception.type, 60)} ${shape.trials === "one" ? inline(exception.message, 200) : ""}`.trim();
}

function missingRow(task: string, file: string, because: string, { metrics }: Columns): Row {
  const numbers = ["–", ...metrics.map(() => "–")];
  return { standing: "unmeasured", cells: [resultCell("unmeasured"), task, file, "", ...numbers, "", "", because] };
}

function resultCell(standing: Standing): string {
  return `${standingSymbol(standing)} ${standing}`;
}
