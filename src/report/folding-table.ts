import type { Standing } from "../results/passing.ts";
import { folded, table } from "./markdown.ts";

/** One line of a table; cells are finished Markdown. */
export interface Row {
  readonly standing: Standing;
  readonly cells: readonly string[];
}

/**
 * Rows whose worst come first. Up to `shown` rows are a table; of more, those that passed are folded, and of the others
 * what is above `shown`. The empty string without rows.
 */
export function foldingTable(
  head: readonly string[],
  rows: readonly Row[],
  shown: number,
  titleOf: (rest: readonly Row[]) => string,
): string {
  const standingOut = rows.filter((row) => row.standing !== "passed").length;
  const visible = rows.length <= shown ? rows.length : Math.min(shown, standingOut);
  const rest = rows.slice(visible);
  const parts = [
    tableOf(head, rows.slice(0, visible)),
    rest.length === 0 ? "" : folded(titleOf(rest), tableOf(head, rest)),
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
