import type { ComparisonSettings } from "../comparison/compare.ts";
import type { Baseline, BaseRun } from "../results/baseline.ts";
import { mergeRecords } from "../results/merge-records.ts";
import type { Reading } from "../results/results-file-schema.ts";
import type { RunRecord } from "../results/run-result.ts";
import { compareRecords } from "./compare-records.ts";
import { readRecords } from "./read-records.ts";

/** The run to compare with, or why there is none. */
export type FoundBase =
  | { readonly kind: "found"; readonly run: BaseRun; readonly record: RunRecord }
  | { readonly kind: "missing"; readonly reason: string };

/** Reads the results that a path names, for a comparison; several are merged. */
export async function readMerged(place: string, directory: string): Promise<Reading<RunRecord>> {
  const records = await readRecords([place], directory);
  // The gates of a base may be older than today's; they are not compared.
  return records.ok ? mergeRecords(records.value, true) : records;
}

/** The base that is a file, or a directory with one. */
export async function readBase(place: string, directory: string): Promise<Reading<FoundBase>> {
  const merged = await readMerged(place, directory);
  if (!merged.ok) {
    return merged;
  }
  const record = merged.value;
  const { sha, commit } = record.run;
  const run = { name: place, url: null, commit: commit ?? sha, finishedAt: record.finishedAt, distance: null };
  return { ok: true, value: { kind: "found", run, record } };
}

/** What a run says compared with the base that was found. */
export function compareWithBase(record: RunRecord, found: FoundBase, settings: ComparisonSettings): Baseline {
  switch (found.kind) {
    case "found":
      return { bases: [found.run], missing: [], uncompared: [], ...compareRecords(found.record, record, settings) };
    case "missing":
      return { bases: [], missing: [found.reason], uncompared: [], jobs: [], onlyInBase: [], onlyInNew: [] };
  }
}
