import { reportPage } from "./page.ts";
import type { Page } from "./report.ts";
import type { ReportModel } from "./report-model.ts";

/** GitHub drops a step's whole summary above 1 MiB; other parts of the step may write to it too. */
export const SUMMARY_BYTES = 1_048_576 - 65_536;

/** The summary of a workflow job: as the comment, with more of everything. */
export function renderSummary(model: ReportModel, maxBytes: number = SUMMARY_BYTES): Page {
  return reportPage(model, { maxBytes, reasons: 50, rows: 200, tails: { tails: 20, linesEach: 200 } });
}
