import type { Cause, Failure, Outcome } from "../../results/trial.ts";
import { causeOfException, leavesRewardValid } from "./causes.ts";
import type { TrialRecord } from "./trial-record.ts";

/** What a trial's outcome depends on besides its own result. */
export interface Judging {
  /** The job file told Harbor to verify nothing. */
  readonly verifierDisabled: boolean;
  /** Why whatever was cancelled was. */
  readonly cancelled: Cause;
  /** What ended a trial that was on its way when the job was stopped; null when Harbor ended by itself. */
  readonly stopped: Failure | null;
}

/**
 * Measured when there is a finite reward, and no exception or one that leaves it valid: Harbor verifies also after most
 * failures of the model's provider and of the sandbox, and such a 0 measures neither. Otherwise unmeasured, and why.
 */
export function outcomeOf(trial: TrialRecord, { verifierDisabled, cancelled, stopped }: Judging): Outcome {
  const { exception, reward } = trial;
  const failure: Failure | null =
    exception === null
      ? null
      : { cause: causeOfException(exception.type, { cancelled, agentSetUp: trial.agentSetUp }), exception };
  switch (reward.kind) {
    case "given":
      return failure === null || leavesRewardValid(failure.exception.type)
        ? { kind: "measured", reward: reward.value, failure }
        : { kind: "unmeasured", failure };
    case "unusable":
      return { kind: "unmeasured", failure: failure ?? verifierFailure(reward.type, reward.message) };
    case "none":
      if (failure !== null) {
        return { kind: "unmeasured", failure };
      }
      if (verifierDisabled) {
        return { kind: "measured", reward: 0, failure: null };
      }
      return {
        kind: "unmeasured",
        failure:
          trial.verified || stopped === null
            ? verifierFailure("NoReward", "the trial ended without an exception and without a reward")
            : stopped,
      };
  }
}

function verifierFailure(type: string, message: string): Failure {
  return { cause: "verifier", exception: { type, message } };
}
