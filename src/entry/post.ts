import { randomBytes } from "node:crypto";
import { namedConnections } from "../app/named-connections.ts";
import { releaseSandboxes } from "../app/release-sandboxes.ts";
import { clearResultsDirectory } from "../app/write-results.ts";
import { describeError } from "../base/errors.ts";
import { withoutScheme } from "../base/http-header.ts";
import { createRedactor, isTooShortToHide, type Redactor } from "../base/redact.ts";
import { plural } from "../base/text.ts";
import { systemClock } from "../base/time.ts";
import { readContext } from "../github/context.ts";
import { readEvent } from "../github/event.ts";
import { readInputs } from "../github/inputs.ts";
import { type ActionLog, createActionLog } from "../github/log.ts";
import { EXIT_CODE_STATE, type JournaledSandbox, REPORTED_STATE, readJournal, readState } from "../github/state.ts";
import type { Trust } from "../job/plan.ts";
import { exitCodeOf, MISUSE_EXIT_CODE } from "../results/verdict.ts";
import type { Rock } from "../run/servers.ts";
import type { RunEvent } from "../run/surroundings.ts";
import { lookUpIn, parseSettings, type Settings, secretValues } from "../settings/settings.ts";
import { SETTINGS } from "../settings/table.ts";
import type { Connection } from "../work/sandbox-work.ts";
import { openServerHub } from "./engine.ts";
import type { Host } from "./host.ts";
import { KnownSecrets } from "./known-secrets.ts";
import { openLegCheck } from "./leg-check.ts";
import { commentOptions, openLegComment } from "./leg-comment.ts";
import { publish, stepDirectories } from "./publish.ts";
import { makeReports, type Reports, unfinishedRun } from "./reports.ts";
import { type Step, termsOf } from "./step.ts";
import { judgeOwn, writeReports } from "./step-reports.ts";
import { trustOf } from "./trust.ts";

/** After a cancel the runner leaves about 285 s for everything; the upload and the comment want some of them too. */
const RELEASE_MS = 90_000;
const ARTIFACT_MS = 90_000;

/**
 * The action's post step: stops every sandbox that main left open, and publishes what a cancel kept main from publishing.
 * It ends as main did, and as errored where main left no exit code: Gitea's runner 1.0 takes a killed main for a success.
 */
export async function runPost(host: Host): Promise<void> {
  const { env } = process;
  const log = createActionLog((text) => process.stdout.write(text), env.RUNNER_DEBUG === "1");
  const secrets = new KnownSecrets();
  process.exitCode = exitCodeOfMain(env, log);
  try {
    await finish(host, env, log, secrets);
  } catch (error) {
    log.warning(secrets.hideIn(`rock-job-action could not finish its clean-up: ${describeError(error)}`));
    if (error instanceof Error) {
      log.debug(secrets.hideIn(error.stack ?? ""));
    }
  }
}

function exitCodeOfMain(env: NodeJS.ProcessEnv, log: ActionLog): number {
  const left = readState(env, EXIT_CODE_STATE);
  if (left === null || !/^\d{1,3}$/.test(left)) {
    log.error("rock-job-action was stopped before it finished, so this step fails instead");
    return exitCodeOf("errored", null);
  }
  return Number(left);
}

async function finish(host: Host, env: NodeJS.ProcessEnv, log: ActionLog, secrets: KnownSecrets): Promise<void> {
  const { values } = readInputs(
    env,
    SETTINGS.map(({ name }) => name),
  );
  const parsed = parseSettings(
    values,
    (name) => name,
    (name) => env[name],
  );
  const wasRefused = readState(env, EXIT_CODE_STATE) === String(MISUSE_EXIT_CODE);
  if (!parsed.ok || (wasRefused && readState(env, "started") === null)) {
    // Main said what is wrong with its inputs.
    return;
  }
  const settings = parsed.value;
  secrets.add(secretValues(settings));
  for (const secret of secretValues(settings)) {
    log.mask(secret);
  }
  const context = readContext(env, await readEvent(env.GITHUB_EVENT_PATH), settings.leg);
  const journal = readJournal(env);
  for (const problem of journal.problems) {
    log.warning(problem);
  }
  const open = journal.sandboxes.filter((sandbox) => sandbox.status === "open");
  if (open.length > 0) {
    const connections = await allowedConnections(settings, env, trustOf(context));
    secrets.add(connections.flatMap(credentialsOf));
    await release(open, connections, host, env, { log, secrets });
  }
  const wroteNothing = readState(env, REPORTED_STATE) === null;
  // Of a validation there is nothing to publish but problems.
  if (readState(env, "published") === null && !(wroteNothing && settings.mode === "validate")) {
    const directories = stepDirectories(env, context);
    const step = {
      host,
      env,
      log,
      context,
      settings,
      directories,
      checkout: null,
      comment: openLegComment(commentOptions(context, settings)),
      check: openLegCheck(context, settings),
    };
    const redactor = createRedactor(secretValues(settings));
    const reports = wroteNothing ? await reportUnfinished(step, redactor) : await reportsOfMain(step, redactor);
    const ending = { exitCode: Number(process.exitCode), reports };
    await publish({ ...step, ...ending, artifact: settings.uploadArtifact, artifactMs: ARTIFACT_MS });
  }
}

