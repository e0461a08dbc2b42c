/** Number, mean, sample variance and skewness of some values. */
export interface Moments {
  readonly count: number;
  /** NaN of no value. */
  readonly mean: number;
  /** Divided by count − 1; 0 of less than two values. */
  readonly variance: number;
  /** Sum of the cubed distances from the mean, over the 1.5th power of the sum of the squared ones; 0 if all are equal. */
  readonly skew: number;
}

/** Added up from the smallest, so that the order of the values changes no digit. */
export function momentsOf(values: ArrayLike<number>): Moments {
  const sorted = Float64Array.from(values).sort();
  const count = sorted.length;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / count;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const cubes = sorted.reduce((sum, value) => sum + (value - mean) ** 3, 0);
  const isConstant = count === 0 || sorted[0] === sorted[count - 1];
  return {
    count,
    mean: isConstant && count > 0 ? (sorted[0] ?? mean) : mean,
    variance: isConstant ? 0 : squares / (count - 1),
    skew: isConstant ? 0 : cubes / squares ** 1.5,
  };
}
