import type { RecordExtras, RunRecord } from "../results/run-result.ts";
import { readLogTails } from "./read-log-tails.ts";

/** A record with all that its reports show beside the results: the ends of logs in `directory`, notes and links. */
export async function completeRecord(
  record: RunRecord,
  directory: string,
  others: Omit<RecordExtras, "logTails">,
): Promise<RunRecord> {
  return { ...record, extras: { ...others, logTails: await readLogTails(directory, record) } };
}
