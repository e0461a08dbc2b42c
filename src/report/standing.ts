import { unreachable } from "../base/errors.ts";
import { type Standing, type Tally, tallyTrials } from "../results/passing.ts";
import type { RunResult } from "../results/run-result.ts";
import type { VerdictKind } from "../results/verdict.ts";

export function standingSymbol(standing: Standing): string {
  switch (standing) {
    case "passed":
      return "✅";
    case "not passed":
      return "❌";
    case "unmeasured":
      return "⚠️";
    default:
      return unreachable(standing);
  }
}

export function verdictSymbol(kind: VerdictKind): string {
  switch (kind) {
    case "passed":
      return "✅";
    case "failed":
      return "❌";
    case "errored":
      return "⚠️";
    case "cancelled":
      return "⏹️";
    default:
      return unreachable(kind);
  }
}

/** The tallies of all jobs of a run together. */
export function tallyOf({ jobs, gate }: RunResult): Tally {
  const tallies = jobs.map((job) => tallyTrials(job, gate));
  const sum = (field: keyof Tally) => tallies.reduce((total, tally) => total + tally[field], 0);
  return { total: sum("total"), passed: sum("passed"), notPassed: sum("notPassed"), unmeasured: sum("unmeasured") };
}
