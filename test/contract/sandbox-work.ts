import { randomBytes } from "node:crypto";
import { setMaxListeners } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { openOutputDirectory } from "../../src/app/output-directory.ts";
import { createRedactor } from "../../src/base/redact.ts";
import { systemClock } from "../../src/base/time.ts";
import { runSandboxWork } from "../../src/run/run-sandbox-work.ts";
import { openServers } from "../../src/run/servers.ts";
import type { RunEvent } from "../../src/run/surroundings.ts";
import type { WorkLimits, WorkSurroundings } from "../../src/run/work-surroundings.ts";
import type { ResultFile, ResultFileReader } from "../../src/work/result-files.ts";
import type { SandboxReport } from "../../src/work/sandbox-report.ts";
import type { SandboxInputs, SandboxWork, StartedSandbox } from "../../src/work/sandbox-work.ts";
import type { ContractServer } from "./engine.ts";

export interface WorkOptions {
  readonly inputs: (sandbox: StartedSandbox) => Partial<SandboxInputs>;
  readonly namespace?: string;
  readonly deadlineMs?: number;
  readonly graceMs?: number;
  readonly secrets?: readonly string[];
  readonly limits?: WorkLimits;
  readonly onTake?: (file: TakenFile, levers: Levers) => void;
  readonly onEvent?: (event: RunEvent, levers: Levers) => void;
}

/** What a test can do while the work runs. */
export interface Levers {
  readonly cancel: () => void;
  /** Puts the clock forward. */
  readonly pass: (ms: number) => void;
  readonly passDeadline: () => void;
}

export interface TakenFile extends ResultFile {
  readonly when: "live" | "final";
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface WorkRun extends AsyncDisposable {
  readonly report: SandboxReport;
  readonly events: readonly RunEvent[];
  readonly taken: readonly TakenFile[];
  /** The results directory. */
  readonly directory: string;
}

const MEGABYTE = 1024 * 1024;

/** Runs one piece of work, without a job file around it, on a server. */
export async function runWork(server: ContractServer, options: WorkOptions): Promise<WorkRun> {
  const work = workOf(server, options);
  const directory = await mkdtemp(path.join(os.tmpdir(), "rock-work-"));
  const events: RunEvent[] = [];
  const taken: TakenFile[] = [];
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  let aheadMs = 0;
  const clock = { ...systemClock, now: () => Date.now() + aheadMs };
  const levers: Levers = {
    cancel: () => controller.abort(new Error("cancelled by the test")),
    pass: (ms) => {
      aheadMs += ms;
    },
    passDeadline: () => {
      aheadMs = work.deadlineMs;
    },
  };
  const emit = (event: RunEvent) => {
    events.push(event);
    options.onEvent?.(event, levers);
  };
  const reader: ResultFileReader = {
    wants: (file) => (path.basename(file) === "result.json" ? MEGABYTE : null),
    take: (file, when) => {
      const noted = { ...file, when, at: Date.now() };
      taken.push(noted);
      options.onTake?.(noted, levers);
    },
  };
  const servers = openServers({
    clock,
    onRequest: (record) => emit({ kind: "request", ...record }),
    hide: (text) => text,
    proxyFor: () => null,
    startLocal: async () => await Promise.reject(new Error("no embedded server here")),
  });
  try {
    const surroundings: WorkSurroundings = {
      emit,
      output: openOutputDirectory(
        directory,
        { place: (_, file) => `files/${file}`, shortensSecrets: () => false },
        createRedactor(options.secrets ?? []),
        emit,
      ),
      journal: {
        opened: async () => undefined,
        closed: async () => undefined,
        kept: async () => undefined,
        handedOver: async () => undefined,
      },
      clock,
      newId: () => randomBytes(16).toString("hex"),
      random: Math.random,
      stop: controller.signal,
      cancelStopMs: 2_500,
      watchers: { count: 0 },
    };
    const rock = await servers.connect(work.connection);
    const report = await runSandboxWork(work, rock, reader, surroundings, options.limits);
    return {
      report,
      events,
      taken,
      directory,
      [Symbol.asyncDispose]: async () => await rm(directory, { recursive: true, force: true }),
    };
  } finally {
    servers.close();
  }
}

function workOf(server: ContractServer, options: WorkOptions): SandboxWork {
  const headers: Record<string, string> =
    server.authorization === null ? {} : { authorization: `Bearer ${server.authorization}` };
  return {
    job: "case",
    connection: { baseUrl: server.url, headers },
    start: {
      image: "python:3.11",
      imageOs: "linux",
      memory: "1g",
      cpus: 1,
      limitCpus: null,
      numGpus: null,
      acceleratorType: null,
      disk: null,
      registryUsername: null,
      registryPassword: null,
      useKataRuntime: false,
      autoArchiveSeconds: null,
      autoDeleteSeconds: null,
      autoClearMinutes: 5,
      startupTimeoutSec: 60,
      userId: null,
      experimentId: null,
      namespace: options.namespace ?? null,
      cluster: null,
    },
    autoStop: true,
    uploads: [],
    inputs: (sandbox) => ({
      script: "",
      files: new Map(),
      results: sandbox.artifacts,
      required: [],
      live: [],
      ...options.inputs(sandbox),
    }),
    env: new Map(),
    secrets: new Map(),
    reading: null,
    deadlineMs: options.deadlineMs ?? 120_000,
    graceMs: options.graceMs ?? 5_000,
  };
}
