import pLimit from "p-limit";
import type { Clock } from "../base/time.ts";
import type { PlannedJob } from "../job/plan.ts";
import type { Gate } from "../results/gate.ts";
import type { JobResult } from "../results/job.ts";
import { NO_EXTRAS, type RunIdentity, type RunRecord, type ToolIdentity } from "../results/run-result.ts";
import { soundTrial } from "../results/sound-trial.ts";
import { sayingOnce, tellBefore } from "./notices.ts";
import { repeatErrored } from "./repeat-errored.ts";
import { type RunOnce, type RunSurroundings, runOnce } from "./run-once.ts";

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
    mode: "run",
    jobs: results,
    problems: [],
    unjudged: null,
    baseline: null,
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
  const repeated = await repeatErrored(job, first, retries, surroundings);
  const { trials, expectedTrials, faults, harborVersion } = repeated.outcome;
  const finishedAt = clock.now();
  return {
    config: job.config,
    configSha256: job.configSha256,
    type: job.type,
    shape: job.shape,
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

/** Whoever reads the job's numbers should know that it was ended. */
function timeRemarks({ remarkAtDeadline }: PlannedJob, { report: { end } }: RunOnce): readonly string[] {
  return remarkAtDeadline !== null && end.kind === "stopped" && end.reason === "deadline" ? [remarkAtDeadline] : [];
}

function isoTime(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
