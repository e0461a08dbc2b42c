import type { TrialConfiguration } from "./job-tasks.ts";

/**
 * What the stand-in for Harbor plays. A job file says it in `environment.kwargs`, which every Harbor takes as they are:
 *
 *     environment: {kwargs: {notes: DIRECTORY, scenario: {tasks: {good: {reward: 1}, "slow-*": {reward: 1, seconds: 60}}}}}
 *
 * A list of scenarios is played one for each run of the stand-in with the same notes; the last one stays.
 */
export interface Scenario {
  /** How the trials of a task end, by its name, its path or a pattern; a task that none fits gets the reward 1. */
  readonly tasks?: Readonly<Record<string, TrialPlan>>;
  /** The tasks of a registered dataset: their names, or how many there are. */
  readonly datasets?: Readonly<Record<string, readonly string[] | number>>;
  /** It ends before it wrote a file. */
  readonly endsAtOnce?: { readonly code: number; readonly says: string };
  /** It ends by an error as soon as so many trials have ended. */
  readonly crashesAfter?: number;
  /** Seconds it stays after its last trial, and after a signal. */
  readonly lingers?: number;
  readonly version?: string;
  /** It keeps keys that published Harbor does not know, as ROCK's own images do. */
  readonly keepsUnknown?: boolean;
  /** Replaces values of the configuration, by path (`agents.0.kwargs`); null takes one away. */
  readonly configures?: Readonly<Record<string, unknown>>;
  /** Its trials leave no more than their `config.json` and `result.json`, so that thousands of them take seconds. */
  readonly isBare?: boolean;
  /** Leaves what no archive should bring back. */
  readonly litters?: boolean;
}

/** How one trial ends, or each of its tries where Harbor itself tries again. */
export interface TrialPlan {
  /** A number, all rewards by name, or nothing. */
  readonly reward?: number | Readonly<Record<string, number>>;
  readonly exception?: string;
  /** The exception's message, instead of one that names the trial. */
  readonly message?: string;
  /** Where the exception occurs; in the agent unless told otherwise. */
  readonly during?: "environment" | "agent" | "verifier";
  /** How long the agent takes. */
  readonly seconds?: number;
  /** What is odd about its `result.json`: half of it is written, none is, or it has so many bytes. */
  readonly result?: "half" | "none" | number;
  /** The agent's own files beside its log: how many, and bytes of each. */
  readonly files?: { readonly number: number; readonly bytes: number };
  readonly costUsd?: number;
  /** What its agent writes in its log. */
  readonly says?: string;
  /** The tries after this one, each only if Harbor's configuration says that it tries again. */
  readonly afterwards?: TrialPlan;
}

/** The part of Harbor's configuration that is the stand-in's. */
export interface Terms {
  readonly scenario: Scenario;
  /** Where the stand-in tells the test what it was handed and what it ran. */
  readonly notes: string | null;
}

export function planOf(
  { tasks = {} }: Scenario,
  { taskName, task }: Pick<TrialConfiguration, "taskName" | "task">,
): TrialPlan {
  const names = [taskName, String(task["path"])];
  const pattern = Object.keys(tasks).find((candidate) => names.some((name) => matches(candidate, name)));
  return pattern === undefined ? { reward: 1 } : (tasks[pattern] ?? {});
}

/** As Python's fnmatch, without its brackets. */
export function matches(pattern: string, name: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${expression}$`, "s").test(name);
}
