import type { BenchServer } from "./servers.ts";
import type { Row, Table } from "./table.ts";

/** What there is to measure on. */
export interface Place {
  /** The servers, the real one first where it is installed. */
  readonly servers: readonly BenchServer[];
  /** The real server, on which the Python SDK can run too. */
  readonly real: BenchServer | null;
  /** Less of everything that takes long. */
  readonly quick: boolean;
}

/**
 * Measures on nothing but what it is given; null where something it needs is not installed. Rejects when a result is wrong; a
 * slow one is only shown.
 */
export type Benchmark = (place: Place) => Promise<Table | null>;

/** One row of a table: the figure on each server, then whatever columns follow. */
export function row<Result>(
  figure: string,
  must: string,
  results: readonly Result[],
  show: (result: Result) => string | null,
  ...more: readonly (string | null)[]
): Row {
  return { figure, must, values: [...results.map(show), ...more] };
}
