import type { RecordExtras } from "../results/run-result.ts";
import type { FoldingTable } from "./folding-table.ts";
import { NO_OVERVIEW, type Overview, overviewOf } from "./overview.ts";
import type { Report } from "./report.ts";
import { scoreTables } from "./score-table.ts";

/** What all pages of a report are made of. It is made once; how much of it a page shows is the page's. */
export interface ReportModel {
  readonly report: Report;
  readonly extras: RecordExtras;
  readonly overview: Overview;
  readonly scores: readonly FoldingTable[];
}

export function reportModel(report: Report, extras: RecordExtras): ReportModel {
  return report.kind === "run"
    ? { report, extras, overview: overviewOf(report.run), scores: scoreTables(report.run) }
    : { report, extras, overview: NO_OVERVIEW, scores: [] };
}
