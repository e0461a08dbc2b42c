import { completeRecord } from "../app/complete-record.ts";
import type { ResultSource } from "../app/read-result-files.ts";
import { writeRunFiles } from "../app/write-results.ts";
import { createRedactor, type Redactor } from "../base/redact.ts";
import { runUrl } from "../github/context.ts";
import type { ActionLog } from "../github/log.ts";
import { writeOutputs } from "../github/outputs.ts";
import { REPORTED_STATE, saveState } from "../github/state.ts";
import { type Problem, problemText } from "../job/problem.ts";
import type { Annotation } from "../report/annotations.ts";
import type { RecordExtras, RunRecord, RunResult } from "../results/run-result.ts";
import { checkExitCode, exitCodeOf, judge, MISUSE_EXIT_CODE } from "../results/verdict.ts";
import { secretValues } from "../settings/settings.ts";
import { tryWritePage } from "./page.ts";
import { ARTIFACT_MS, publish } from "./publish.ts";
import { makeReports, type Reports, redactProblem, refusedRun } from "./reports.ts";
import { resultOutputs } from "./result-outputs.ts";
import { requiredFile, type Step, termsOf } from "./step.ts";

/** Completes the record of this step's own run with what its reports show, and judges it. */
export async function judgeOwn(record: RunRecord, notes: readonly string[], step: Step): Promise<RunResult> {
  return judge(await completeRecord(record, step.directories.results, { ...linksOf(step), notes }));
}

/** Where a reader finds the repository and this run. */
export function linksOf({ context }: Step): Pick<RecordExtras, "repositoryUrl" | "runUrl"> {
  const { owner, name } = context.repository;
  return { repositoryUrl: `${context.serverUrl}/${owner}/${name}`, runUrl: runUrl(context) };
}

/** Makes the reports of a run and writes them into the results directory. */
export async function writeReports(run: RunResult, { directories, env }: Step, redactor: Redactor): Promise<Reports> {
  const reports = makeReports(run, redactor);
  await writeRunFiles(directories.results, reports.files);
  await saveState(requiredFile(env, "GITHUB_STATE"), REPORTED_STATE, "true");
  return reports;
}

/** Tells a judged run in every way that needs no network: the reports, the outputs but for the verdict, the annotations. */
export async function tellJudged(
  result: RunResult,
  sources: readonly ResultSource[],
  step: Step,
  redactor: Redactor,
): Promise<Reports> {
  const { directories, env, log } = step;
  const reports = await writeReports(result, step, redactor);
  await writeOutputs(requiredFile(env, "GITHUB_OUTPUT"), resultOutputs(result, directories.results));
  tellAnnotations(reports.annotations, log);
  const failure = await tryWritePage(directories.results, result, sources, redactor);
  if (failure !== null) {
    log.warning(redactor.text(failure));
  }
  return reports;
}

function tellAnnotations(annotations: readonly Annotation[], log: ActionLog): void {
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
  const reports = await writeReports(run, step, redactor);
  tellAnnotations(reports.annotations, log);
  const ending = { exitCode: MISUSE_EXIT_CODE, reports };
  const published = await publish({ ...step, ...ending, artifact: false, artifactMs: ARTIFACT_MS });
  await writeOutputs(requiredFile(step.env, "GITHUB_OUTPUT"), published.outputs);
  await saveState(requiredFile(step.env, "GITHUB_STATE"), "published", "true");
}

/** Publishes what was judged and told; returns the exit code. */
export async function publishJudged(result: RunResult, reports: Reports, step: Step): Promise<number> {
  const { kind } = result.verdict;
  const { failOn, uploadArtifact: artifact } = step.settings;
  const exitCode = checkExitCode(kind, failOn, null);
  const published = await publish({ ...step, exitCode, reports, artifact, artifactMs: ARTIFACT_MS });
  await saveState(requiredFile(step.env, "GITHUB_STATE"), "published", "true");
  await writeOutputs(requiredFile(step.env, "GITHUB_OUTPUT"), { ...published.outputs, verdict: kind });
  if (exitCode === 0 && kind !== "passed") {
    step.log.warning(`the verdict is ${kind}; this step does not fail, because fail-on is ${failOn}`);
  }
  if (published.failure === null) {
    return exitCode;
  }
  step.log.error(published.failure);
  return exitCode === 0 ? exitCodeOf("errored", null) : exitCode;
}
