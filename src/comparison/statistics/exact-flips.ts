/**
 * The chance that the sum of a random half of `sizes`, whole numbers each taken with chance ½, reaches `wanted`. Adds one
 * size after the other to the distribution of the sum (Pagano and Tritchler, "On Obtaining Permutation Distributions in
 * Polynomial Time", JASA 78, 1983).
 */
export function tailByConvolution(sizes: Float64Array, wanted: number): number {
  const unit = sizes.reduce(greatestCommonDivisor, 0);
  const total = sizes.reduce((sum, size) => sum + size, 0) / unit;
  const chances = new Float64Array(total + 1);
  chances[0] = 1;
  let largest = 0;
  for (const size of sizes) {
    const step = size / unit;
    largest += step;
    // From above, so that what is read was not yet written; below `step` the size was not taken.
    for (let sum = largest; sum >= step; sum -= 1) {
      chances[sum] = ((chances[sum] ?? 0) + (chances[sum - step] ?? 0)) / 2;
    }
    for (let sum = step - 1; sum >= 0; sum -= 1) {
      chances[sum] = (chances[sum] ?? 0) / 2;
    }
  }
  // From the smallest chances on, so that these are not rounded away.
  let tail = 0;
  for (let sum = total; sum >= wanted / unit; sum -= 1) {
    tail += chances[sum] ?? 0;
  }
  return tail;
}

function greatestCommonDivisor(left: number, right: number): number {
  let [larger, smaller] = [left, right];
  while (smaller > 0) {
    [larger, smaller] = [smaller, larger % smaller];
  }
  return larger;
}

/**
 * The share of all ways to give `sizes` signs whose sum reaches `wanted`. Looks at the sums of one half of the sizes for
 * each sum of the other half, both sorted: 2 · 2^(m/2) sums instead of 2^m (Horowitz and Sahni, "Computing Partitions with
 * Applications to the Knapsack Problem", JACM 21, 1974).
 */
export function tailByHalves(sizes: Float64Array, wanted: number): number {
  const middle = sizes.length >> 1;
  const left = signedSums(sizes.subarray(0, middle)).sort();
  const right = signedSums(sizes.subarray(middle)).sort();
  let reaching = 0;
  let first = right.length;
  for (const sum of left) {
    while (first > 0 && sum + (right[first - 1] ?? 0) >= wanted) {
      first -= 1;
    }
    reaching += right.length - first;
  }
  return reaching / (left.length * right.length);
}

/** The sums of all 2^m ways to give the sizes signs; bit i of a place says that size i is positive. */
export function signedSums(sizes: Float64Array): Float64Array {
  const sums = new Float64Array(2 ** sizes.length);
  let known = 1;
  for (const size of sizes) {
    for (let place = 0; place < known; place += 1) {
      const sum = sums[place] ?? 0;
      sums[place] = sum - size;
      sums[place + known] = sum + size;
    }
    known *= 2;
  }
  return sums;
}
