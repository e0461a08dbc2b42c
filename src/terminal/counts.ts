import { formatScore } from "../results/gate.ts";
import { countTrials, type JobResult } from "../results/job.ts";
import { tallyTrials } from "../results/passing.ts";

/** A job's trials as a person counts them; expected trials without a result are unmeasured. */
export interface TrialWords {
  readonly passed: number;
  readonly notPassed: number;
  readonly unmeasured: number;
  readonly score: string;
}

export function countForPeople(job: JobResult, passScore: number): TrialWords {
  const { passed, notPassed, unmeasured } = tallyTrials(job, passScore);
  const { score } = countTrials(job);
  return {
    passed,
    notPassed,
    unmeasured,
    score: score === null ? "none" : formatScore(score),
  };
}
