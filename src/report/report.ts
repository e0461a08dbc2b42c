import type { ConfigurationProblem } from "../results/configuration-problem.ts";
import type { RunIdentity, RunRecord, RunResult, ToolIdentity } from "../results/run-result.ts";

/** What is reported: a run, or a configuration that was refused before anything was started or judged. */
export type Report =
  | { readonly kind: "run"; readonly run: RunResult }
  | {
      readonly kind: "refused";
      readonly mode: RunRecord["mode"];
      readonly problems: readonly ConfigurationProblem[];
      readonly run: RunIdentity;
      readonly tool: ToolIdentity;
    };

/** Where a run was published; null where it was not. A record is part of that, and cannot say where it is. */
export interface PublishedLinks {
  /** report.html, to be looked at in a browser. */
  readonly pageUrl: string | null;
  /** Where logs and results can be downloaded. */
  readonly artifactUrl: string | null;
}

export const NOT_PUBLISHED: PublishedLinks = { pageUrl: null, artifactUrl: null };

/** A page of a report, finished but for the addresses that are known only when the rest is published. */
export type Page = (links: PublishedLinks) => string;

export function reportOf(run: RunResult): Report {
  const { mode, problems, tool } = run;
  return problems.length > 0 ? { kind: "refused", mode, problems, run: run.run, tool } : { kind: "run", run };
}

export function identityOf(report: Report): RunIdentity {
  return report.kind === "run" ? report.run.run : report.run;
}
