import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { readActionDefinition } from "./action-definition.ts";
import { createStepFiles, type Job, readStepFiles, type StepOptions, stepEnvironment } from "./job.ts";
import { LineQueue, LineSplitter } from "./lines.ts";
import { Masker } from "./masker.ts";
import { cancelProcess, killOrphans, processEnd } from "./processes.ts";
import { type Annotation, StepLog } from "./step-log.ts";

export interface StepEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What the step's check shows. */
  readonly conclusion: "success" | "failure" | "cancelled";
  readonly outputs: ReadonlyMap<string, string>;
  /** What post gets as STATE_…. */
  readonly state: ReadonlyMap<string, string>;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** Output as the process wrote it. */
  readonly raw: readonly string[];
  /** Output as the log shows it: masked, commands carried out. */
  readonly log: readonly string[];
  /** Why the runner could not read a file of the step; each one fails the step. */
  readonly problems: readonly string[];
}

/** A running step of one action: its main part, or its post part. */
export interface Step extends AsyncDisposable {
  readonly pid: number;
  readonly job: Job;
  /** The log as it grows, masked. */
  readonly lines: AsyncIterable<string>;
  readonly exit: Promise<StepEnd>;
  /** Ends node as a cancelled job does: SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL. Resolves with the end. */
  cancel(): Promise<StepEnd>;
  /** Ends node at once with SIGKILL, as a lost runner does. */
  kill(): Promise<StepEnd>;
  /** Kills what the step left running, as the runner does when the job ends, and removes the step's files. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts the main part of an action as a job's runner does. */
export async function startStep(options: StepOptions): Promise<Step> {
  const definition = await readActionDefinition(options.actionDirectory);
  const directory = await mkdtemp(join(tmpdir(), "fake-runner-"));
  const workspace = options.workspace ?? join(directory, "workspace");
  await mkdir(workspace, { recursive: true });
  const masker = new Masker();
  for (const secret of options.secrets ?? []) {
    masker.add(secret);
  }
  const job = { options, definition, masker, directory, workspace, trackingId: `github_${randomUUID()}` };
  return await run(job, definition.runs.main, new Map());
}

/** Runs the action's post part after its main part ended, with the state that one saved. */
export async function runPost(step: Step, env: Readonly<Record<string, string>> = {}): Promise<Step> {
  const { post, "post-if": condition = "always()" } = step.job.definition.runs;
  if (post === undefined || condition !== "always()") {
    throw new Error(`this stand-in runs only a post part with post-if always(); action.yml says ${condition}`);
  }
  const { state } = await step.exit;
  const options = { ...step.job.options, env: { ...step.job.options.env, ...env } };
  return await run({ ...step.job, options }, post, state);
}

/** The first line of a step's log that fits, as soon as it is there. */
export async function lineLike(step: Step, pattern: RegExp): Promise<string> {
  for await (const line of step.lines) {
    if (pattern.test(line)) {
      return line;
    }
  }
  throw new Error(`the step ended without a line like ${pattern}`);
}

async function run(job: Job, script: string, state: ReadonlyMap<string, string>): Promise<Step> {
  const { actionDirectory, node = process.execPath, debug = false } = job.options;
  const files = await createStepFiles(job);
  const log = new StepLog(job.masker, debug);
  const lines = new LineQueue();
  const child = spawn(node, [join(actionDirectory, script)], {
    cwd: job.workspace,
    env: stepEnvironment(job, files, state, node),
    stdio: ["ignore", "pipe", "pipe"],
  });
  await once(child, "spawn");
  const outputs = [child.stdout, child.stderr];
  for (const output of outputs) {
    readLines(output, (line) => lines.push(...log.take(line)));
  }
  let cancelled = false;
  const exit = processEnd(child, outputs).then(async ({ exitCode, signal }): Promise<StepEnd> => {
    lines.end();
    const left = await readStepFiles(files);
    const succeeded = exitCode === 0 && left.problems.length === 0 && !log.failed;
    return {
      exitCode,
      signal,
      conclusion: cancelled ? "cancelled" : succeeded ? "success" : "failure",
      outputs: new Map([...log.outputs, ...left.outputs]),
      state: new Map([...state, ...log.state, ...left.state]),
      summary: left.summary,
      annotations: log.annotations,
      raw: log.raw,
      log: log.shown,
      problems: left.problems,
    };
  });
  return {
    pid: child.pid ?? -1,
    job,
    lines,
    exit,
    cancel: async () => {
      cancelled = true;
      await cancelProcess(child);
      return await exit;
    },
    kill: async () => {
      child.kill("SIGKILL");
      return await exit;
    },
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGKILL");
      await exit;
      await killOrphans(job.trackingId);
      await rm(job.directory, { recursive: true, force: true });
    },
  };
}

function readLines(output: Readable, take: (line: string) => void): void {
  const splitter = new LineSplitter();
  const each = (found: readonly string[]) => {
    for (const line of found) {
      take(line);
    }
  };
  output.on("data", (bytes: Buffer) => each(splitter.push(bytes)));
  output.on("close", () => each(splitter.end()));
}
