import type { Change } from "./change.ts";
import type { Interval } from "./statistics/interval.ts";

type Scale = Change["scale"];

/** A difference with its sign: `−9.0 points`, `+0.12`. */
export function differenceText(difference: number, scale: Scale): string {
  return scale === "share" ? `${signed(difference * 100, 1)} points` : signed(difference, 3);
}

/** `95% −17.2 to −2.5`. */
export function intervalText(interval: Interval, scale: Scale, significance: number): string {
  return `${levelText(significance)} ${rangeText(interval, scale)}`;
}

/** `−17.2 to −2.5`. */
export function rangeText({ low, high }: Interval, scale: Scale): string {
  const end = (value: number) => (scale === "share" ? signed(value * 100, 1) : signed(value, 3));
  return `${end(low)} to ${end(high)}`;
}

/** `15 points`, `4.8 points`, `0.12`: two digits, or all that are before the point. */
export function sizeText(size: number, scale: Scale): string {
  const value = scale === "share" ? size * 100 : size;
  const wholeDigits = Math.floor(Math.log10(Math.max(1, value))) + 1;
  const short = String(Number(value.toPrecision(Math.max(2, wholeDigits))));
  return scale === "share" ? `${short} points` : short;
}

/** `p = 0.021`, `p = 0.34`, `p < 0.001`; never rounded to the significance that it is below or above. */
export function pText(pValue: number, significance: number): string {
  if (pValue < 0.001) {
    return "p < 0.001";
  }
  const short = pValue.toFixed(pValue < 0.1 ? 3 : 2);
  const isMisleading = Number(short) < significance !== pValue < significance;
  return `p = ${isMisleading ? pValue.toPrecision(4) : Number(short) === 1 ? "1" : short}`;
}

/** `95%`. */
function levelText(significance: number): string {
  return `${Number(((1 - significance) * 100).toPrecision(4))}%`;
}

/** With a real minus, and no sign before a number that is shown as 0. */
function signed(value: number, decimals: number): string {
  const size = Math.abs(value).toFixed(decimals);
  return Number(size) === 0 ? size : `${value < 0 ? "−" : "+"}${size}`;
}
