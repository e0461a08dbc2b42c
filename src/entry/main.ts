import { randomBytes } from "node:crypto";
import path from "node:path";
import { describePlan } from "../app/describe-plan.ts";
import { prepareJobs } from "../app/prepare-jobs.ts";
import { readLogTails } from "../app/read-log-tails.ts";
import type { RunTerms } from "../app/run-jobs.ts";
import { clearResultsDirectory, writePages, writeRunFiles } from "../app/write-results.ts";
import { describeError } from "../base/errors.ts";
import { createRedactor, type Redactor } from "../base/redact.ts";
import { type FilesUnlikeBase, filesUnlikeBase } from "../github/base-files.ts";
import { type ActionContext, readContext, runUrl } from "../github/context.ts";
import { readEvent } from "../github/event.ts";
import { describeUnknownInput, readInputs } from "../github/inputs.ts";
import { type ActionLog, createActionLog } from "../github/log.ts";
import { type Outputs, pessimisticOutputs, writeOutputs } from "../github/outputs.ts";
import { createStateJournal, saveState } from "../github/state.ts";
import type { PlannedJob } from "../job/plan.ts";
import { type Problem, problemText } from "../job/problem.ts";
import { type Annotation, annotationsOf } from "../report/annotations.ts";
import type { Report, ReportExtras } from "../report/report.ts";
import { countTrials } from "../results/job.ts";
import type { RunIdentity, RunResult } from "../results/run-result.ts";
import { exitCodeOf } from "../results/verdict.ts";
import { lookUpIn, parseSettings, type Settings, secretValues, settingProblemText } from "../settings/settings.ts";
import { SETTINGS } from "../settings/table.ts";
import { showInActionLog } from "./action-events.ts";
import { ARTIFACT_PLACEHOLDER } from "./artifact-link.ts";
import { runEngine } from "./engine.ts";
import type { Host } from "./host.ts";
import { KnownSecrets } from "./known-secrets.ts";
import { endAsErroredWhenUncaught } from "./last-resort.ts";
import { publish, type StepDirectories, stepDirectories } from "./publish.ts";
import { refusedRun, renderRunFiles, reportOf, unfinishedRun } from "./reports.ts";
import { listenForStop, type StopSignal } from "./stop-signal.ts";
import { TOOL } from "./tool.ts";
import { trustOf } from "./trust.ts";

/** GitHub sends SIGTERM 7.5 s after SIGINT; by then this process is gone, and post does the rest. */
const CANCEL_LIMIT_MS = 6_800;
const CANCEL_STOP_MS = 2_500;
const MISCONFIGURED = 2;
const ARTIFACT_MS = 5 * 60_000;
const BASE_FILES_MS = 20_000;

/** What every step of main needs. */
interface Step {
  readonly host: Host;
  readonly env: NodeJS.ProcessEnv;
  readonly log: ActionLog;
  readonly context: ActionContext;
  readonly settings: Settings;
  readonly directories: StepDirectories;
  readonly stop: StopSignal;
}

/** The action's main step. Its exit code is the check; the verdict in the outputs stays `errored` until it is known. */
export async function runMain(host: Host): Promise<void> {
  const { env } = process;
  const log = createActionLog((text) => process.stdout.write(text), env.RUNNER_DEBUG === "1");
  const secrets = new KnownSecrets();
  endAsErroredWhenUncaught(secrets, (message) => log.error(message));
  const stop = listenForStop(
    (name) => {
      log.info("cancelled: stopping the sandboxes");
      setTimeout(() => process.exit(exitCodeOf("cancelled", name)), CANCEL_LIMIT_MS).unref();
    },
    () => undefined,
  );
  try {
    process.exitCode = await runStep(host, env, log, stop, secrets);
  } catch (error) {
    log.error(secrets.hideIn(`rock-job-action failed: ${describeError(error)}`));
    if (error instanceof Error) {
      log.debug(secrets.hideIn(error.stack ?? ""));
    }
    process.exitCode = exitCodeOf("errored", null);
  }
}

