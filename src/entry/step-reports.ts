import { readLogTails } from "../app/read-log-tails.ts";
import { writePages, writeRunFiles } from "../app/write-results.ts";
import { createRedactor, type Redactor } from "../base/redact.ts";
import { runUrl } from "../github/context.ts";
import type { ActionLog } from "../github/log.ts";
import { saveState } from "../github/state.ts";
import { type Problem, problemText } from "../job/problem.ts";
import { type Annotation, annotationsOf } from "../report/annotations.ts";
import type { Report, ReportExtras } from "../report/report.ts";
import type { RunResult } from "../results/run-result.ts";
import { secretValues } from "../settings/settings.ts";
import { ARTIFACT_PLACEHOLDER } from "./artifact-link.ts";
import { ARTIFACT_MS, publish } from "./publish.ts";
import { refusedRun, renderRunFiles } from "./reports.ts";
import { identityOf, requiredFile, type Step, termsOf } from "./step.ts";
import { TOOL } from "./tool.ts";

/** Writes the reports twice: for the artifact, which cannot contain its own address, and as they are published. */
export async function writeReports(
  result: RunResult,
  report: Report,
  notes: readonly string[],
  step: Step,
  redactor: Redactor,
): Promise<void> {
  const { context, directories } = step;
  const extras: ReportExtras = {
    repositoryUrl: `${context.serverUrl}/${context.repository.owner}/${context.repository.name}`,
    runUrl: runUrl(context),
    artifactUrl: null,
    logTails: await readLogTails(directories.results, result),
    notes,
  };
  const files = renderRunFiles(result, report, extras, redactor);
  await writeRunFiles(directories.results, files);
  const artifactUrl = step.settings.uploadArtifact ? ARTIFACT_PLACEHOLDER : null;
  await writePages(directories.pages, renderRunFiles(result, report, { ...extras, artifactUrl }, redactor));
}

export function tellAnnotations(annotations: readonly Annotation[], log: ActionLog): void {
  for (const { level, message, ...place } of annotations) {
    log[level](message, place);
  }
}

/** Tells and publishes what is wrong with job files; nothing was started. */
export async function reportProblems(found: readonly Problem[], step: Step): Promise<void> {
  const { log, settings } = step;
  const redactor = createRedactor(secretValues(settings));
  const problems = found.map((problem) => redactProblem(problem, redactor));
  const report: Report = { kind: "refused", problems, run: identityOf(step.context), tool: TOOL };
  tellAnnotations(annotationsOf(report), log);
  log.info(redactor.text(problems.map(problemText).join("\n")));
  await writeReports(refusedRun(termsOf(step), problems, new Date()), report, [], step, redactor);
  await publish({ ...step, artifact: false, artifactMs: ARTIFACT_MS });
  await saveState(requiredFile(step.env, "GITHUB_STATE"), "published", "true");
}

/** Before anything is rendered: an escaped or clipped secret would not be found any more. */
function redactProblem(problem: Problem, redactor: Redactor): Problem {
  const { file, message, remedy } = problem;
  return { ...problem, file: redactor.text(file), message: redactor.text(message), remedy: redactor.text(remedy) };
}
