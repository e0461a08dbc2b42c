import { type ArmTrial, isMeasured } from "./arm.ts";
import { type Change, changeOf } from "./change.ts";
import { comparedTask } from "./compared-tasks.ts";
import { isCommon, type TaskPair } from "./pair-tasks.ts";
import { type Quantity, valuesOf } from "./quantity.ts";
import { lostBeyondChance } from "./statistics/mcnemar.ts";

/** Why too little was measured to conclude anything. */
export type Incompleteness =
  /** The base run measured too few of its tasks to be a base. */
  | { readonly kind: "base unmeasured"; readonly measured: number; readonly tasks: number }
  /** The new run measured too few of the tasks that are in both. */
  | { readonly kind: "new unmeasured"; readonly measured: number; readonly tasks: number }
  /** The new run lost more tasks than the base, and not by chance. */
  | {
      readonly kind: "lost more";
      readonly lostInNewOnly: number;
      readonly lostInBaseOnly: number;
      readonly pValue: number;
    }
  /** What the new run lost may be its own doing, and would make it worse. */
  | { readonly kind: "worse if lost counts"; readonly tasks: number; readonly change: Change };

const NEEDED = 0.9;

/**
 * Whether enough was measured, in each run by itself, before anything is concluded: a new agent that hangs on a tenth of
 * the tasks must not be compared by the rest. Null where it was.
 */
export function incompletenessOf(tasks: readonly TaskPair[], significance: number): Incompleteness | null {
  const inBase = tasks.filter(({ base }) => base.length > 0);
  const measuredInBase = inBase.filter(({ base }) => base.some(isMeasured)).length;
  if (measuredInBase < NEEDED * inBase.length) {
    return { kind: "base unmeasured", measured: measuredInBase, tasks: inBase.length };
  }
  const common = tasks.filter(isCommon);
  const measuredInNew = common.filter((task) => task.new.some(isMeasured)).length;
  if (measuredInNew < NEEDED * common.length) {
    return { kind: "new unmeasured", measured: measuredInNew, tasks: common.length };
  }
  return lostMore(common, significance);
}

function lostMore(common: readonly TaskPair[], significance: number): Incompleteness | null {
  const isLost = (trials: readonly ArmTrial[]) => !trials.some(isMeasured);
  const lostInNewOnly = common.filter((task) => isLost(task.new) && !isLost(task.base)).length;
  const lostInBaseOnly = common.filter((task) => isLost(task.base) && !isLost(task.new)).length;
  const pValue = lostBeyondChance(lostInNewOnly, lostInBaseOnly);
  return pValue < significance / 2 ? { kind: "lost more", lostInNewOnly, lostInBaseOnly, pValue } : null;
}

/**
 * Counts what the new run lost to the deadline, to memory or without a trace as 0, attempt by attempt, and looks whether
 * it would be worse then. That alone never makes it worse: the machine may have been the reason.
 */
export function worseIfLostCounts(
  tasks: readonly TaskPair[],
  quantity: Quantity,
  significance: number,
): Incompleteness | null {
  const common = tasks.filter(isCommon);
  const losing = common.filter((task) => task.new.some(isPerhapsItsOwnLoss) && task.base.some(isMeasured)).length;
  if (losing === 0) {
    return null;
  }
  const means = common.flatMap((task) =>
    comparedTask(task, valuesOf(task.base, quantity), [
      ...valuesOf(task.new, quantity),
      ...task.new.filter(isPerhapsItsOwnLoss).map(() => 0),
    ]),
  );
  const change = changeOf(means, quantity, significance);
  return change !== null && change.pValue < significance && change.difference < 0
    ? { kind: "worse if lost counts", tasks: losing, change }
    : null;
}

function isPerhapsItsOwnLoss({ measurement }: ArmTrial): boolean {
  return measurement.kind === "unmeasured" && ["deadline", "out of memory", "missing"].includes(measurement.cause);
}
