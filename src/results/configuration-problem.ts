/** Something wrong in a job file or a setting; `file` is empty where it is no file's fault. Lines and columns count from 1. */
export interface ConfigurationProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

/** `bench/swe.yaml:14:5: message; remedy`. */
export function problemText({ file, line, column, message, remedy }: ConfigurationProblem): string {
  const place = file === "" ? "" : `${file}:${line}:${column}: `;
  return `${place}${message}${remedy === "" ? "" : `; ${remedy}`}`;
}
