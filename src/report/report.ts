import type { ConfigurationProblem } from "../results/configuration-problem.ts";
import type { RecordExtras, RunIdentity, RunRecord, RunResult, ToolIdentity } from "../results/run-result.ts";

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

/** What a reader wants beside the results. */
export interface ReportExtras extends RecordExtras {
  /** Where logs and results can be downloaded; a record is part of that, and cannot say where it is. */
  readonly artifactUrl: string | null;
}

export function reportOf(run: RunResult): Report {
  const { mode, problems, tool } = run;
  return problems.length > 0 ? { kind: "refused", mode, problems, run: run.run, tool } : { kind: "run", run };
}

export function identityOf(report: Report): RunIdentity {
  return report.kind === "run" ? report.run.run : report.run;
}
