import type { ArmTrial } from "./arm.ts";

/** Something that is measured of a trial and compared. */
export interface Quantity {
  readonly name: string;
  readonly lowerIsBetter: boolean;
  /** Whether values from 0 to 1 are shares: rewards are, half a dollar is not. */
  readonly mayBeShare: boolean;
  /** Null where the trial was not measured, or tells no number. */
  readonly of: (trial: ArmTrial) => number | null;
}

/** The mean reward. */
export const SCORE: Quantity = {
  name: "score",
  lowerIsBetter: false,
  mayBeShare: true,
  of: ({ measurement }) => (measurement.kind === "measured" ? measurement.reward : null),
};

/** The share of attempts that passed. */
export const PASS_RATE: Quantity = {
  name: "pass rate",
  lowerIsBetter: false,
  mayBeShare: true,
  of: ({ measurement }) => (measurement.kind === "measured" ? Number(measurement.passed) : null),
};

/** What an attempt took. Of one that was not measured it says nothing: it may have broken off at once. */
export const COST: Quantity = whereMeasured("cost", ({ costUsd }) => costUsd);
export const DURATION: Quantity = whereMeasured("duration", ({ durationSec }) => durationSec);
export const TOKENS: Quantity = whereMeasured("tokens", ({ tokens }) => tokens);

/** A metric by its name. */
export function metricNamed(name: string, lowerIsBetter: boolean): Quantity {
  return { ...whereMeasured(name, ({ metrics }) => metrics[name] ?? null), lowerIsBetter };
}

function whereMeasured(name: string, of: (trial: ArmTrial) => number | null): Quantity {
  return {
    name,
    lowerIsBetter: true,
    mayBeShare: false,
    of: (trial) => (trial.measurement.kind === "measured" ? of(trial) : null),
  };
}

/** The numbers that the attempts at one task told. */
export function valuesOf(trials: readonly ArmTrial[], { of }: Quantity): readonly number[] {
  return trials.map(of).filter((value): value is number => value !== null && Number.isFinite(value));
}

/** Their mean; null where no attempt told one. Added up from the smallest, so that the order changes no digit. */
export function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) {
    return null;
  }
  return values.toSorted((left, right) => left - right).reduce((sum, value) => sum + value, 0) / values.length;
}
