import type { RunTerms } from "../app/run-jobs.ts";
import type { RunFiles } from "../app/write-results.ts";
import type { Redactor } from "../base/redact.ts";
import { type Annotation, annotationsOf } from "../report/annotations.ts";
import { renderComment } from "../report/comment.ts";
import { renderJUnit } from "../report/junit.ts";
import { legReport } from "../report/leg-report.ts";
import { renderOpenMetrics } from "../report/open-metrics.ts";
import { NOT_PUBLISHED, type Page, type PublishedLinks, reportOf } from "../report/report.ts";
import { reportModel } from "../report/report-model.ts";
import { renderSummary } from "../report/summary.ts";
import type { ConfigurationProblem } from "../results/configuration-problem.ts";
import { toResultsFile } from "../results/results-file.ts";
import { NO_EXTRAS, type RunRecord, type RunResult } from "../results/run-result.ts";
import type { LegWords } from "./leg-comment.ts";

/** All reports of a run, made once. */
export interface Reports {
  /** What stands in the results directory; nothing of it says where it is published. */
  readonly files: RunFiles;
  readonly annotations: readonly Annotation[];
  /** The job summary, and what this leg says in the comment and in its check run. */
  readonly summary: Page;
  readonly leg: (links: PublishedLinks) => LegWords;
}

/**
 * Makes the reports of a run that is redacted already. What is read by people is redacted once more, because an excerpt or a
 * file's name may have come by another way.
 */
export function makeReports(run: RunResult, redactor: Redactor): Reports {
  const report = reportOf(run);
  const model = reportModel(report, run.extras);
  const summary = renderSummary(model);
  const comment = renderComment(model);
  const leg = legReport(model, comment);
  const hide = (text: string) => redactor.text(text);
  return {
    files: {
      "results.json": `${JSON.stringify(toResultsFile(run), null, 2)}\n`,
      "junit.xml": hide(renderJUnit(run)),
      "metrics.txt": hide(renderOpenMetrics(run)),
      "summary.md": hide(summary(NOT_PUBLISHED)),
      "comment.md": hide(comment(NOT_PUBLISHED)),
    },
    annotations: annotationsOf(report),
    summary: (links) => hide(summary(links)),
    leg: (links) => ({ standing: leg.standing, headline: hide(leg.headline), body: hide(leg.body(links)) }),
  };
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
