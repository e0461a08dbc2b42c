import type { ConfigurationProblem } from "../results/configuration-problem.ts";

export { problemText } from "../results/configuration-problem.ts";

/** Something wrong in a job file: where, what, and what to do. */
export type Problem = ConfigurationProblem;

/** What is right of something, and every problem with the rest; null when nothing of it can be used. */
export interface Checked<Value> {
  readonly value: Value | null;
  readonly problems: readonly Problem[];
}

/** A value, or every problem that keeps it from being one. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function valid<Value>(value: Value): Parsed<Value> {
  return { ok: true, value };
}

export function invalid(problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems };
}

export function byPosition(left: Problem, right: Problem): number {
  return left.line - right.line || left.column - right.column;
}
