import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { repositoryDirectory } from "../../directories.ts";
import { writeJobFiles } from "./job-files.ts";
import { type MemoryWatch, watchMemory } from "./process-memory.ts";
import { TimedLines } from "./timed-lines.ts";

/** The committed CLI, running job files on a server. */
export interface TerminalRun extends AsyncDisposable {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly lines: TimedLines;
  readonly memory: MemoryWatch;
  readonly end: Promise<TerminalEnd>;
  interrupt(): void;
  /** A file of the results directory. */
  output(file: string): Promise<Buffer>;
}

export interface TerminalEnd {
  readonly exitCode: number | null;
  readonly endedAt: number;
}

export interface TerminalOptions {
  readonly flags?: readonly string[];
  /** Where requests go instead of the server itself. */
  readonly url?: string;
  /** Puts what the jobs upload beside their files. */
  readonly prepare?: (directory: string) => Promise<void>;
}

/** `files` are by relative path; those with a `.yaml` at its end are the jobs. */
export async function runOnTerminal(
  server: { readonly url: string; readonly authorization: string | null },
  files: Readonly<Record<string, string>>,
  { flags = [], url = server.url, prepare }: TerminalOptions = {},
): Promise<TerminalRun> {
  const workspace = await writeJobFiles(files);
  const { directory } = workspace;
  await prepare?.(directory);
  const authorization = server.authorization === null ? {} : { ROCK_AUTHORIZATION: server.authorization };
  const jobs = Object.keys(files).filter((name) => name.endsWith(".yaml"));
  const cli = path.join(repositoryDirectory(), "dist", "cli", "index.js");
  const words = [cli, "run", "--base-url", url, "--out", "results", ...flags, ...jobs];
  const startedAt = Date.now();
  const child = spawn(process.execPath, words, {
    cwd: directory,
    env: { ...process.env, ...authorization },
    stdio: ["ignore", "pipe", "pipe"],
  });
  await once(child, "spawn");
  const memory = watchMemory(child.pid ?? -1);
  const lines = new TimedLines(child.stdout, child.stderr);
  const exit = once(child, "exit").then(([exitCode]: unknown[]): TerminalEnd => {
    memory.stop();
    return { exitCode: typeof exitCode === "number" ? exitCode : null, endedAt: Date.now() };
  });
  const closed = once(child, "close");
  return {
    startedAt,
    lines,
    memory,
    end: closed.then(async () => await exit),
    interrupt: () => child.kill("SIGINT"),
    output: async (file) => await readFile(path.join(directory, "results", file)),
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGKILL");
      await closed;
      await workspace[Symbol.asyncDispose]();
    },
  };
}
