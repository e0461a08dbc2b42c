import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { JobDocument } from "../job/document.ts";
import type { LocalPath, ResolvedPath } from "../job/plan.ts";
import { invalid, type Parsed, type Problem, valid } from "../job/problem.ts";
import { isInside, type Places } from "./workspace.ts";

const MAX_SCRIPT_BYTES = 16 * 1024 * 1024;

/**
 * Resolves the local paths of a job file against the file's own directory, follows links, and keeps them inside the
 * workspace: a job file of a pull request must not read the runner's other files.
 */
export async function resolveLocalPaths(
  document: JobDocument,
  paths: readonly LocalPath[],
  places: Places,
): Promise<Parsed<readonly ResolvedPath[]>> {
  const root = await realpath(places.workspace);
  const base = path.dirname(path.resolve(places.directory, document.file));
  const roots = places.filesFromAnywhere ? [root, await realpath(base)] : [root];
  const results = await Promise.all(paths.map(async (local) => await resolveOne(local, base, roots)));
  const problems = results.flatMap((result, index): Problem[] => {
    const position = paths[index]?.position ?? { line: 1, column: 1 };
    return "message" in result ? [{ file: document.file, ...position, ...result }] : [];
  });
  return problems.length > 0
    ? invalid(problems)
    : valid(results.flatMap((result) => ("message" in result ? [] : [result])));
}

interface Fault {
  readonly message: string;
  readonly remedy: string;
}

async function resolveOne(local: LocalPath, base: string, roots: readonly string[]): Promise<ResolvedPath | Fault> {
  const written = path.resolve(base, local.path);
  let absolute: string;
  try {
    absolute = await realpath(written);
  } catch {
    return {
      message: `${local.path} does not exist`,
      remedy: `paths are relative to the job file; this one is ${path.relative(roots[0] ?? "", written) || "."}`,
    };
  }
  if (!roots.some((root) => isInside(absolute, root))) {
    return { message: `${local.path} is outside the workspace`, remedy: "move it into the repository" };
  }
  const about = await stat(absolute);
  if (local.purpose === "upload") {
    return about.isFile() || about.isDirectory()
      ? { absolute, text: null }
      : { message: `${local.path} is neither a file nor a directory`, remedy: "upload a file or a directory" };
  }
  if (!about.isFile()) {
    return { message: `${local.path} is not a file`, remedy: "name the script file" };
  }
  if (about.size > MAX_SCRIPT_BYTES) {
    return {
      message: `${local.path} has ${about.size} bytes`,
      remedy: "a script may have 16 MiB; put data into `uploads`",
    };
  }
  const text = decode(await readFile(absolute));
  return text === null
    ? {
        message: `${local.path} is not a UTF-8 text`,
        remedy: "script_path names a shell script; put binaries into `uploads`",
      }
    : { absolute, text };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}
