import pLimit from "p-limit";
import { describeError } from "../base/errors.ts";
import { plural } from "../base/text.ts";
import { type Clock, formatDuration } from "../base/time.ts";
import type { PlannedJob, RepeatedRun } from "../job/plan.ts";
import type {
  JobOutcome,
  JobReader,
  Loss,
  ResultFileReader,
  SandboxEnd,
  SandboxReport,
  SandboxWork,
} from "../job/work.ts";
import type { Gate } from "../results/gate.ts";
import type { JobResult, SandboxRun, SandboxRunEnd } from "../results/job.ts";
import { isWorthRepeating, withRepeated } from "../results/repeated-trials.ts";
import { NO_EXTRAS, type RunIdentity, type RunRecord, type ToolIdentity } from "../results/run-result.ts";
import { soundTrial } from "../results/sound-trial.ts";
import type { TrialResult } from "../results/trial.ts";
import { portablePath } from "../run/archive-names.ts";
import { lossOfBug } from "../run/loss.ts";
import { runSandboxWork, type WorkSurroundings } from "../run/run-sandbox-work.ts";
import type { Rock, Servers } from "../run/servers.ts";
import { sayingOnce, tellBefore } from "./notices.ts";
import { repeatedRunName } from "./result-places.ts";

/** What a run is judged by and known as. */
export interface RunTerms {
  readonly gate: Gate;
  /** Jobs at once. */
  readonly concurrency: number;
  /** How many times unmeasured trials that may go better are run again. */
  readonly retryErrored: number;
  readonly run: RunIdentity;
  readonly tool: ToolIdentity;
}

export interface RunSurroundings extends WorkSurroundings {
  readonly servers: Servers;
  /** A job's result is known; shows only, like `emit`. */
  readonly onJobEnd: (job: JobResult) => void;
}

/** Runs every planned job, at most `concurrency` at once, into a record. A bug in one leaves the results of the others. */
export async function runJobs(
  jobs: readonly PlannedJob[],
  terms: RunTerms,
  given: RunSurroundings,
): Promise<RunRecord> {
  const { clock, onJobEnd } = given;
  const emit = sayingOnce(given.emit);
  const surroundings = { ...given, emit };
  const startedAt = isoTime(clock);
  const limit = pLimit(terms.concurrency);
  const results = await Promise.all(
    jobs.map(
      async (job) =>
        await limit(async () => {
          tellBefore(job, emit);
          const result = await runJob(job, terms.retryErrored, surroundings);
          onJobEnd(result);
          return result;
        }),
    ),
  );
  return {
    jobs: results,
    problems: [],
    unjudged: null,
    gate: terms.gate,
    startedAt,
    finishedAt: isoTime(clock),
    run: terms.run,
    tool: terms.tool,
    extras: NO_EXTRAS,
  };
}

async function runJob(job: PlannedJob, retries: number, surroundings: RunSurroundings): Promise<JobResult> {
  const { clock } = surroundings;
  const startedAt = clock.now();
  const first = await runOnce(job.work.job, job, surroundings);
  const repeated = await repeatErrored(job, first, retries, surroundings).catch((error: unknown) => {
    const faults = [...first.outcome.faults, tellBug(job.work.job, lossOfBug(error), surroundings)];
    return {
      outcome: { ...first.outcome, faults },
      runs: [sandboxRun(first.report, ALL_OF_IT)],
      interrupted: wasInterrupted(first),
    };
  });
  const { trials, expectedTrials, faults, harborVersion } = repeated.outcome;
  const finishedAt = clock.now();
  return {
    config: job.config,
    configSha256: job.configSha256,
    type: job.type,
    jobName: job.work.job,
    namespace: job.namespace,
    experimentId: job.experimentId,
    image: job.work.start.image,
    labels: job.labels,
    leg: null,
    runs: repeated.runs,
    trials: trials.map(soundTrial),
    expectedTrials,
    faults,
    harborVersion,
    agents: job.agents,
    fingerprint: job.fingerprint,
    partial: job.partial,
    remarks: [...job.remarks, ...timeRemarks(job, first)],
    cancelled: repeated.interrupted,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(finishedAt).toISOString(),
    durationSec: (finishedAt - startedAt) / 1000,
  };
}

/** A benchmark may have all it was to measure and run on; whoever reads its numbers should know that it was ended. */
function timeRemarks({ type, work }: PlannedJob, { report: { end } }: RunOnce): readonly string[] {
  return type === "harbor" && end.kind === "stopped" && end.reason === "deadline"
    ? [`the job was ended at its timeout of ${formatDuration(work.deadlineMs / 1000)}`]
    : [];
}

