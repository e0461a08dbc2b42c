import type { Baseline } from "./baseline.ts";
import type { ConfigurationProblem } from "./configuration-problem.ts";
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
  /** The workflow and its job, by their names. */
  readonly workflow: string | null;
  readonly job: string | null;
  /** The step of the job, by its id or a name made of the action's. */
  readonly step: string | null;
  /** The event that started the workflow, and the ref that it runs for. */
  readonly event: string | null;
  readonly ref: string | null;
  /** The branch that a pull request is to be merged into. */
  readonly baseRef: string | null;
  readonly pullRequest: number | null;
  /** What was checked out, and its first parent: of GitHub's merge commit, the base that the change is measured on. */
  readonly commit: string | null;
  readonly parent: string | null;
}

/** Of a run on a terminal outside a repository. */
export const NOWHERE: RunIdentity = {
  repository: null,
  sha: null,
  runId: null,
  attempt: null,
  leg: null,
  workflow: null,
  job: null,
  step: null,
  event: null,
  ref: null,
  baseRef: null,
  pullRequest: null,
  commit: null,
  parent: null,
};

export interface ToolIdentity {
  readonly name: string;
  readonly version: string;
}

/** What a reader wants beside the results. */
export interface RecordExtras {
  /** `https://github.com/owner/name`; null where it is unknown. */
  readonly repositoryUrl: string | null;
  /** The page of the workflow run, pipeline or build. */
  readonly runUrl: string | null;
  /** The end of each log that a report may show, by the path that trials and jobs have in `log`. */
  readonly logTails: ReadonlyMap<string, string>;
  /** What else a reader should know: a sandbox that was kept, a log that was cut. */
  readonly notes: readonly string[];
}

/** What is known of a run after it ended, without any secret: judging, comparing and reporting need nothing else. */
export interface RunRecord {
  /** What was asked for: to run jobs, or to judge what others ran. */
  readonly mode: "run" | "report";
  readonly jobs: readonly JobResult[];
  /** What is wrong with the configuration; then nothing was started or judged. */
  readonly problems: readonly ConfigurationProblem[];
  /** Why there is nothing to judge although nothing is wrong with the configuration; null where jobs ran to their ends. */
  readonly unjudged: string | null;
  /** What the run says compared with a base; null where nobody asked for it. */
  readonly baseline: Baseline | null;
  /** What the run was judged by first. */
  readonly gate: Gate;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly run: RunIdentity;
  readonly tool: ToolIdentity;
  readonly extras: RecordExtras;
}

/** A record and its verdict: all that the reports are made of. */
export interface RunResult extends RunRecord {
  readonly verdict: RunVerdict;
}

export const NO_EXTRAS: RecordExtras = { repositoryUrl: null, runUrl: null, logTails: new Map(), notes: [] };
