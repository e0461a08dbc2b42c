/** How large a drop the gate accepts, as `max-drop` says it: in points of the score, or in percent of the base's. */
export interface MaxDrop {
  readonly kind: "points" | "percent";
  readonly value: number;
}

/** `3` for three points, `5%` for five percent of the base's mean. */
export function maxDropText({ kind, value }: MaxDrop): string {
  return kind === "percent" ? `${value}%` : String(value);
}

/** A drop in the units of the score itself: a point is 0.01. */
export function dropInUnits({ kind, value }: MaxDrop, baseMean: number): number {
  return (value / 100) * (kind === "points" ? 1 : Math.abs(baseMean));
}
