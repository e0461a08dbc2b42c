/** How a job's trials stand while it runs; provisional, only shown. */
export interface TrialsProgress {
  /** Null until it is known. */
  readonly total: number | null;
  readonly done: number;
  readonly running: number;
  /** Of those done: without a measurement. */
  readonly unmeasured: number;
  /** Of those done: measured, and passed. */
  readonly passed: number;
  /** Mean over those done; null before the first. */
  readonly score: number | null;
  /** What the trials that told it cost so far. */
  readonly costUsd: number | null;
}

/** A trial that just ended; provisional, because Harbor may run it again. */
export interface TrialNews {
  readonly name: string;
  /** What its agent is called among the job's; null where there is only one. */
  readonly agent: string | null;
  readonly standing: "passed" | "not passed" | "unmeasured";
  readonly reward: number | null;
  /** The exception's name. */
  readonly exception: string | null;
  readonly durationSec: number | null;
}
