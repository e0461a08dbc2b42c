import { reportPage } from "./page.ts";
import type { Page } from "./report.ts";
import type { ReportModel } from "./report-model.ts";

/** GitHub refuses comments of more than 65,536 characters; counted in bytes we are below it in every script. */
export const COMMENT_BYTES = 65_000;

/** The comment on a pull request: readable in five seconds, never more than `maxBytes` of UTF-8. */
export function renderComment(model: ReportModel, maxBytes: number = COMMENT_BYTES): Page {
  return reportPage(model, { maxBytes, reasons: 5, rows: 20, tails: { tails: 3, linesEach: 30 } });
}
