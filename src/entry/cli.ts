import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import type { FoundBase } from "../app/compare-with-base.ts";
import { describePlan } from "../app/describe-plan.ts";
import { prepareJobs } from "../app/prepare-jobs.ts";
import { readCheckout, readOrigin } from "../app/read-checkout.ts";
import { claimResultsDirectory } from "../app/write-results.ts";
import { describeError, isSystemError } from "../base/errors.ts";
import { createRedactor } from "../base/redact.ts";
import type { PlannedJob } from "../job/plan.ts";
import { problemText } from "../job/problem.ts";
import type { Reading } from "../results/results-file-schema.ts";
import { NOWHERE } from "../results/run-result.ts";
import { checkExitCode, exitCodeOf, MISUSE_EXIT_CODE } from "../results/verdict.ts";
import type { Journal, JournalEntry } from "../run/surroundings.ts";
import { gateOf } from "../settings/given-gate.ts";
import { lookUpIn, parseSettings, type Settings, secretValues, settingProblemText } from "../settings/settings.ts";
import { type Command, parseArgv } from "../terminal/argv.ts";
import { fitted } from "../terminal/fit.ts";
import type { GivenSettings } from "../terminal/given-settings.ts";
import { planText } from "../terminal/plan.ts";
import { problemsText } from "../terminal/problems.ts";
import { createProgress, systemTicking } from "../terminal/progress.ts";
import { type RunPlace, runPlace } from "../terminal/run-place.ts";
import { openScreen, type Screen } from "../terminal/screen.ts";
import { compareWithFound } from "./base-search.ts";
import { runEngine } from "./engine.ts";
import type { Host } from "./host.ts";
import { isAlive } from "./is-alive.ts";
import { KnownSecrets } from "./known-secrets.ts";
import { endAsErroredWhenUncaught } from "./last-resort.ts";
import { serveOnTerminal } from "./local-server.ts";
import type { Refusal } from "./refusal.ts";
import { listenForStop } from "./stop-signal.ts";
import { TOOL } from "./tool.ts";
import { unquotedProblem } from "./unquoted-problem.ts";

/** Long enough for a create that was under way; a second Ctrl-C ends it at once. */
const CANCEL_STOP_MS = 90_000;

/** The terminal's way in: reads the command line, does what it asks, and sets the exit code. */
export async function runCli(host: Host): Promise<void> {
  const secrets = new KnownSecrets();
  endAsErroredWhenUncaught(secrets, (message) => process.stderr.write(`error: ${message}\n`));
  const command = await parseArgv(process.argv.slice(2), process.env, TOOL.version);
  process.exitCode = await carryOut(command, host, secrets);
}

async function carryOut(command: Command, host: Host, secrets: KnownSecrets): Promise<number> {
  switch (command.kind) {
    case "answer":
      process.stdout.write(command.text);
      return 0;
    case "misuse":
      process.stderr.write(command.text);
      return MISUSE_EXIT_CODE;
    case "local-server":
      return await serveOnTerminal(command.port);
    case "validate":
      return await validate(command, secrets);
    case "run":
      return await run(command, host, secrets);
    case "report": {
      // Loaded when it is needed: a run starts sooner without the reader of records.
      const { reportOnTerminal } = await import("./report-on-terminal.ts");
      return await reportOnTerminal(command);
    }
    case "compare": {
      // Loaded when it is needed: the statistics are large.
      const { compareOnTerminal } = await import("./compare.ts");
      return await compareOnTerminal(command);
    }
  }
}

interface Ready {
  readonly ok: true;
  readonly settings: Settings;
  readonly jobs: readonly PlannedJob[];
}

