import { costText } from "../base/figures.ts";
import { formatScore } from "../results/gate.ts";
import { countTrials, type JobResult } from "../results/job.ts";
import { tallyTrials } from "../results/passing.ts";
import { statisticsOf } from "../results/statistics.ts";

/** A job's trials as a person counts them; expected trials without a result are unmeasured. */
export interface TrialWords {
  readonly passed: number;
  readonly notPassed: number;
  readonly unmeasured: number;
  readonly score: string;
  /** `$12.30`, or `≥ $12.30` where not every trial told it; empty where none did. */
  readonly cost: string;
}

export function countForPeople(job: JobResult, passScore: number): TrialWords {
  const { total, passed, notPassed, unmeasured } = tallyTrials(job, passScore);
  const { score } = countTrials(job);
  const { costUsd } = statisticsOf(job, passScore);
  const least = costUsd.reported < total ? "≥ " : "";
  return {
    passed,
    notPassed,
    unmeasured,
    score: score === null ? "none" : formatScore(score),
    cost: costUsd.total === null ? "" : least + costText(costUsd.total),
  };
}

/** How a benchmark ended, in one line: `31 of 50 passed, 3 unmeasured, score 0.62, ≥ $12.30`. */
export function benchmarkWords(job: JobResult, passScore: number): string {
  const { passed, notPassed, unmeasured, score, cost } = countForPeople(job, passScore);
  const total = passed + notPassed + unmeasured;
  if (total === 0) {
    return "no trial ran";
  }
  const parts = [
    `${passed} of ${total} passed`,
    unmeasured > 0 ? `${unmeasured} unmeasured` : "",
    `score ${score}`,
    cost,
  ];
  return parts.filter((part) => part !== "").join(", ");
}
