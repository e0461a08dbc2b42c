import type { Standing } from "../results/passing.ts";
import { folded, table } from "./markdown.ts";

/** One line of a table; cells are finished Markdown. */
export interface Row {
  readonly standing: Standing;
  readonly cells: readonly string[];
}

/** All rows of a table, the worst first; how many of them are in sight depends on where it is shown. */
export interface FoldingTable {
  /** Finished Markdown above it; may be empty. */
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
  /** What rows are called that are folded. */
  readonly restTitle: (rest: readonly Row[]) => string;
}

/**
 * Up to `shown` rows are a table; of more, those that passed are folded, and of the others what is above `shown`. The empty
 * string without rows.
 */
export function foldingTable({ title, head, rows, restTitle }: FoldingTable, shown: number): string {
  const standingOut = rows.filter((row) => row.standing !== "passed").length;
  const visible = rows.length <= shown ? rows.length : Math.min(shown, standingOut);
  const rest = rows.slice(visible);
  const parts = [
    title,
    tableOf(head, rows.slice(0, visible)),
    rest.length === 0 ? "" : folded(restTitle(rest), tableOf(head, rest)),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function tableOf(head: readonly string[], rows: readonly Row[]): string {
  return rows.length === 0
    ? ""
    : table(
        head,
        rows.map((row) => row.cells),
      );
}
