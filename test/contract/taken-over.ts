import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { openOutputDirectory } from "../../src/app/output-directory.ts";
import { prepareJobs } from "../../src/app/prepare-jobs.ts";
import { createRedactor } from "../../src/base/redact.ts";
import { systemClock } from "../../src/base/time.ts";
import type { JobOutcome } from "../../src/job/job-reader.ts";
import { openReader } from "../../src/job/open-reader.ts";
import type { PlannedJob } from "../../src/job/plan.ts";
import { attachWork } from "../../src/run/attach-work.ts";
import { followWork } from "../../src/run/follow-work.ts";
import { type OpenedWork, openWork } from "../../src/run/open-work.ts";
import { openServers, type Rock } from "../../src/run/servers.ts";
import type { RunEvent } from "../../src/run/surroundings.ts";
import { WORK_LIMITS, type WorkSurroundings } from "../../src/run/work-surroundings.ts";
import { readRunningWork } from "../../src/work/running-work.ts";
import type { SandboxReport } from "../../src/work/sandbox-report.ts";
import { NO_OVERRIDES } from "../unit/job/no-overrides.ts";
import type { ContractServer } from "./engine.ts";

export type Secrets = Readonly<Record<string, string>>;

/** A process with its own results directory. */
export interface Watcher extends AsyncDisposable {
  readonly directory: string;
  readonly events: readonly RunEvent[];
  /** What the journal says of each sandbox, in its order. */
  readonly journal: readonly (readonly [sandboxId: string, status: string])[];
  readonly surroundings: WorkSurroundings;
  connect(server: ContractServer): Promise<Rock>;
}

/** `secrets` are what its output hides. */
export async function openWatcher(secrets: Secrets): Promise<Watcher> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "rock-attach-"));
  const redactor = createRedactor(Object.values(secrets));
  const events: RunEvent[] = [];
  const emit = (event: RunEvent) => void events.push(event);
  const journal: (readonly [string, string])[] = [];
  const servers = openServers({
    clock: systemClock,
    onRequest: () => undefined,
    hide: (text) => redactor.text(text),
    proxyFor: () => null,
    startLocal: async () => await Promise.reject(new Error("no embedded server here")),
  });
  return {
    directory,
    events,
    journal,
    surroundings: {
      emit,
      output: openOutputDirectory(
        directory,
        { place: (_, file) => `files/${file}`, shortensSecrets: () => false },
        redactor,
        emit,
      ),
      journal: {
        opened: async ({ sandboxId }) => void journal.push([sandboxId, "opened"]),
        closed: async (sandboxId) => void journal.push([sandboxId, "closed"]),
        kept: async (sandboxId) => void journal.push([sandboxId, "kept"]),
        handedOver: async (sandboxId) => void journal.push([sandboxId, "handed over"]),
      },
      clock: systemClock,
      newId: () => randomBytes(16).toString("hex"),
      random: Math.random,
      cancelStopMs: 2_500,
      stop: new AbortController().signal,
      watchers: { count: 0 },
    },
    connect: async ({ url, authorization }) =>
      await servers.connect({
        baseUrl: url,
        headers: authorization === null ? {} : { authorization: `Bearer ${authorization}` },
      }),
    [Symbol.asyncDispose]: async () => {
      servers.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export async function planOne(server: ContractServer, job: string, secrets: Secrets): Promise<PlannedJob> {
  const workspace = await mkdtemp(path.join(os.tmpdir(), "rock-attach-job-"));
  try {
    await writeFile(path.join(workspace, "job.yaml"), job);
    const named = new Map(Object.entries(secrets));
    const planned = await prepareJobs({
      configs: ["job.yaml"],
      workspace,
      directory: workspace,
      filesFromAnywhere: false,
      overrides: { ...NO_OVERRIDES, baseUrl: server.url, authorization: server.authorization, secrets: named },
      lookUp: (name) => named.get(name),
      secrets: Object.values(secrets),
      trust: { serverFromFile: true, localServer: true, event: "push" },
      now: new Date(),
      newId: () => randomBytes(16).toString("hex"),
    });
    const [only] = planned.ok ? planned.value : [];
    if (only === undefined) {
      throw new Error(JSON.stringify(planned));
    }
    return only;
  } finally {
    await rm(workspace, { recursive: true });
  }
}

export async function openOne({ work }: PlannedJob, rock: Rock, watcher: Watcher) {
  const opened: OpenedWork = await openWork(work, rock, watcher.surroundings, WORK_LIMITS);
  if (opened.kind === "ended") {
    throw new Error(JSON.stringify(opened.report.end));
  }
  return opened;
}

/** Follows what `openOne` gave, as its own process does. */
export async function followOne(
  { running, shell }: Extract<OpenedWork, { kind: "running" }>,
  rock: Rock,
  { surroundings }: Watcher,
): Promise<SandboxReport> {
  const reader = { wants: () => null, take: () => undefined };
  return await followWork(running, shell, rock, reader, surroundings, WORK_LIMITS);
}

/** A process that opened a job, follows it, and told its record. */
export interface OtherProcess {
  readonly record: string;
  kill(): Promise<void>;
}

export async function startOther(server: ContractServer, job: string, secrets: Secrets): Promise<OtherProcess> {
  const script = path.join(import.meta.dirname, "other-process.js");
  const child = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify({ server, job, secrets }));
  const [record] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  const ended = once(child, "exit");
  return {
    record,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

export interface Attached {
  readonly report: SandboxReport;
  readonly outcome: JobOutcome;
}

/** What another process does that has nothing but the record, the secrets and a token for the server. */
export async function attach(
  record: string,
  secrets: Secrets,
  watcher: Watcher,
  authorization: string | null = null,
): Promise<Attached> {
  const values = new Map(Object.entries(secrets));
  const reading = readRunningWork(record, values);
  if (reading.kind === "unreadable") {
    throw new Error(reading.reason);
  }
  const { work } = reading;
  const reader = await openReader(work.reading, work.run, (file) => `files/${file}`);
  if (reader === null) {
    throw new Error("no kind of job");
  }
  const rock = await watcher.connect({ url: work.baseUrl, authorization });
  const report = await attachWork(work, values, rock, reader, watcher.surroundings);
  return { report, outcome: reader.outcome(report) };
}

/** The job's log as the watcher's output has it. */
export async function logOf({ directory }: Watcher): Promise<string> {
  const [name = ""] = await readdir(path.join(directory, "logs"));
  return await readFile(path.join(directory, "logs", name), "utf8");
}

/** The sandbox that a record is of. */
export function sandboxOf(record: string): string {
  return /"sandboxId\\":\\"([0-9a-f]{32})/.exec(record)?.[1] ?? "";
}
