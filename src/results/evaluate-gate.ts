import { faultsRule, maxUnmeasuredRule, measuredRule, trialsRule } from "./completeness-rules.ts";
import type { Gate, Rule } from "./gate.ts";
import type { JobResult } from "./job.ts";
import { maxFailedRule, minPassRateRule, minScoreRule, passedRule } from "./quality-rules.ts";

/** Evaluates every rule on one job; never stops at the first broken one, so that the reasons are complete. */
export function evaluateGate(job: JobResult, gate: Gate): readonly Rule[] {
  const { maxUnmeasured, minScore, minPassRate } = gate;
  // Only who writes 0% says that nothing needs to pass.
  const somethingHasToPass = job.shape.passedBy === "reward" && minPassRate !== 0;
  return [
    faultsRule(job),
    trialsRule(job),
    measuredRule(job),
    ...(maxUnmeasured === null ? [] : [maxUnmeasuredRule(job, maxUnmeasured)]),
    maxFailedRule(job, gate.maxFailed),
    ...(minScore === null ? [] : [minScoreRule(job, minScore)]),
    ...(minPassRate === null ? [] : [minPassRateRule(job, minPassRate, gate)]),
    ...(somethingHasToPass ? [passedRule(job, gate)] : []),
  ];
}
