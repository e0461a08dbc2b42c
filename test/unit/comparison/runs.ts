import type { Arm, ArmAgent, ArmTrial, Loss, Measurement } from "../../../src/comparison/arm.ts";
import {
  type Comparison,
  type ComparisonSettings,
  compareRuns,
  type RunComparison,
} from "../../../src/comparison/compare.ts";
import type { Fingerprint } from "../../../src/comparison/fingerprint.ts";
import { SCORE } from "../../../src/comparison/quantity.ts";

/** Runs to compare, short to write. */

export const SAME_MACHINES: Fingerprint = {
  datasets: { "terminal-bench": "2.0" },
  rewardKey: "reward",
  passScore: 1,
  verifier: "tests",
  image: "python:3.11",
  memory: "8g",
  cpus: 2,
  harborVersion: "0.25.0",
  attempts: 1,
  timeouts: "900s",
};

export const SETTINGS: ComparisonSettings = {
  quantity: SCORE,
  significance: 0.05,
  maxDrop: null,
  lowerIsBetter: new Set(),
};

export const AGENT: ArmAgent = { name: "claude", place: 0, digest: "a" };

/** What became of an attempt: its reward, which passed from 1 on, or why there is none. */
export type Ending = number | Loss;

/** The attempts at one task. */
export function attempts(task: string, endings: readonly Ending[], more: Partial<ArmTrial> = {}): readonly ArmTrial[] {
  return endings.map((ending, index) => ({
    agent: AGENT,
    dataset: "terminal-bench",
    task,
    checksum: null,
    attempt: index + 1,
    measurement: measurementOf(ending),
    costUsd: null,
    durationSec: null,
    tokens: null,
    metrics: {},
    ...more,
  }));
}

function measurementOf(ending: Ending): Measurement {
  return typeof ending === "number"
    ? { kind: "measured", reward: ending, passed: ending >= 1 }
    : { kind: "unmeasured", cause: ending };
}

/** A task for each ending, with one attempt: task-0, task-1, … */
export function oneAttempt(endings: readonly Ending[], more: Partial<ArmTrial> = {}): readonly ArmTrial[] {
  return endings.flatMap((ending, index) => attempts(`task-${index}`, [ending], more));
}

export function arm(trials: readonly ArmTrial[], fingerprint: Partial<Fingerprint> = {}): Arm {
  return { fingerprint: { ...SAME_MACHINES, ...fingerprint }, trials };
}

/** What is said of all tasks together. */
export function compared(
  base: readonly ArmTrial[],
  now: readonly ArmTrial[],
  settings: Partial<ComparisonSettings> = {},
): Comparison {
  return comparedRuns(base, now, settings).overall;
}

export function comparedRuns(
  base: readonly ArmTrial[],
  now: readonly ArmTrial[],
  settings: Partial<ComparisonSettings> = {},
): RunComparison {
  return compareRuns(arm(base), arm(now), { ...SETTINGS, ...settings });
}

/** As many of the ending as named, one after the other: `times([9, 1], [80, "deadline"])`. */
export function times(...counts: readonly (readonly [number, Ending])[]): readonly Ending[] {
  return counts.flatMap(([count, ending]) => Array.from({ length: count }, () => ending));
}

/** Base and new run of one attempt a task: so many lost, won, passed in both, and in neither. */
export function flipped(lost: number, won: number, both: number, neither: number) {
  return {
    base: oneAttempt(times([lost, 1], [won, 0], [both, 1], [neither, 0])),
    new: oneAttempt(times([lost, 0], [won, 1], [both, 1], [neither, 0])),
  };
}
