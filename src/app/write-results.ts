import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** What a run leaves in its directory besides logs and the jobs' files. */
export interface RunFiles {
  readonly "results.json": string;
  readonly "junit.xml": string;
  readonly "summary.md": string;
  readonly "comment.md": string;
}

const OWN_FILES = ["results.json", "junit.xml", "summary.md", "comment.md"] as const;
const OWN_DIRECTORIES = ["logs", "artifacts", "trials"] as const;

/**
 * Makes the results directory, and takes away what an earlier run left in it, so that no old log is taken for a new one.
 * Returns the name of something in it that is not ours, without touching anything, or null when all is well.
 */
export async function clearResultsDirectory(directory: string): Promise<string | null> {
  await mkdir(directory, { recursive: true });
  const ours: ReadonlySet<string> = new Set([...OWN_FILES, ...OWN_DIRECTORIES]);
  const present = await readdir(directory);
  const foreign = present.find((name) => !ours.has(name.replace(/\.new$/, "")));
  if (foreign !== undefined || (present.length > 0 && !present.some((name) => name.startsWith("results.json")))) {
    return foreign ?? present[0] ?? null;
  }
  await Promise.all(
    present.map(async (name) => await rm(path.join(directory, name), { recursive: true, force: true })),
  );
  return null;
}

/** Writes the two pages that are published, in a directory of their own. */
export async function writePages(directory: string, pages: Pick<RunFiles, "summary.md" | "comment.md">): Promise<void> {
  await mkdir(directory, { recursive: true });
  await Promise.all(
    (["summary.md", "comment.md"] as const).map(
      async (name) => await replaceFile(path.join(directory, name), pages[name]),
    ),
  );
}

/** Writes the files, each aside and then renamed, so that a kill never leaves half of one. */
export async function writeRunFiles(directory: string, files: RunFiles): Promise<void> {
  for (const name of OWN_FILES) {
    await replaceFile(path.join(directory, name), files[name]);
  }
}

async function replaceFile(target: string, text: string): Promise<void> {
  await writeFile(`${target}.new`, text);
  await rename(`${target}.new`, target);
}