interface RunOnce {
  readonly report: SandboxReport;
  readonly outcome: JobOutcome;
}

/** One run of a job or of a part of it; `work` may have another name than the job, for its log and files. */
async function runOnce(
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
function tellBug(job: string, { message, error }: Loss, { emit }: RunSurroundings): string {
  emit({ kind: "debug", job, message: error.stack ?? message });
  return message;
}

interface Repeated {
  readonly outcome: JobOutcome;
  readonly runs: readonly SandboxRun[];
  /** A cancel ended a run, or kept one from beginning. */
  readonly interrupted: boolean;
}

/** Runs again what was not measured and may go better, round by round; a cancel ends it. */
async function repeatErrored(
  job: PlannedJob,
  first: RunOnce,
  rounds: number,
  surroundings: RunSurroundings,
): Promise<Repeated> {
  const { emit, stop } = surroundings;
  const runs: RunOnce[] = [];
  const told = [sandboxRun(first.report, ALL_OF_IT)];
  let { outcome } = first;
  for (let round = 1; round <= rounds; round += 1) {
    const errored = trialsToRepeat(outcome, runs.at(-1) ?? first);
    const again = errored.length === 0 ? [] : job.repeat(errored, round);
    for (const [index, one] of again.entries()) {
      if (stop.aborted) {
        return { outcome, runs: told, interrupted: true };
      }
      const name = repeatedRunName(job.work.job, round, index + 1, again.length);
      const what = one.trials === null ? "the job was" : `${plural(one.trials, "trial")} were`;
      emit({ kind: "notice", job: job.work.job, message: `${what} not measured; run again (${round} of ${rounds})` });
      const run = await runOnce(job.work.job, { ...one, work: { ...one.work, job: name } }, surroundings);
      outcome =
        one.trials === null ? withRuns(run.outcome, round + 1) : withRepeatedOutcome(outcome, run.outcome, index);
      runs.push(run);
      told.push(sandboxRun(run.report, { round, trials: one.trials }));
    }
  }
  return { outcome, runs: told, interrupted: [first, ...runs].some(wasInterrupted) };
}

/** Which part of a job a run was for; `trials` is null for all of it. */
interface PartOfJob {
  readonly round: number;
  readonly trials: number | null;
}

const ALL_OF_IT: PartOfJob = { round: 0, trials: null };

function sandboxRun(report: SandboxReport, { round, trials }: PartOfJob): SandboxRun {
  const { sandboxId, log, launchedAt, endedAt, end } = report;
  const time = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  return {
    scope: trials === null ? { kind: "job" } : { kind: "trials", count: trials },
    round,
    sandboxId,
    log,
    startedAt: time(launchedAt),
    finishedAt: time(endedAt),
    end: sandboxRunEnd(end),
  };
}

function sandboxRunEnd(end: SandboxEnd): SandboxRunEnd {
  switch (end.kind) {
    case "exited":
      return { kind: "exited", exitCode: end.exitCode };
    case "stopped":
      return { kind: end.reason === "deadline" ? "deadline" : "cancelled" };
    case "lost":
    case "bug":
      return { kind: "lost", reason: end.loss.message };
  }
}

function wasInterrupted({ report: { end } }: RunOnce): boolean {
  return end.kind === "stopped" && end.reason === "interrupted";
}

/** All of them where none is known. A job that ran out of time is over: its time was the limit. A bug comes again. */
function trialsToRepeat({ expectedTrials, trials }: JobOutcome, { report }: RunOnce): readonly TrialResult[] | "all" {
  if (report.end.kind === "stopped" || report.end.kind === "bug") {
    return [];
  }
  return expectedTrials === null && trials.length === 0 ? "all" : trials.filter(isWorthRepeating);
}

function withRuns(outcome: JobOutcome, runs: number): JobOutcome {
  return { ...outcome, trials: outcome.trials.map((trial) => ({ ...trial, runs })) };
}

/**
 * How a run ended is made up for when what it left unmeasured is run again, so of that the faults are those of the round;
 * what is wrong with trials that were measured stays wrong.
 */
function withRepeatedOutcome(former: JobOutcome, repeated: JobOutcome, indexInRound: number): JobOutcome {
  const standing = indexInRound === 0 ? former.lastingFaults : former.faults;
  return {
    ...former,
    trials: withRepeated(former.trials, repeated.trials),
    faults: [...new Set([...standing, ...repeated.faults])],
    lastingFaults: [...new Set([...former.lastingFaults, ...repeated.lastingFaults])],
  };
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

function isoTime(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
