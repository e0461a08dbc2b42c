/**
 * The distribution functions that the formulas stand on, by jStat: one package without dependencies, 0.13 MB of the bundle
 * in a part that is loaded when something is compared. Its normal distribution is exact to 1e-10, beta to 1e-8 and t, which
 * decides nothing, to 1e-7. Those of @stdlib are exact to the last digit, but 239 packages and, with their licences,
 * 2.4 MB; those of simple-statistics are read off a printed table. Fair coins, which decide, are added up here.
 */
import jStat from "jstat";

/** P(Z ≤ z) of the standard normal distribution. */
export function normalCdf(z: number): number {
  return jStat.normal.cdf(z, 0, 1);
}

/** The z with P(Z ≤ z) = probability. */
export function normalQuantile(probability: number): number {
  return jStat.normal.inv(probability, 0, 1);
}

/** The z that a two-sided test at this significance needs: 1.96 at 0.05. */
export function twoSidedQuantile(significance: number): number {
  return normalQuantile(1 - significance / 2);
}

/** P(T ≤ t) of Student's t distribution. */
export function tCdf(t: number, degreesOfFreedom: number): number {
  return jStat.studentt.cdf(t, degreesOfFreedom);
}

/** The t with P(T ≤ t) = probability. */
export function tQuantile(probability: number, degreesOfFreedom: number): number {
  return jStat.studentt.inv(probability, degreesOfFreedom);
}

/** The x with P(X ≤ x) = probability of the beta distribution. */
export function betaQuantile(probability: number, alpha: number, beta: number): number {
  return jStat.beta.inv(probability, alpha, beta);
}

/** The logarithm of the beta function B(alpha, beta), which itself underflows from some hundreds on. */
export function logBeta(alpha: number, beta: number): number {
  return jStat.betaln(alpha, beta);
}

/** P(X ≤ heads) of `throws` fair coins, exact also far out, where jStat's is 0. */
export function coinCdf(heads: number, throws: number): number {
  if (2 * heads >= throws) {
    return heads >= throws ? 1 : 1 - coinCdf(throws - heads - 1, throws);
  }
  if (heads < 0) {
    return 0;
  }
  // C(throws, heads) / 2^throws, the largest term; then each from the one above it, until they change nothing more.
  let term = Math.exp(-logBeta(heads + 1, throws - heads + 1) - Math.log(throws + 1) - throws * Math.LN2);
  let sum = 0;
  for (let fewer = heads; fewer >= 0 && sum + term > sum; fewer -= 1) {
    sum += term;
    term *= fewer / (throws - fewer + 1);
  }
  return sum;
}
