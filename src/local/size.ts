const UNITS: ReadonlyMap<string, number> = new Map([
  ["b", 1],
  ...["k", "m", "g", "t"].flatMap((unit, index) =>
    ["", "b", "i"].map((suffix) => [`${unit}${suffix}`, 1024 ** (index + 1)] as const),
  ),
]);

/** `512m`, `8g`, `1.5 GiB` without its last letter, `1024` → bytes; null when ROCK would not read it as a size. */
export function parseSize(size: string): number | null {
  const parts = /^(\d+(?:\.\d+)?)\s*([a-z]+)?$/.exec(size.trim().toLowerCase());
  const unit = UNITS.get(parts?.[2] ?? "b");
  return parts === null || unit === undefined ? null : Math.trunc(Number(parts[1]) * unit);
}

/** Bytes as ROCK echoes memory: `8.00g`. */
export function gigabytes(bytes: number): string {
  return `${(bytes / 1024 ** 3).toFixed(2)}g`;
}
