import { randomBytes } from "node:crypto";
import { describePlan } from "../app/describe-plan.ts";
import { prepareJobs } from "../app/prepare-jobs.ts";
import { readCheckout } from "../app/read-checkout.ts";
import { clearResultsDirectory } from "../app/write-results.ts";
import { describeError } from "../base/errors.ts";
import { createRedactor, type Redactor } from "../base/redact.ts";
import { plural } from "../base/text.ts";
import { readContext } from "../github/context.ts";
import { readEvent } from "../github/event.ts";
import { describeUnknownInput, readInputs } from "../github/inputs.ts";
import { type ActionLog, createActionLog } from "../github/log.ts";
import { pessimisticOutputs, writeOutputs } from "../github/outputs.ts";
import { createStateJournal, EXIT_CODE_STATE, saveState } from "../github/state.ts";
import type { PlannedJob } from "../job/plan.ts";
import { exitCodeOf, MISUSE_EXIT_CODE } from "../results/verdict.ts";
import { lookUpIn, parseSettings, secretValues, settingProblemText } from "../settings/settings.ts";
import { SETTINGS } from "../settings/table.ts";
import { showInActionLog } from "./action-events.ts";
import { findFilesUnlikeBase, withBaseRemarks } from "./base-remarks.ts";
import { compareWithFound, searchBase } from "./base-search.ts";
import { runEngine } from "./engine.ts";
import type { Host } from "./host.ts";
import { KnownSecrets } from "./known-secrets.ts";
import { endAsErroredWhenUncaught } from "./last-resort.ts";
import { openLegCheck } from "./leg-check.ts";
import { commentOptions, openLegComment } from "./leg-comment.ts";
import { tellStep } from "./live-step.ts";
import { replaceEarlierComment } from "./out-of-date.ts";
import { stepDirectories } from "./publish.ts";
import { publishValidation } from "./publish-validation.ts";
import { unfinishedRun } from "./reports.ts";
import { type MainStep, requiredFile, termsOf } from "./step.ts";
import { judgeOwn, publishJudged, reportProblems, tellJudged, writeReports } from "./step-reports.ts";
import { listenForStop, type StopSignal } from "./stop-signal.ts";
import { trustOf } from "./trust.ts";

/** GitHub sends SIGTERM 7.5 s after SIGINT; by then this process is gone, and post does the rest. */
const CANCEL_LIMIT_MS = 6_800;
const CANCEL_STOP_MS = 2_500;

/** The action's main step. Its exit code is the check; the verdict in the outputs stays `errored` until it is known. */
export async function runMain(host: Host): Promise<void> {
  const { env } = process;
  const log = createActionLog((text) => process.stdout.write(text), env.RUNNER_DEBUG === "1");
  const secrets = new KnownSecrets();
  endAsErroredWhenUncaught(secrets, (message) => log.error(message));
  const stop = listenForStop(
    (name) => {
      log.info("cancelled: stopping the sandboxes");
      const exitCode = exitCodeOf("cancelled", name);
      void leaveExitCode(env, exitCode);
      setTimeout(() => process.exit(exitCode), CANCEL_LIMIT_MS).unref();
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
  await leaveExitCode(env, process.exitCode);
}

/** Some runners lose the failure of a step that was killed; post ends as this process does, and as errored without this. */
async function leaveExitCode(env: NodeJS.ProcessEnv, exitCode: number): Promise<void> {
  const file = env.GITHUB_STATE;
  if (file !== undefined && file !== "") {
    await saveState(file, EXIT_CODE_STATE, String(exitCode));
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
  // Git answers while the inputs are read.
  const asked = readCheckout(env.GITHUB_WORKSPACE ?? process.cwd());
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
    // A complaint quotes what was given, which may be a secret in the wrong place; only the log is masked.
    const untold = parsed.ok ? [] : parsed.problems.map(({ setting }) => `${setting}: the log of this step says why`);
    await replaceEarlierComment([...unknown.map(describeUnknownInput), ...untold], values, env, log).catch(
      (error: unknown) => log.debug(`the comment of an earlier run stays: ${describeError(error)}`),
    );
    return MISUSE_EXIT_CODE;
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
  const comment = openLegComment(commentOptions(context, settings));
  const check = openLegCheck(context, settings);
  const step: MainStep = {
    host,
    env,
    log,
    context,
    settings,
    directories,
    comment,
    check,
    checkout: await asked,
    stop,
  };

  if (settings.mode === "report") {
    // Loaded when it is needed: a run starts sooner without the reader of records.
    const { reportAgain } = await import("./report-again.ts");
    return await reportAgain(values, step);
  }
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
    await reportProblems(prepared.problems, step);
    return MISUSE_EXIT_CODE;
  }
  hide(prepared.value.flatMap((job) => job.secrets));
  const redactor = createRedactor([...secretValues(settings), ...prepared.value.flatMap((job) => job.secrets)]);
  return settings.mode === "validate"
    ? await showPlan(prepared.value, redactor, step, outputFile)
    : await runAndReport(prepared.value, redactor, step, outputFile);
}

async function showPlan(
  jobs: readonly PlannedJob[],
  redactor: Redactor,
  step: MainStep,
  outputFile: string,
): Promise<number> {
  for (const job of jobs) {
    const { config, type, jobName, lines } = describePlan(job);
    step.log.group(redactor.text(`${config}: ${jobName} (${type})`));
    step.log.info(redactor.text(lines.map(([label, value]) => `${label}: ${value}`).join("\n")));
    step.log.endGroup();
  }
  step.log.notice(`${plural(jobs.length, "job")} valid; nothing was run, because mode is validate`);
  await publishValidation(jobs, redactor, step);
  await writeOutputs(outputFile, { verdict: "validated" });
  await saveState(requiredFile(step.env, "GITHUB_STATE"), "published", "true");
  return 0;
}

async function runAndReport(
  jobs: readonly PlannedJob[],
  redactor: Redactor,
  step: MainStep,
  outputFile: string,
): Promise<number> {
  const { host, env, log, settings, directories, stop } = step;
  const stateFile = requiredFile(env, "GITHUB_STATE");
  const terms = termsOf(step);
  // If this process is killed, these say so; post publishes them.
  await writeReports(await judgeOwn(unfinishedRun(terms, new Date()), [], step), step, redactor);
  const unlikeBase = findFilesUnlikeBase(jobs, step);
  const base = searchBase(step);
  const view = showInActionLog(log, {
    jobs: jobs.length,
    gate: settings,
    streamLogs: settings.streamLogs,
    now: () => Date.now(),
  });
  const live = tellStep(jobs, step);
  const record = await runEngine(jobs, {
    host,
    env,
    terms,
    outputDirectory: directories.results,
    redactor,
    journal: createStateJournal(stateFile),
    stop: stop.signal,
    cancelStopMs: CANCEL_STOP_MS,
    emit: (event) => {
      view.show(event);
      live.show(event);
    },
    onJobEnd: (job) => {
      view.jobEnded(job);
      live.jobEnded(job);
    },
  }).finally(live.stop);
  view.close();
  const compared = await compareWithFound(record, await base, settings, redactor);
  const result = await judgeOwn(withBaseRemarks(compared, await unlikeBase), view.notes, step);
  const reports = await tellJudged(result, [{ prefix: "", directory: directories.results }], step, redactor);
  if (result.verdict.kind === "cancelled") {
    // The runner's patience ends soon: post publishes.
    await writeOutputs(outputFile, { verdict: "cancelled" });
    return exitCodeOf("cancelled", stop.received());
  }
  return await publishJudged(result, reports, step);
}
