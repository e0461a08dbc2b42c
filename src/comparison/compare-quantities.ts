import { byText } from "../base/text.ts";
import { type Change, changeOf } from "./change.ts";
import { type ComparedTask, comparedTasks } from "./compared-tasks.ts";
import { type Criteria, FEWEST_TASKS } from "./conclude.ts";
import { type Estimate, estimateOf } from "./estimate.ts";
import type { TaskPair } from "./pair-tasks.ts";
import { COST, DURATION, metricNamed, PASS_RATE, type Quantity, SCORE, TOKENS } from "./quantity.ts";
import { FEWER_RESAMPLES } from "./statistics/bootstrap.ts";
import { holmAdjusted } from "./statistics/holm.ts";

/** How one quantity changed, beside what the conclusion is about. It informs and decides nothing. */
export interface QuantityChange extends Estimate {
  readonly quantity: Quantity;
  readonly direction: "worse" | "better" | "no-evidence" | "too-few";
  readonly change: Change;
  readonly adjustedPValue: number;
}

/** Everything that the tasks tell, apart from what `decides`. */
export function quantitiesOf(
  tasks: readonly TaskPair[],
  decides: Quantity,
  lowerIsBetter: ReadonlySet<string>,
): readonly Quantity[] {
  const names = new Set(
    tasks.flatMap((task) => [...task.base, ...task.new]).flatMap(({ metrics }) => Object.keys(metrics)),
  );
  const metrics = [...names].sort(byText).map((name) => metricNamed(name, lowerIsBetter.has(name)));
  return [SCORE, PASS_RATE, COST, TOKENS, DURATION, ...metrics].filter((quantity) => quantity !== decides);
}

/** One quantity in each set of tasks, judged together as the conclusions are; null in a set that does not tell it anew. */
export function compareQuantity(
  sets: readonly (readonly TaskPair[])[],
  quantity: Quantity,
  criteria: Criteria,
): readonly (QuantityChange | null)[] {
  const compared = sets.map((tasks) => comparedTasks(tasks, quantity));
  const changes = compared.map((tasks, index) =>
    repeats(tasks, comparedTasks(sets[index] ?? [], criteria.quantity))
      ? null
      : changeOf(tasks, quantity, criteria.significance),
  );
  const adjusted = holmAdjusted(changes.map((change) => change?.pValue ?? 1));
  return changes.map((change, index) => {
    const adjustedPValue = adjusted[index] ?? 1;
    return (
      change && {
        quantity,
        direction: directionOf(change, adjustedPValue, quantity, criteria.significance),
        change,
        adjustedPValue,
        ...estimateOf(compared[index] ?? [], adjustedPValue, criteria.significance, FEWER_RESAMPLES),
      }
    );
  });
}

/** Whether a quantity is the deciding one under another name, as the pass rate is where every reward is 0 or 1. */
function repeats(tasks: readonly ComparedTask[], deciding: readonly ComparedTask[]): boolean {
  return (
    tasks.length === deciding.length &&
    tasks.every((task, index) => task.base === deciding[index]?.base && task.new === deciding[index]?.new)
  );
}

function directionOf(
  { compared, difference }: Change,
  pValue: number,
  { lowerIsBetter }: Quantity,
  significance: number,
): QuantityChange["direction"] {
  if (pValue < significance) {
    return difference < 0 === lowerIsBetter ? "better" : "worse";
  }
  return compared < FEWEST_TASKS ? "too-few" : "no-evidence";
}
