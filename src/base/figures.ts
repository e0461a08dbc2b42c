/** At least two decimals, three where there are: 0.00, 0.50, 0.333. */
export function scoreText(score: number): string {
  const exact = score.toFixed(3).replace(/^-(?=0\.000$)/, "");
  return exact.endsWith("0") ? exact.slice(0, -1) : exact;
}

/** A number of any kind and size, with the four digits that count most, or all before the point: 0.0004, 12.35, 123457. */
export function metricText(value: number): string {
  const size = Math.abs(value);
  return size >= 1000 && size < 1e15 ? value.toFixed(0) : String(Number(value.toPrecision(4)));
}

/** `$12.30`; of less than a cent the first digit that counts: `$0.003`. */
export function costText(usd: number): string {
  const decimals = usd > 0 && usd < 0.01 ? Math.min(20, -Math.floor(Math.log10(usd))) : 2;
  return `$${usd.toFixed(decimals)}`;
}

/** A share in whole percent; 4,999 of 5,000 are not written as all, nor 1 as none. */
export function percentText(part: number, whole: number): string {
  const percent = (part / whole) * 100;
  if (percent > 0 && percent < 1) {
    return "<1%";
  }
  return percent > 99 && percent < 100 ? ">99%" : `${Math.round(percent)}%`;
}
