import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { testCacheDirectory } from "../directories.ts";
import { type ActJob, ActLog, type ActStep } from "./act-log.ts";

/**
 * Runs a workflow with act on this host, without Docker and without network, on Node 24.
 *
 * Known of act: an `actions/checkout` step must come first, and copies what git does not ignore; a step's standard output
 * is a terminal; a cancelled step is killed at once (SIGKILL), and then its post runs.
 */
export interface ActOptions {
  /** A git repository with at least one commit, from which act takes GITHUB_SHA. It is copied, not changed. */
  readonly repository: string;
  /** The workflow's file, relative to the repository. */
  readonly workflow: string;
  readonly event: { readonly name: string; readonly payload: Readonly<Record<string, unknown>> };
  /** Environment of every step: GITHUB_REPOSITORY, GITHUB_API_URL, ACTIONS_RESULTS_URL, GITHUB_RUN_NUMBER, … */
  readonly environment?: Readonly<Record<string, string>>;
  /** The context `secrets`; GITHUB_TOKEN is also `github.token`. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** The context `vars`. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Inputs of a workflow_dispatch. */
  readonly inputs?: Readonly<Record<string, string>>;
}

export interface ActResult {
  /** 0 when every job succeeded. */
  readonly exitCode: number;
  readonly output: string;
  /** One for each leg of a matrix. */
  readonly jobs: readonly ActJob[];
  readonly steps: readonly ActStep[];
}

export interface ActRun extends AsyncDisposable {
  readonly finished: Promise<ActResult>;
  /** Waits until a step has printed this text; fails when act ends before. */
  printed(text: string): Promise<void>;
  /** Cancels the run: act kills the steps that run, without warning, and then runs every post. */
  kill(): void;
}

const MOST_SECONDS_TO_LEAVE = 30;

/** Whether `.ci/install-tools.sh` has installed act and Node 24. */
export function actAvailable(): boolean {
  return existsSync(program("bin/act")) && existsSync(program("node24/bin/node"));
}

/** Runs a workflow to its end. */
export async function runAct(options: ActOptions): Promise<ActResult> {
  await using run = await startAct(options);
  return await run.finished;
}

/** Starts a workflow. When the result is disposed of, what still runs is cancelled and act's files are removed. */
export async function startAct(options: ActOptions): Promise<ActRun> {
  const home = await mkdtemp(path.join(os.tmpdir(), "act-"));
  const eventFile = path.join(home, "event.json");
  await writeFile(eventFile, JSON.stringify(options.event.payload));
  const act = spawn(program("bin/act"), commandLine(options, eventFile), { env: environment(home) });
  const log = new ActLog();
  const finished = follow(act, log);
  // Whoever waits for it gets the error; nobody may be waiting.
  finished.catch(() => {});
  return {
    finished,
    printed: async (text) => {
      const ended = finished.then((result) => {
        throw new Error(`act ended, and no step had printed ${JSON.stringify(text)}:\n${result.output}`);
      });
      await Promise.race([log.printed(text), ended]);
    },
    kill: () => act.kill("SIGINT"),
    [Symbol.asyncDispose]: async () => {
      act.kill("SIGINT");
      const impatience = setTimeout(() => act.kill("SIGKILL"), MOST_SECONDS_TO_LEAVE * 1000);
      await finished.catch(() => {});
      clearTimeout(impatience);
      await rm(home, { recursive: true, force: true });
    },
  };
}

function commandLine(options: ActOptions, eventFile: string): readonly string[] {
  const pairs = (flag: string, values: Readonly<Record<string, string>> = {}): readonly string[] =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  const fixed = ["--json", "--no-cache-server", "--platform", "ubuntu-latest=-self-hosted"];
  const run = ["--directory", options.repository, "--workflows", options.workflow, "--eventpath", eventFile];
  return [
    options.event.name,
    ...fixed,
    ...run,
    ...pairs("--env", options.environment),
    ...pairs("--secret", options.secrets),
    ...pairs("--var", options.variables),
    ...pairs("--input", options.inputs),
  ];
}

/** Steps inherit act's environment, so it is given none of this process's but the way to its programs. */
function environment(home: string): Record<string, string> {
  const programs = [program("node24/bin"), process.env["PATH"] ?? ""].join(path.delimiter);
  return { HOME: home, PATH: programs, LANG: "C.UTF-8" };
}

async function follow(act: ChildProcessWithoutNullStreams, log: ActLog): Promise<ActResult> {
  const read = async (stream: NodeJS.ReadableStream): Promise<void> => {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      log.read(line);
    }
  };
  const [[exitCode]] = await Promise.all([once(act, "close"), read(act.stdout), read(act.stderr)]);
  return { exitCode: Number(exitCode ?? 1), output: log.text, jobs: log.jobs, steps: log.steps };
}

function program(file: string): string {
  return path.join(testCacheDirectory(), "tools", file);
}
