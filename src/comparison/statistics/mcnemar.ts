import { coinCdf } from "./distributions.ts";

/** Tasks whose result flipped between two runs with one attempt each; tasks that did not say nothing about a change. */
export interface Flips {
  /** Passed before, not now. */
  readonly lost: number;
  /** Passes now, did not before. */
  readonly won: number;
}

/**
 * McNemar's exact test, two-sided: if nothing changed, each flip is a fair coin. McNemar, Psychometrika 12 (1947); the
 * sign test on the flips. It is what the sign-flip test gives for one attempt with rewards 0 and 1.
 */
export function mcnemarExact({ lost, won }: Flips): number {
  return Math.min(1, 2 * coinCdf(Math.min(lost, won), lost + won));
}

/**
 * McNemar's mid-p test: half the weight for what was observed itself. Fagerland, Lydersen, Laake, "The McNemar test for
 * binary matched-pairs data: mid-p and asymptotic are better than exact conditional", BMC Med. Res. Methodol. 13 (2013).
 */
export function mcnemarMidP({ lost, won }: Flips): number {
  if (lost === won) {
    return 1;
  }
  const fewer = Math.min(lost, won);
  const below = fewer === 0 ? 0 : coinCdf(fewer - 1, lost + won);
  return coinCdf(fewer, lost + won) + below;
}

/**
 * The chance that at least this many of the tasks lost in one run only were lost in the new one, if both lose tasks
 * alike: a one-sided binomial test at ½.
 */
export function lostBeyondChance(lostInNewOnly: number, lostInBaseOnly: number): number {
  return coinCdf(lostInBaseOnly, lostInNewOnly + lostInBaseOnly);
}
