import { renderComment as commentOf } from "../../../src/report/comment.ts";
import type { PublishedLinks, Report } from "../../../src/report/report.ts";
import { reportModel } from "../../../src/report/report-model.ts";
import { renderSummary as summaryOf } from "../../../src/report/summary.ts";
import type { RecordExtras } from "../../../src/results/run-result.ts";

/** What a record has beside its results, and where it was published. */
export interface PageExtras extends RecordExtras, PublishedLinks {}

export function renderComment(report: Report, extras: PageExtras, maxBytes?: number): string {
  return commentOf(reportModel(report, extras), maxBytes)(extras);
}

export function renderSummary(report: Report, extras: PageExtras): string {
  return summaryOf(reportModel(report, extras))(extras);
}
