import { DEFAULT_GATE, type Gate } from "../results/gate.ts";
import { mergeRecords } from "../results/merge-records.ts";
import type { Reading } from "../results/results-file-schema.ts";
import type { RunResult } from "../results/run-result.ts";
import { judge } from "../results/verdict.ts";
import { readRecords } from "./read-records.ts";

/**
 * Reads the records that the paths name, merges them, and judges them by the rules given, each other rule as it was
 * recorded. Tells what is wrong with any of them.
 */
export async function judgeAgain(
  paths: readonly string[],
  directory: string,
  rules: Partial<Gate>,
): Promise<Reading<RunResult>> {
  const records = await readRecords(paths, directory);
  if (!records.ok) {
    return records;
  }
  const merged = mergeRecords(records.value, Object.keys(rules).length === Object.keys(DEFAULT_GATE).length);
  return merged.ok ? { ok: true, value: judge(merged.value, { ...merged.value.gate, ...rules }) } : merged;
}
