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
 * A trial is measured when it has a finite reward (Bash: when its script exited), even beside an exception; otherwise
 * it is unmeasured, counts 0, and says why.
 */
export type Outcome =
  | { readonly kind: "measured"; readonly reward: number; readonly failure: Failure | null }
  | { readonly kind: "unmeasured"; readonly failure: Failure };

/** One attempt of one agent at one task; a Bash Job has exactly one. Times are ISO 8601, durations seconds. */
export interface TrialResult {
  readonly taskName: string;
  readonly outcome: Outcome;
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

/** The reward that counts in the score: unmeasured trials count 0, and so does what is no finite number. */
export function trialScore(trial: TrialResult): number {
  return trial.outcome.kind === "measured" && Number.isFinite(trial.outcome.reward) ? trial.outcome.reward : 0;
}
