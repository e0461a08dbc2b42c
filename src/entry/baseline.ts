import { compareWithBase, type FoundBase } from "../app/compare-with-base.ts";
import type { ComparisonSettings } from "../comparison/compare.ts";
import { SCORE } from "../comparison/quantity.ts";
import { redactBaseline } from "../results/redact-record.ts";
import type { RunRecord } from "../results/run-result.ts";
import type { Settings } from "../settings/settings.ts";

/** How the settings ask to compare. */
export function criteriaOf({ significance, maxDrop, lowerIsBetter }: Settings): ComparisonSettings {
  return { quantity: SCORE, significance, maxDrop, lowerIsBetter: new Set(lowerIsBetter) };
}

/** A record with what it says compared with a base. The base's words are hidden as this run's are. */
export function withBaseline(
  record: RunRecord,
  found: FoundBase,
  settings: Settings,
  hide: (text: string) => string,
): RunRecord {
  const baseline = compareWithBase(record, found, criteriaOf(settings));
  return { ...record, baseline: redactBaseline(baseline, hide) };
}
