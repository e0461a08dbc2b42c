import { readRecords } from "../app/read-records.ts";
import { mergeRecords } from "../results/merge-records.ts";
import type { Reading } from "../results/results-file-schema.ts";
import type { RunResult } from "../results/run-result.ts";
import { judge } from "../results/verdict.ts";

/** What main left in its results directory, judged by the same gate. */
export async function readOwnResult(directory: string): Promise<Reading<RunResult>> {
  const reading = await readRecords(["results.json"], directory);
  const merged = reading.ok ? mergeRecords(reading.value, false) : reading;
  return merged.ok ? { ok: true, value: judge(merged.value) } : merged;
}
