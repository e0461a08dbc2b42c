import type { Cause } from "../results/trial.ts";
import type { Fingerprint } from "./fingerprint.ts";

/** One of the two runs of a job that are compared: the base, or the new one. */
export interface Arm {
  readonly fingerprint: Fingerprint;
  /** Every expected trial, also those that left no result. */
  readonly trials: readonly ArmTrial[];
}

/** One attempt of one agent entry at one task, as far as a comparison looks at it. */
export interface ArmTrial {
  /** Null where there is only the job itself, as in a Bash Job. */
  readonly agent: ArmAgent | null;
  readonly dataset: string | null;
  /** Equal in both runs for the same task. */
  readonly task: string;
  /** Of the task's content; null where it is unknown, and its name has to do. */
  readonly checksum: string | null;
  /** Counted from 1. */
  readonly attempt: number;
  readonly measurement: Measurement;
  readonly costUsd: number | null;
  readonly durationSec: number | null;
  /** Of input and output together. */
  readonly tokens: number | null;
  /** Whatever else was measured, by its name. */
  readonly metrics: Readonly<Record<string, number>>;
}

/** An entry of a job's `agents`. */
export interface ArmAgent {
  readonly name: string;
  /** Place in the job file, from 0. */
  readonly place: number;
  /** Equal for equal configurations. */
  readonly digest: string;
}

export type Measurement =
  | { readonly kind: "measured"; readonly reward: number; readonly passed: boolean }
  | { readonly kind: "unmeasured"; readonly cause: Loss };

/**
 * Why a trial was not measured. Out of memory is a cause beside the rest of the infrastructure, because what is tested
 * may have used it up.
 */
export type Loss = Exclude<Cause, "script"> | "out of memory";

export function isMeasured({ measurement }: ArmTrial): boolean {
  return measurement.kind === "measured";
}
