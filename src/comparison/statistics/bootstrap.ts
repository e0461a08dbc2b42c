import { normalCdf, normalQuantile } from "./distributions.ts";
import { type Interval, mirrored } from "./interval.ts";
import { latticeOf } from "./lattice.ts";
import { momentsOf } from "./moments.ts";
import { fillWithIndices, randomBits } from "./random.ts";

/** As many as an interval needs that decides something. */
const RESAMPLES = 10_000;
/** What Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), section 14.3, think enough, for what only informs. */
export const FEWER_RESAMPLES = 2_000;
const SEED = 20_240_602;
/** Two sums that are equal in truth differ by less than this share. */
const ROUNDING = 1e-12;

/**
 * The BCa bootstrap interval of a mean, over tasks: Efron, "Better Bootstrap Confidence Intervals", JASA 82 (1987), with
 * the acceleration of the jackknife. Resamples whose mean equals the observed one count half, as discrete values need.
 * Null where all values are equal: resampling cannot know then how far off the next one would be.
 */
export function bcaInterval(values: ArrayLike<number>, significance: number, resamples = RESAMPLES): Interval | null {
  const lattice = latticeOf(values);
  const sorted = Float64Array.from(lattice?.multiples ?? values).sort();
  if (sorted.length === 0 || sorted[0] === sorted[sorted.length - 1]) {
    return null;
  }
  // In one order and one direction, so that neither the order of the tasks nor that of the arms changes a digit.
  const opposite = sorted.map((value) => -value).toReversed();
  const isTurned = isBefore(sorted, opposite);
  const { low, high } = intervalOfMean(isTurned ? opposite : sorted, significance, resamples);
  const unit = lattice?.unit ?? 1;
  const scaled = { low: low * unit, high: high * unit };
  return isTurned ? mirrored(scaled) : scaled;
}

function intervalOfMean(values: Float64Array, significance: number, resamples: number): Interval {
  const observed = values.reduce((sum, value) => sum + value, 0);
  const sums = resampledSums(values, resamples).sort();
  const bias = normalQuantile(shareBelow(sums, observed));
  const acceleration = momentsOf(values).skew / 6;
  const end = (z: number) => {
    const moved = bias + z;
    return quantile(sums, normalCdf(bias + moved / (1 - acceleration * moved))) / values.length;
  };
  const z = normalQuantile(significance / 2);
  return { low: end(z), high: end(-z) };
}

function resampledSums(values: Float64Array, resamples: number): Float64Array {
  const random = randomBits(SEED);
  const indices = new Uint32Array(values.length);
  return new Float64Array(resamples).map(() => {
    fillWithIndices(indices, values.length, random);
    let sum = 0;
    for (let draw = 0; draw < indices.length; draw += 1) {
      sum += values[indices[draw] as number] as number;
    }
    return sum;
  });
}

/** The share of sums below the observed one, where equal ones count half; never quite 0 or 1. */
function shareBelow(sums: Float64Array, observed: number): number {
  const rounding = Math.abs(observed) * ROUNDING;
  let twice = 0;
  for (const sum of sums) {
    twice += sum < observed - rounding ? 2 : sum <= observed + rounding ? 1 : 0;
  }
  return Math.min(Math.max(twice, 1), 2 * sums.length - 1) / (2 * sums.length);
}

/** The quantile of sorted values, between neighbours where it falls between them (type 7 of Hyndman and Fan, 1996). */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}

/** Whether the first number in which both differ is smaller in `left`. */
function isBefore(left: Float64Array, right: Float64Array): boolean {
  const place = left.findIndex((value, place) => value !== right[place]);
  return place >= 0 && (left[place] as number) < (right[place] as number);
}
