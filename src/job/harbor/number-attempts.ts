import { byText } from "../../base/text.ts";
import { type TrialResult, taskOf } from "../../results/trial.ts";
import type { ConfiguredAgent } from "./agent-matching.ts";

/** A trial whose agent is known as far as Harbor wrote it down, and which has no number yet. */
export interface UnnumberedTrial extends Omit<TrialResult, "agent" | "attempt"> {
  /** Indexes of the entries it can belong to. */
  readonly agents: readonly number[];
}

/**
 * Gives every trial its agent entry and its attempt, in the order in which the trials started. Entries that nothing
 * tells apart get a task's trials in turn: Harbor starts one trial of each entry before it starts the next attempt.
 */
export function numberAttempts(
  trials: readonly UnnumberedTrial[],
  agents: readonly ConfiguredAgent[],
): readonly TrialResult[] {
  const turns = new Map<string, number>();
  const attempts = new Map<string, number>();
  return trials.toSorted(byStart).map(({ agents: candidates, ...trial }) => {
    const task = taskOf(trial);
    const turn = next(turns, JSON.stringify([task, candidates]));
    const index = candidates[turn % candidates.length];
    return {
      ...trial,
      agent: index === undefined ? null : (agents[index]?.entry ?? null),
      attempt: next(attempts, JSON.stringify([task, index])) + 1,
    };
  });
}

/** How often this was asked before for the key. */
function next(counts: Map<string, number>, key: string): number {
  const count = counts.get(key) ?? 0;
  counts.set(key, count + 1);
  return count;
}

/** Those that never started are last; equal times are told apart by name, so that the order is always the same. */
function byStart(left: UnnumberedTrial, right: UnnumberedTrial): number {
  return (
    byText(left.startedAt ?? "~", right.startedAt ?? "~") ||
    byText(left.taskName, right.taskName) ||
    byText(left.trialName ?? "~", right.trialName ?? "~")
  );
}
