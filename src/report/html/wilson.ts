import { wilsonAt } from "../../comparison/statistics/wilson.ts";
import type { PageInterval } from "./page-data.ts";

/** Of the normal distribution, for 95%: a page needs no other, and none of the library that has them all. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval for a rate (Wilson 1927). For a mean of numbers between 0 and 1 it is wide enough too, because
 * none of them varies more than hits and misses with the same mean.
 */
export function wilsonInterval(rate: number, count: number): PageInterval | null {
  if (count <= 0 || rate < 0 || rate > 1) {
    return null;
  }
  return wilsonAt(Z, rate * count, count);
}
