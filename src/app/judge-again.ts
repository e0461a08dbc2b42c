import { DEFAULT_GATE, type Gate } from "../results/gate.ts";
import { mergeRecords, pathPrefixes } from "../results/merge-records.ts";
import type { Reading } from "../results/results-file-schema.ts";
import type { RunResult } from "../results/run-result.ts";
import { judge } from "../results/verdict.ts";
import { readRecords } from "./read-records.ts";
import type { ResultSource } from "./read-result-files.ts";

export interface JudgedAgain {
  readonly result: RunResult;
  /** Where the files are that its paths name. */
  readonly sources: readonly ResultSource[];
}

/**
 * Reads the records that the paths name, merges them, and judges them by the rules given, each other rule as it was
 * recorded. Tells what is wrong with any of them.
 */
export async function judgeAgain(
  paths: readonly string[],
  directory: string,
  rules: Partial<Gate>,
): Promise<Reading<JudgedAgain>> {
  const records = await readRecords(paths, directory);
  if (!records.ok) {
    return records;
  }
  const merged = mergeRecords(records.value, Object.keys(rules).length === Object.keys(DEFAULT_GATE).length);
  if (!merged.ok) {
    return merged;
  }
  const prefixes = pathPrefixes(records.value);
  const sources = records.value.map(({ directory }, index) => ({ prefix: prefixes[index] ?? "", directory }));
  return { ok: true, value: { result: judge(merged.value, { ...merged.value.gate, ...rules }), sources } };
}
