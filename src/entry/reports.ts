import type { RunTerms } from "../app/run-jobs.ts";
import type { Pages, RunFiles } from "../app/write-results.ts";
import type { Redactor } from "../base/redact.ts";
import { renderComment } from "../report/comment.ts";
import { renderJUnit } from "../report/junit.ts";
import { legReport } from "../report/leg-report.ts";
import { renderOpenMetrics } from "../report/open-metrics.ts";
import { NOT_PUBLISHED, type PublishedLinks, reportOf } from "../report/report.ts";
import { renderSummary } from "../report/summary.ts";
import type { ConfigurationProblem } from "../results/configuration-problem.ts";
import { toResultsFile } from "../results/results-file.ts";
import { NO_EXTRAS, type RunRecord, type RunResult } from "../results/run-result.ts";
import type { LegWords } from "./leg-comment.ts";

/**
 * Every report of a run that is redacted already. What is read by people is redacted once more, because an excerpt or a
 * file's name may have come by another way.
 */
export function renderRunFiles(run: RunResult, links: PublishedLinks | null, redactor: Redactor): RunFiles {
  const report = reportOf(run);
  const extras = { ...run.extras, ...(links ?? NOT_PUBLISHED) };
  return {
    "results.json": `${JSON.stringify(toResultsFile(run), null, 2)}\n`,
    "junit.xml": redactor.text(renderJUnit(run)),
    "metrics.txt": redactor.text(renderOpenMetrics(run)),
    "summary.md": redactor.text(renderSummary(report, extras)),
    "comment.md": redactor.text(renderComment(report, extras)),
  };
}

/** What is published of a run; `links` may stand for addresses that are not known yet. */
export function renderPages(run: RunResult, links: PublishedLinks | null, redactor: Redactor): Pages {
  const report = reportOf(run);
  const extras = { ...run.extras, ...(links ?? NOT_PUBLISHED) };
  const { standing, headline, body } = legReport(report, extras);
  const words: LegWords = { standing, headline: redactor.text(headline), body: redactor.text(body) };
  return { "summary.md": redactor.text(renderSummary(report, extras)), "leg.json": JSON.stringify(words) };
}

/** What the reports say of a run until it is judged, and for good if this process is killed before. */
export function unfinishedRun(terms: RunTerms, now: Date): RunRecord {
  return { ...emptyRecord(terms, now), unjudged: "the run ended before it could be judged" };
}

/** A run that was refused before anything started, or a report of runs before anything was judged. */
export function refusedRun(
  terms: RunTerms,
  problems: readonly ConfigurationProblem[],
  now: Date,
  mode: RunRecord["mode"] = "run",
): RunRecord {
  return { ...emptyRecord(terms, now), mode, problems };
}

/** Before anything is rendered: an escaped or clipped secret would not be found any more. */
export function redactProblem(problem: ConfigurationProblem, redactor: Redactor): ConfigurationProblem {
  const { file, message, remedy } = problem;
  return { ...problem, file: redactor.text(file), message: redactor.text(message), remedy: redactor.text(remedy) };
}

function emptyRecord({ gate, run, tool }: RunTerms, now: Date): RunRecord {
  const time = now.toISOString();
  return {
    mode: "run",
    jobs: [],
    problems: [],
    unjudged: null,
    baseline: null,
    gate,
    startedAt: time,
    finishedAt: time,
    run,
    tool,
    extras: NO_EXTRAS,
  };
}
