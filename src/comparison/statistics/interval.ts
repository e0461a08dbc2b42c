/** Both ends of a confidence interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The interval of the same thing seen from the other side: of −x where this is of x. */
export function mirrored({ low, high }: Interval): Interval {
  return { low: -high, high: -low };
}