/** Settings and jobs, or all that is wrong with either, told on the screen. */
async function prepare(given: GivenSettings, screen: Screen, secrets: KnownSecrets): Promise<Ready | Refusal> {
  const parsed = parseSettings(given.values, given.place, (name) => process.env[name]);
  if (!parsed.ok) {
    screen.write(fitted(problemsText(parsed.problems.map(settingProblemText), screen.colour), screen));
    return { ok: false, settings: null, problems: parsed.problems.map(unquotedProblem) };
  }
  const settings = parsed.value;
  secrets.add(secretValues(settings));
  const prepared = await prepareJobs({
    configs: settings.config,
    workspace: workspaceAround(process.cwd()),
    directory: process.cwd(),
    filesFromAnywhere: true,
    overrides: settings,
    lookUp: lookUpIn(settings),
    secrets: secretValues(settings),
    trust: { serverFromFile: true, localServer: true, event: "terminal" },
    now: new Date(),
    newId: () => randomBytes(16).toString("hex"),
  });
  if (!prepared.ok) {
    screen.write(fitted(problemsText(prepared.problems.map(problemText), screen.colour), screen));
    return { ok: false, settings, problems: prepared.problems };
  }
  secrets.add(prepared.value.flatMap((job) => job.secrets));
  return { ok: true, settings, jobs: prepared.value };
}

/** The repository around a directory, or the directory itself where there is none. */
function workspaceAround(directory: string): string {
  for (let current = directory; ; current = path.dirname(current)) {
    if (existsSync(path.join(current, ".git"))) {
      return current;
    }
    if (path.dirname(current) === current) {
      return directory;
    }
  }
}

async function validate(
  { settings, shows }: Extract<Command, { kind: "validate" }>,
  secrets: KnownSecrets,
): Promise<number> {
  const errors = openScreen(process.stderr, process.env);
  const ready = await prepare(settings, errors, secrets);
  if (!ready.ok) {
    return MISUSE_EXIT_CODE;
  }
  const redactor = redactorFor(ready);
  if (shows !== "plan") {
    const texts = ready.jobs.flatMap(({ shown }) => (shown.format === "yaml" ? [shown.text] : []));
    if (texts.length === 0) {
      const problem = "--harbor-yaml: none of these is a Harbor Bench Job";
      errors.write(fitted(problemsText([problem], errors.colour), errors));
      return MISUSE_EXIT_CODE;
    }
    const text = texts.join("---\n");
    process.stdout.write(shows === "harbor-yaml-with-secrets" ? text : redactor.text(text));
    return 0;
  }
  const screen = openScreen(process.stdout, process.env);
  screen.write(fitted(redactor.text(planText(ready.jobs.map(describePlan), screen.colour)), screen));
  return 0;
}

function redactorFor({ settings, jobs }: Ready) {
  return createRedactor([...secretValues(settings), ...jobs.flatMap((job) => job.secrets)]);
}