/** Goes the same way as main from the record that it left, whose secrets are hidden already. */
async function reportsOfMain(step: Step, redactor: Redactor): Promise<Reports> {
  // Loaded when it is needed: mostly, main has published.
  const { readOwnResult } = await import("./own-record.ts");
  const own = await readOwnResult(step.directories.results);
  if (own.ok) {
    return makeReports(own.value, redactor);
  }
  step.log.warning(`the results of main cannot be used: ${own.problems.join("; ")}`);
  return await reportUnfinished(step, redactor);
}

/** Main was ended before it wrote any report. Otherwise the words of an earlier run would stand there as if they were of this one. */
async function reportUnfinished(step: Step, redactor: Redactor): Promise<Reports> {
  const { results } = step.directories;
  const unfit = await clearResultsDirectory(results);
  if (unfit !== null) {
    throw new Error(`${results} ${unfit}`);
  }
  const unfinished = await judgeOwn(unfinishedRun(termsOf(step), new Date()), [], step);
  return await writeReports(unfinished, step, redactor);
}

/** The servers that settings and job files name now: a token goes to no other, whatever the saved state says. */
async function allowedConnections(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  trust: Trust,
): Promise<readonly Connection[]> {
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
  return await namedConnections({
    configs: settings.config,
    workspace,
    directory: workspace,
    filesFromAnywhere: false,
    overrides: settings,
    lookUp: lookUpIn(settings),
    secrets: secretValues(settings),
    trust,
    now: new Date(),
    newId: () => randomBytes(16).toString("hex"),
  });
}

/** What a server may quote of us: a job file can have its own credentials. */
function credentialsOf({ headers }: Connection): readonly string[] {
  const values = Object.values(headers).flatMap((value) => [value, withoutScheme(value)]);
  return values.filter((value) => !isTooShortToHide(value));
}

async function release(
  open: readonly JournaledSandbox[],
  connections: readonly Connection[],
  host: Host,
  env: NodeJS.ProcessEnv,
  { log, secrets }: { readonly log: ActionLog; readonly secrets: KnownSecrets },
): Promise<void> {
  // The embedded server ends with main, and its sandboxes with it.
  const remote = connections.filter((connection) => connection.baseUrl !== "local");
  const hide = (text: string) => secrets.hideIn(text);
  const emit = (event: RunEvent) => {
    if (event.kind === "request") {
      log.debug(hide(`${event.method} ${event.path} ${event.outcome} ${event.ms} ms`));
    }
  };
  const hub = openServerHub(host, env, { emit, hide });
  const rocks = new Map<string, Rock[]>();
  for (const connection of remote) {
    const { origin } = new URL(connection.baseUrl);
    rocks.set(origin, [...(rocks.get(origin) ?? []), await hub.servers.connect(connection)]);
  }
  const onServers = open.filter((sandbox) => rocks.has(sandbox.origin) || connections.length === remote.length);
  const giveUpAt = systemClock.now() + RELEASE_MS;
  if (onServers.length > 0) {
    log.info(`stopping ${plural(onServers.length, "sandbox", "sandboxes")} that main left`);
  }
  const releases = await releaseSandboxes(onServers, (origin) => rocks.get(origin) ?? [], systemClock, giveUpAt);
  await hub.close();
  for (const { sandboxId, outcome } of releases) {
    switch (outcome.kind) {
      case "gone":
        log.info(`sandbox ${sandboxId} is stopped`);
        break;
      case "unproven":
        log.warning(`sandbox ${sandboxId} could not be confirmed as stopped: ${hide(outcome.reason)}`);
        break;
      case "foreign":
        log.warning(`sandbox ${sandboxId} is on ${outcome.origin}, which no setting names; stop it there`);
    }
  }
}
