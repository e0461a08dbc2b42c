import type { JobOutcome } from "../job/job-reader.ts";
import type { PlannedJob } from "../job/plan.ts";
import { withRepeated } from "../results/repeated-trials.ts";

/** The outcome of one of a job's runs, whose trials say so; `place` is the run's among all. */
export function ofRun(outcome: JobOutcome, place: number): JobOutcome {
  return { ...outcome, trials: outcome.trials.map((trial) => ({ ...trial, fromRun: place })) };
}

/** What a run of the whole job left, when it was not its first. */
export function withRuns(outcome: JobOutcome, runs: number): JobOutcome {
  return { ...outcome, trials: outcome.trials.map((trial) => ({ ...trial, runs })) };
}

/**
 * A job's outcome with what a run of some of its trials left in their place; `indexInRound` counts the runs of a round.
 * How a run ended is made up for when what it left unmeasured is run again, so of that the faults are those of the round;
 * what is wrong with trials that were measured stays wrong.
 */
export function withRepeatedOutcome(
  former: JobOutcome,
  repeated: JobOutcome,
  indexInRound: number,
  isWorthRepeating: PlannedJob["isWorthRepeating"],
): JobOutcome {
  const standing = indexInRound === 0 ? former.lastingFaults : former.faults;
  return {
    ...former,
    trials: withRepeated(former.trials, repeated.trials, isWorthRepeating),
    faults: [...new Set([...standing, ...repeated.faults])],
    lastingFaults: [...new Set([...former.lastingFaults, ...repeated.lastingFaults])],
  };
}
