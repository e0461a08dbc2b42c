import { cut } from "../base/cut.ts";

/** Why a text is not what a setting takes, and what to write instead. Never repeats a value that may be secret. */
export interface Fault {
  readonly message: string;
  readonly remedy: string;
}

/** The value of a text, or everything that is wrong with it. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export type Reader<Value> = (text: string) => Reading<Value>;

export function read<Value>(value: Value): Reading<Value> {
  return { ok: true, value };
}

export function refused(message: string, remedy: string): Reading<never> {
  return { ok: false, faults: [{ message, remedy }] };
}

const LONGEST_QUOTE = 60;

/** The text as written, for a message about a setting that holds no secret. */
export function quote(text: string): string {
  return JSON.stringify(cut(text, LONGEST_QUOTE));
}
