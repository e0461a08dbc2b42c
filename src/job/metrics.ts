const MOST_METRICS = 100;
/** Longer names are left out and not cut: a name that is cut might hide a part of a secret only. */
const LONGEST_NAME = 100;

/** The metrics among what a script or a verifier names beside the score, which is called `score` there: the finite numbers. */
export function metricsBeside(
  score: string,
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, number>> {
  const metrics = Object.entries(fields).flatMap(([name, value]) =>
    name !== score && name.length <= LONGEST_NAME && typeof value === "number" && Number.isFinite(value)
      ? [[name, value] as const]
      : [],
  );
  return Object.fromEntries(metrics.slice(0, MOST_METRICS));
}
