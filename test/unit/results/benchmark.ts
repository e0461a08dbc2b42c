import type { JobResult } from "../../../src/results/job.ts";
import {
  type AgentEntry,
  type Cause,
  NO_BENCHMARK,
  type Outcome,
  type TrialResult,
} from "../../../src/results/trial.ts";
import { job } from "./results.ts";

export function agent(index: number, name: string, changes: Partial<AgentEntry> = {}): AgentEntry {
  return { index, name, model: null, configSha256: String(index).repeat(64).slice(0, 64), ...changes };
}

export const ORACLE = agent(0, "oracle");

function trial(taskName: string, outcome: Outcome, changes: Partial<TrialResult>): TrialResult {
  return {
    ...NO_BENCHMARK,
    agent: ORACLE,
    dataset: "bench",
    taskName,
    outcome,
    metrics: {},
    exitCode: null,
    startedAt: "2026-11-20T10:00:00.000Z",
    finishedAt: "2026-11-20T10:00:05.000Z",
    durationSec: 5,
    log: null,
    ...changes,
  };
}

/** A trial that was verified, with no exception. */
export function verified(taskName: string, reward: number, changes: Partial<TrialResult> = {}): TrialResult {
  return trial(taskName, { kind: "measured", reward, failure: null }, changes);
}

/** A trial whose agent ran out of its own time and was verified all the same. */
export function timedOut(taskName: string, reward: number, changes: Partial<TrialResult> = {}): TrialResult {
  const exception = { type: "AgentTimeoutError", message: "the agent ran longer than 600 s" };
  return trial(taskName, { kind: "measured", reward, failure: { cause: "agent", exception } }, changes);
}

const EXCEPTIONS: Partial<Record<Cause, string>> = {
  verifier: "RewardFileNotFoundError",
  infrastructure: "EnvironmentStartTimeoutError",
  missing: "Missing",
};

/** A trial without a reward. */
export function unverified(taskName: string, cause: Cause, changes: Partial<TrialResult> = {}): TrialResult {
  const exception = { type: EXCEPTIONS[cause] ?? "Exception", message: `${cause} broke` };
  return trial(taskName, { kind: "unmeasured", failure: { cause, exception } }, changes);
}

export function benchmark(trials: readonly TrialResult[], changes: Partial<JobResult> = {}): JobResult {
  return job(trials, { type: "harbor", jobName: "bench", agents: [ORACLE], harborVersion: "0.24.0", ...changes });
}

/** Two attempts at each of four tasks: two are solved, one is not, and one has a verifier that leaves no reward. */
export const EIGHT_TRIALS = [1, 2].flatMap((attempt) => [
  verified("good", 1, { attempt }),
  verified("wrong", 0, { attempt }),
  unverified("broken", "verifier", { attempt }),
  verified("slow-good", 1, { attempt }),
]);
