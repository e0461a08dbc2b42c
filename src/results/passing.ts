import { unreachable } from "../base/errors.ts";
import { type JobResult, missingTrials } from "./job.ts";
import { isMeasured, type TrialResult, trialScore } from "./trial.ts";

/** How a trial is told of: what people mean by "failed" is that it did not pass. */
export type Standing = "passed" | "not passed" | "unmeasured";

/**
 * A Bash trial passes when it has no failure: without a score.json its score is 0, which says nothing. A trial of a
 * benchmark passes with a reward of at least `passScore`, even beside an exception.
 */
export function standingOf(job: Pick<JobResult, "type">, trial: TrialResult, passScore: number): Standing {
  if (!isMeasured(trial)) {
    return "unmeasured";
  }
  switch (job.type) {
    case "bash":
      return trial.outcome.failure === null ? "passed" : "not passed";
    case "harbor":
      return reaches(trialScore(trial), passScore) ? "passed" : "not passed";
    default:
      return unreachable(job.type);
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
export function tallyTrials(job: JobResult, passScore: number): Tally {
  const missing = missingTrials(job);
  const counts = { passed: 0, "not passed": 0, unmeasured: missing };
  for (const trial of job.trials) {
    counts[standingOf(job, trial, passScore)] += 1;
  }
  return {
    total: job.trials.length + missing,
    passed: counts.passed,
    notPassed: counts["not passed"],
    unmeasured: counts.unmeasured,
  };
}
