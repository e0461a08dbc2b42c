import type { TrialResult } from "../results/trial.ts";
import type { ResultFileReader } from "../work/result-files.ts";
import type { SandboxReport } from "../work/sandbox-report.ts";
import type { TrialNews, TrialsProgress } from "../work/trials-progress.ts";

/** What a kind of job makes of what came back. */
export interface JobOutcome {
  readonly trials: readonly TrialResult[];
  readonly expectedTrials: number | null;
  readonly faults: readonly string[];
  /** Those of the faults that are about what was measured: running other trials again does not change them. */
  readonly lastingFaults: readonly string[];
  readonly harborVersion: string | null;
}

/** Reads one job's results: fed while it runs and after, asked at the end. */
export interface JobReader extends ResultFileReader {
  /** Trials that ended since this was last asked. */
  news(): readonly TrialNews[];
  /** Null for a kind of job that has no progress to tell. */
  progress(): TrialsProgress | null;
  outcome(report: SandboxReport): JobOutcome;
}
