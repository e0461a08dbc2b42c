/**
 * What went wrong, by who has to act on it. `script` is the only cause of a measured Bash failure; every other cause
 * explains a trial that has no measurement, or an exception beside one.
 */
export type Cause =
  | "script"
  | "agent"
  | "provider"
  | "verifier"
  | "harness"
  | "infrastructure"
  | "deadline"
  | "cancelled"
  | "missing"
  | "unknown";

/** The exception ROCK's Job would report for a trial: `exception_type` and `exception_message` of its result. */
export interface ExceptionInfo {
  readonly type: string;
  readonly message: string;
}

/** An exception together with the cause we file it under. */
export interface Failure {
  readonly cause: Cause;
  readonly exception: ExceptionInfo;
}

/**
 * A trial is measured when it has a finite reward (Bash: when its script exited), beside an exception only where that is
 * the agent's own; otherwise it is unmeasured, counts 0, and says why. A script need not leave a score: then there is no
 * reward.
 */
export type Outcome =
  | { readonly kind: "measured"; readonly reward: number | null; readonly failure: Failure | null }
  | { readonly kind: "unmeasured"; readonly failure: Failure };

/**
 * One entry of a job's `agents`. Entries are told apart by their whole configuration: two that differ in one argument
 * are two agents, although they have one name.
 */
export interface AgentEntry {
  /** Place in the job file, from 0. */
  readonly index: number;
  readonly name: string;
  readonly model: string | null;
  /** SHA-256 of the entry's whole configuration. */
  readonly configSha256: string;
}

/** Tokens of a trial; null where the agent did not report them, which is not 0. Input includes what came from the cache. */
export interface Tokens {
  readonly input: number | null;
  readonly cache: number | null;
  readonly output: number | null;
}

/** A stretch of a trial: setting up its environment or its agent, running the agent, verifying. */
export interface TrialPhase {
  readonly name: "environment_setup" | "agent_setup" | "agent_execution" | "verifier";
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly durationSec: number | null;
}

/** What only a trial of a benchmark has. */
export interface BenchmarkFacts {
  /** The name Harbor gave the trial and its directory. */
  readonly trialName: string | null;
  readonly agent: AgentEntry | null;
  readonly dataset: string | null;
  /** The name by which a dataset selects the task, as in `task_names`; a task may call itself something else. */
  readonly taskId: string | null;
  /** Tells its task from another one of the job that has the same name; equal in every run of the job. */
  readonly taskKey: string | null;
  readonly taskChecksum: string | null;
  /** Counted from 1 for each agent entry and task, by start time. */
  readonly attempt: number;
  /** Every reward the verifier gave, by its name. */
  readonly rewards: Readonly<Record<string, number>> | null;
  readonly tokens: Tokens | null;
  readonly costUsd: number | null;
  readonly phases: readonly TrialPhase[];
  /** Directory of the trial's files, relative to the results directory. */
  readonly files: string | null;
  /** The sandbox run that it comes from, by its place among those of the job. */
  readonly fromRun: number;
  /** How often it was run: more than once where it was not measured at first and tried again. */
  readonly runs: number;
}

export const NO_BENCHMARK: BenchmarkFacts = {
  trialName: null,
  agent: null,
  dataset: null,
  taskId: null,
  taskKey: null,
  taskChecksum: null,
  attempt: 1,
  rewards: null,
  tokens: null,
  costUsd: null,
  phases: [],
  files: null,
  fromRun: 0,
  runs: 1,
};

/** One attempt of one agent at one task; a Bash Job has exactly one. Times are ISO 8601, durations seconds. */
export interface TrialResult extends BenchmarkFacts {
  readonly taskName: string;
  readonly outcome: Outcome;
  /** What else was measured, by its name: other numbers of a score file, other rewards of a verifier. */
  readonly metrics: Readonly<Record<string, number>>;
  readonly exitCode: number | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly durationSec: number | null;
  /** Path of the trial's log, relative to the results directory; null when nothing was logged. */
  readonly log: string | null;
}

/** ROCK's `status` of a trial: failed iff it has exception info (rock/sdk/job/result.py). */
export function trialStatus(trial: TrialResult): "completed" | "failed" {
  return trial.outcome.failure === null ? "completed" : "failed";
}

/** Whether there is a measurement: a reward that is not finite is none. */
export function isMeasured({ outcome }: TrialResult): boolean {
  return outcome.kind === "measured" && (outcome.reward === null || Number.isFinite(outcome.reward));
}

/** The reward as reports show it: null where there is none, which is not 0. */
export function rewardOf(trial: TrialResult): number | null {
  return trial.outcome.kind === "measured" && isMeasured(trial) ? trial.outcome.reward : null;
}

/** The reward as it counts in the score: without one, a trial counts 0. */
export function trialScore(trial: TrialResult): number {
  return rewardOf(trial) ?? 0;
}

/** Equal for trials of one task, which may have the name of another. */
export function taskOf({ dataset, taskKey, taskName }: Pick<TrialResult, "dataset" | "taskKey" | "taskName">): string {
  return JSON.stringify([dataset, taskKey ?? taskName]);
}
