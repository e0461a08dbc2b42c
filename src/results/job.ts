import type { Fingerprint } from "./fingerprint.ts";
import type { NamedLeg } from "./leg.ts";
import { type AgentEntry, isMeasured, rewardOf, type TrialResult, trialScore, trialStatus } from "./trial.ts";

/** Everything known of one job after it ended. Paths are relative to the results directory. */
export interface JobResult {
  /** The job file's path, as the user wrote it. */
  readonly config: string;
  readonly configSha256: string;
  /** The kind of the job file, as a word for readers; what kinds differ in is the shape. */
  readonly type: string;
  readonly shape: JobShape;
  readonly jobName: string;
  readonly namespace: string | null;
  readonly experimentId: string | null;
  readonly image: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The leg of a workflow that ran it, where the records of several legs were merged; otherwise null. */
  readonly leg: NamedLeg | null;
  /** The job's work, sandbox by sandbox, in the order in which it began. */
  readonly runs: readonly SandboxRun[];
  readonly trials: readonly TrialResult[];
  /** Trials the job was meant to have; percentages and the score divide by it. Null where that cannot be known. */
  readonly expectedTrials: number | null;
  /** Why the job as a whole was not measured as it was meant to be, one sentence each; empty when it was. */
  readonly faults: readonly string[];
  /** The entries of `agents`, in the file's order; empty for a Bash Job. */
  readonly agents: readonly AgentEntry[];
  readonly fingerprint: Fingerprint;
  readonly harborVersion: string | null;
  /** What of the job was left out on purpose, for a smoke run; null when all of it ran. */
  readonly partial: string | null;
  /** What a reader has to know to read the numbers rightly, one sentence each. */
  readonly remarks: readonly string[];
  readonly cancelled: boolean;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly durationSec: number;
}

/** What jobs of different kinds differ in, as far as results go. */
export interface JobShape {
  /** One trial, which has the job's name, or those of tasks. */
  readonly trials: "one" | "many";
  /** What makes a measured trial pass: that its script exited with 0, or that its reward is high enough. */
  readonly passedBy: "exit-code" | "reward";
}

/** Which piece of a job's work it is. */
export interface RunKey {
  /** What it was for: all of the job, or this many of its trials. */
  readonly scope: { readonly kind: "job" } | { readonly kind: "trials"; readonly count: number };
  /** 0 at first, then counted: each round repeats trials that were not measured before. */
  readonly round: number;
  readonly origin: RunOrigin;
}

/** Whether it was executed for this record, or for an earlier one whose trials were taken over. */
export type RunOrigin =
  | { readonly kind: "this" }
  /** The workflow run and its attempt; null where it was none. */
  | { readonly kind: "earlier"; readonly runId: number | null; readonly attempt: number | null };

/** One piece of a job's work on one sandbox. */
export interface SandboxRun extends RunKey {
  /** Null when no sandbox was asked for. */
  readonly sandboxId: string | null;
  /** Path of the log, relative to the results directory; null when nothing was written. */
  readonly log: string | null;
  /** When the script was launched and when its end was seen; null when it never started. ISO 8601. */
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly end: SandboxRunEnd;
}

/** How the work on a sandbox ended. */
export type SandboxRunEnd =
  | { readonly kind: "exited"; readonly exitCode: number }
  /** At the job's timeout. */
  | { readonly kind: "deadline" }
  | { readonly kind: "cancelled" }
  /** The sandbox or the way to it was lost; why, for a person. */
  | { readonly kind: "lost"; readonly reason: string };

/** The log of a job's first run. */
export function logOf({ runs }: Pick<JobResult, "runs">): string | null {
  return runs[0]?.log ?? null;
}

/** The counts of a job, with the meaning ROCK's Job gives them, and `nUnmeasured` beside them. */
export interface JobCounts {
  readonly nTrials: number;
  readonly nCompleted: number;
  readonly nFailed: number;
  readonly nUnmeasured: number;
  /** Sum of rewards ÷ expected trials; null when no trial was expected, or when a script left no score. */
  readonly score: number | null;
}

/** Counts a job's trials. Pure; an empty job has score null, never 0. */
export function countTrials(job: Pick<JobResult, "shape" | "trials" | "expectedTrials">): JobCounts {
  const nFailed = job.trials.filter((trial) => trialStatus(trial) === "failed").length;
  return {
    nTrials: job.trials.length,
    nCompleted: job.trials.length - nFailed,
    nFailed,
    nUnmeasured: job.trials.filter((trial) => !isMeasured(trial)).length,
    score: hasScore(job) ? countedScore(job) : null,
  };
}

/** Rewards make one as in ROCK's Job, also where nothing was measured; scripts have one where they left one. */
export function hasScore({ shape, trials }: Pick<JobResult, "shape" | "trials">): boolean {
  return shape.passedBy === "reward" || trials.some((trial) => rewardOf(trial) !== null);
}

/** The score as the gate counts it: a trial without a reward counts 0. Null when no trial was expected. */
export function countedScore({ trials, expectedTrials }: Pick<JobResult, "trials" | "expectedTrials">): number | null {
  const total = trials.reduce((sum, trial) => sum + trialScore(trial), 0);
  return expectedTrials === null || expectedTrials === 0 ? null : total / expectedTrials;
}

/** Expected trials that left no result. */
export function missingTrials(job: Pick<JobResult, "trials" | "expectedTrials">): number {
  return Math.max(0, (job.expectedTrials ?? 0) - job.trials.length);
}

/** ROCK's `status` of a job: completed iff no trial has exception info. */
export function jobStatus(job: JobResult): "completed" | "failed" | "cancelled" {
  if (job.cancelled) {
    return "cancelled";
  }
  const allCompleted = job.trials.length > 0 && job.trials.every((trial) => trialStatus(trial) === "completed");
  return allCompleted ? "completed" : "failed";
}
