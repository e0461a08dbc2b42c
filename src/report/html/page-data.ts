import type { ConclusionKind } from "../../results/baseline.ts";
import type { Standing } from "../../results/passing.ts";
import type { ReportedSum } from "../../results/statistics.ts";
import type { Cause, Tokens, TrialPhase } from "../../results/trial.ts";
import type { VerdictKind } from "../../results/verdict.ts";

/**
 * All that report.html shows but the texts of files, in the shape in which the browser reads it. Every text is plain text:
 * without terminal sequences and without characters that nobody sees.
 */
export interface PageData {
  readonly title: string;
  readonly verdict: VerdictKind;
  /** The answer, without the verdict's symbol. */
  readonly sentence: string;
  /** Why it is not passed. */
  readonly reasons: readonly string[];
  /** What to know to read the numbers rightly. */
  readonly remarks: readonly string[];
  readonly facts: readonly PageFact[];
  readonly totals: PageTotals;
  readonly comparison: PageComparison | null;
  readonly jobs: readonly PageJob[];
  readonly agents: readonly PageGroup[];
  readonly datasets: readonly PageGroup[];
  /** Those that did not pass first. */
  readonly trials: readonly PageTrial[];
}

/** One thing to know of the run: its commit, its workflow, how long it took. */
export interface PageFact {
  readonly label: string;
  readonly text: string;
  /** An `https:` address of GitHub's, or null. */
  readonly url: string | null;
}

export interface PageTotals {
  /** Trials with and without a result. */
  readonly total: number;
  readonly passed: number;
  readonly notPassed: number;
  readonly unmeasured: number;
  /** Of the only job; null where there are several, or where there is none. */
  readonly score: number | null;
  readonly passRate: number | null;
  readonly cost: ReportedSum;
  readonly tokens: Readonly<Record<keyof Tokens, ReportedSum>>;
  readonly durationSec: number | null;
}

/** Better or worse than another run. */
export interface PageComparison {
  /** Why there is nothing to compare with. */
  readonly missing: readonly string[];
  readonly bases: readonly PageFact[];
  readonly jobs: readonly PageComparedJob[];
  /** Jobs that only one of the runs has. */
  readonly lists: readonly PageList[];
}

/** The answer for one job, the tasks that changed, and the numbers as they are shown. */
export interface PageComparedJob {
  /** Empty where there is only one. */
  readonly job: string;
  readonly conclusion: ConclusionKind;
  readonly sentence: string;
  /** Tasks that newly fail or pass. */
  readonly changed: readonly PageList[];
  readonly quantities: readonly PageQuantity[];
  /** Other tasks that a reader may want to see. */
  readonly others: readonly PageList[];
}

export interface PageList {
  readonly title: string;
  readonly names: readonly string[];
}

export interface PageQuantity {
  readonly name: string;
  readonly base: string;
  readonly now: string;
  readonly difference: string;
  readonly interval: string;
}

export interface PageJob {
  readonly label: string;
  readonly verdict: VerdictKind;
  readonly config: string;
  readonly details: readonly PageFact[];
  /** Why it was not measured as it was meant to be. */
  readonly faults: readonly string[];
  /** Expected trials that left no result. */
  readonly missing: number;
  readonly durationSec: number;
  /** Where its log is in the results; null where a trial has the same one. */
  readonly log: string | null;
  /** The pack that has the texts of its files; null where none has. */
  readonly textsIn: number | null;
}

/** An agent or a dataset with what its trials measured, for a chart. */
export interface PageGroup {
  readonly name: string;
  readonly trials: number;
  readonly tasks: number;
  readonly passRate: number | null;
  readonly passInterval: PageInterval | null;
  readonly score: number | null;
  /** Null also where a reward is not between 0 and 1. */
  readonly scoreInterval: PageInterval | null;
  readonly unmeasured: number;
  /** Mean of the trials that reported one. */
  readonly meanCostUsd: number | null;
}

export interface PageInterval {
  readonly low: number;
  readonly high: number;
}

export interface PageTrial {
  /** Names the trial in an address: `report.html#trial=ID`. */
  readonly id: string;
  /** Index in `jobs`. */
  readonly job: number;
  readonly task: string;
  /** Equal for trials of one task. */
  readonly taskKey: string;
  readonly dataset: string;
  readonly agent: string;
  readonly attempt: number;
  readonly runs: number;
  readonly standing: Standing;
  readonly cause: Cause | null;
  readonly exception: string;
  readonly message: string;
  readonly reward: number | null;
  readonly rewards: Readonly<Record<string, number>>;
  readonly metrics: Readonly<Record<string, number>>;
  readonly exitCode: number | null;
  readonly startedAt: string | null;
  readonly durationSec: number | null;
  readonly phases: readonly TrialPhase[];
  readonly costUsd: number | null;
  readonly tokens: Tokens | null;
  /** Paths in the results. */
  readonly log: string | null;
  readonly files: string | null;
  /** The packs that have the texts of its files, and what its agent did; null where none has. */
  readonly textsIn: number | null;
  readonly trajectoryIn: number | null;
}

/** The end of a file, or all of it. */
export interface PageText {
  readonly what: "log" | "verifier" | "exception";
  readonly path: string;
  readonly text: string;
  /** Bytes before the text that are not in the page. */
  readonly bytesBefore: number;
}

/** What an agent did (ATIF, Harbor's models/trajectories), cut to what a person reads. */
export interface PageTrajectory {
  readonly path: string;
  readonly agent: string;
  readonly steps: readonly PageStep[];
  /** Steps that are not in the page. */
  readonly stepsLeftOut: number;
}

export interface PageStep {
  readonly source: "system" | "user" | "agent";
  /** Seconds after the first step; null where a time is missing. */
  readonly atSec: number | null;
  readonly message: string;
  readonly reasoning: string;
  readonly calls: readonly PageCall[];
  readonly observations: readonly string[];
}

export interface PageCall {
  readonly name: string;
  readonly arguments: string;
}

/** Where a pack has what belongs to one trial: a list of texts, or a trajectory. */
export function trialKey(index: number): string {
  return `trial-${index}`;
}

export function jobKey(index: number): string {
  return `job-${index}`;
}
