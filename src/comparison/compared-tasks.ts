import type { MeanPair } from "./change.ts";
import type { TaskPair } from "./pair-tasks.ts";
import { meanOf, type Quantity, valuesOf } from "./quantity.ts";

/** A task with the means of one quantity in both runs. */
export interface ComparedTask extends MeanPair {
  readonly task: TaskPair;
  /** How many attempts each mean is of. */
  readonly attempts: { readonly base: number; readonly new: number };
}

/** The tasks that tell this quantity in both runs. Attempts of one task are one cluster: they are averaged first. */
export function comparedTasks(tasks: readonly TaskPair[], quantity: Quantity): readonly ComparedTask[] {
  return tasks
    .filter(({ isChanged }) => !isChanged)
    .flatMap((task) => comparedTask(task, valuesOf(task.base, quantity), valuesOf(task.new, quantity)));
}

/** One task with the values of its attempts; nothing where one of the runs has none. */
export function comparedTask(task: TaskPair, base: readonly number[], now: readonly number[]): readonly ComparedTask[] {
  const baseMean = meanOf(base);
  const newMean = meanOf(now);
  return baseMean === null || newMean === null
    ? []
    : [{ task, base: baseMean, new: newMean, attempts: { base: base.length, new: now.length } }];
}

/** The least and the most attempts that a mean is of; equal where every task has equally many in both runs. */
export interface AttemptRange {
  readonly least: number;
  readonly most: number;
}

export function attemptRange(tasks: readonly ComparedTask[]): AttemptRange {
  const counts = tasks.flatMap(({ attempts }) => [attempts.base, attempts.new]);
  return counts.reduce((range, count) => ({ least: Math.min(range.least, count), most: Math.max(range.most, count) }), {
    least: counts[0] ?? 0,
    most: 0,
  });
}
