import { coinCdf, logBeta } from "./distributions.ts";
import type { Flips } from "./mcnemar.ts";

/**
 * An e-value against "no worse", of the flips so far: 20 or more may stop a run as worse at any time, at α = 0.05; less
 * than 20 proves nothing. A test martingale (Ville 1939; Ramdas et al., "Game-theoretic statistics and safe anytime-valid
 * inference", Statistical Science 38, 2023): the likelihood of the lost tasks under a share drawn evenly from ½ to 1,
 * over that under ½.
 */
export function eValueOfWorse({ lost, won }: Flips): number {
  const flips = lost + won;
  const logMixture = (flips + 1) * Math.LN2 + logBeta(lost + 1, won + 1);
  return Math.exp(logMixture) * coinCdf(lost, flips + 1);
}
