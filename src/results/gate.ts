import type { MaxDrop } from "./max-drop.ts";

/** How many trials may fail: a count, or a share of the expected trials. */
export type Limit =
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "percent"; readonly percent: number };

/** The rules every job of a run must keep, and those that its comparison must keep; null means no rule of that name. */
export interface Gate {
  readonly maxFailed: Limit;
  readonly minScore: number | null;
  /** Reward from which a trial passed. */
  readonly passScore: number;
  /** Percentage of the expected trials that have to pass. */
  readonly minPassRate: number | null;
  readonly maxUnmeasured: Limit | null;
  /** By how much the score may drop against the base where chance does not explain it. */
  readonly maxDrop: MaxDrop | null;
  /** How many tasks may newly fail, whether or not chance explains it. */
  readonly maxNewlyFailing: number | null;
  /** Whether there has to be a base to compare with. */
  readonly requireBaseline: boolean;
}

/** What holds where nobody says otherwise. */
export const DEFAULT_GATE: Gate = {
  maxFailed: { kind: "count", count: 0 },
  minScore: null,
  passScore: 1,
  minPassRate: null,
  maxUnmeasured: null,
  maxDrop: null,
  maxNewlyFailing: null,
  requireBaseline: false,
};

/** `change` when what was measured breaks a rule, `measurement` when it breaks only because trials were not measured. */
export type Blame = "change" | "measurement";

/** The two numbers that a rule compared; null where there is no such number. */
export interface Compared {
  readonly value: number | null;
  readonly limit: number | null;
  readonly unit: "trials" | "faults" | "score" | "percent" | "tasks" | "jobs";
}

/** One evaluated rule. */
export type Rule =
  | { readonly name: RuleName; readonly compared: Compared; readonly held: true; readonly because: string }
  | {
      readonly name: RuleName;
      readonly compared: Compared;
      readonly held: false;
      readonly because: string;
      readonly blames: Blame;
    };

export type RuleName =
  | "faults"
  | "trials"
  | "measured"
  | "max-unmeasured"
  | "max-failed"
  | "min-score"
  | "min-pass-rate"
  | "passed"
  | "require-baseline"
  | "max-drop"
  | "max-newly-failing";

export function held(name: RuleName, compared: Compared, because: string): Rule {
  return { name, compared, held: true, because };
}

export function broken(name: RuleName, compared: Compared, because: string, blames: Blame): Rule {
  return { name, compared, held: false, because, blames };
}

export function inTrials(value: number | null, limit: number | null): Compared {
  return { value, limit, unit: "trials" };
}

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

/** At most three decimals, without trailing zeros: 0.5, 0.333, 1. */
export function formatScore(score: number): string {
  const rounded = Number(score.toFixed(3));
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** As `formatScore`, but never so rounded that it reads as if it reached the limit: 0.9996 is below 1, and 1 is not. */
export function formatBelow(value: number, limit: number): string {
  const shown = formatScore(value);
  return Number(shown) >= limit ? String(value) : shown;
}
