import type { Outcome, TrialPhase, TrialResult } from "./trial.ts";

/**
 * A trial whose numbers a record can hold. What comes back from a sandbox may be any number, JSON has no word for some, and
 * a record must judge the same when it is read again: what is no number that makes sense is not known.
 */
export function soundTrial(trial: TrialResult): TrialResult {
  const { tokens, rewards, metrics } = trial;
  return {
    ...trial,
    outcome: soundOutcome(trial.outcome),
    durationSec: seconds(trial.durationSec),
    phases: trial.phases.map(soundPhase),
    costUsd: finite(trial.costUsd),
    tokens:
      tokens === null ? null : { input: count(tokens.input), cache: count(tokens.cache), output: count(tokens.output) },
    rewards: rewards === null ? null : soundNumbers(rewards),
    metrics: soundNumbers(metrics),
  };
}

function soundOutcome(outcome: Outcome): Outcome {
  if (outcome.kind !== "measured" || outcome.reward === null || Number.isFinite(outcome.reward)) {
    return outcome;
  }
  const exception = {
    type: "RewardNotFinite",
    message: `the reward is ${outcome.reward}, which is not a finite number`,
  };
  return { kind: "unmeasured", failure: outcome.failure ?? { cause: "verifier", exception } };
}

function soundPhase(phase: TrialPhase): TrialPhase {
  return { ...phase, durationSec: seconds(phase.durationSec) };
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

/** Without the one name that a record cannot hold either: whoever reads JSON with care drops it. */
function soundNumbers(numbers: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(numbers).filter(([name, value]) => name !== "__proto__" && Number.isFinite(value)),
  );
}

function seconds(value: number | null): number | null {
  return value !== null && Number.isFinite(value) && value >= 0 ? value : null;
}

function count(value: number | null): number | null {
  return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