async function runStep(
  host: Host,
  env: NodeJS.ProcessEnv,
  log: ActionLog,
  stop: StopSignal,
  secrets: KnownSecrets,
): Promise<number> {
  const outputFile = requiredFile(env, "GITHUB_OUTPUT");
  await writeOutputs(outputFile, pessimisticOutputs());
  const { values, unknown } = readInputs(
    env,
    SETTINGS.map(({ name }) => name),
  );
  const parsed = parseSettings(
    values,
    (name) => `input ${name}`,
    (name) => env[name],
  );
  const complaints = [
    ...unknown.map(describeUnknownInput),
    ...(parsed.ok ? [] : parsed.problems.map(settingProblemText)),
  ];
  if (!parsed.ok || complaints.length > 0) {
    for (const complaint of complaints) {
      log.error(complaint);
    }
    return MISCONFIGURED;
  }
  const settings = parsed.value;
  const hide = (values: readonly string[]) => {
    secrets.add(values);
    for (const secret of values) {
      log.mask(secret);
    }
  };
  hide(secretValues(settings));
  const context = readContext(env, await readEvent(env.GITHUB_EVENT_PATH), settings.leg);
  const directories = stepDirectories(env, context);
  const unfit = await clearResultsDirectory(directories.results);
  if (unfit !== null) {
    throw new Error(`${directories.results} ${unfit}`);
  }
  await saveState(requiredFile(env, "GITHUB_STATE"), "started", "true");
  const step: Step = { host, env, log, context, settings, directories, stop };

  const prepared = await prepareJobs({
    configs: settings.config,
    workspace: env.GITHUB_WORKSPACE ?? process.cwd(),
    directory: env.GITHUB_WORKSPACE ?? process.cwd(),
    filesFromAnywhere: false,
    overrides: settings,
    lookUp: lookUpIn(settings),
    secrets: secretValues(settings),
    trust: trustOf(context),
    now: new Date(),
    newId: () => randomBytes(16).toString("hex"),
  });
  if (!prepared.ok) {
    return await reportProblems(prepared.problems, step);
  }
  hide(prepared.value.flatMap((job) => job.secrets));
  const redactor = createRedactor([...secretValues(settings), ...prepared.value.flatMap((job) => job.secrets)]);
  return settings.mode === "validate"
    ? await showPlan(prepared.value, redactor, step, outputFile)
    : await runAndReport(prepared.value, redactor, step, outputFile);
}

function requiredFile(env: NodeJS.ProcessEnv, name: string): string {
  const file = env[name];
  if (!file) {
    throw new Error(`${name} is not set: this has to run as a step of a GitHub Actions job`);
  }
  return file;
}

function identityOf(context: ActionContext): RunIdentity {
  const { repository, sha, runId, attempt, leg } = context;
  return { repository: `${repository.owner}/${repository.name}`, sha, runId, attempt, leg };
}

async function reportProblems(found: readonly Problem[], step: Step): Promise<number> {
  const { log, settings } = step;
  const redactor = createRedactor(secretValues(settings));
  const problems = found.map((problem) => redactProblem(problem, redactor));
  const report: Report = { kind: "refused", problems, run: identityOf(step.context), tool: TOOL };
  tellAnnotations(annotationsOf(report), log);
  log.info(redactor.text(problems.map(problemText).join("\n")));
  await writeReports(refusedRun(termsOf(step), problems, new Date()), report, [], step, redactor);
  await publish({ ...step, artifact: false, artifactMs: ARTIFACT_MS });
  await saveState(requiredFile(step.env, "GITHUB_STATE"), "published", "true");
  return MISCONFIGURED;
}

/** Before anything is rendered: an escaped or clipped secret would not be found any more. */
function redactProblem(problem: Problem, redactor: Redactor): Problem {
  const { file, message, remedy } = problem;
  return { ...problem, file: redactor.text(file), message: redactor.text(message), remedy: redactor.text(remedy) };
}

function tellAnnotations(annotations: readonly Annotation[], log: ActionLog): void {
  for (const { level, message, ...place } of annotations) {
    log[level](message, place);
  }
}

