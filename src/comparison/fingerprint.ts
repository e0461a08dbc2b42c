import { byText } from "../base/text.ts";

/** What decides whether two runs measured the same thing. Null where a record does not say. */
export interface Fingerprint {
  /** Version of each dataset, by its name; of none for tasks that are in no dataset. */
  readonly datasets: Readonly<Record<string, string | null>>;
  readonly rewardKey: string | null;
  readonly passScore: number | null;
  readonly verifier: string | null;
  readonly image: string | null;
  readonly memory: string | null;
  readonly cpus: number | null;
  readonly harborVersion: string | null;
  readonly attempts: number | null;
  readonly timeouts: string | null;
}

/** A field in which two runs differ, by the name that a reader knows it by. */
export interface FieldDifference {
  readonly field: string;
  readonly base: string;
  readonly new: string;
}

/** Other tasks are no difference here: the common ones are compared. Other agents are none either: they are the change. */
export type Comparability =
  | { readonly kind: "same" }
  | { readonly kind: "with warnings"; readonly warnings: readonly FieldDifference[] }
  | {
      readonly kind: "not comparable";
      readonly because: readonly FieldDifference[];
      readonly warnings: readonly FieldDifference[];
    };

interface Found extends FieldDifference {
  /** With another dataset, reward or verifier something else was measured; with other machines the same, otherwise. */
  readonly decides: boolean;
}

const FIELDS: readonly {
  readonly key: Exclude<keyof Fingerprint, "datasets">;
  readonly field: string;
  readonly decides: boolean;
}[] = [
  { key: "rewardKey", field: "reward key", decides: true },
  { key: "passScore", field: "pass score", decides: true },
  { key: "verifier", field: "verifier", decides: true },
  { key: "image", field: "image", decides: false },
  { key: "memory", field: "memory", decides: false },
  { key: "cpus", field: "number of CPUs", decides: false },
  { key: "harborVersion", field: "Harbor version", decides: false },
  { key: "attempts", field: "number of attempts", decides: false },
  { key: "timeouts", field: "timeouts", decides: false },
];

/** Whether two runs can be compared, and what a reader has to know of it. A value that one run does not tell only warns. */
export function compareFingerprints(base: Fingerprint, now: Fingerprint): Comparability {
  const found = [...datasetDifferences(base.datasets, now.datasets), ...fieldDifferences(base, now)];
  const because = found.filter(({ decides }) => decides).map(withoutWeight);
  const warnings = found.filter(({ decides }) => !decides).map(withoutWeight);
  if (because.length > 0) {
    return { kind: "not comparable", because, warnings };
  }
  return warnings.length > 0 ? { kind: "with warnings", warnings } : { kind: "same" };
}

function fieldDifferences(base: Fingerprint, now: Fingerprint): readonly Found[] {
  return FIELDS.filter(({ key }) => base[key] !== now[key]).map(({ key, field, decides }) =>
    difference(field, base[key], now[key], decides),
  );
}

function datasetDifferences(base: Fingerprint["datasets"], now: Fingerprint["datasets"]): readonly Found[] {
  const common = Object.keys(base).filter((name) => Object.hasOwn(now, name));
  const names = (datasets: Fingerprint["datasets"]) => Object.keys(datasets).sort(byText).join(", ") || "none";
  if (common.length === 0 && names(base) !== names(now)) {
    return [difference("dataset", names(base), names(now), true)];
  }
  return common
    .filter((name) => base[name] !== now[name])
    .map((name) => difference(`version of dataset ${name}`, base[name] ?? null, now[name] ?? null, true));
}

function difference(field: string, base: string | number | null, now: string | number | null, decides: boolean): Found {
  const isKnown = base !== null && now !== null;
  return { field, base: shown(base), new: shown(now), decides: decides && isKnown };
}

function shown(value: string | number | null): string {
  return value === null ? "unknown" : String(value);
}

function withoutWeight({ field, base, new: now }: Found): FieldDifference {
  return { field, base, new: now };
}
