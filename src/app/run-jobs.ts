import pLimit from "p-limit";
import { describeError } from "../base/errors.ts";
import type { Clock } from "../base/time.ts";
import type { PlannedJob } from "../job/plan.ts";
import type { JobReader, ResultFileReader, SandboxEnd, SandboxReport } from "../job/work.ts";
import type { Gate } from "../results/gate.ts";
import type { JobResult } from "../results/job.ts";
import type { RunIdentity, RunResult, ToolIdentity } from "../results/run-result.ts";
import { judgeRun } from "../results/verdict.ts";
import { runSandboxWork, type WorkSurroundings } from "../run/run-sandbox-work.ts";
import type { Rock, Servers } from "../run/servers.ts";
import type { ResultPlace } from "./result-places.ts";

/** What a run is judged by and known as. */
export interface RunTerms {
  readonly gate: Gate;
  /** Jobs at once. */
  readonly concurrency: number;
  readonly run: RunIdentity;
  readonly tool: ToolIdentity;
}

export interface RunSurroundings extends WorkSurroundings {
  readonly servers: Servers;
  /** Where a file of a job goes, relative to the results directory. */
  readonly place: ResultPlace;
  /** A job's result is known; shows only, like `emit`. */
  readonly onJobEnd: (job: JobResult) => void;
}

/** Runs every planned job, at most `concurrency` at once, and judges them. A rejection is a bug in this program. */
export async function runJobs(
  jobs: readonly PlannedJob[],
  terms: RunTerms,
  surroundings: RunSurroundings,
): Promise<RunResult> {
  const { clock, emit, onJobEnd } = surroundings;
  const startedAt = isoTime(clock);
  const limit = pLimit(terms.concurrency);
  const settled = await Promise.allSettled(
    jobs.map(
      async (job) =>
        await limit(async () => {
          for (const message of job.notices) {
            emit({ kind: "notice", job: job.work.job, message });
          }
          const result = await runJob(job, surroundings);
          onJobEnd(result);
          return result;
        }),
    ),
  );
  // Every job has ended and released its sandbox before a bug in one of them is reported.
  const results = settled.map((job) => {
    if (job.status === "rejected") {
      throw job.reason;
    }
    return job.value;
  });
  return {
    verdict: judgeRun(results, terms.gate),
    jobs: results,
    gate: terms.gate,
    startedAt,
    finishedAt: isoTime(clock),
    run: terms.run,
    tool: terms.tool,
  };
}

async function runJob(job: PlannedJob, surroundings: RunSurroundings): Promise<JobResult> {
  const { clock, stop } = surroundings;
  const startedAt = clock.now();
  const name = job.work.job;
  const reader = job.openReader(name, (path) => surroundings.place(name, path));
  const report = stop.aborted
    ? neverStarted({ kind: "stopped", reason: "interrupted" })
    : await reportOn(job, tellingNews(reader, name, surroundings), surroundings);
  const finishedAt = clock.now();
  return {
    config: job.config,
    configSha256: job.configSha256,
    type: job.type,
    jobName: name,
    namespace: job.namespace,
    experimentId: job.experimentId,
    image: job.work.start.image,
    labels: job.labels,
    sandboxId: report.sandboxId,
    log: report.log,
    ...reader.outcome(report),
    agents: job.agents,
    partial: job.partial,
    remarks: job.remarks,
    cancelled: report.end.kind === "stopped" && report.end.reason === "interrupted",
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(finishedAt).toISOString(),
    durationSec: (finishedAt - startedAt) / 1000,
  };
}

/** Tells what each file that arrives while the job runs is news of. */
function tellingNews(reader: JobReader, job: string, { emit }: RunSurroundings): ResultFileReader {
  return {
    wants: (path) => reader.wants(path),
    take: (file, when) => {
      reader.take(file, when);
      if (when === "live") {
        for (const trial of reader.news()) {
          emit({ kind: "trial", job, trial });
        }
        const progress = reader.progress();
        if (progress !== null) {
          emit({ kind: "progress", job, progress });
        }
      }
    },
  };
}

async function reportOn(
  job: PlannedJob,
  reader: ResultFileReader,
  surroundings: RunSurroundings,
): Promise<SandboxReport> {
  let rock: Rock;
  try {
    rock = await surroundings.servers.connect(job.work.connection);
  } catch (error) {
    const loss = { message: describeError(error), error: error instanceof Error ? error : new Error(String(error)) };
    return neverStarted({ kind: "lost", phase: "preflight", loss });
  }
  return await runSandboxWork(job.work, rock, reader, surroundings);
}

function neverStarted(end: SandboxEnd): SandboxReport {
  return {
    end,
    sandboxId: null,
    launchedAt: null,
    endedAt: null,
    collection: { kind: "none" },
    log: null,
  };
}

function isoTime(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
