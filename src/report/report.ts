import type { RunIdentity, RunResult, ToolIdentity } from "../results/run-result.ts";

/** Something wrong in a job file or a setting; `file` is empty where it is no file's fault. Lines and columns count from 1. */
export interface ConfigurationProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

/** What is reported: a run, or a configuration that was refused before anything started. */
export type Report =
  | { readonly kind: "run"; readonly run: RunResult }
  | {
      readonly kind: "refused";
      readonly problems: readonly ConfigurationProblem[];
      readonly run: RunIdentity;
      readonly tool: ToolIdentity;
    };

/** What a reader wants beside the results. */
export interface ReportExtras {
  /** `https://github.com/owner/name`; null outside GitHub. */
  readonly repositoryUrl: string | null;
  /** The page of the workflow run. */
  readonly runUrl: string | null;
  /** Where logs and results can be downloaded. */
  readonly artifactUrl: string | null;
  /** The end of each log, by the path that trials and jobs have in `log`; as printed, redacted. */
  readonly logTails: ReadonlyMap<string, string>;
  /** What else a reader should know: a sandbox that was kept, an artifact that could not be uploaded. */
  readonly notes: readonly string[];
}

export const NO_EXTRAS: ReportExtras = {
  repositoryUrl: null,
  runUrl: null,
  artifactUrl: null,
  logTails: new Map(),
  notes: [],
};

export function identityOf(report: Report): RunIdentity {
  return report.kind === "run" ? report.run.run : report.run;
}
