import { describeError } from "../base/errors.ts";
import type { JobOutcome, JobReader } from "../job/job-reader.ts";
import type { RepeatedRun } from "../job/plan.ts";
import type { JobResult } from "../results/job.ts";
import { portablePath } from "../run/archive-names.ts";
import { lossOfBug } from "../run/loss.ts";
import { runSandboxWork } from "../run/run-sandbox-work.ts";
import type { Rock, Servers } from "../run/servers.ts";
import type { WorkSurroundings } from "../run/work-surroundings.ts";
import type { ResultFileReader } from "../work/result-files.ts";
import type { Loss, SandboxEnd, SandboxReport } from "../work/sandbox-report.ts";
import type { SandboxWork } from "../work/sandbox-work.ts";

export interface RunSurroundings extends WorkSurroundings {
  readonly servers: Servers;
  /** A job's result is known; shows only, like `emit`. */
  readonly onJobEnd: (job: JobResult) => void;
}

/** What one sandbox brought, and what it says of the job. */
export interface RunOnce {
  readonly report: SandboxReport;
  readonly outcome: JobOutcome;
}

/** One run of a job or of a part of it; `work` may have another name than the job, for its log and files. */
export async function runOnce(
  job: string,
  { work, openReader }: Pick<RepeatedRun, "work" | "openReader">,
  surroundings: RunSurroundings,
): Promise<RunOnce> {
  let report = neverStarted({ kind: "stopped", reason: "interrupted" });
  try {
    const reader = openReader(job, (path) => surroundings.output.pathOf(work.job, portablePath(path) ?? path));
    if (!surroundings.stop.aborted) {
      report = await reportOn(work, tellingNews(reader, work.job, surroundings), surroundings);
    }
    if (report.end.kind === "bug") {
      tellBug(work.job, report.end.loss, surroundings);
    }
    return { report, outcome: reader.outcome(report) };
  } catch (error) {
    const loss = lossOfBug(error);
    const faults = [tellBug(work.job, loss, surroundings)];
    const outcome = { trials: [], expectedTrials: null, faults, lastingFaults: faults, harborVersion: null };
    return { report: { ...report, end: { kind: "bug", loss } }, outcome };
  }
}

/** One job's bug must not take the results of the others; where it came from is for whoever repairs it. */
export function tellBug(job: string, { message, error }: Loss, { emit }: RunSurroundings): string {
  emit({ kind: "debug", job, message: error.stack ?? message });
  return message;
}

/** Tells what each file that arrives is news of. */
function tellingNews(reader: JobReader, job: string, { emit }: RunSurroundings): ResultFileReader {
  return {
    wants: (path) => reader.wants(path),
    take: (file, when) => {
      reader.take(file, when);
      const news = reader.news();
      for (const trial of news) {
        emit({ kind: "trial", job, trial });
      }
      // After the job's end its last trials are news, and how it stands is not.
      const progress = when === "live" ? reader.progress() : null;
      if (progress !== null) {
        emit({ kind: "progress", job, progress });
      }
    },
  };
}

async function reportOn(
  work: SandboxWork,
  reader: ResultFileReader,
  surroundings: RunSurroundings,
): Promise<SandboxReport> {
  let rock: Rock;
  try {
    rock = await surroundings.servers.connect(work.connection);
  } catch (error) {
    const loss = { message: describeError(error), error: error instanceof Error ? error : new Error(String(error)) };
    return neverStarted({ kind: "lost", phase: "preflight", loss });
  }
  return await runSandboxWork(work, rock, reader, surroundings);
}

function neverStarted(end: SandboxEnd): SandboxReport {
  return {
    end,
    sandboxId: null,
    launchedAt: null,
    endedAt: null,
    collection: { kind: "none" },
    log: null,
    logEnd: "",
  };
}
