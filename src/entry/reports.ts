import type { RunTerms } from "../app/run-jobs.ts";
import type { RunFiles } from "../app/write-results.ts";
import type { Redactor } from "../base/redact.ts";
import { type Problem, problemText } from "../job/problem.ts";
import { renderComment } from "../report/comment.ts";
import { renderJUnit } from "../report/junit.ts";
import type { Report, ReportExtras } from "../report/report.ts";
import { renderSummary } from "../report/summary.ts";
import { toResultsFile } from "../results/results-file.ts";
import type { RunResult } from "../results/run-result.ts";

/**
 * Every report of a run that is redacted already. What is read by people is redacted once more, because an excerpt or a
 * file's name may have come by another way.
 */
export function renderRunFiles(result: RunResult, report: Report, extras: ReportExtras, redactor: Redactor): RunFiles {
  return {
    "results.json": `${JSON.stringify(toResultsFile(result), null, 2)}\n`,
    "junit.xml": redactor.text(renderJUnit(result)),
    "summary.md": redactor.text(renderSummary(report, extras)),
    "comment.md": redactor.text(renderComment(report, extras)),
  };
}

export function reportOf(run: RunResult): Report {
  return { kind: "run", run };
}

/** What the reports say of a run until it is judged, and for good if this process is killed before. */
export function unfinishedRun(terms: RunTerms, now: Date): RunResult {
  return unmeasuredRun(terms, ["the run ended before it could be judged"], now);
}

/** A run that was refused before anything started. */
export function refusedRun(terms: RunTerms, problems: readonly Problem[], now: Date): RunResult {
  return unmeasuredRun(terms, problems.map(problemText), now);
}

function unmeasuredRun({ gate, run, tool }: RunTerms, reasons: readonly string[], now: Date): RunResult {
  const time = now.toISOString();
  return {
    verdict: { kind: "errored", reasons, jobs: [] },
    jobs: [],
    gate,
    startedAt: time,
    finishedAt: time,
    run,
    tool,
  };
}
