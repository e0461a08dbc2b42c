import { groupBy } from "../base/group-by.ts";
import { type TrialResult, taskOf } from "./trial.ts";

/** What the attempts of one trial have in common: the agent entry, the dataset and the task. */
function trialSubject(trial: TrialResult): string {
  return JSON.stringify([trial.agent?.index ?? null, taskOf(trial)]);
}

/**
 * Puts what was run again in the place of what was worth it, attempt by attempt. A repeated trial that was not
 * measured either replaces the former one too, with what it has to say now.
 */
export function withRepeated(
  trials: readonly TrialResult[],
  repeated: readonly TrialResult[],
  isWorthRepeating: (trial: TrialResult) => boolean,
): readonly TrialResult[] {
  const waiting = groupBy(repeated, trialSubject);
  return trials.map((trial) => {
    const next = isWorthRepeating(trial) ? waiting.get(trialSubject(trial))?.shift() : undefined;
    return next === undefined ? trial : { ...next, attempt: trial.attempt, runs: trial.runs + 1 };
  });
}
