import type { VerdictKind } from "../results/verdict.ts";
import { renderComment } from "./comment.ts";
import { headline } from "./headline.ts";
import type { Report, ReportExtras } from "./report.ts";

/** What a leg says in the end, in the comment that all legs share. */
export interface LegReport {
  readonly standing: VerdictKind;
  /** The verdict and its figures in one line. */
  readonly headline: string;
  /** Finished Markdown. */
  readonly body: string;
}

export function legReport(report: Report, extras: ReportExtras): LegReport {
  const line = headline(report);
  const page = renderComment(report, extras);
  return {
    standing: report.kind === "refused" ? "errored" : report.run.verdict.kind,
    headline: line,
    body: page.slice(page.indexOf("\n") + 1).trimStart(),
  };
}
