import type { PageInterval } from "./page-data.ts";

/** Of the normal distribution, for 95%. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval for a rate (Wilson 1927). For a mean of numbers between 0 and 1 it is wide enough too, because
 * none of them varies more than hits and misses with the same mean.
 */
export function wilsonInterval(rate: number, count: number): PageInterval | null {
  if (count <= 0 || rate < 0 || rate > 1) {
    return null;
  }
  const middle = rate + (Z * Z) / (2 * count);
  const half = Z * Math.sqrt((rate * (1 - rate)) / count + (Z * Z) / (4 * count * count));
  const whole = 1 + (Z * Z) / count;
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}
