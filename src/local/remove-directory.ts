import { execFile, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const THOROUGHLY = { recursive: true, force: true, maxRetries: 5 };

/** In a sandbox's directory: absolute paths, one a line, that the client made outside it on behalf of its job. */
const UPLOADED_PATHS = "uploaded-paths";

/** Removes a sandbox's directory, and first what was uploaded for it to other places of this machine. */
export async function removeSandboxDirectory(directory: string): Promise<void> {
  for (const place of uploadedPaths(directory)) {
    await rm(place, THOROUGHLY).catch(() => undefined);
  }
  await removeDirectory(directory);
}

/** Removes the server's directory with all sandboxes in it, at once: the process may be about to exit. */
export function removeServerDirectory(directory: string): void {
  for (const place of entriesOf(directory).flatMap((name) => uploadedPaths(path.join(directory, name)))) {
    try {
      rmSync(place, THOROUGHLY);
    } catch {
      // Not ours any more; what matters is our own directory.
    }
  }
  try {
    rmSync(directory, THOROUGHLY);
  } catch {
    spawnSync(STUBBORNLY.program, STUBBORNLY.arguments(directory), { stdio: "ignore" });
  }
}

/** What may be removed of a sandbox's list, which a job can write to: nothing that holds a home or the sandbox itself. */
export function uploadedPaths(directory: string): readonly string[] {
  let list: string;
  try {
    list = readFileSync(path.join(directory, UPLOADED_PATHS), "utf8");
  } catch {
    return [];
  }
  const holds = (place: string, kept: string) =>
    `${kept}${path.sep}`.startsWith(`${place.replace(/\/$/, "")}${path.sep}`);
  return list
    .split("\n")
    .filter((line) => path.isAbsolute(line) && path.normalize(line) === line)
    .filter((place) => !holds(place, directory) && !holds(place, os.homedir()));
}

/** Rejects where something of it is left. */
async function removeDirectory(directory: string): Promise<void> {
  try {
    await rm(directory, THOROUGHLY);
  } catch {
    await promisify(execFile)(STUBBORNLY.program, STUBBORNLY.arguments(directory));
  }
}

/**
 * A job can take away its own permission to remove its files, and nest directories until their paths are longer than the
 * system takes. These programs go down step by step, where Node needs whole paths.
 */
const STUBBORNLY = {
  program: "sh",
  arguments: (directory: string) => ["-c", 'chmod -R u+rwx "$1"; exec rm -rf "$1"', "sh", directory],
} as const;

function entriesOf(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
