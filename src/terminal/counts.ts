import { formatScore } from "../results/gate.ts";
import { countTrials, type JobResult } from "../results/job.ts";

/** A job's trials as a person counts them; they add up to all trials that left a result. */
export interface TrialWords {
  readonly passed: number;
  readonly notPassed: number;
  readonly unmeasured: number;
  readonly score: string;
}

export function countForPeople(job: JobResult): TrialWords {
  const { nCompleted, nFailed, nUnmeasured, score } = countTrials(job);
  return {
    passed: nCompleted,
    notPassed: nFailed - nUnmeasured,
    unmeasured: nUnmeasured,
    score: score === null ? "none" : formatScore(score),
  };
}
