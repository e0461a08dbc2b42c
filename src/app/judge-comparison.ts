import { type MaxDrop, maxDropRule } from "../comparison/max-drop.ts";
import type { VerdictKind } from "../results/verdict.ts";
import type { RecordComparison } from "./compare-records.ts";

/**
 * What `max-drop` says of two records: failed where a job dropped by that much and not by chance, errored where that cannot
 * be known of a job, otherwise passed. Without the rule a comparison is for people alone.
 */
export function judgeComparison({ jobs }: RecordComparison, maxDrop: MaxDrop | null): VerdictKind {
  if (maxDrop === null) {
    return "passed";
  }
  const results = new Set(jobs.map(({ comparison }) => maxDropRule(comparison.overall.conclusion, maxDrop).kind));
  if (results.has("broken")) {
    return "failed";
  }
  return jobs.length === 0 || results.has("not measured") || results.has("no base") ? "errored" : "passed";
}
