import type { Quantity } from "./quantity.ts";
import { smallestDropSeen, smallestShiftSeen } from "./statistics/detectable.ts";
import type { Flips } from "./statistics/mcnemar.ts";
import { momentsOf } from "./statistics/moments.ts";
import { type FlipMethod, signFlipTest } from "./statistics/sign-flip.ts";

/** One quantity of one task: its means over the attempts of both runs. */
export interface MeanPair {
  readonly base: number;
  readonly new: number;
}

/** How a quantity changed between two runs, over the tasks that both measured. */
export interface Change {
  /** Tasks compared. */
  readonly compared: number;
  readonly baseMean: number;
  readonly newMean: number;
  /** New minus base, as the mean over the tasks. */
  readonly difference: number;
  /** The chance of a difference at least this large, in either direction, if nothing changed. */
  readonly pValue: number;
  readonly method: FlipMethod;
  /** A smaller drop than this may go unseen; a larger one is seen with at least 80% power. */
  readonly smallestSeen: number;
  /** A share of 1 is shown in points, of a hundredth each. */
  readonly scale: "share" | "other";
}

/** A difference below this share of its parts is what rounding left of none. */
const ROUNDING = 1e-12;

export function differencesOf(means: readonly MeanPair[]): Float64Array {
  return Float64Array.from(means, ({ base, new: now }) => {
    const difference = now - base;
    return Math.abs(difference) <= ROUNDING * Math.max(Math.abs(base), Math.abs(now)) ? 0 : difference;
  });
}

/** Tests whether a quantity changed; null where nothing is compared. */
export function changeOf(means: readonly MeanPair[], { mayBeShare }: Quantity, significance: number): Change | null {
  if (means.length === 0) {
    return null;
  }
  const differences = differencesOf(means);
  const moments = momentsOf(differences);
  const isOfShares = mayBeShare && means.every(({ base, new: now }) => isShare(base) && isShare(now));
  return {
    compared: means.length,
    baseMean: momentsOf(means.map(({ base }) => base)).mean,
    newMean: momentsOf(means.map((pair) => pair.new)).mean,
    difference: moments.mean,
    ...signFlipTest(differences),
    // What flips drops by flips; anything else shifts.
    smallestSeen: (isOfShares ? smallestDropSeen : smallestShiftSeen)(moments, significance),
    scale: isOfShares ? "share" : "other",
  };
}

function isShare(mean: number): boolean {
  return mean >= 0 && mean <= 1;
}

/** The flips of tasks with nothing but 0 and 1; null where there is anything between. */
export function flipsOf(means: readonly MeanPair[]): Flips | null {
  const isBinary = means.every(({ base, new: now }) => base === base ** 2 && now === now ** 2);
  const count = (base: number) => means.filter((pair) => pair.base === base && pair.new === 1 - base).length;
  return isBinary ? { lost: count(1), won: count(0) } : null;
}
