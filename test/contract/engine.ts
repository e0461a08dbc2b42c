import { randomBytes } from "node:crypto";
import { setMaxListeners } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { openOutputDirectory } from "../../src/app/output-directory.ts";
import { prepareJobs } from "../../src/app/prepare-jobs.ts";
import { resultPlaces } from "../../src/app/result-places.ts";
import { runJobs } from "../../src/app/run-jobs.ts";
import { createRedactor } from "../../src/base/redact.ts";
import { type Clock, systemClock } from "../../src/base/time.ts";
import { redactEvent } from "../../src/entry/redact-event.ts";
import type { JobOverrides, PlannedJob } from "../../src/job/plan.ts";
import { problemText } from "../../src/job/problem.ts";
import { DEFAULT_GATE, type Gate } from "../../src/results/gate.ts";
import { type JobResult, logOf } from "../../src/results/job.ts";
import { redactRecord } from "../../src/results/redact-record.ts";
import { NOWHERE, type RunResult } from "../../src/results/run-result.ts";
import { judge } from "../../src/results/verdict.ts";
import { openServers } from "../../src/run/servers.ts";
import type { JournalEntry, RunEvent } from "../../src/run/surroundings.ts";
import { NO_OVERRIDES } from "../unit/job/no-overrides.ts";

/** A server the cases run on. */
export interface ContractServer {
  readonly url: string;
  readonly authorization: string | null;
}

export interface EngineOptions {
  readonly overrides?: Partial<JobOverrides>;
  readonly gate?: Gate;
  readonly secrets?: ReadonlyMap<string, string>;
  /** Files beside the job files, by relative path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Called with every event; may abort the run. */
  readonly onEvent?: (event: RunEvent, cancel: () => void) => void;
  /** The time the engine goes by; the system's unless a test lets it run faster. */
  readonly clock?: Clock;
  readonly concurrency?: number;
  readonly retryErrored?: number;
  /** Changes what was planned, to break a part of it. */
  readonly replan?: (job: PlannedJob) => PlannedJob;
}

/** Everything one run left. */
export interface EngineRun {
  readonly result: RunResult;
  readonly job: JobResult;
  readonly events: readonly RunEvent[];
  readonly journal: ReadonlyMap<string, JournalEntry & { readonly status: "open" | "closed" | "kept" }>;
  /** The job's log file; empty when there is none. */
  readonly log: Buffer;
  /** Relative paths below the results directory. */
  readonly outputFiles: readonly string[];
  readonly directory: string;
  output(file: string): Promise<Buffer>;
}

/** Runs job files (by name) through the whole engine on a server; the caller removes `directory` with `dispose`. */
export async function runEngine(
  server: ContractServer,
  jobs: Readonly<Record<string, string>>,
  options: EngineOptions = {},
): Promise<EngineRun & AsyncDisposable> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "rock-engine-"));
  const workspace = path.join(directory, "workspace");
  for (const [name, content] of Object.entries({ ...jobs, ...options.files })) {
    const file = path.join(workspace, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const events: RunEvent[] = [];
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const hide = (text: string) => redactor.text(text);
  const emit = (event: RunEvent) => {
    const shown = redactEvent(event, hide);
    events.push(shown);
    options.onEvent?.(shown, () => controller.abort(new Error("cancelled by the test")));
  };
  const secrets = options.secrets ?? new Map<string, string>();
  const planned = await prepareJobs({
    configs: Object.keys(jobs),
    workspace,
    directory: workspace,
    filesFromAnywhere: false,
    overrides: { ...NO_OVERRIDES, baseUrl: server.url, authorization: server.authorization, ...options.overrides },
    lookUp: (name) => secrets.get(name) ?? options.overrides?.env?.get(name),
    secrets: [...(options.secrets ?? new Map<string, string>()).values()],
    trust: { serverFromFile: true, localServer: true, event: "push" },
    now: new Date(),
    newId: () => randomBytes(16).toString("hex"),
  });
  if (!planned.ok) {
    throw new Error(planned.problems.map(problemText).join("\n"));
  }
  const redactor = createRedactor([...secrets.values(), ...planned.value.flatMap((job) => job.secrets)]);
  const journal = new Map<string, JournalEntry & { status: "open" | "closed" | "kept" }>();
  const mark = (sandboxId: string, status: "closed" | "kept") => {
    const entry = journal.get(sandboxId);
    if (entry === undefined) {
      throw new Error(`sandbox ${sandboxId} was never opened`);
    }
    journal.set(sandboxId, { ...entry, status });
  };
  const { clock = systemClock } = options;
  const servers = openServers({
    clock,
    onRequest: (record) => emit({ kind: "request", ...record }),
    hide,
    proxyFor: () => null,
    startLocal: async () => await Promise.reject(new Error("no embedded server here")),
  });
  const places = resultPlaces(planned.value);
  const outputDirectory = path.join(directory, "results");
  const { replan } = options;
  const record = await runJobs(
    replan === undefined ? planned.value : planned.value.map(replan),
    {
      gate: options.gate ?? DEFAULT_GATE,
      concurrency: options.concurrency ?? 100,
      retryErrored: options.retryErrored ?? 0,
      run: NOWHERE,
      tool: { name: "rock-job-action", version: "0.0.0" },
    },
    {
      emit,
      output: openOutputDirectory(outputDirectory, places, redactor, emit),
      journal: {
        opened: async (entry) => {
          journal.set(entry.sandboxId, { ...entry, status: "open" });
        },
        closed: async (sandboxId) => mark(sandboxId, "closed"),
        kept: async (sandboxId) => mark(sandboxId, "kept"),
        handedOver: async (sandboxId) => mark(sandboxId, "kept"),
      },
      clock,
      newId: () => randomBytes(16).toString("hex"),
      random: Math.random,
      stop: controller.signal,
      cancelStopMs: 2_500,
      watchers: { count: 0 },
      servers,
      onJobEnd: () => undefined,
    },
  );
  servers.close();
  const result = judge(redactRecord(record, hide));
  const [job] = result.jobs;
  if (job === undefined) {
    throw new Error("no job ran");
  }
  const outputFiles = existsSync(outputDirectory)
    ? (await readdir(outputDirectory, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(outputDirectory, path.join(entry.parentPath, entry.name)))
        .sort()
    : [];
  const output = async (file: string) => await readFile(path.join(outputDirectory, file));
  return {
    result,
    job,
    events,
    journal,
    log: logOf(job) === null ? Buffer.alloc(0) : await output(logOf(job) ?? ""),
    outputFiles,
    directory,
    output,
    [Symbol.asyncDispose]: async () => await rm(directory, { recursive: true, force: true }),
  };
}

/** The job file of a Bash Job with this script. */
export function bashJob(script: string, more = ""): string {
  const indented = script.split("\n").map((line) => `  ${line}`);
  return `job_name: case\nscript: |\n${indented.join("\n")}\n${more}`;
}
