import { readRecords } from "../app/read-records.ts";
import type { Reading } from "../results/results-file-schema.ts";
import type { RunResult } from "../results/run-result.ts";
import { judge } from "../results/verdict.ts";

/** What main left in its results directory, judged as it judged it. */
export async function readOwnResult(directory: string): Promise<Reading<RunResult>> {
  const reading = await readRecords(["results.json"], directory);
  if (!reading.ok) {
    return reading;
  }
  const [own] = reading.value;
  return own === undefined ? { ok: false, problems: ["there is none"] } : { ok: true, value: judge(own.record) };
}
