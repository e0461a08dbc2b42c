import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** The file by which a run says that a results directory is its own, with the number of its process. */
export const RUN_LOCK = "run.lock";

/** The process that wants to hold a directory, and how it learns whether another one still lives. */
export interface LockHolder {
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
}

export type ResultsLock =
  | { readonly kind: "held"; readonly release: () => Promise<void> }
  /** In words: `process 4711`. */
  | { readonly kind: "taken"; readonly by: string };

/** Two runs that write one directory would mix their results. The lock of a process that is gone counts for nothing. */
export async function lockResults(directory: string, { pid, isAlive }: LockHolder): Promise<ResultsLock> {
  const file = path.join(directory, RUN_LOCK);
  const own = `${pid}\n`;
  for (;;) {
    if (await createdAnew(file, own)) {
      return {
        kind: "held",
        release: async () => {
          if ((await contentOf(file)) === own) {
            await rm(file, { force: true });
          }
        },
      };
    }
    const content = await contentOf(file);
    if (content === null) {
      continue;
    }
    const other = /^\d+\n$/.test(content) ? Number(content) : null;
    if (other === null || isAlive(other)) {
      return { kind: "taken", by: other === null ? "an unknown process" : `process ${other}` };
    }
    await rm(file, { force: true });
  }
}

async function createdAnew(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") {
      return false;
    }
    throw error;
  }
}

/** Null where it is gone by now. */
async function contentOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") {
      return null;
    }
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : null;
}
