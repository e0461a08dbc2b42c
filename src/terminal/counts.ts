import { costText } from "../base/figures.ts";
import { formatScore } from "../results/gate.ts";
import { countTrials, type JobResult } from "../results/job.ts";
import { type TrialGate, tallyTrials } from "../results/passing.ts";
import { statisticsOf } from "../results/statistics.ts";

/** A job's trials as a person counts them; expected trials without a result are unmeasured. */
export interface TrialWords {
  readonly passed: number;
  readonly notPassed: number;
  readonly unmeasured: number;
  /** `–` where there is none. */
  readonly score: string;
  /** `$12.30`, or `≥ $12.30` where not every trial told it; empty where none did. */
  readonly cost: string;
}

export function countForPeople(job: JobResult, gate: TrialGate): TrialWords {
  const { total, passed, notPassed, unmeasured } = tallyTrials(job, gate);
  const { score } = countTrials(job);
  const { costUsd } = statisticsOf(job, gate);
  const least = costUsd.reported < total ? "≥ " : "";
  return {
    passed,
    notPassed,
    unmeasured,
    score: score === null ? NO_SCORE : formatScore(score),
    cost: costUsd.total === null ? "" : least + costText(costUsd.total),
  };
}

const NO_SCORE = "–";

/** `score 0.62`, and nothing of a score that is not there. */
export function scoreWords(score: string): readonly string[] {
  return score === NO_SCORE ? [] : [`score ${score}`];
}

/** How a benchmark ended, in one line: `31 of 50 passed, 3 unmeasured, score 0.62, ≥ $12.30`. */
export function benchmarkWords(job: JobResult, gate: TrialGate): string {
  const { passed, notPassed, unmeasured, score, cost } = countForPeople(job, gate);
  const total = passed + notPassed + unmeasured;
  if (total === 0) {
    return "no trial ran";
  }
  const parts = [
    `${passed} of ${total} passed`,
    unmeasured > 0 ? `${unmeasured} unmeasured` : "",
    ...scoreWords(score),
    cost,
  ];
  return parts.filter((part) => part !== "").join(", ");
}
