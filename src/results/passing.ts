import { unreachable } from "../base/errors.ts";
import type { Gate } from "./gate.ts";
import { type JobResult, missingTrials } from "./job.ts";
import { isMeasured, type TrialResult, trialScore } from "./trial.ts";

/** How reports call a trial: what people mean by "failed" is that it did not pass. */
export type Standing = "passed" | "not passed" | "unmeasured";

/** The part of the gate that decides about a single trial. */
export type TrialGate = Pick<Gate, "passScore" | "minScore">;

/**
 * By its exit code a trial passes when it has no failure and, where it is all of its job, the score that the job must have.
 * By its reward it passes with at least `passScore`, even beside an exception.
 */
export function standingOf({ shape }: Pick<JobResult, "shape">, trial: TrialResult, gate: TrialGate): Standing {
  if (!isMeasured(trial)) {
    return "unmeasured";
  }
  switch (shape.passedBy) {
    case "exit-code": {
      const needed = shape.trials === "one" ? gate.minScore : null;
      const isEnough = needed === null || reaches(trialScore(trial), needed);
      return trial.outcome.failure === null && isEnough ? "passed" : "not passed";
    }
    case "reward":
      return reaches(trialScore(trial), gate.passScore) ? "passed" : "not passed";
    default:
      return unreachable(shape.passedBy);
  }
}

/** Ten rewards of 0.7 have a mean of 0.6999999999999999, which is meant to reach 0.7. */
export function reaches(value: number, wanted: number): boolean {
  return value >= wanted - 1e-9;
}

/** Trials by their standing; they add up to `total`. */
export interface Tally {
  readonly total: number;
  readonly passed: number;
  readonly notPassed: number;
  readonly unmeasured: number;
}

/** Counts a job's trials; expected ones without a result are unmeasured. */
export function tallyTrials(job: JobResult, gate: TrialGate): Tally {
  const missing = missingTrials(job);
  const counts = { passed: 0, "not passed": 0, unmeasured: missing };
  for (const trial of job.trials) {
    counts[standingOf(job, trial, gate)] += 1;
  }
  return {
    total: job.trials.length + missing,
    passed: counts.passed,
    notPassed: counts["not passed"],
    unmeasured: counts.unmeasured,
  };
}
