import { plural } from "../base/text.ts";
import type { Baseline, ComparedJob, ComparedSet } from "./baseline.ts";
import { broken, formatScore, type Gate, held, type Rule } from "./gate.ts";
import { dropInUnits, type MaxDrop, maxDropText } from "./max-drop.ts";

/**
 * What the gate says of the comparison with a base. A base that is missing, or has too little to compare with, breaks no rule
 * but `require-baseline`: that is nobody's fault, and the report says it.
 */
export function evaluateBaseline(baseline: Baseline | null, gate: Gate): readonly Rule[] {
  const { maxDrop, maxNewlyFailing, requireBaseline } = gate;
  const isAsked = maxDrop !== null || maxNewlyFailing !== null || requireBaseline;
  if (baseline === null) {
    return isAsked ? [notCompared("these results were")] : [];
  }
  const several = baseline.jobs.length > 1;
  const ofJob = (job: ComparedJob): readonly Rule[] => {
    const rules = [
      ...(maxDrop === null ? [] : [maxDropRule(job, maxDrop)]),
      ...(maxNewlyFailing === null ? [] : [maxNewlyFailingRule(job, maxNewlyFailing)]),
    ];
    return several ? rules.map((rule) => ({ ...rule, because: `${job.job}: ${rule.because}` })) : rules;
  };
  const { uncompared } = baseline;
  return [
    ...(isAsked && uncompared.length > 0
      ? [notCompared(`${uncompared.join(", ")} ${uncompared.length === 1 ? "was" : "were"}`)]
      : []),
    ...(requireBaseline ? [requireBaselineRule(baseline)] : []),
    ...baseline.jobs.flatMap(ofJob),
  ];
}

/** Results that are judged again may come from a run, or a leg, that was not asked to compare. */
function notCompared(what: string): Rule {
  const because = `${what} not compared with a base; set \`baseline\` where the results are made`;
  return broken("require-baseline", { value: null, limit: 0, unit: "jobs" }, because, "measurement");
}

/** Whether this set says nothing because the base has nothing that it can be compared with. */
function lacksBase({ conclusion, lacking }: ComparedSet): boolean {
  return conclusion === "not-comparable" || lacking === "base";
}

function requireBaselineRule({ missing, jobs, onlyInNew }: Baseline): Rule {
  const without = jobs.filter(lacksBase);
  const reasons = [
    ...missing,
    ...without.map(({ job, sentence }) => `${job}: ${sentence}`),
    ...onlyInNew.map((job) => `the base has no ${job}`),
  ];
  if (reasons.length === 0 && jobs.length === 0) {
    reasons.push("the base run has none of the jobs");
  }
  const compared = { value: reasons.length, limit: 0, unit: "jobs" } as const;
  return reasons.length === 0
    ? held("require-baseline", compared, `${plural(jobs.length, "job")} compared with a base`)
    : broken(
        "require-baseline",
        compared,
        `nothing to compare with, and require-baseline is true: ${reasons.join("; ")}`,
        "measurement",
      );
}

/** A drop of just under three points, made of sums of thirds, is meant to be three. */
const ROUNDING = 1e-9;

/**
 * Broken where the conclusion is worse and the mean dropped by at least that much. A drop that may be chance never breaks
 * it; a true drop of exactly that size breaks it about every second time.
 */
export function maxDropRule(set: ComparedSet & { readonly sentence: string }, maxDrop: MaxDrop): Rule {
  const { conclusion, score, sentence } = set;
  const said = `${withoutEnd(sentence)}; max-drop is ${maxDropText(maxDrop)}`;
  const drop = score === null ? null : -score.difference;
  const limit = score === null ? null : dropInUnits(maxDrop, score.base);
  const compared = { value: drop, limit, unit: "score" } as const;
  if (conclusion === "incomplete" && !lacksBase(set)) {
    return broken("max-drop", compared, said, "measurement");
  }
  if (conclusion !== "worse") {
    return held("max-drop", compared, said);
  }
  if (drop === null || limit === null) {
    return broken("max-drop", compared, `${said}, and by how much is not known`, "measurement");
  }
  const size = score?.scale === "share" ? `${formatScore(drop * 100)} points` : formatScore(drop);
  const because = `the score dropped by ${size}, max-drop is ${maxDropText(maxDrop)}`;
  return drop >= limit - ROUNDING
    ? broken("max-drop", compared, because, "change")
    : held("max-drop", compared, because);
}

function maxNewlyFailingRule(set: ComparedSet & { readonly sentence: string }, limit: number): Rule {
  const { newlyFailing } = set;
  const because = `${plural(newlyFailing.length, "task newly fails", "tasks newly fail")}, max-newly-failing is ${limit}`;
  const compared = { value: newlyFailing.length, limit, unit: "tasks" } as const;
  if (set.conclusion === "incomplete" && !lacksBase(set) && newlyFailing.length <= limit) {
    return broken("max-newly-failing", compared, withoutEnd(set.sentence), "measurement");
  }
  return newlyFailing.length <= limit
    ? held("max-newly-failing", compared, because)
    : broken("max-newly-failing", compared, because, "change");
}

function withoutEnd(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
