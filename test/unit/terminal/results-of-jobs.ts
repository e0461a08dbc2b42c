import type { JobResult } from "../../../src/results/job.ts";
import { NO_BENCHMARK, type Outcome, type TrialResult } from "../../../src/results/trial.ts";
import { OF_SCRIPT, WHOLE_BASH_JOB } from "../results/results.ts";

/** Results as a run would bring them, for tests of what is said about them. */
export function bashJob(jobName: string, trials: readonly TrialResult[]): JobResult {
  return {
    config: `bench/${jobName}.yaml`,
    configSha256: "0".repeat(64),
    type: "bash",
    shape: OF_SCRIPT,
    jobName,
    namespace: null,
    experimentId: null,
    image: "python:3.11",
    labels: {},
    runs: [],
    trials,
    expectedTrials: trials.length,
    ...WHOLE_BASH_JOB,
    cancelled: false,
    startedAt: "2026-11-21T10:00:00.000Z",
    finishedAt: "2026-11-21T10:00:04.200Z",
    durationSec: 4.2,
  };
}

export function passedTrial(taskName: string, reward: number): TrialResult {
  return trial(taskName, 0, { kind: "measured", reward, failure: null });
}

export function failedTrial(taskName: string): TrialResult {
  const exception = { type: "BashExitCode", message: "the script exited with 7" };
  return trial(taskName, 7, { kind: "measured", reward: 0, failure: { cause: "script", exception } });
}

export function unmeasuredTrial(taskName: string): TrialResult {
  const exception = { type: "SandboxLost", message: "the sandbox was lost\n\x1b[2Jwhile running" };
  return trial(taskName, null, { kind: "unmeasured", failure: { cause: "infrastructure", exception } });
}

function trial(taskName: string, exitCode: number | null, outcome: Outcome): TrialResult {
  return {
    ...NO_BENCHMARK,
    taskName,
    outcome,
    metrics: {},
    exitCode,
    startedAt: null,
    finishedAt: null,
    durationSec: null,
    log: null,
  };
}
