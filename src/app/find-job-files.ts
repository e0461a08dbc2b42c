import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { byText } from "../base/text.ts";
import { isInside, type Places } from "./workspace.ts";

/** A job file that was found; `file` is its path from the directory, as reports show it. */
export interface FoundFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A path or glob that does not lead to job files; the message names it. */
export interface FindFault {
  readonly message: string;
  readonly remedy: string;
}

/** A larger file is refused unread; one byte more than the limit of job/document is enough to be refused there. */
const READ_LIMIT = 64 * 1024 * 1024;

/** Paths and globs → files, each once, in the order of the patterns; a glob's matches are sorted. */
export async function findJobFiles(
  patterns: readonly string[],
  places: Places,
): Promise<{ readonly files: readonly FoundFile[]; readonly faults: readonly FindFault[] }> {
  const root = await realpath(places.workspace);
  const files = new Map<string, FoundFile>();
  const faults: FindFault[] = [];
  for (const pattern of patterns) {
    const matches = await expand(pattern, places.directory);
    if (matches.length === 0) {
      const remedy = "is the repository checked out, and is the path right from its root?";
      faults.push({ message: `${pattern} matches no file`, remedy });
    }
    for (const match of matches) {
      const found = await read(match, places, root);
      if ("message" in found) {
        faults.push(found);
      } else {
        files.set(found.file, found);
      }
    }
  }
  return { files: [...files.values()], faults };
}

async function expand(pattern: string, directory: string): Promise<readonly string[]> {
  const plain = path.resolve(directory, pattern);
  const exists = await stat(plain).then(
    () => true,
    () => false,
  );
  if (exists) {
    return [plain];
  }
  if (!/[*?[\]{}!()]/.test(pattern)) {
    return [];
  }
  const { glob } = await import("tinyglobby");
  const matches = await glob(pattern, {
    cwd: directory,
    absolute: true,
    onlyFiles: false,
    expandDirectories: false,
    // A link that leads nowhere is a problem: its job would not be measured.
    followSymbolicLinks: false,
    dot: true,
    ignore: ["**/node_modules/**", "**/.git/**"],
  });
  const isDirectory = await Promise.all(
    matches.map(
      async (match) =>
        await stat(match).then(
          (about) => about.isDirectory(),
          () => false,
        ),
    ),
  );
  return matches.filter((_, index) => isDirectory[index] !== true).sort(byText);
}

async function read(file: string, places: Places, root: string): Promise<FoundFile | FindFault> {
  const real = await realpath(file).catch(() => null);
  const shown = path.relative(places.directory, file).split(path.sep).join("/");
  if (real === null) {
    return { message: `${shown} is a link to nothing`, remedy: "repair or remove it" };
  }
  if (!places.filesFromAnywhere && !isInside(real, root)) {
    return { message: `${shown} is outside the workspace`, remedy: "job files of a workflow stay in the repository" };
  }
  const about = await stat(real);
  if (!about.isFile()) {
    return { message: `${shown} is not a file`, remedy: "name a job file, or a glob such as bench/*.yaml" };
  }
  if (about.size > READ_LIMIT) {
    return { message: `${shown} has ${about.size} bytes`, remedy: "a job file may have 1 MiB" };
  }
  return { file: shown, bytes: await readFile(real) };
}
