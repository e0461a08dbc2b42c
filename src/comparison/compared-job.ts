import type { ComparedGroup, ComparedJob, ComparedQuantity, ComparedSet, HistoryPoint } from "../results/baseline.ts";
import type { Change } from "./change.ts";
import type { Comparison, RunComparison } from "./compare.ts";
import type { ComparedTask } from "./compared-tasks.ts";
import { type Conclusion, changeIn } from "./conclusion.ts";
import type { Estimate } from "./estimate.ts";
import type { Comparability } from "./fingerprint.ts";
import type { TaskPair } from "./pair-tasks.ts";
import { sentenceOf } from "./sentence.ts";

/** What a record keeps of a comparison: all that is judged and shown later. */
export function comparedJob(
  job: string,
  comparison: RunComparison,
  significance: number,
  history: readonly HistoryPoint[] = [],
): ComparedJob {
  const { overall, comparability, groups } = comparison;
  const named = groups.length > 1 ? nameInGroup : nameOf;
  return {
    job,
    sentence: sentenceOf(overall, comparability, significance),
    ...comparedSet(overall, named),
    notCompared: overall.notCompared.map(({ task }) => named(task)),
    slower: namesOf(overall.tasks.slower, named),
    dearer: namesOf(overall.tasks.dearer, named),
    differences: differencesIn(comparability),
    quantities: overall.quantities.map(({ quantity, change, direction, adjustedPValue, interval }) => ({
      name: quantity.name,
      direction,
      ...numbersOf(change, adjustedPValue, interval),
    })),
    history,
    groups: groups.map(
      (one): ComparedGroup => ({
        agent: one.group.agent?.new.name ?? null,
        dataset: one.group.dataset,
        ...comparedSet(one, nameOf),
      }),
    ),
  };
}

function comparedSet({ conclusion, estimate, tasks }: Comparison, named: (task: TaskPair) => string): ComparedSet {
  const change = changeIn(conclusion);
  return {
    conclusion: conclusion.kind,
    lacking: lackingIn(conclusion),
    compared: change?.compared ?? 0,
    score: change && {
      name: "score",
      direction: directionOf(conclusion),
      ...numbersOf(change, change.adjustedPValue, estimate?.interval ?? null),
    },
    detectableDrop: change?.smallestSeen ?? null,
    newlyFailing: namesOf(tasks.newlyFailing, named),
    newlyPassing: namesOf(tasks.newlyPassing, named),
    unstable: namesOf(tasks.unstable, named),
  };
}

function lackingIn(conclusion: Conclusion): ComparedSet["lacking"] {
  return conclusion.kind !== "incomplete" ? null : conclusion.because.kind === "base unmeasured" ? "base" : "new";
}

/** Of an incomplete comparison the numbers are shown, and conclude nothing. */
function directionOf({ kind }: Conclusion): ComparedQuantity["direction"] {
  return kind === "incomplete" || kind === "not-comparable" ? "no-evidence" : kind;
}

function numbersOf(
  { scale, baseMean, newMean, difference, method }: Change,
  pValue: number,
  interval: Estimate["interval"],
): Omit<ComparedQuantity, "name" | "direction"> {
  return { scale, base: baseMean, new: newMean, difference, interval, pValue, test: testText(method) };
}

function testText(method: Change["method"]): string {
  return method.kind === "exact" ? "exact sign-flip test" : `sign-flip test of ${method.flips} random flips`;
}

function namesOf(tasks: readonly ComparedTask[], named: (task: TaskPair) => string): readonly string[] {
  return tasks.map(({ task }) => named(task));
}

function nameOf({ task }: TaskPair): string {
  return task;
}

/** The same task may be there for several agents and in several datasets. */
function nameInGroup({ agent, dataset, task }: TaskPair): string {
  const entry = agent === null ? null : "new" in agent ? agent.new : agent.base;
  const parts = [entry?.name ?? null, dataset].filter((part) => part !== null);
  return parts.length === 0 ? task : `${task} (${parts.join(", ")})`;
}

function differencesIn(comparability: Comparability): ComparedJob["differences"] {
  switch (comparability.kind) {
    case "same":
      return [];
    case "with warnings":
      return comparability.warnings;
    case "not comparable":
      return [...comparability.because, ...comparability.warnings];
  }
}
