import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** The file by which a run says that a results directory is its own, with the number of its process. */
export const RUN_LOCK = "run.lock";

/** Who holds this may remove a lock whose process is gone; otherwise two could, and the later one would remove a new lock. */
export const RUN_LOCK_REMOVAL = "run.lock.removal";

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
  const removal = path.join(directory, RUN_LOCK_REMOVAL);
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
    const owner = await ownerOf(file, isAlive);
    if (owner.kind === "living") {
      return { kind: "taken", by: owner.name };
    }
    if (owner.kind === "gone") {
      if (!(await createdAnew(removal, own))) {
        return { kind: "taken", by: "one that starts now" };
      }
      try {
        // Now nobody else removes it, so what is read stays true until it is removed.
        if ((await ownerOf(file, isAlive)).kind === "gone") {
          await rm(file, { force: true });
        }
      } finally {
        await rm(removal, { force: true });
      }
    }
  }
}

type Owner = { readonly kind: "none" } | { readonly kind: "gone" } | { readonly kind: "living"; readonly name: string };

async function ownerOf(file: string, isAlive: LockHolder["isAlive"]): Promise<Owner> {
  const content = await contentOf(file);
  if (content === null) {
    return { kind: "none" };
  }
  const pid = /^\d+\n$/.test(content) ? Number(content) : null;
  if (pid === null) {
    return { kind: "living", name: "an unknown process" };
  }
  return isAlive(pid) ? { kind: "living", name: `process ${pid}` } : { kind: "gone" };
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
