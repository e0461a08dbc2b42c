import { plural } from "../base/text.ts";
import { countTrials, type JobResult } from "./job.ts";
import { type TrialResult, trialScore, trialStatus } from "./trial.ts";

/** How many trials may fail: a count, or a share of the expected trials. */
export type Limit =
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "percent"; readonly percent: number };

/** The rules every job of a run must keep; null means no rule of that name. */
export interface Gate {
  readonly maxFailed: Limit;
  readonly minScore: number | null;
  /** Reward from which a trial passed. */
  readonly passScore: number;
  /** Percentage of the expected trials that have to pass. */
  readonly minPassRate: number | null;
  readonly maxUnmeasured: Limit | null;
}

/** What holds where nobody says otherwise. */
export const DEFAULT_GATE: Gate = {
  maxFailed: { kind: "count", count: 0 },
  minScore: null,
  passScore: 1,
  minPassRate: null,
  maxUnmeasured: null,
};

/**
 * One evaluated rule. A broken rule says whom it blames: `change` when measured trials break it, `measurement` when it
 * breaks only because trials were not measured.
 */
export type Rule =
  | { readonly name: RuleName; readonly held: true; readonly because: string }
  | {
      readonly name: RuleName;
      readonly held: false;
      readonly because: string;
      readonly blames: "change" | "measurement";
    };

export type RuleName = "trials" | "measured" | "max-failed" | "min-score";

/** `5%` of 40 expected trials is 2: the largest whole number of trials that is not above the limit. */
export function limitInTrials(limit: Limit, expectedTrials: number): number {
  switch (limit.kind) {
    case "count":
      return limit.count;
    case "percent":
      return Math.floor((limit.percent * expectedTrials) / 100 + 1e-9);
  }
}

export function limitText(limit: Limit): string {
  return limit.kind === "count" ? String(limit.count) : `${limit.percent}%`;
}

/** Evaluates every rule on one job; never stops at the first broken one, so that the reasons are complete. */
export function evaluateGate(job: JobResult, gate: Gate): readonly Rule[] {
  const rules = [trialsRule(job), measuredRule(job), maxFailedRule(job, gate.maxFailed)];
  return gate.minScore === null ? rules : [...rules, minScoreRule(job, gate.minScore)];
}

function trialsRule(job: JobResult): Rule {
  const found = job.trials.length;
  const expected = job.expectedTrials;
  const [fault] = job.faults;
  if (fault !== undefined) {
    return { name: "trials", held: false, because: fault, blames: "measurement" };
  }
  if (expected === null) {
    return { name: "trials", held: false, because: "how many trials were expected is unknown", blames: "measurement" };
  }
  if (expected === 0 || found === 0) {
    return { name: "trials", held: false, because: "no trial ran", blames: "measurement" };
  }
  if (found !== expected) {
    const because = `${found} of ${expected} expected trials left a result`;
    return { name: "trials", held: false, because, blames: "measurement" };
  }
  return { name: "trials", held: true, because: `${found} of ${expected} trials have a result` };
}

function measuredRule(job: JobResult): Rule {
  const { nTrials, nUnmeasured } = countTrials(job);
  const unreadable = job.trials.find(({ outcome }) => outcome.kind === "measured" && !Number.isFinite(outcome.reward));
  if (unreadable !== undefined) {
    const because = `the reward of ${unreadable.taskName} is no finite number`;
    return { name: "measured", held: false, because, blames: "measurement" };
  }
  if (nTrials > 0 && nUnmeasured === nTrials) {
    const first = job.trials.find((trial) => trial.outcome.kind === "unmeasured")?.outcome.failure;
    const because = first ? `no trial was measured: ${first.exception.message}` : "no trial was measured";
    return { name: "measured", held: false, because, blames: "measurement" };
  }
  return { name: "measured", held: true, because: `${nTrials - nUnmeasured} of ${nTrials} trials were measured` };
}

function maxFailedRule(job: JobResult, limit: Limit): Rule {
  const allowed = limitInTrials(limit, job.expectedTrials ?? job.trials.length);
  const failed = job.trials.filter((trial) => trialStatus(trial) === "failed");
  const measured = failed.filter((trial) => trial.outcome.kind === "measured");
  if (failed.length <= allowed) {
    return { name: "max-failed", held: true, because: `${failed.length} failed, max-failed is ${limitText(limit)}` };
  }
  const blames = measured.length > allowed ? "change" : "measurement";
  const counts = `${failed.length} of ${plural(job.expectedTrials ?? job.trials.length, "trial")} failed, max-failed is ${limitText(limit)}`;
  const because = `${counts} (${describe(failed, job.jobName)})`;
  return { name: "max-failed", held: false, because, blames };
}

function minScoreRule(job: JobResult, minScore: number): Rule {
  const { score } = countTrials(job);
  const shown = score === null ? "none" : formatScore(score);
  if (score !== null && reaches(score, minScore)) {
    return { name: "min-score", held: true, because: `score ${shown}, min-score ${minScore}` };
  }
  const measured = job.trials.filter(({ outcome }) => outcome.kind === "measured" && Number.isFinite(outcome.reward));
  const measuredMean = measured.reduce((sum, trial) => sum + trialScore(trial), 0) / measured.length;
  const blames = measured.length > 0 && !reaches(measuredMean, minScore) ? "change" : "measurement";
  // 0.9996 is not shown as 1 where that would read "1 is below 1".
  const exact = score !== null && Number(shown) >= minScore ? String(score) : shown;
  return { name: "min-score", held: false, because: `score ${exact} is below min-score ${minScore}`, blames };
}

/** Ten rewards of 0.7 have a mean of 0.6999999999999999, which is meant to reach 0.7. */
function reaches(score: number, minScore: number): boolean {
  return score >= minScore - 1e-9;
}

/** At most three decimals, without trailing zeros: 0.5, 0.333, 1. */
export function formatScore(score: number): string {
  const rounded = Number(score.toFixed(3));
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

const NAMED_IN_A_REASON = 3;

/** The trial of a Bash Job has the name of its job, which need not be said again. */
function describe(failed: readonly TrialResult[], jobName: string): string {
  const named = failed.slice(0, NAMED_IN_A_REASON).map((trial) => {
    const exit = trial.exitCode === null ? "" : ` with exit code ${trial.exitCode}`;
    const name = trial.taskName === jobName ? "" : `${trial.taskName}: `;
    return `${name}${trial.outcome.failure?.exception.type ?? "failed"}${exit}`;
  });
  const more = failed.length - named.length;
  return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}
