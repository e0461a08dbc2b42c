/** Where `isBeyond` turns from false to true between `low` and `high`, to the last digits; `high` if it never does. */
export function bisect(low: number, high: number, isBeyond: (value: number) => boolean): number {
  let inside = low;
  let outside = high;
  for (let step = 0; step < 60; step += 1) {
    const middle = (inside + outside) / 2;
    if (isBeyond(middle)) {
      outside = middle;
    } else {
      inside = middle;
    }
  }
  return outside;
}