async function run(command: Extract<Command, { kind: "run" }>, host: Host, secrets: KnownSecrets): Promise<number> {
  const screen = openScreen(command.json ? process.stderr : process.stdout, process.env);
  const directory = path.resolve(command.out);
  const refuse = async (refusal: Refusal) => {
    // Loaded when it is needed: a run starts sooner without all that renders reports.
    const { reportRefusal } = await import("./refusal.ts");
    await reportRefusal(directory, await placeHere(), refusal, process.env).catch((error: unknown) => {
      process.stderr.write(`no reports: ${describeError(error)}\n`);
    });
    return MISUSE_EXIT_CODE;
  };
  const errors = openScreen(process.stderr, process.env);
  const ready = await prepare(command.settings, errors, secrets);
  if (!ready.ok) {
    return await refuse(ready);
  }
  const { settings, jobs } = ready;
  const base = await readBaseOf(settings);
  if (base?.ok === false) {
    errors.write(fitted(problemsText(base.problems, errors.colour), errors));
    const problems = base.problems.map((message) => ({ file: "", line: 1, column: 1, message, remedy: "" }));
    return await refuse({ ok: false, settings, problems });
  }
  const claim = await claimResultsDirectory(directory, { pid: process.pid, isAlive });
  if (claim.kind === "unfit") {
    const problem = `--out: ${command.out} ${claim.reason}; name an empty directory`;
    screen.write(fitted(problemsText([problem], screen.colour), screen));
    return MISUSE_EXIT_CODE;
  }
  const progress = createProgress(
    screen,
    { jobs: jobs.length, gate: settings, quiet: command.quiet, debug: command.debug },
    systemTicking,
  );
  const journal = createMemoryJournal();
  const stop = listenForStop(
    () => progress.say("stopping the sandboxes; press Ctrl-C again to leave at once"),
    (name) => {
      progress.close();
      const left = journal.open();
      process.stderr.write(
        left.length === 0
          ? "no sandbox is left\n"
          : `left running: ${left.join(", ")}; ROCK clears them when they are idle\n`,
      );
      process.exit(exitCodeOf("cancelled", name));
    },
  );
  const redactor = redactorFor(ready);
  const notes: string[] = [];
  try {
    const running = runEngine(jobs, {
      host,
      env: process.env,
      terms: {
        gate: gateOf(settings),
        concurrency: settings.concurrency,
        retryErrored: settings.retryErrored,
        run: NOWHERE,
        tool: TOOL,
      },
      outputDirectory: directory,
      redactor,
      journal,
      stop: stop.signal,
      cancelStopMs: CANCEL_STOP_MS,
      emit: (event) => {
        if (event.kind === "warning" || event.kind === "kept") {
          notes.push(`${event.job}: ${event.message}`);
        }
        progress.show(event);
      },
      onJobEnd: progress.jobEnded,
    });
    // While the first sandbox starts there is time for what only the end needs.
    const loading = import("./end-run.ts");
    const [{ endRun }, place, ran] = await Promise.all([loading, loading.then(placeHere), running]);
    progress.close();
    const compared = await compareWithFound({ ...ran, run: place.run }, base?.value ?? null, settings, redactor);
    const result = await endRun(compared, { notes, links: place.links, directory, command, redactor, screen });
    return checkExitCode(result.verdict.kind, settings.failOn, stop.received());
  } catch (error) {
    progress.close();
    const text = command.debug && error instanceof Error ? (error.stack ?? error.message) : describeError(error);
    const hint = isSystemError(error)
      ? `Is there room in ${command.out}, and may you write there?`
      : "This is a bug; --debug shows where it happened.";
    process.stderr.write(`error: ${redactor.text(text)}\n${hint}\n`);
    return exitCodeOf("errored", null);
  } finally {
    await claim.release();
  }
}

/** Where this run takes place, as the CI system's variables and git tell it. */
async function placeHere(): Promise<RunPlace> {
  const [checkout, origin] = await Promise.all([readCheckout(process.cwd()), readOrigin(process.cwd())]);
  return runPlace(process.env, { checkout, origin });
}

/** The results to compare with; null where nobody asked. Read before anything starts: a wrong path costs nothing then. */
async function readBaseOf({ baseline }: Settings): Promise<Reading<FoundBase> | null> {
  switch (baseline.kind) {
    case "none":
      return null;
    case "auto":
      return {
        ok: false,
        problems: ["--baseline: auto works in GitHub Actions only; name a results.json, or a directory with one"],
      };
    case "named":
      return await (await import("../app/compare-with-base.ts")).readBase(baseline.name, process.cwd());
  }
}

/** A journal for a process that is not survived by another one: it only has to name what is left. */
function createMemoryJournal(): Journal & { open(): readonly string[] } {
  const entries = new Map<string, JournalEntry>();
  return {
    opened: async (entry) => {
      entries.set(entry.sandboxId, entry);
    },
    closed: async (sandboxId) => {
      entries.delete(sandboxId);
    },
    kept: async (sandboxId) => {
      entries.delete(sandboxId);
    },
    handedOver: async (sandboxId) => {
      entries.delete(sandboxId);
    },
    open: () => [...entries.keys()],
  };
}
