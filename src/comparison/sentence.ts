import { unreachable } from "../base/errors.ts";
import { plural } from "../base/text.ts";
import type { Comparison, LeftOut } from "./compare.ts";
import type { Incompleteness } from "./completeness.ts";
import type { JudgedChange, NotComparable, TooFew } from "./conclusion.ts";
import { differenceText, intervalText, pText, sizeText } from "./figures.ts";
import type { Comparability, FieldDifference } from "./fingerprint.ts";

/**
 * What a comparison says, in plain words with the numbers first: "Worse: 9 tasks newly fail, 1 newly passes of 89 compared;
 * −9.0 points (95% −17.2 to −2.5), p = 0.021; a drop below about 15 points may go unseen. 3 tasks not compared."
 */
export function sentenceOf(comparison: Comparison, comparability: Comparability, significance: number): string {
  const { conclusion } = comparison;
  const withNumbers = (head: string, change: JudgedChange, more = "") =>
    [
      `${head}: ${numbersOf(comparison, change, significance)}${more}.`,
      ...remarksOn(comparison, comparability, significance),
    ].join(" ");
  switch (conclusion.kind) {
    case "not-comparable":
      return `Not comparable: ${whyNotComparable(conclusion.because)}.`;
    case "incomplete":
      return `Incomplete: ${whyIncomplete(conclusion.because, significance)}.`;
    case "worse":
      return withNumbers("Worse", conclusion.change);
    case "better":
      return withNumbers("Better", conclusion.change);
    case "too-few":
      return withNumbers("Too few to tell", conclusion.change, whatIsNeeded(conclusion.because, conclusion.change));
    case "no-evidence":
      return withNumbers("No evidence of a change", conclusion.change);
    default:
      return unreachable(conclusion);
  }
}

function numbersOf({ tasks, estimate }: Comparison, change: JudgedChange, significance: number): string {
  const failing = plural(tasks.newlyFailing.length, "task newly fails", "tasks newly fail");
  const passing = plural(tasks.newlyPassing.length, "newly passes", "newly pass");
  const unstable = tasks.unstable.length === 0 ? "" : `, ${plural(tasks.unstable.length, "is", "are")} unstable`;
  const interval = estimate?.interval ? ` (${intervalText(estimate.interval, change.scale, significance)})` : "";
  const adjusted = change.tests > 1 ? ` (adjusted for ${change.tests} comparisons)` : "";
  return [
    `${failing}, ${passing}${unstable} of ${change.compared} compared`,
    `${differenceText(change.difference, change.scale)}${interval}, ${pText(change.adjustedPValue, significance)}${adjusted}`,
    `a drop below about ${sizeText(change.smallestSeen, change.scale)} may go unseen`,
  ].join("; ");
}

function whatIsNeeded(because: TooFew, { scale }: JudgedChange): string {
  switch (because.kind) {
    case "tasks":
      return `; at least ${because.needed} tasks are needed`;
    case "power":
      return `; to see one of ${sizeText(because.wanted, scale)}, run more tasks or attempts`;
    default:
      return unreachable(because);
  }
}

function whyNotComparable(because: NotComparable): string {
  switch (because.kind) {
    case "fingerprint":
      return because.differences.map(differs).join(", ");
    case "no common task":
      return "no task was measured in both runs";
    default:
      return unreachable(because);
  }
}

function whyIncomplete(because: Incompleteness, significance: number): string {
  switch (because.kind) {
    case "base unmeasured":
      return `the base run measured ${because.measured} of its ${plural(because.tasks, "task")}, and 90% are needed to compare with it`;
    case "new unmeasured":
      return `${because.measured} of ${plural(because.tasks, "task")} were measured, and 90% are needed`;
    case "lost more": {
      const lost = plural(because.lostInNewOnly, "task");
      return `${lost} that the base measured gave no result, against ${because.lostInBaseOnly} the other way round; chance does not explain that (${pText(because.pValue, significance / 2)})`;
    }
    case "worse if lost counts": {
      const { difference, scale, pValue } = because.change;
      return `${plural(because.tasks, "task")} ran into the deadline, out of memory or left no result; if that counted as 0, the run would be worse (${differenceText(difference, scale)}, ${pText(pValue, significance)})`;
    }
    default:
      return unreachable(because);
  }
}

function remarksOn(
  { estimate, attempts, notCompared }: Comparison,
  comparability: Comparability,
  significance: number,
): readonly string[] {
  const onlyInBase = notCompared.filter(({ why }) => why.kind === "only in base");
  const removed = onlyInBase.length === 0 ? "" : ` (only in the base: ${namesOf(onlyInBase)})`;
  return [
    ...(estimate?.isBorderline ? [`Borderline: the interval excludes 0, but p is not below ${significance}.`] : []),
    ...(notCompared.length > 0 ? [`${plural(notCompared.length, "task")} not compared${removed}.`] : []),
    ...(comparability.kind === "with warnings"
      ? [`The change may come from something else: ${comparability.warnings.map(differs).join(", ")}.`]
      : []),
    ...(attempts.least < attempts.most
      ? [
          `Tasks were measured ${attempts.least} to ${attempts.most} times: chance looks like a change a little more often then.`,
        ]
      : []),
  ];
}

function differs({ field, base, new: now }: FieldDifference): string {
  return `the ${field} was ${base} and is ${now}`;
}

const NAMED_AT_MOST = 3;

function namesOf(leftOut: readonly LeftOut[]): string {
  const named = leftOut.slice(0, NAMED_AT_MOST).map(({ task }) => task.task);
  const more = leftOut.length - named.length;
  return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}
