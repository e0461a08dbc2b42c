/** What of jStat is used; the package brings no types. */
declare module "jstat" {
  interface Distribution<Parameters extends readonly number[]> {
    cdf(x: number, ...parameters: Parameters): number;
    /** The quantile. */
    inv(probability: number, ...parameters: Parameters): number;
  }

  const jStat: {
    readonly normal: Distribution<[mean: number, standardDeviation: number]>;
    readonly beta: Distribution<[alpha: number, beta: number]>;
    readonly studentt: Distribution<[degreesOfFreedom: number]>;
    /** The logarithm of the beta function. */
    betaln(alpha: number, beta: number): number;
  };
  export default jStat;
}
