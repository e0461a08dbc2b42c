import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { repositoryDirectory, testCacheDirectory } from "../../directories.ts";

/** The newest and the oldest release that the client supports. */
export type RealRockVersion = "1.11" | "1.7";

export interface RealRockOptions {
  readonly version: RealRockVersion;
  /** A production server answers as one of the two; "both" (the default) as a gateway in front of them would. */
  readonly role?: "both" | "admin" | "proxy";
  /** How often the server looks for idle sandboxes, in seconds; ROCK's own default is 180. */
  readonly autostopIntervalSec?: number;
  /** Variables that every sandbox finds in its environment. */
  readonly sandboxEnvironment?: Readonly<Record<string, string>>;
}

/** A running server. It and its sandboxes end with `stop`, and also when this process ends. */
export interface RealRock extends AsyncDisposable {
  readonly url: string;
  readonly version: RealRockVersion;
  /** Whether each sandbox has its own processes, /data and /tmp (root on Linux), or all have the host's. */
  readonly isolated: boolean;
  /** All that ROCK logs: the server's own files, and each sandbox's /data/logs in `sandboxes/<id>`. Gone after `stop`. */
  readonly logDirectory: string;
  stop(): Promise<void>;
}

const STOP_MS = 20_000;

/** Whether `install.sh` has installed this release as its requirements file has it now. */
export function realRockAvailable(version: RealRockVersion): boolean {
  return isInstalled(version);
}

/** Whether the sandboxes of a real server have a real Harbor on their PATH. */
export function realHarborAvailable(): boolean {
  return isInstalled("harbor");
}

/** Tasks for Harbor: good, wrong, broken, slow-good, and late-good, whose agent is right and runs out of time. */
export function harborTask(name: "good" | "wrong" | "broken" | "slow-good" | "late-good"): string {
  return path.join(repositoryDirectory(), "test", "contract", "harbor-tasks", name);
}

/** What a job names in `environment.import_path`, so that its tasks run without containers. */
export const HARBOR_ENVIRONMENT = "harbor_process_environment:ProcessEnvironment";

function isInstalled(name: RealRockVersion | "harbor"): boolean {
  const installed = path.join(environmentDirectory(name), "requirements.txt");
  if (!existsSync(installed)) {
    return false;
  }
  const wanted = path.join(harnessDirectory(), `requirements-${name}.txt`);
  return readFileSync(installed, "utf8") === readFileSync(wanted, "utf8");
}

/** The Python that has this release installed; for what runs ROCK's own SDK. */
export function realRockPython(version: RealRockVersion): string {
  return path.join(environmentDirectory(version), "bin", "python");
}

/** The Python that has Harbor installed; for what asks Harbor's own code. */
export function harborPython(): string {
  return path.join(environmentDirectory("harbor"), "bin", "python");
}

/** Starts ROCK's own server on a free port of 127.0.0.1 and waits until it accepts requests. */
export async function startRealRock(options: RealRockOptions): Promise<RealRock> {
  if (!realRockAvailable(options.version)) {
    throw new Error(
      `rl-rock ${options.version} is not installed here. Run test/contract/real-rock/install.sh ${options.version}`,
    );
  }
  const logDirectory = await mkdtemp(path.join(os.tmpdir(), `real-rock-${options.version}-`));
  const server = launch(options, logDirectory);
  const stop = async (): Promise<void> => {
    await end(server);
    await rm(logDirectory, { recursive: true, force: true });
  };
  try {
    const { url, isolated } = await ready(server, logDirectory);
    return {
      url,
      isolated,
      version: options.version,
      logDirectory,
      stop,
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function launch(options: RealRockOptions, logDirectory: string): ChildProcessWithoutNullStreams {
  const { version, role = "both", autostopIntervalSec = 180, sandboxEnvironment = {} } = options;
  const script = path.join(harnessDirectory(), "server.py");
  const flags = ["--log-directory", logDirectory, "--role", role, "--autostop-interval-sec", `${autostopIntervalSec}`];
  const harbor = realHarborAvailable() ? harborVariables() : {};
  const variables = Object.entries({ ...harbor, ...sandboxEnvironment });
  const environment = variables.map((pair) => `--sandbox-environment=${pair.join("=")}`);
  const kept = [path.join(testCacheDirectory(), "real-rock"), path.join(repositoryDirectory(), "test", "contract")];
  const keep = kept.map((directory) => `--keep=${directory}`);
  const server = spawn(realRockPython(version), [script, ...flags, ...environment, ...keep, "--until-stdin-ends"]);
  server.stderr.pipe(createWriteStream(errorFile(logDirectory)));
  return server;
}

/** The environment in which Harbor is there as an image would bring it, but reports to nobody and fetches no list of prices. */
export function harborVariables(): Readonly<Record<string, string>> {
  return {
    PATH: [path.join(environmentDirectory("harbor"), "bin"), process.env["PATH"] ?? "/usr/bin:/bin"].join(":"),
    PYTHONPATH: harnessDirectory(),
    HARBOR_TELEMETRY: "off",
    LITELLM_LOCAL_MODEL_COST_MAP: "True",
  };
}

async function ready(
  server: ChildProcessWithoutNullStreams,
  logDirectory: string,
): Promise<{ url: string; isolated: boolean }> {
  for await (const line of createInterface({ input: server.stdout })) {
    const [, url, isolation] = /^ready (\S+) (isolated|shared)$/.exec(line) ?? [];
    if (url !== undefined) {
      server.stdout.resume();
      return { url, isolated: isolation === "isolated" };
    }
  }
  const errors = await readFile(errorFile(logDirectory), "utf8");
  throw new Error(`the ROCK server ended before it was ready:\n${errors.slice(-4000)}`);
}

async function end(server: ChildProcessWithoutNullStreams): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) {
    return;
  }
  const ended = once(server, "exit");
  const impatience = setTimeout(() => server.kill("SIGKILL"), STOP_MS);
  server.stdin.end();
  await ended;
  clearTimeout(impatience);
}

function errorFile(logDirectory: string): string {
  return path.join(logDirectory, "server-errors.log");
}

function environmentDirectory(name: RealRockVersion | "harbor"): string {
  return path.join(testCacheDirectory(), "real-rock", name);
}

function harnessDirectory(): string {
  return path.join(repositoryDirectory(), "test", "contract", "real-rock");
}
