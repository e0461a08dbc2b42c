import type { Comparison } from "../comparison/compare.ts";
import type { ComparedTask } from "../comparison/compared-tasks.ts";
import { changeIn } from "../comparison/conclusion.ts";
import type { JobComparison, RecordComparison } from "./compare-records.ts";

/** A comparison as programs read it; docs/comparing.md describes the fields. */
export function comparisonJson({ jobs, onlyInBase, onlyInNew }: RecordComparison): unknown {
  return { jobs: jobs.map(jobJson), only_in_base: onlyInBase, only_in_new: onlyInNew };
}

function jobJson({ job, comparison, sentence }: JobComparison): unknown {
  const { comparability, overall, groups } = comparison;
  return {
    job,
    sentence,
    ...numbers(overall),
    fingerprint_differences: comparability.kind === "same" ? [] : differences(comparability),
    groups: groups.map((group) => ({
      agent: group.group.agent?.new.name ?? null,
      dataset: group.group.dataset,
      ...numbers(group),
    })),
  };
}

function differences(comparability: Exclude<JobComparison["comparison"]["comparability"], { kind: "same" }>): unknown {
  const found = comparability.kind === "not comparable" ? comparability.because : [];
  return [...found, ...comparability.warnings].map(({ field, base, new: now }) => ({ field, base, new: now }));
}

function numbers({ conclusion, estimate, tasks, notCompared }: Comparison) {
  const change = changeIn(conclusion);
  const interval = estimate?.interval ?? null;
  const names = (changed: readonly ComparedTask[]) => changed.map(({ task }) => task.task);
  return {
    conclusion: conclusion.kind,
    n_compared: change?.compared ?? 0,
    n_not_compared: notCompared.length,
    base: change?.baseMean ?? null,
    new: change?.newMean ?? null,
    difference: change?.difference ?? null,
    interval: interval === null ? null : [interval.low, interval.high],
    p_value: change?.adjustedPValue ?? null,
    detectable_drop: change?.smallestSeen ?? null,
    method: change === null ? null : { test: change.method, interval: interval?.method ?? null },
    newly_failing: names(tasks.newlyFailing),
    newly_passing: names(tasks.newlyPassing),
    unstable: names(tasks.unstable),
  };
}
