/** Something wrong in a job file: where, what, and what to do. */
export interface Problem {
  /** Empty where there is no file: then it has no place either. */
  readonly file: string;
  /** Counted from 1; 1 when the whole file is meant. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

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

/** `bench/swe.yaml:14:5: message; remedy`. */
export function problemText({ file, line, column, message, remedy }: Problem): string {
  const place = file === "" ? "" : `${file}:${line}:${column}: `;
  return `${place}${message}${remedy === "" ? "" : `; ${remedy}`}`;
}

export function byPosition(left: Problem, right: Problem): number {
  return left.line - right.line || left.column - right.column;
}
