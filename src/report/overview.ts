import { percentText, scoreText } from "../base/figures.ts";
import { formatDuration } from "../base/time.ts";
import type { JobResult } from "../results/job.ts";
import { jobLabel } from "../results/labels.ts";
import type { RunResult } from "../results/run-result.ts";
import { type JobStatistics, type Statistics, statisticsOf } from "../results/statistics.ts";
import { folded, inline, table } from "./markdown.ts";
import { reportedCost } from "./rates.ts";
import { verdictSymbol } from "./standing.ts";

/** A job of a run with all that a report says about it as a whole. */
interface JudgedJob {
  readonly job: JobResult;
  readonly statistics: JobStatistics;
  readonly verdict: string;
}

/** What a row is about: a job, one of its agent entries, one of its datasets. */
interface Subject {
  readonly job: string;
  readonly verdict: string;
  readonly name: string;
  readonly duration: string;
  readonly statistics: Statistics;
}

/** The figures of benchmarks: of each agent, or in one line where there is only one, and of each dataset. */
export interface Overview {
  readonly line: string;
  readonly tables: readonly SubjectTable[];
}

export const NO_OVERVIEW: Overview = { line: "", tables: [] };

interface SubjectTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The results of benchmarks: a row for each job and agent entry where there are several, then one for each dataset. Of one
 * agent the headline says it all, but pass@k, which is one line.
 */
export function overviewOf(run: RunResult): Overview {
  if (run.jobs.every((job) => job.shape.trials === "one")) {
    return NO_OVERVIEW;
  }
  const jobs = run.jobs.map((job, index) => {
    const kind = run.verdict.jobs[index]?.kind ?? "errored";
    return { job, statistics: statisticsOf(job, run.gate), verdict: `${verdictSymbol(kind)} ${kind}` };
  });
  const several = jobs.length > 1;
  const main = jobs.flatMap((one) => agentSubjects(one, several));
  const [only, ...others] = main;
  const isOne = only !== undefined && others.length === 0;
  const datasets = jobs.flatMap((one) => datasetSubjects(one, several));
  return {
    line: isOne ? passAtKLine(only) : "",
    tables: [...(isOne ? [] : subjectTable("Agent", main)), ...subjectTable("Dataset", datasets)],
  };
}

/** The overview as Markdown, with at most `shown` rows of each table in sight. The empty string where there is nothing. */
export function overviewText({ line, tables }: Overview, shown: number): string {
  const texts = tables.map(({ head, rows }) => {
    const rest = rows.slice(shown);
    return [
      table(head, rows.slice(0, shown)),
      ...(rest.length === 0 ? [] : [folded(`${rest.length} more`, table(head, rest))]),
    ].join("\n\n");
  });
  return [line, ...texts].filter((part) => part !== "").join("\n\n");
}

function agentSubjects({ job, statistics, verdict }: JudgedJob, several: boolean): readonly Subject[] {
  const whole = {
    job: several ? inline(jobLabel(job), 80) : "",
    verdict: several ? verdict : "",
    name: "",
    duration: several ? formatDuration(job.durationSec) : "",
    statistics,
  };
  const agents = statistics.byAgent;
  return agents.length > 1
    ? agents.map((agent) => ({ ...whole, name: inline(agent.label, 80), statistics: agent }))
    : [whole];
}

function datasetSubjects({ job, statistics }: JudgedJob, several: boolean): readonly Subject[] {
  const named = several ? inline(jobLabel(job), 80) : "";
  return statistics.byDataset.length < 2
    ? []
    : statistics.byDataset.map((dataset) => ({
        job: named,
        verdict: "",
        name: inline(dataset.dataset ?? "no dataset", 80),
        duration: "",
        statistics: dataset,
      }));
}

function subjectTable(what: "Agent" | "Dataset", subjects: readonly Subject[]): readonly SubjectTable[] {
  if (subjects.length === 0) {
    return [];
  }
  const ks = toldKs(Math.max(0, ...subjects.map(({ statistics }) => statistics.passAtK.length)));
  const head = [
    "Job",
    "Verdict",
    what,
    "Passed",
    "Score",
    ...ks.map((k) => `pass@${k}`),
    "Measured",
    "Cost",
    "Duration",
  ];
  return [{ head, rows: subjects.map((subject) => subjectRow(subject, ks)) }];
}

function subjectRow({ job, verdict, name, duration, statistics }: Subject, ks: readonly number[]): readonly string[] {
  const { expected, trials, passed, notPassed, score, passAtK, costUsd } = statistics;
  const total = expected ?? trials;
  const measured = passed + notPassed;
  return [
    job,
    verdict,
    name,
    expected === null || expected === 0
      ? `${passed} of ${total}`
      : `${passed} of ${total} (${percentText(passed, total)})`,
    score === null ? "–" : scoreText(score),
    ...ks.map((k) => percentOf(passAtK[k - 1])),
    measured === total ? "" : `${measured} of ${total}`,
    reportedCost(costUsd, total),
    duration,
  ];
}

/** `pass@1 58%, pass@2 88%, pass@3 100%` */
function passAtKLine({ statistics: { passAtK } }: Subject): string {
  return toldKs(passAtK.length)
    .map((k) => `pass@${k} ${percentOf(passAtK[k - 1])}`)
    .join(", ");
}

function percentOf(share: number | undefined): string {
  return share === undefined ? "–" : percentText(share, 1);
}

/** Nobody compares pass@6 with pass@7: 1, 2, 4, 8 … and the last. One attempt has none. */
function toldKs(last: number): readonly number[] {
  const ks = Array.from({ length: last }, (_, index) => index + 1);
  return last < 2 ? [] : ks.filter((k) => Number.isInteger(Math.log2(k)) || k === last);
}
