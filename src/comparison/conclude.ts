import { dropInUnits, type MaxDrop } from "../results/max-drop.ts";
import { changeOf } from "./change.ts";
import { comparedTasks } from "./compared-tasks.ts";
import { incompletenessOf, worseIfLostCounts } from "./completeness.ts";
import type { Conclusion, JudgedChange } from "./conclusion.ts";
import { isCommon, type TaskPair } from "./pair-tasks.ts";
import type { Quantity } from "./quantity.ts";
import { holmAdjusted } from "./statistics/holm.ts";

/** What a user may set of a comparison. */
export interface Criteria {
  /** The score or the pass rate: what decides. */
  readonly quantity: Quantity;
  /** Two-sided. */
  readonly significance: number;
  /** The gate's; null without one. */
  readonly maxDrop: MaxDrop | null;
}

/** With fewer tasks even a clear result says little of the next run. */
export const FEWEST_TASKS = 10;

/**
 * Concludes for each set of tasks. Sets are judged together: with many agents or datasets one of them would be called worse
 * by chance, so that their p-values are adjusted.
 */
export function concludeEach(sets: readonly (readonly TaskPair[])[], criteria: Criteria): readonly Conclusion[] {
  const { quantity, significance } = criteria;
  const changes = sets.map((tasks) => changeOf(comparedTasks(tasks, quantity), quantity, significance));
  const adjusted = holmAdjusted(changes.map((change) => change?.pValue ?? 1));
  return sets.map((tasks, index) => {
    const change = changes[index] ?? null;
    const adjustedPValue = adjusted[index] ?? 1;
    return conclude(tasks, change && { ...change, adjustedPValue, tests: sets.length }, criteria);
  });
}

/**
 * The conclusions in their order: whether it can be known at all comes before what is known. A run that is worse without
 * what it lost is worse; one that would be worse only with it is incomplete.
 */
function conclude(tasks: readonly TaskPair[], change: JudgedChange | null, criteria: Criteria): Conclusion {
  const { quantity, significance } = criteria;
  if (!tasks.some(isCommon)) {
    return { kind: "not-comparable", because: { kind: "no common task" } };
  }
  const incompleteness = incompletenessOf(tasks, significance);
  if (incompleteness !== null) {
    return { kind: "incomplete", because: incompleteness, change };
  }
  if (change === null) {
    return { kind: "not-comparable", because: { kind: "no common task" } };
  }
  const isDifferent = change.adjustedPValue < significance;
  if (isDifferent && change.difference < 0) {
    return { kind: "worse", change };
  }
  const hiddenDrop = worseIfLostCounts(tasks, quantity, significance);
  if (hiddenDrop !== null) {
    return { kind: "incomplete", because: hiddenDrop, change };
  }
  if (isDifferent) {
    return { kind: "better", change };
  }
  if (change.compared < FEWEST_TASKS) {
    return { kind: "too-few", because: { kind: "tasks", needed: FEWEST_TASKS }, change };
  }
  const wanted = dropInUnits(dropToSee(criteria, change), change.baseMean);
  return change.smallestSeen > wanted
    ? { kind: "too-few", because: { kind: "power", wanted }, change }
    : { kind: "no-evidence", change };
}

/** The drop that must not go unseen: what the gate names, or 10 points of a share and 10% of anything else. */
function dropToSee({ maxDrop }: Criteria, { scale }: JudgedChange): MaxDrop {
  return maxDrop !== null && maxDrop.value > 0
    ? maxDrop
    : { kind: scale === "share" ? "points" : "percent", value: 10 };
}
