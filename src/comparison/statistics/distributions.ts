/**
 * The distribution functions that the formulas stand on, under short names. They are @stdlib's: exact to the last digits
 * of a double also far out in the tails, where jStat's binomial ends at 0 and simple-statistics reads a printed table. In
 * the bundle they are 0.9 MB against jStat's 0.2, in a part that is loaded when something is compared.
 */
import logBetaFunction from "@stdlib/math-base-special-betaln";
import betaQuantileOf from "@stdlib/stats-base-dists-beta-quantile";
import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import normalCdfOf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantileOf from "@stdlib/stats-base-dists-normal-quantile";
import tCdfOf from "@stdlib/stats-base-dists-t-cdf";
import tQuantileOf from "@stdlib/stats-base-dists-t-quantile";

/** P(Z ≤ z) of the standard normal distribution. */
export function normalCdf(z: number): number {
  return normalCdfOf(z, 0, 1);
}

/** The z with P(Z ≤ z) = probability. */
export function normalQuantile(probability: number): number {
  return normalQuantileOf(probability, 0, 1);
}

/** The z that a two-sided test at this significance needs: 1.96 at 0.05. */
export function twoSidedQuantile(significance: number): number {
  return normalQuantile(1 - significance / 2);
}

/** P(X ≤ heads) of `throws` fair coins. */
export function coinCdf(heads: number, throws: number): number {
  return binomialCdf(heads, throws, 0.5);
}

/** P(T ≤ t) of Student's t distribution. */
export function tCdf(t: number, degreesOfFreedom: number): number {
  return tCdfOf(t, degreesOfFreedom);
}

/** The t with P(T ≤ t) = probability. */
export function tQuantile(probability: number, degreesOfFreedom: number): number {
  return tQuantileOf(probability, degreesOfFreedom);
}

/** The x with P(X ≤ x) = probability of the beta distribution. */
export function betaQuantile(probability: number, alpha: number, beta: number): number {
  return betaQuantileOf(probability, alpha, beta);
}

/** The logarithm of the beta function B(alpha, beta), which itself underflows from some hundreds on. */
export function logBeta(alpha: number, beta: number): number {
  return logBetaFunction(alpha, beta);
}
