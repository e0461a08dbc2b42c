import { execFile, execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { CONTROL } from "../../../src/run/sandbox-scripts/control.ts";

const run = promisify(execFile);

/** A shell that sandboxes have as their `sh`; with busybox, all other programs are its too. */
export type ShellName = "bash" | "dash" | "busybox";

export interface Place {
  /** The job's private directory. */
  readonly directory: string;
  /** A directory of the test's own beside it. */
  readonly outside: string;
  /** Runs one command of the control script, with programs of this directory before those of the machine. */
  readonly control: (name: string, ...parameters: readonly string[]) => Promise<string>;
  /** Puts a program before the machine's own. */
  readonly program: (name: string, script: string) => Promise<void>;
}

/** Where a shell is on this machine; null where it is not installed. */
export function shellPath(shell: ShellName): string | null {
  try {
    return execFileSync("sh", ["-c", 'command -v "$1"', "sh", shell], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

/** Without a shell the machine's own `sh` runs the script. */
export async function withScript(use: (place: Place) => Promise<void>, shell: ShellName | null = null): Promise<void> {
  const base = await mkdtemp(path.join(os.tmpdir(), "control-script-"));
  const inBase = (name: string) => path.join(base, name);
  // The processes of a job are known by the name of its directory.
  const [directory, outside, programs] = [inBase(path.basename(base)), inBase("outside"), inBase("programs")];
  await Promise.all([directory, outside, programs].map(async (name) => await mkdir(name)));
  await writeFile(path.join(directory, "control.sh"), CONTROL);
  const machine = process.env["PATH"] ?? "";
  const env = { PATH: `${programs}:${shell === null ? machine : await pathWith(shell, inBase("shell"), machine)}` };
  try {
    await use({
      directory,
      outside,
      control: async (name, ...parameters) => {
        const words = [path.join(directory, "control.sh"), name, directory, ...parameters];
        const { stdout } = await run("sh", words, { env, maxBuffer: 1 << 28 });
        return stdout.trim();
      },
      program: async (name, script) => {
        await writeFile(path.join(programs, name), script);
        await chmod(path.join(programs, name), 0o755);
      },
    });
  } finally {
    // What drains a job's output may be about to write its last file.
    await rm(base, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** A PATH on which `sh` is this shell. */
async function pathWith(shell: ShellName, directory: string, machine: string): Promise<string> {
  const program = shellPath(shell);
  if (program === null) {
    throw new Error(`${shell} is not installed`);
  }
  await mkdir(directory);
  if (shell !== "busybox") {
    await symlink(program, path.join(directory, "sh"));
    return `${directory}:${machine}`;
  }
  const names = execFileSync(program, ["--list"], { encoding: "utf8" }).trim().split("\n");
  await Promise.all(names.map(async (name) => await symlink(program, path.join(directory, name))));
  return directory;
}
