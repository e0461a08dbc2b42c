import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** The stand-in for Harbor as a command, and a place for what it tells of its runs. */
export interface InstalledHarbor extends AsyncDisposable {
  /** An environment in whose PATH it is. */
  readonly environment: NodeJS.ProcessEnv;
  /** A fresh directory for a job's `notes`. */
  newNotes(): Promise<HarborNotes>;
}

export interface HarborNotes {
  readonly directory: string;
  /** Process ids, one for each start. */
  starts(): Promise<readonly number[]>;
  /** `task agent-index` of every trial it started. */
  trials(): Promise<readonly string[]>;
  /** The text that it was handed at its start number so, from 1. */
  configuration(start: number): Promise<string>;
}

const PROGRAM = path.join(import.meta.dirname, "harbor.js");

/** A Docker that answers, so that no job starts the machine's own. */
const DOCKER = "exit 0";

/** Puts the stand-in on its own PATH; `commands` are further shell scripts beside it, by name. */
export async function installHarbor(commands: Readonly<Record<string, string>> = {}): Promise<InstalledHarbor> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "harbor-"));
  const bin = path.join(directory, "bin");
  await mkdir(bin);
  const scripts = { harbor: `exec '${process.execPath}' '${PROGRAM}' "$@"`, docker: DOCKER, ...commands };
  for (const [name, script] of Object.entries(scripts)) {
    await writeFile(path.join(bin, name), `#!/bin/sh\n${script}\n`);
    await chmod(path.join(bin, name), 0o755);
  }
  return {
    environment: { ...process.env, PATH: `${bin}:${process.env["PATH"]}` },
    newNotes: async () => notesIn(await mkdtemp(path.join(directory, "notes-"))),
    [Symbol.asyncDispose]: async () => await rm(directory, { recursive: true, force: true }),
  };
}

function notesIn(directory: string): HarborNotes {
  const lines = async (name: string) => {
    const text = await readFile(path.join(directory, name), "utf8").catch(() => "");
    return text.split("\n").filter((line) => line !== "");
  };
  return {
    directory,
    starts: async () => (await lines("starts")).map(Number),
    trials: async () => await lines("trials"),
    configuration: async (start) => await readFile(path.join(directory, `configuration-${start}.yaml`), "utf8"),
  };
}
