/** What one benchmark found. */
export interface Table {
  readonly title: string;
  /** Names of the columns that hold values: servers, releases of Node, … */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly figure: string;
  /** The bound the project set itself; empty where there is none. Shown only: a busy machine is no mistake. */
  readonly must: string;
  /** One for each column; what is missing is shown as a dash. */
  readonly values: readonly (string | null)[];
}

const FIGURE_WIDTH = 52;
const MUST_WIDTH = 14;
const VALUE_WIDTH = 22;

/** A table as lines of plain text. */
export function tableText({ title, columns, rows }: Table): string {
  const line = (first: string, must: string, values: readonly string[]) =>
    `${[first.padEnd(FIGURE_WIDTH), must.padEnd(MUST_WIDTH), ...values.map((value) => value.padEnd(VALUE_WIDTH))].join(" ").trimEnd()}\n`;
  const body = rows.map(({ figure, must, values }) =>
    line(
      `  ${figure}`,
      must,
      columns.map((_, index) => values[index] ?? "-"),
    ),
  );
  return [line(title, "must be", columns), ...body].join("");
}

export function milliseconds(value: number): string {
  return `${Math.round(value)} ms`;
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

export function megabytes(bytes: number | null): string | null {
  return bytes === null ? null : `${Math.round(bytes / 1e6)} MB`;
}
