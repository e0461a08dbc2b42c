import { reportPage } from "./page.ts";
import type { Report, ReportExtras } from "./report.ts";

/** GitHub drops a step's whole summary above 1 MiB; other parts of the step may write to it too. */
export const SUMMARY_BYTES = 1_048_576 - 65_536;

/** The summary of a workflow job: as the comment, with more of everything. */
export function renderSummary(report: Report, extras: ReportExtras, maxBytes: number = SUMMARY_BYTES): string {
  return reportPage(report, extras, { maxBytes, reasons: 50, rows: 200, tails: { tails: 20, linesEach: 200 } });
}
