import type { Arm } from "./arm.ts";
import { compareQuantity, type QuantityChange, quantitiesOf } from "./compare-quantities.ts";
import { type AttemptRange, attemptRange, comparedTasks } from "./compared-tasks.ts";
import { type Criteria, concludeEach } from "./conclude.ts";
import { type Conclusion, changeIn } from "./conclusion.ts";
import { type Estimate, estimateOf } from "./estimate.ts";
import { type Comparability, compareFingerprints } from "./fingerprint.ts";
import { groupsOf, type NotCompared, pairTasks, type TaskGroup, type TaskPair, whyNotCompared } from "./pair-tasks.ts";
import { type PassCurves, passCurvesOf } from "./pass-curves.ts";
import { type TaskChanges, taskChangesOf } from "./task-changes.ts";

/** What two runs of a job say about what changed between them. */
export interface RunComparison {
  readonly comparability: Comparability;
  /** All tasks together: a small drop everywhere is seen only so. */
  readonly overall: Comparison;
  /** Each agent entry in each dataset by itself; empty where there is only one, which is `overall`. */
  readonly groups: readonly GroupComparison[];
}

export interface GroupComparison extends Comparison {
  readonly group: TaskGroup;
}

/** What is said of one set of tasks. */
export interface Comparison {
  readonly conclusion: Conclusion;
  /** How large the change is; null where nothing was compared. */
  readonly estimate: Estimate | null;
  /** Measured attempts at a task. */
  readonly attempts: AttemptRange;
  readonly passCurves: { readonly base: PassCurves; readonly new: PassCurves };
  readonly tasks: TaskChanges;
  readonly notCompared: readonly LeftOut[];
  /** Everything else that was measured. */
  readonly quantities: readonly QuantityChange[];
}

/** A task that is not compared. */
export interface LeftOut {
  readonly task: TaskPair;
  readonly why: NotCompared;
}

/** How to compare; the names of the metrics of which less is better. */
export interface ComparisonSettings extends Criteria {
  readonly lowerIsBetter: ReadonlySet<string>;
}

/** Compares a run with its base: as a whole, and each agent entry in each dataset by itself. */
export function compareRuns(base: Arm, now: Arm, settings: ComparisonSettings): RunComparison {
  const comparability = compareFingerprints(base.fingerprint, now.fingerprint);
  if (comparability.kind === "not comparable") {
    const because = { kind: "fingerprint", differences: comparability.because } as const;
    const [nothing] = compareSets([[]], settings) as [Comparison];
    return { comparability, overall: { ...nothing, conclusion: { kind: "not-comparable", because } }, groups: [] };
  }
  const tasks = pairTasks(base.trials, now.trials);
  const groups = groupsOf(tasks);
  const several =
    groups.length > 1
      ? compareSets(
          groups.map((group) => group.tasks),
          settings,
        )
      : [];
  const [overall] = compareSets([tasks], settings) as [Comparison];
  return {
    comparability,
    overall,
    groups: several.map((comparison, index) => ({ ...comparison, group: groups[index] as TaskGroup })),
  };
}

/** Compares sets of tasks that are judged together. */
function compareSets(sets: readonly (readonly TaskPair[])[], settings: ComparisonSettings): readonly Comparison[] {
  const conclusions = concludeEach(sets, settings);
  const names = quantitiesOf(sets.flat(), settings.quantity, settings.lowerIsBetter);
  const quantities = names.map((quantity) => compareQuantity(sets, quantity, settings));
  return sets.map((tasks, index) => ({
    ...compareSet(tasks, conclusions[index] as Conclusion, settings),
    quantities: quantities.flatMap((ofSets) => ofSets[index] ?? []),
  }));
}

function compareSet(
  tasks: readonly TaskPair[],
  conclusion: Conclusion,
  { quantity, significance }: ComparisonSettings,
): Omit<Comparison, "quantities"> {
  const compared = comparedTasks(tasks, quantity);
  const change = changeIn(conclusion);
  return {
    conclusion,
    estimate: change && estimateOf(compared, change.adjustedPValue, significance),
    attempts: attemptRange(compared),
    passCurves: passCurvesOf(tasks),
    tasks: taskChangesOf(tasks),
    notCompared: tasks.flatMap((task) => {
      const why = whyNotCompared(task);
      return why === null ? [] : [{ task, why }];
    }),
  };
}
