import type { Arm, ArmTrial, Loss, Measurement } from "../comparison/arm.ts";
import type { Fingerprint } from "../comparison/fingerprint.ts";
import type { JobResult } from "../results/job.ts";
import { jobLabel } from "../results/labels.ts";
import { standingOf } from "../results/passing.ts";
import type { RunRecord } from "../results/run-result.ts";
import { type ExceptionInfo, type Failure, rewardOf, type TrialResult } from "../results/trial.ts";

/** A benchmark as one of the two runs of a comparison. */
export function armOfBenchmark(job: JobResult, record: RunRecord): Arm {
  return {
    fingerprint: fingerprintOf([job], record),
    trials: job.trials.map((trial) => armTrial(trial, job, record, trial.taskKey ?? trial.taskName)),
  };
}

/** All jobs that are a script each, as one set of tasks: one trial of one task says next to nothing. */
export function armOfScripts(jobs: readonly JobResult[], record: RunRecord): Arm {
  return {
    fingerprint: fingerprintOf(jobs, record),
    trials: jobs.flatMap((job) => job.trials.map((trial) => armTrial(trial, job, record, jobLabel(job)))),
  };
}

function fingerprintOf(jobs: readonly JobResult[], { gate }: RunRecord): Fingerprint {
  const same = <Value>(valueOf: (job: JobResult) => Value): Value | null => {
    const values = new Set(jobs.map(valueOf));
    return values.size === 1 ? ([...values][0] ?? null) : null;
  };
  return {
    datasets: Object.assign({}, ...jobs.map(({ fingerprint }) => fingerprint.datasets)) as Fingerprint["datasets"],
    rewardKey: same(({ fingerprint }) => fingerprint.rewardKey),
    passScore: gate.passScore,
    verifier: same(({ fingerprint }) => fingerprint.verifier),
    image: same(({ image }) => image),
    memory: same(({ fingerprint }) => fingerprint.memory),
    cpus: same(({ fingerprint }) => fingerprint.cpus),
    harborVersion: same(({ harborVersion }) => harborVersion),
    attempts: same(({ fingerprint }) => fingerprint.attempts),
    timeouts: same(({ fingerprint }) => fingerprint.timeouts),
  };
}

function armTrial(trial: TrialResult, job: JobResult, { gate }: RunRecord, task: string): ArmTrial {
  const { agent, dataset, taskChecksum, attempt, costUsd, durationSec, tokens } = trial;
  const isPassed = standingOf(job, trial, gate) === "passed";
  return {
    agent: agent === null ? null : { name: agent.name, place: agent.index, digest: agent.configSha256 },
    dataset,
    task,
    checksum: taskChecksum,
    attempt,
    measurement: measurementOf(trial, isPassed),
    costUsd,
    durationSec,
    tokens: tokens?.input == null || tokens.output === null ? null : tokens.input + tokens.output,
    metrics: trial.metrics,
  };
}

/** Of a script without a score, what it has to say is whether it passed. */
function measurementOf(trial: TrialResult, isPassed: boolean): Measurement {
  const { outcome } = trial;
  return outcome.kind === "measured"
    ? { kind: "measured", reward: rewardOf(trial) ?? Number(isPassed), passed: isPassed }
    : { kind: "unmeasured", cause: lossOf(outcome.failure) };
}

/** Harbor has names for it, and a sandbox that is lost to it says so. */
function isOutOfMemory({ type, message }: ExceptionInfo): boolean {
  return /OutOfMemory|MemoryLimitExceeded|^MemoryError$/.test(type) || /\bran out of memory\b/.test(message);
}

function lossOf({ cause, exception }: Failure): Loss {
  if (cause === "script") {
    return "unknown";
  }
  return cause === "infrastructure" && isOutOfMemory(exception) ? "out of memory" : cause;
}
