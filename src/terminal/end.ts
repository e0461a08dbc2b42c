import { formatDuration } from "../base/time.ts";
import type { Baseline } from "../results/baseline.ts";
import type { JobResult } from "../results/job.ts";
import { jobLabel } from "../results/labels.ts";
import type { TrialGate } from "../results/passing.ts";
import type { RunResult } from "../results/run-result.ts";
import { measuredTooLittle, type VerdictKind } from "../results/verdict.ts";
import { comparisonText } from "./comparison.ts";
import { countForPeople } from "./counts.ts";
import { widthOf } from "./fit.ts";
import { harmlessWords } from "./harmless-text.ts";
import { type Paint, paint } from "./paint.ts";

/** A file or directory the run left, for the person who goes on from here. */
export interface LeftFile {
  readonly label: string;
  readonly path: string;
}

const COLOURS: Readonly<Record<VerdictKind, keyof Paint>> = {
  passed: "good",
  failed: "bad",
  errored: "unsure",
  cancelled: "unsure",
};

const HEADLINES: Readonly<Record<VerdictKind, string>> = {
  passed: "passed: every rule held",
  failed: "failed: measured, and not good enough",
  errored: "errored: this was not measured",
  cancelled: "cancelled",
};

const TOO_LITTLE = "errored: not enough was measured to judge";

/**
 * The last words of a run: its verdict with the reasons, a table of its jobs with remarks, and where the files are. The
 * table fits into `width` where it can.
 */
export function endText(
  result: RunResult,
  files: readonly LeftFile[],
  colour: boolean,
  width: number = Number.POSITIVE_INFINITY,
): string {
  const colours = paint(colour);
  const { kind, reasons } = result.verdict;
  const words = measuredTooLittle(result.verdict, result.jobs) ? TOO_LITTLE : HEADLINES[kind];
  const sections = [
    [colours.strong(colours[COLOURS[kind]](words)), ...reasons.map((reason) => `  ${harmlessWords(reason)}`)],
    ...(result.baseline === null ? [] : [comparisonLines(result.baseline, colour)]),
    jobTable(result, colours, width),
    remarks(result),
    columns(files.map(({ label, path }) => [colours.faint(label), path])),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function comparisonLines(baseline: Baseline, colour: boolean): readonly string[] {
  const { bases, missing } = baseline;
  return [
    ...bases.map(({ name }) => `  compared with ${harmlessWords(name)}`),
    ...missing.map((reason) => `  no baseline: ${harmlessWords(reason)}`),
    ...(bases.length === 0
      ? []
      : comparisonText(baseline, colour)
          .trimEnd()
          .split("\n")
          .map((line) => `  ${line}`)),
  ];
}

/** What has to be known to read the numbers rightly. */
function remarks({ jobs }: RunResult): readonly string[] {
  return jobs.flatMap((job) => {
    const partial = job.partial === null ? [] : [`partial run: ${job.partial}`];
    return [...partial, ...job.remarks].map((remark) => `  ${harmlessWords(`${jobLabel(job)}: ${remark}`)}`);
  });
}

function jobTable({ jobs, verdict, gate }: RunResult, colours: Paint, width: number): readonly string[] {
  if (jobs.length === 0) {
    return [];
  }
  const header = ["job", "verdict", "score", "passed", "not passed", "unmeasured", "time", "cost"];
  const rows = jobs.map((job, index) => {
    const name = harmlessWords(jobs.length > 1 ? jobLabel(job) : job.jobName);
    return jobRow(name, job, verdict.jobs[index]?.kind ?? "errored", gate, colours);
  });
  const hasCost = rows.some((row) => row.at(-1) !== "");
  const table = [header.map(colours.faint), ...rows].map((row) => (hasCost ? row : row.slice(0, -1)));
  const lines = columns(table);
  if (lines.every((line) => widthOf(line) <= width)) {
    return lines;
  }
  // The names of jobs are the only cells that may be long: each stands above its figures.
  const [head = "", ...figures] = columns(table.map((row) => row.slice(1)));
  return [`  ${head}`, ...figures.flatMap((line, index) => [`  ${rows[index]?.[0] ?? ""}`, `  ${line}`])];
}

function jobRow(name: string, job: JobResult, kind: VerdictKind, gate: TrialGate, colours: Paint): readonly string[] {
  const { score, passed, notPassed, unmeasured, cost } = countForPeople(job, gate);
  const verdict = colours[COLOURS[kind]](kind);
  const counts = [passed, notPassed, unmeasured].map(String);
  return [name, verdict, score, ...counts, formatDuration(job.durationSec), cost];
}

/** Rows whose cells stand below each other; colours take no width. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)));
    return `  ${cells.join("  ")}`.trimEnd();
  });
}
