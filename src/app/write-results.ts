import { constants } from "node:fs";
import { access, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { describeError } from "../base/errors.ts";
import { type LockHolder, lockResults, RUN_LOCK, RUN_LOCK_REMOVAL } from "./results-lock.ts";

/** What a run leaves in its directory besides logs and the jobs' files. */
export interface RunFiles {
  readonly "results.json": string;
  readonly "junit.xml": string;
  readonly "metrics.txt": string;
  readonly "summary.md": string;
  readonly "comment.md": string;
}

const OWN_FILES = ["results.json", "junit.xml", "metrics.txt", "summary.md", "comment.md"] as const;
/** The page's name in the results directory; it is written after the others, because it takes longest. */
export const PAGE_FILE = "report.html";
const OWN_DIRECTORIES = ["logs", "artifacts", "trials"] as const;

/**
 * Makes the results directory, and takes away what an earlier run left in it, so that no old log is taken for a new one.
 * Returns null when all is well, else what the directory is that it cannot be used, without having touched anything in it.
 */
export async function clearResultsDirectory(directory: string): Promise<string | null> {
  const unfit = await checkResultsDirectory(directory);
  if (unfit === null) {
    const left = (await readdir(directory)).filter((name) => name !== RUN_LOCK);
    await Promise.all(left.map(async (name) => await rm(path.join(directory, name), { recursive: true, force: true })));
  }
  return unfit;
}

export type ResultsClaim =
  | { readonly kind: "claimed"; readonly release: () => Promise<void> }
  | { readonly kind: "unfit"; readonly reason: string };

/** As `clearResultsDirectory`, for a directory that another run may want at the same time. */
export async function claimResultsDirectory(directory: string, holder: LockHolder): Promise<ResultsClaim> {
  const unfit = await checkResultsDirectory(directory);
  if (unfit !== null) {
    return { kind: "unfit", reason: unfit };
  }
  const lock = await lockResults(directory, holder);
  if (lock.kind === "taken") {
    const reason = `is being written by another run (${lock.by}; if it is none, remove ${RUN_LOCK} there)`;
    return { kind: "unfit", reason };
  }
  const stillUnfit = await clearResultsDirectory(directory);
  if (stillUnfit !== null) {
    await lock.release();
    return { kind: "unfit", reason: stillUnfit };
  }
  return { kind: "claimed", release: lock.release };
}

/** Makes the results directory where there is none, and touches nothing in it; returns as above. */
async function checkResultsDirectory(directory: string): Promise<string | null> {
  try {
    await makeDirectory(directory);
  } catch (error) {
    return `cannot be made: ${describeError(error)}`;
  }
  const about = await stat(directory);
  if (!about.isDirectory()) {
    return "is not a directory";
  }
  try {
    await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    return `cannot be written: ${describeError(error)}`;
  }
  const ours: ReadonlySet<string> = new Set([...OWN_FILES, PAGE_FILE, ...OWN_DIRECTORIES, RUN_LOCK, RUN_LOCK_REMOVAL]);
  const present = await readdir(directory);
  const foreign = present.find((name) => !ours.has(name.replace(/\.new$/, "")));
  const isOfARun = present.some((name) => name === RUN_LOCK || name.startsWith("results.json"));
  return foreign !== undefined || (present.length > 0 && !isOfARun)
    ? `holds ${foreign ?? present[0]}, which no run wrote`
    : null;
}

/** Node's own way to make the directories above too never ends below /proc, which says of all that they do not exist. */
async function makeDirectory(directory: string): Promise<void> {
  const failure = await mkdirFailure(directory);
  if (failure === "ENOENT" && path.dirname(directory) !== directory) {
    await makeDirectory(path.dirname(directory));
    await mkdir(directory);
  }
}

/** Null also where something of this name exists; throws what making parents cannot solve. */
async function mkdirFailure(directory: string): Promise<"ENOENT" | null> {
  try {
    await mkdir(directory);
    return null;
  } catch (error) {
    const code: unknown = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EEXIST") {
      return null;
    }
    if (code === "ENOENT") {
      return code;
    }
    throw error;
  }
}

/** Writes the files, each aside and then renamed, so that a kill never leaves half of one. */
export async function writeRunFiles(directory: string, files: RunFiles): Promise<void> {
  for (const name of OWN_FILES) {
    await replaceFile(path.join(directory, name), files[name]);
  }
}

/** Writes aside and renames. */
export async function replaceFile(target: string, text: string): Promise<void> {
  await writeFile(`${target}.new`, text);
  await rename(`${target}.new`, target);
}
