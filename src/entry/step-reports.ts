import { readLogTails } from "../app/read-log-tails.ts";
import type { ResultSource } from "../app/read-result-files.ts";
import { writePages, writeRunFiles } from "../app/write-results.ts";
import { createRedactor, type Redactor } from "../base/redact.ts";
import { runUrl } from "../github/context.ts";
import type { ActionLog } from "../github/log.ts";
import { writeOutputs } from "../github/outputs.ts";
import { REPORTED_STATE, saveState } from "../github/state.ts";
import { type Problem, problemText } from "../job/problem.ts";
import { type Annotation, annotationsOf } from "../report/annotations.ts";
import { reportOf } from "../report/report.ts";
import type { RecordExtras, RunRecord, RunResult } from "../results/run-result.ts";
import { checkExitCode, exitCodeOf, judge, MISUSE_EXIT_CODE } from "../results/verdict.ts";
import { secretValues } from "../settings/settings.ts";
import { LINKS_TO_COME } from "./artifact-link.ts";
import { tryWritePage } from "./page.ts";
import { ARTIFACT_MS, publish } from "./publish.ts";
import { redactProblem, refusedRun, renderPages, renderRunFiles } from "./reports.ts";
import { requiredFile, type Step, termsOf } from "./step.ts";

/** Completes the record of this step's own run with what its reports show, and judges it. */
export async function judgeOwn(record: RunRecord, notes: readonly string[], step: Step): Promise<RunResult> {
  const logTails = await readLogTails(step.directories.results, record);
  return judge({ ...record, extras: { ...linksOf(step), logTails, notes } });
}

/** Where a reader finds the repository and this run. */
export function linksOf({ context }: Step): Pick<RecordExtras, "repositoryUrl" | "runUrl"> {
  const { owner, name } = context.repository;
  return { repositoryUrl: `${context.serverUrl}/${owner}/${name}`, runUrl: runUrl(context) };
}

/** Writes the reports twice: for the artifact, which cannot contain its own address, and as they are published. */
export async function writeReports(run: RunResult, step: Step, redactor: Redactor): Promise<void> {
  const { settings, directories, env } = step;
  await writeRunFiles(directories.results, renderRunFiles(run, null, redactor));
  const links = settings.uploadArtifact ? LINKS_TO_COME : null;
  await writePages(directories.pages, renderPages(run, links, redactor));
  await saveState(requiredFile(env, "GITHUB_STATE"), REPORTED_STATE, "true");
}

/** Writes report.html for the artifacts, once all is known. */
export async function writePage(
  run: RunResult,
  sources: readonly ResultSource[],
  { directories, log }: Step,
  redactor: Redactor,
): Promise<void> {
  const failure = await tryWritePage(directories.results, run, sources, redactor);
  if (failure !== null) {
    log.warning(redactor.text(failure));
  }
}

export function tellAnnotations(annotations: readonly Annotation[], log: ActionLog): void {
  for (const { level, message, ...place } of annotations) {
    log[level](message, place);
  }
}

/** Tells and publishes what is wrong with job files or with results; nothing was started or judged. */
export async function reportProblems(found: readonly Problem[], step: Step): Promise<void> {
  const { log, settings } = step;
  const redactor = createRedactor(secretValues(settings));
  const problems = found.map((problem) => redactProblem(problem, redactor));
  log.info(redactor.text(problems.map(problemText).join("\n")));
  const run = await judgeOwn(
    refusedRun(termsOf(step), problems, new Date(), settings.mode === "report" ? "report" : "run"),
    [],
    step,
  );
  await writeReports(run, step, redactor);
  const annotations = annotationsOf(reportOf(run));
  tellAnnotations(annotations, log);
  const ending = { exitCode: MISUSE_EXIT_CODE, annotations };
  const published = await publish({ ...step, ...ending, artifact: false, artifactMs: ARTIFACT_MS });
  await writeOutputs(requiredFile(step.env, "GITHUB_OUTPUT"), published.outputs);
  await saveState(requiredFile(step.env, "GITHUB_STATE"), "published", "true");
}

/** Publishes what was judged and written; returns the exit code. */
export async function publishJudged(result: RunResult, step: Step, outputFile: string): Promise<number> {
  const { kind } = result.verdict;
  const { failOn, uploadArtifact: artifact } = step.settings;
  const exitCode = checkExitCode(kind, failOn, null);
  const annotations = annotationsOf(reportOf(result));
  const published = await publish({ ...step, exitCode, annotations, artifact, artifactMs: ARTIFACT_MS });
  await saveState(requiredFile(step.env, "GITHUB_STATE"), "published", "true");
  await writeOutputs(outputFile, { ...published.outputs, verdict: kind });
  if (exitCode === 0 && kind !== "passed") {
    step.log.warning(`the verdict is ${kind}; this step does not fail, because fail-on is ${failOn}`);
  }
  if (published.failure === null) {
    return exitCode;
  }
  step.log.error(published.failure);
  return exitCode === 0 ? exitCodeOf("errored", null) : exitCode;
}
