import type { ComparedTask } from "./compared-tasks.ts";
import { comparedTasks } from "./compared-tasks.ts";
import type { TaskPair } from "./pair-tasks.ts";
import { COST, DURATION, PASS_RATE, type Quantity } from "./quantity.ts";

/** The tasks that a reader wants to look at, by what happened to them. */
export interface TaskChanges {
  /** Every attempt passed in the base, none in the new run. */
  readonly newlyFailing: readonly ComparedTask[];
  /** No attempt passed in the base, every one in the new run. */
  readonly newlyPassing: readonly ComparedTask[];
  /** Some attempts passed and some did not, in one run: one attempt cannot tell. */
  readonly unstable: readonly ComparedTask[];
  /** They take half as long again, or more; the largest increase first. */
  readonly slower: readonly ComparedTask[];
  /** They cost half as much again, or more; the largest increase first. */
  readonly dearer: readonly ComparedTask[];
}

/** Durations of one task vary by tens of percent by themselves. */
const NOTABLE_INCREASE = 1.5;

export function taskChangesOf(tasks: readonly TaskPair[]): TaskChanges {
  const passRates = comparedTasks(tasks, PASS_RATE);
  return {
    newlyFailing: passRates.filter((rate) => rate.base === 1 && rate.new === 0),
    newlyPassing: passRates.filter((rate) => rate.base === 0 && rate.new === 1),
    unstable: passRates.filter((rate) => isBetween(rate.base) || isBetween(rate.new)),
    slower: increases(tasks, DURATION),
    dearer: increases(tasks, COST),
  };
}

function isBetween(rate: number): boolean {
  return rate > 0 && rate < 1;
}

function increases(tasks: readonly TaskPair[], quantity: Quantity): readonly ComparedTask[] {
  const increase = (means: ComparedTask) => means.new - means.base;
  return comparedTasks(tasks, quantity)
    .filter((means) => increase(means) > 0 && means.new >= NOTABLE_INCREASE * means.base)
    .toSorted((left, right) => increase(right) - increase(left));
}