/** Writes the reports twice: for the artifact, which cannot contain its own address, and as they are published. */
async function writeReports(
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

function termsOf({ settings, context }: Step): RunTerms {
  return {
    gate: settings,
    concurrency: settings.concurrency,
    retryErrored: settings.retryErrored,
    run: identityOf(context),
    tool: TOOL,
  };
}

async function showPlan(
  jobs: readonly PlannedJob[],
  redactor: Redactor,
  step: Step,
  outputFile: string,
): Promise<number> {
  for (const job of jobs) {
    const { config, type, jobName, lines } = describePlan(job);
    step.log.group(redactor.text(`${config}: ${jobName} (${type})`));
    step.log.info(redactor.text(lines.map(([label, value]) => `${label}: ${value}`).join("\n")));
    step.log.endGroup();
  }
  await writeOutputs(outputFile, { verdict: "validated" });
  await saveState(requiredFile(step.env, "GITHUB_STATE"), "published", "true");
  return 0;
}

async function runAndReport(
  jobs: readonly PlannedJob[],
  redactor: Redactor,
  step: Step,
  outputFile: string,
): Promise<number> {
  const { host, env, log, settings, directories, stop } = step;
  const stateFile = requiredFile(env, "GITHUB_STATE");
  const terms = termsOf(step);
  // If this process is killed, these say so; post publishes them.
  const unfinished = unfinishedRun(terms, new Date());
  await writeReports(unfinished, reportOf(unfinished), [], step, redactor);
  const unlikeBase = findFilesUnlikeBase(jobs, step);
  const view = showInActionLog(log, {
    jobs: jobs.length,
    passScore: settings.passScore,
    streamLogs: settings.streamLogs,
    now: () => Date.now(),
  });
  const ran = await runEngine(jobs, {
    host,
    env,
    terms,
    outputDirectory: directories.results,
    redactor,
    journal: createStateJournal(stateFile),
    stop: stop.signal,
    cancelStopMs: CANCEL_STOP_MS,
    emit: view.show,
    onJobEnd: view.jobEnded,
  });
  view.close();
  const result = withBaseRemarks(ran, await unlikeBase);
  const report = reportOf(result);
  await writeReports(result, report, view.notes, step, redactor);
  await writeOutputs(outputFile, resultOutputs(result, directories.results));
  tellAnnotations(annotationsOf(report), log);
  if (result.verdict.kind === "cancelled") {
    // The runner's patience ends soon: post publishes.
    return exitCodeOf("cancelled", stop.received());
  }
  const published = await publish({ ...step, artifact: settings.uploadArtifact, artifactMs: ARTIFACT_MS });
  await saveState(stateFile, "published", "true");
  await writeOutputs(outputFile, published.outputs);
  const exitCode = exitCodeOf(result.verdict.kind, null);
  if (published.failure === null) {
    return exitCode;
  }
  log.error(published.failure);
  return exitCode === 0 ? exitCodeOf("errored", null) : exitCode;
}

/** Asks while the jobs run, so that nobody waits for it. */
async function findFilesUnlikeBase(jobs: readonly PlannedJob[], step: Step): Promise<FilesUnlikeBase> {
  const { context, settings, log, stop } = step;
  return await filesUnlikeBase({
    context,
    files: jobs.map(({ config, configSha256 }) => ({ path: config, sha256: configSha256 })),
    token: settings.githubToken ?? "",
    userAgent: `${TOOL.name}/${TOOL.version}`,
    signal: AbortSignal.any([stop.signal, AbortSignal.timeout(BASE_FILES_MS)]),
    note: (line) => log.debug(line),
  });
}

function withBaseRemarks(result: RunResult, unlikeBase: FilesUnlikeBase): RunResult {
  const remark = (config: string): readonly string[] => {
    switch (unlikeBase.get(config)) {
      case "changed":
        return [`this change edits ${config} itself, which says what is run`];
      case "new":
        return [`the base branch has no ${config} to compare with`];
      case undefined:
        return [];
    }
  };
  const jobs = result.jobs.map((job) => ({ ...job, remarks: [...job.remarks, ...remark(job.config)] }));
  return { ...result, jobs };
}

function resultOutputs(result: RunResult, directory: string): Partial<Outputs> {
  const counts = result.jobs.map(countTrials);
  const sum = (pick: (count: ReturnType<typeof countTrials>) => number) =>
    String(counts.reduce((total, count) => total + pick(count), 0));
  const [only, ...others] = counts;
  return {
    verdict: result.verdict.kind,
    score: only !== undefined && others.length === 0 && only.score !== null ? String(only.score) : "",
    "n-trials": sum((count) => count.nTrials),
    "n-completed": sum((count) => count.nCompleted),
    "n-failed": sum((count) => count.nFailed),
    "results-path": path.join(directory, "results.json"),
    "junit-path": path.join(directory, "junit.xml"),
  };
}
