import { open } from "node:fs/promises";
import path from "node:path";
import { logsToRead, tailText } from "../report/log-tails.ts";
import type { RunRecord } from "../results/run-result.ts";

const TAIL_BYTES = 32 * 1024;
const MOST_TRIALS = 20;
/** What the longest report shows of each. */
const TAIL_LINES = 200;

/** The ends of the logs that the reports may show, by the path they have in the results; the logs are redacted on disk. */
export async function readLogTails(directory: string, run: RunRecord): Promise<ReadonlyMap<string, string>> {
  const logs = logsToRead(run, MOST_TRIALS);
  const tails = await Promise.all(
    logs.map(async (log) => [log, tailText(await readTail(path.join(directory, log)), TAIL_LINES)] as const),
  );
  return new Map(tails.filter(([, text]) => text !== ""));
}

/** Empty where there is no such file: another report says that, and these reports must still be made. */
export async function readTail(file: string): Promise<string> {
  const handle = await open(file, "r").catch(() => null);
  if (handle === null) {
    return "";
  }
  try {
    const stats = await handle.stat();
    // A job chooses the names of its files, and may have made a directory of this one.
    if (!stats.isFile()) {
      return "";
    }
    const { size } = stats;
    const start = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
    const text = buffer.toString("utf8", 0, bytesRead);
    // The first line of a tail is cut, unless the tail is everything.
    return start === 0 ? text : text.slice(text.indexOf("\n") + 1);
  } finally {
    await handle.close();
  }
}
