import type { RecordComparison } from "../results/baseline.ts";
import { evaluateBaseline } from "../results/baseline-rules.ts";
import type { Gate } from "../results/gate.ts";
import type { VerdictKind } from "../results/verdict.ts";

/**
 * What the gate says of two records: failed where a job is worse than it allows, errored where that cannot be known of a job,
 * otherwise passed. Without a rule a comparison is for people alone.
 */
export function judgeComparison(comparison: RecordComparison, gate: Gate): VerdictKind {
  const requireBaseline = gate.maxDrop !== null || gate.maxNewlyFailing !== null;
  const rules = evaluateBaseline(
    { ...comparison, bases: [], missing: [], uncompared: [] },
    { ...gate, requireBaseline },
  );
  const broken = rules.filter((rule) => !rule.held);
  if (broken.some(({ blames }) => blames === "change")) {
    return "failed";
  }
  return broken.length > 0 ? "errored" : "passed";
}
