import { groupBy } from "../base/group-by.ts";
import { type Cause, type TrialResult, taskOf } from "./trial.ts";

/** Who has to act on these is not the change under test, and the next time may go well. */
const WORTH_REPEATING: ReadonlySet<Cause> = new Set<Cause>(["infrastructure", "provider", "harness"]);

/** Whether a trial may be run again without paying twice: what was measured, or would end the same way, never is. */
export function isWorthRepeating({ outcome }: TrialResult): boolean {
  return outcome.kind === "unmeasured" && WORTH_REPEATING.has(outcome.failure.cause);
}

/** What the attempts of one trial have in common: the agent entry, the dataset and the task. */
function trialSubject(trial: TrialResult): string {
  return JSON.stringify([trial.agent?.index ?? null, taskOf(trial)]);
}

/**
 * Puts what was run again in the place of what was not measured, attempt by attempt. A repeated trial that was not
 * measured either replaces the former one too, with what it has to say now.
 */
export function withRepeated(trials: readonly TrialResult[], repeated: readonly TrialResult[]): readonly TrialResult[] {
  const waiting = groupBy(repeated, trialSubject);
  return trials.map((trial) => {
    const next = isWorthRepeating(trial) ? waiting.get(trialSubject(trial))?.shift() : undefined;
    return next === undefined ? trial : { ...next, attempt: trial.attempt, runs: trial.runs + 1 };
  });
}
