/** What is said of two runs, in the order in which it is decided. */
export type ConclusionKind = "not-comparable" | "incomplete" | "worse" | "better" | "too-few" | "no-evidence";

/** Several sets of tasks have each their own. */
export interface ComparedSet {
  readonly conclusion: ConclusionKind;
  /** Which run has too little to compare; null unless it is incomplete. */
  readonly lacking: "base" | "new" | null;
  /** Tasks that were measured in both runs. */
  readonly compared: number;
  /** The mean scores over these tasks, and how they differ; null where nothing was compared. */
  readonly score: ComparedQuantity | null;
  /** A drop of the score below this may go unseen. */
  readonly detectableDrop: number | null;
  readonly newlyFailing: readonly string[];
  readonly newlyPassing: readonly string[];
  /** Some of their attempts passed and some did not, in one run. */
  readonly unstable: readonly string[];
}

/** One quantity in both runs, over the tasks that tell it in both. */
export interface ComparedQuantity {
  readonly name: string;
  /** A share of 1 is shown in points, of a hundredth each. */
  readonly scale: "share" | "other";
  readonly base: number;
  readonly new: number;
  /** New minus base. */
  readonly difference: number;
  readonly interval: { readonly low: number; readonly high: number; readonly method: string } | null;
  readonly pValue: number;
  readonly test: string;
  readonly direction: "worse" | "better" | "no-evidence" | "too-few";
}

/** One agent in one dataset. */
export interface ComparedGroup extends ComparedSet {
  readonly agent: string | null;
  readonly dataset: string | null;
}

/** What a base run measured, for the line through all of them. */
export interface HistoryPoint {
  readonly commit: string | null;
  readonly finishedAt: string;
  /** Means over the trials that told one; null where none did. */
  readonly score: number | null;
  /** Share of the expected trials. */
  readonly passRate: number | null;
  readonly costUsd: number | null;
  readonly durationSec: number;
}

/** One job of two runs, or all their scripts together as one set of tasks. */
export interface ComparedJob extends ComparedSet {
  /** What the job is called. */
  readonly job: string;
  /** The conclusion in one sentence, and what a reader has to know of it. */
  readonly sentence: string;
  /** Tasks of one of the runs, or of both, that say nothing. */
  readonly notCompared: readonly string[];
  /** They take half as long again, or more; the largest increase first. */
  readonly slower: readonly string[];
  readonly dearer: readonly string[];
  /** What was not the same in both runs, apart from the agents. */
  readonly differences: readonly { readonly field: string; readonly base: string; readonly new: string }[];
  /** What was measured beside the score. It informs and decides nothing. */
  readonly quantities: readonly ComparedQuantity[];
  /** What the base runs measured, the newest last; the record of each carries those before it. */
  readonly history: readonly HistoryPoint[];
  /** Each agent in each dataset; empty where there is only one. */
  readonly groups: readonly ComparedGroup[];
}

/** What two runs say about each other, job by job. */
export interface RecordComparison {
  readonly jobs: readonly ComparedJob[];
  /** Jobs that only one of the runs has, by what they are called. */
  readonly onlyInBase: readonly string[];
  readonly onlyInNew: readonly string[];
}

/** The run that another one is compared with. */
export interface BaseRun {
  /** The path it was read from, or what it is called on GitHub. */
  readonly name: string;
  /** Its page; null for a file. */
  readonly url: string | null;
  readonly commit: string | null;
  readonly finishedAt: string;
  /** How many commits it is before the one that would be the fair base; null where nobody counted. */
  readonly distance: number | null;
}

/** The comparison of a run that was asked to compare itself with a base. */
export interface Baseline extends RecordComparison {
  /** One, or one for each leg. */
  readonly bases: readonly BaseRun[];
  /** Why there is no base to compare with, of each leg that has none. */
  readonly missing: readonly string[];
  /** Legs that were not asked to compare, among others that were. */
  readonly uncompared: readonly string[];
}
