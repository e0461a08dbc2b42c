import type { Change } from "./change.ts";
import type { Incompleteness } from "./completeness.ts";
import type { FieldDifference } from "./fingerprint.ts";

/** What a comparison says, in the order in which it is decided. */
export type Conclusion =
  | { readonly kind: "not-comparable"; readonly because: NotComparable }
  | { readonly kind: "incomplete"; readonly because: Incompleteness; readonly change: JudgedChange | null }
  | { readonly kind: "worse"; readonly change: JudgedChange }
  | { readonly kind: "better"; readonly change: JudgedChange }
  | { readonly kind: "too-few"; readonly because: TooFew; readonly change: JudgedChange }
  | { readonly kind: "no-evidence"; readonly change: JudgedChange };

export type NotComparable =
  | { readonly kind: "fingerprint"; readonly differences: readonly FieldDifference[] }
  /** No task is in both runs. */
  | { readonly kind: "no common task" };

export type TooFew =
  | { readonly kind: "tasks"; readonly needed: number }
  /** A drop that matters may go unseen. */
  | { readonly kind: "power"; readonly wanted: number };

/** A change with the p-value that decided: adjusted where several agents or datasets were judged together. */
export interface JudgedChange extends Change {
  readonly adjustedPValue: number;
  /** How many were judged together. */
  readonly tests: number;
}

/** The numbers behind a conclusion; null where nothing was compared. */
export function changeIn(conclusion: Conclusion): JudgedChange | null {
  return conclusion.kind === "not-comparable" ? null : conclusion.change;
}
