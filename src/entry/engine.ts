import { randomBytes } from "node:crypto";
import { getProxyForUrl } from "proxy-from-env";
import { addHints } from "../app/add-hints.ts";
import { openOutputDirectory } from "../app/output-directory.ts";
import { resultPlaces } from "../app/result-places.ts";
import { type RunTerms, runJobs } from "../app/run-jobs.ts";
import type { Redactor } from "../base/redact.ts";
import { systemClock } from "../base/time.ts";
import type { PlannedJob } from "../job/plan.ts";
import type { JobResult } from "../results/job.ts";
import { redactJob, redactRecord } from "../results/redact-record.ts";
import type { RunRecord } from "../results/run-result.ts";
import { openServers, type Servers } from "../run/servers.ts";
import type { Journal, RunEvent } from "../run/surroundings.ts";
import type { Host } from "./host.ts";
import { type LocalServerProcess, startLocalServerProcess } from "./local-server-process.ts";
import { redactEvent } from "./redact-event.ts";
import { keepYoungSpaceSmall } from "./young-space.ts";

/** What the two ends tell the engine they share. */
export interface EngineParts {
  readonly host: Host;
  readonly env: NodeJS.ProcessEnv;
  readonly terms: RunTerms;
  readonly outputDirectory: string;
  readonly redactor: Redactor;
  readonly journal: Journal;
  readonly stop: AbortSignal;
  readonly cancelStopMs: number;
  readonly emit: (event: RunEvent) => void;
  readonly onJobEnd: (job: JobResult) => void;
}

/** Runs planned jobs on real servers with the real clock, hides every secret in the results, and closes all its connections and processes. */
export async function runEngine(jobs: readonly PlannedJob[], parts: EngineParts): Promise<RunRecord> {
  const { redactor, journal, stop } = parts;
  const hide = (text: string) => redactor.text(text);
  const onJobEnd = (job: JobResult) => parts.onJobEnd(redactJob(job, hide));
  const emit = (event: RunEvent) => parts.emit(redactEvent(event, hide));
  const places = resultPlaces(jobs);
  keepYoungSpaceSmall();
  const hub = openServerHub(parts.host, parts.env, { emit, hide });
  try {
    const record = await runJobs(jobs, parts.terms, {
      emit,
      onJobEnd,
      journal,
      stop,
      cancelStopMs: parts.cancelStopMs,
      output: openOutputDirectory(parts.outputDirectory, places, redactor, emit),
      clock: systemClock,
      newId: () => randomBytes(16).toString("hex"),
      random: Math.random,
      watchers: { count: 0 },
      servers: hub.servers,
    });
    return redactRecord(await addHints(record, jobs, parts.outputDirectory), hide);
  } finally {
    await hub.close();
  }
}

/** Servers, the embedded one among them, and what ends them. */
export interface ServerHub {
  readonly servers: Servers;
  close(): Promise<void>;
}

export function openServerHub(
  host: Host,
  env: NodeJS.ProcessEnv,
  { emit, hide }: { readonly emit: (event: RunEvent) => void; readonly hide: (text: string) => string },
): ServerHub {
  let local: Promise<LocalServerProcess> | null = null;
  const servers = openServers({
    clock: systemClock,
    onRequest: (record) => emit({ kind: "request", ...record }),
    hide,
    proxyFor: (server) => getProxyForUrl(server.href) || null,
    startLocal: async () => {
      local ??= startLocalServerProcess(host, env);
      return (await local).connection;
    },
  });
  return {
    servers,
    close: async () => {
      servers.close();
      const started = await local?.catch(() => null);
      await started?.close();
    },
  };
}
