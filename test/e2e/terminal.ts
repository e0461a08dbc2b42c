import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { repositoryDirectory } from "../directories.ts";

/** The committed terminal tool. */
export const CLI = path.join(repositoryDirectory(), "dist/cli/index.js");

export interface Ended {
  readonly exitCode: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

export async function runNode(
  words: readonly string[],
  directory: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  return await run(process.execPath, words, directory, env);
}

/** Runs lines as a CI system does: an error ends them. */
export async function runShell(lines: string, directory: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return await run("sh", ["-e", "-c", lines], directory, env);
}

async function run(
  program: string,
  words: readonly string[],
  directory: string,
  env: NodeJS.ProcessEnv,
): Promise<Ended> {
  const child = spawn(program, words, { cwd: directory, env: { ...process.env, FORCE_COLOR: undefined, ...env } });
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { exitCode, stdout, stderr };
}

/** A directory of the test's own; what an example puts on this machine goes there too, and is gone afterwards. */
export async function withDirectory(use: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "examples-"));
  try {
    await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
