import type { RunIdentity } from "./run-result.ts";

/** Which step of which workflow job measured something. A field is null where it is not known, as all are on a terminal. */
export interface Leg {
  readonly workflow: string | null;
  readonly job: string | null;
  readonly step: string | null;
  /** The name of the matrix job; null where there is no matrix. */
  readonly matrix: string | null;
}

/** A leg among others. */
export interface NamedLeg extends Leg {
  /** What tells it from the others. */
  readonly label: string;
}

const PARTS = ["workflow", "job", "step", "matrix"] as const;

export function legOf({ workflow, job, step, leg }: RunIdentity): Leg {
  return { workflow, job, step, matrix: leg === "" ? null : leg };
}

/** Equal for one leg only. */
export function legKey(leg: Leg): string {
  return JSON.stringify(PARTS.map((part) => leg[part]));
}

/** All that is known of a leg: `CI, bench, python: 3.12`. The empty string on a terminal. */
export function legText(leg: Leg): string {
  return PARTS.flatMap((part) => leg[part] ?? []).join(", ");
}

/**
 * What to call each of several legs: the parts that are not the same in all. The empty string where none of these is known;
 * null where nothing differs.
 */
export function legNames(legs: readonly Leg[]): (leg: Leg) => string | null {
  const differing = PARTS.filter((part) => new Set(legs.map((leg) => leg[part])).size > 1);
  return differing.length === 0 ? () => null : (leg) => differing.flatMap((part) => leg[part] ?? []).join(", ");
}
