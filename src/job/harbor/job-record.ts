import { type ConfiguredAgent, entriesOf } from "./agent-matching.ts";
import { amountOf, type Fields, fieldsOf, textOf } from "./fields.ts";
import { type TaskIdentity, taskIdentity } from "./task-key.ts";

/** Trials that are missing are made up to this number; a larger one is no count but a broken file. */
const MOST_TRIALS = 100_000;

/** A trial that Harbor set out to run. */
export interface ExpectedTrial {
  readonly task: TaskIdentity;
  readonly agents: readonly number[];
}

/** What is kept of `lock.json`, which Harbor 0.6 and later writes before the first trial. */
export interface LockRecord {
  readonly harborVersion: string | null;
  /** Null where it lists none, or more than any job has, which tells nothing. */
  readonly trials: readonly ExpectedTrial[] | null;
}

export function readLock(lock: Fields, agents: readonly ConfiguredAgent[]): LockRecord {
  const { trials } = lock;
  // Thousands of trials have a few agents among them.
  const groups = new Map<string, readonly number[]>();
  const groupOf = (agent: unknown) => {
    const text = JSON.stringify(agent) ?? "";
    const group = groups.get(text) ?? entriesOf(agent, agents);
    groups.set(text, group);
    return group;
  };
  return {
    harborVersion: textOf(fieldsOf(lock["harbor"])["version"]),
    trials:
      !Array.isArray(trials) || trials.length > MOST_TRIALS
        ? null
        : trials.map(fieldsOf).map((trial) => ({
            task: taskIdentity(fieldsOf(trial["task"])),
            agents: groupOf(trial["agent"]),
          })),
  };
}

/** What is kept of the job-level `result.json`. */
export interface JobRecord {
  readonly nTotal: number | null;
  /** Null before Harbor 0.6, which did not count it. */
  readonly nRunning: number | null;
}

export function readJob(result: Fields): JobRecord {
  return {
    nTotal: countOf(result["n_total_trials"]),
    nRunning: countOf(fieldsOf(result["stats"])["n_running_trials"]),
  };
}

function countOf(value: unknown): number | null {
  const count = amountOf(value);
  return count !== null && Number.isInteger(count) && count <= MOST_TRIALS ? count : null;
}
