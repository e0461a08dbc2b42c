import type { Gate } from "./gate.ts";
import type { JobResult } from "./job.ts";
import type { RunVerdict } from "./verdict.ts";

/** Where a run took place; every field is null on a terminal outside a repository. */
export interface RunIdentity {
  /** `owner/name`. */
  readonly repository: string | null;
  /** The commit under test: of a pull request its head, not GitHub's merge commit. */
  readonly sha: string | null;
  readonly runId: number | null;
  readonly attempt: number | null;
  /** Tells the matrix legs of one workflow apart; empty string when there is one. */
  readonly leg: string | null;
}

export interface ToolIdentity {
  readonly name: string;
  readonly version: string;
}

/** All that the reports are made of. */
export interface RunResult {
  readonly verdict: RunVerdict;
  readonly jobs: readonly JobResult[];
  readonly gate: Gate;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly run: RunIdentity;
  readonly tool: ToolIdentity;
}
