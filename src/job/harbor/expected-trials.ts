import { groupBy } from "../../base/group-by.ts";
import type { ExpectedTrial } from "./job-record.ts";
import { stemOfTask, type TaskIdentity } from "./task-key.ts";

/** What a directory of a trial tells about which of the expected trials it is. */
export interface TrialClue {
  readonly task: TaskIdentity | null;
  /** Null where neither its result nor its configuration could be read. */
  readonly agents: readonly number[] | null;
  /** What its directory's name starts with. */
  readonly stem: string;
}

/**
 * Takes the expected trials that were found off the list of all, by task and agent, and returns what is left. What
 * cannot be told apart is taken by less and less, so that the number left is always right: `lock.json` names a task by
 * its place, a result by the name the task gives itself, and 25 versions write both.
 */
export function takeFound(
  expected: readonly ExpectedTrial[],
  found: readonly TrialClue[],
): { readonly left: readonly ExpectedTrial[]; readonly of: ReadonlyMap<TrialClue, ExpectedTrial> } {
  const of = new Map<TrialClue, ExpectedTrial>();
  let left: readonly ExpectedTrial[] = expected;
  let clues: readonly TrialClue[] = found;
  for (const { ofExpected, ofFound } of RULES) {
    const waiting = groupBy(left, ofExpected);
    clues = clues.filter((clue) => {
      const key = ofFound(clue);
      const match = key === null ? undefined : waiting.get(key)?.shift();
      if (match !== undefined) {
        of.set(clue, match);
      }
      return match === undefined;
    });
    left = [...waiting.values()].flat();
  }
  return { left, of };
}

interface Rule {
  readonly ofExpected: (trial: ExpectedTrial) => string;
  /** Null where the clue does not tell. */
  readonly ofFound: (clue: TrialClue) => string | null;
}

const RULES: readonly Rule[] = [
  {
    ofExpected: ({ task, agents }) => key(task.key, agents),
    ofFound: ({ task, agents }) => (task === null || agents === null ? null : key(task.key, agents)),
  },
  {
    ofExpected: ({ task, agents }) => key(stemOfTask(task.name ?? ""), agents),
    ofFound: ({ stem, agents }) => (agents === null ? null : key(stem, agents)),
  },
  { ofExpected: ({ task }) => stemOfTask(task.name ?? ""), ofFound: ({ stem }) => stem },
  { ofExpected: ({ agents }) => key(agents), ofFound: ({ agents }) => (agents === null ? null : key(agents)) },
  { ofExpected: () => "", ofFound: () => "" },
];

function key(...parts: readonly (string | readonly number[])[]): string {
  return JSON.stringify(parts);
}
