import { unreachable } from "../base/errors.ts";
import type { Conclusion } from "./conclusion.ts";

/** How large a drop the gate accepts, as `max-drop` says it: in points of the score, or in percent of the base's. */
export interface MaxDrop {
  readonly kind: "points" | "percent";
  readonly value: number;
}

/** `3` is three points, `5%` five percent of the base's mean; null for anything else. */
export function parseMaxDrop(text: string): MaxDrop | null {
  const [, value, percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text.trim()) ?? [];
  return value === undefined ? null : { kind: percent === "%" ? "percent" : "points", value: Number(value) };
}

/** A drop in the units of the score itself: a point is 0.01. */
export function dropInUnits({ kind, value }: MaxDrop, baseMean: number): number {
  return (value / 100) * (kind === "points" ? 1 : Math.abs(baseMean));
}

/** What the rule says of one conclusion. Only `broken` blames the change. */
export type MaxDropResult =
  | { readonly kind: "held" }
  | { readonly kind: "broken"; readonly drop: number; readonly allowed: number }
  /** The new run was not measured well enough to know. */
  | { readonly kind: "not measured" }
  /** There is no base that the new run can be compared with. */
  | { readonly kind: "no base" };

/** A drop of just under three points, made of sums of thirds, is meant to be three. */
const ROUNDING = 1e-9;

/**
 * The rule `max-drop`: broken where the conclusion is worse and the mean dropped by at least that much. A drop that may
 * be chance never breaks it; a true drop of exactly that size breaks it about every second time.
 */
export function maxDropRule(conclusion: Conclusion, maxDrop: MaxDrop): MaxDropResult {
  switch (conclusion.kind) {
    case "not-comparable":
      return { kind: "no base" };
    case "incomplete":
      return { kind: conclusion.because.kind === "base unmeasured" ? "no base" : "not measured" };
    case "worse": {
      const allowed = dropInUnits(maxDrop, conclusion.change.baseMean);
      const drop = -conclusion.change.difference;
      return drop >= allowed - ROUNDING ? { kind: "broken", drop, allowed } : { kind: "held" };
    }
    case "better":
    case "too-few":
    case "no-evidence":
      return { kind: "held" };
    default:
      return unreachable(conclusion);
  }
}
