/**
 * p-values of several tests, adjusted so that any false alarm among them is as rare as it was for one: Holm, "A Simple
 * Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of Statistics 6 (1979). In the order given.
 */
export function holmAdjusted(pValues: readonly number[]): readonly number[] {
  const fromSmallest = pValues.map((pValue, place) => ({ pValue, place })).toSorted((a, b) => a.pValue - b.pValue);
  const adjusted = pValues.map(() => 1);
  let largestSoFar = 0;
  for (const [smaller, { pValue, place }] of fromSmallest.entries()) {
    largestSoFar = Math.max(largestSoFar, Math.min(1, pValue * (pValues.length - smaller)));
    adjusted[place] = largestSoFar;
  }
  return adjusted;
}
