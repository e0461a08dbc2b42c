import { open } from "node:fs/promises";
import path from "node:path";
import type { JobResult } from "../results/job.ts";
import { trialStatus } from "../results/trial.ts";

const TAIL_BYTES = 32 * 1024;
const MOST_TAILS = 20;

/** The ends of the logs of trials that failed, by the path they have in the results; the logs are redacted on disk. */
export async function readLogTails(
  directory: string,
  jobs: readonly JobResult[],
): Promise<ReadonlyMap<string, string>> {
  const failed = jobs.flatMap((job) => job.trials).filter((trial) => trialStatus(trial) === "failed");
  const logs = [...new Set(failed.flatMap((trial) => (trial.log === null ? [] : [trial.log])))].slice(0, MOST_TAILS);
  const tails = await Promise.all(logs.map(async (log) => [log, await readTail(path.join(directory, log))] as const));
  return new Map(tails);
}

/** Empty where the log could not be written: that is told elsewhere, and the reports must still be made. */
async function readTail(file: string): Promise<string> {
  const handle = await open(file, "r").catch(() => null);
  if (handle === null) {
    return "";
  }
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
    const text = buffer.toString("utf8", 0, bytesRead);
    // The first line of a tail is cut, unless the tail is everything.
    return start === 0 ? text : text.slice(text.indexOf("\n") + 1);
  } finally {
    await handle.close();
  }
}
