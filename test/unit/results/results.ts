import type { Fingerprint } from "../../../src/results/fingerprint.ts";
import { DEFAULT_GATE } from "../../../src/results/gate.ts";
import type { JobResult, JobShape, SandboxRun } from "../../../src/results/job.ts";
import { NO_EXTRAS, NOWHERE, type RunResult } from "../../../src/results/run-result.ts";
import { type Cause, NO_BENCHMARK, type TrialResult } from "../../../src/results/trial.ts";
import { judgeRun } from "../../../src/results/verdict.ts";

/** A measured Bash trial: passed with exit code 0, failed with any other; `reward` is null where it left no score. */
export function measured(taskName: string, reward: number | null = 0, exitCode = 0): TrialResult {
  const exception = { type: "BashExitCode", message: `the script exited with code ${exitCode}` };
  const failure = exitCode === 0 ? null : ({ cause: "script", exception } as const);
  return { ...BASE, taskName, exitCode, outcome: { kind: "measured", reward, failure } };
}

export function unmeasured(
  taskName: string,
  cause: Cause = "infrastructure",
  message = "the sandbox was lost",
): TrialResult {
  const outcome = { kind: "unmeasured", failure: { cause, exception: { type: "SandboxLost", message } } } as const;
  return { ...BASE, taskName, exitCode: null, outcome };
}

const BASE = {
  ...NO_BENCHMARK,
  metrics: {},
  startedAt: "2026-11-20T10:00:00.000Z",
  finishedAt: "2026-11-20T10:00:01.100Z",
  durationSec: 1.1,
  log: "logs/hello.log",
} as const;

export const FINGERPRINT: Fingerprint = {
  datasets: {},
  verifier: "the script",
  rewardKey: null,
  memory: "8g",
  cpus: 2,
  attempts: 1,
  timeouts: "job 7200 s",
};

/** What a job has that only benchmarks fill. */
export const WHOLE_BASH_JOB = {
  faults: [],
  agents: [],
  fingerprint: FINGERPRINT,
  harborVersion: null,
  partial: null,
  leg: null,
  remarks: [],
} as const;

/** The first run of a job, on its own sandbox. */
export function sandboxRun(changes: Partial<SandboxRun> = {}): SandboxRun {
  return {
    scope: { kind: "job" },
    round: 0,
    origin: { kind: "this" },
    sandboxId: "0123456789abcdef0123456789abcdef",
    log: "logs/hello.log",
    startedAt: "2026-11-20T10:00:00.000Z",
    finishedAt: "2026-11-20T10:00:01.100Z",
    end: { kind: "exited", exitCode: 0 },
    ...changes,
  };
}

/** What only a job that is a script has. */
export const OF_SCRIPT: JobShape = { trials: "one", passedBy: "exit-code" };

/** What only a benchmark has. */
export const OF_BENCHMARK: JobShape = { trials: "many", passedBy: "reward" };

export function job(trials: readonly TrialResult[], changes: Partial<JobResult> = {}): JobResult {
  return {
    config: "bench/hello.yaml",
    configSha256: "ab".repeat(32),
    type: "bash",
    shape: changes.type === "harbor" ? OF_BENCHMARK : OF_SCRIPT,
    jobName: "hello",
    namespace: null,
    experimentId: null,
    image: "python:3.11",
    labels: {},
    runs: [sandboxRun()],
    trials,
    expectedTrials: trials.length,
    ...WHOLE_BASH_JOB,
    cancelled: false,
    startedAt: "2026-11-20T10:00:00.000Z",
    finishedAt: "2026-11-20T10:00:01.400Z",
    durationSec: 1.4,
    ...changes,
  };
}

export function run(jobs: readonly JobResult[], changes: Partial<RunResult> = {}): RunResult {
  const gate = changes.gate ?? DEFAULT_GATE;
  return {
    verdict: judgeRun(jobs, gate, changes.baseline ?? null),
    mode: "run",
    jobs,
    problems: [],
    unjudged: null,
    baseline: null,
    extras: NO_EXTRAS,
    gate,
    startedAt: "2026-11-20T10:00:00.000Z",
    finishedAt: "2026-11-20T10:00:01.400Z",
    run: { ...NOWHERE, repository: "octo/bench", sha: "c0ffee".repeat(6) + "c0ff", runId: 4711, attempt: 1, leg: "" },
    tool: { name: "rock-job-action", version: "0.1.0" },
    ...changes,
  };
}
