import { normalQuantile, twoSidedQuantile } from "./distributions.ts";

/** What decides how many tasks are needed. */
export interface Study {
  /** The difference of means that is to be seen. */
  readonly difference: number;
  /** Variance between tasks of the true difference, ω². */
  readonly betweenTasks: number;
  /** Variance between attempts at one task, σ², in each arm. */
  readonly betweenAttempts: number;
  /** Attempts a task, in each arm; Infinity for the limit. */
  readonly attempts: number;
}

/**
 * How many tasks a paired comparison needs: Miller, "Adding Error Bars to Evals: A Statistical Approach to Language Model
 * Evaluations" (arXiv 2411.00640), equation 9.
 */
export function tasksNeeded(study: Study, significance = 0.05, power = 0.8): number {
  const z = twoSidedQuantile(significance) + normalQuantile(power);
  const variance = study.betweenTasks + (2 * study.betweenAttempts) / study.attempts;
  return Math.ceil((z ** 2 * variance) / study.difference ** 2);
}
