import type { VerdictKind } from "../results/verdict.ts";
import { headline } from "./headline.ts";
import type { Page } from "./report.ts";
import type { ReportModel } from "./report-model.ts";

/** What a leg says in the end, in the comment that all legs share. */
export interface LegReport {
  readonly standing: VerdictKind;
  /** The verdict and its figures in one line. */
  readonly headline: string;
  readonly body: Page;
}

/** `comment` is the comment of this leg alone, whose first line is its headline. */
export function legReport({ report }: ReportModel, comment: Page): LegReport {
  return {
    standing: report.kind === "refused" ? "errored" : report.run.verdict.kind,
    headline: headline(report),
    body: (links) => {
      const page = comment(links);
      return page.slice(page.indexOf("\n") + 1).trimStart();
    },
  };
}
