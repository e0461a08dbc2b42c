import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** A directory with job files in it; gone when disposed of. */
export interface JobFiles extends AsyncDisposable {
  readonly directory: string;
}

/** Writes files by relative path into a fresh directory, which is then a workspace. */
export async function writeJobFiles(files: Readonly<Record<string, string>>): Promise<JobFiles> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "rock-bench-"));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return { directory, [Symbol.asyncDispose]: async () => await rm(directory, { recursive: true, force: true }) };
}

/** The text of a Bash Job; `more` is further YAML. */
export function bashJob(jobName: string, script: string, more = ""): string {
  const indented = script
    .trim()
    .split("\n")
    .map((line) => `  ${line}\n`);
  return `job_name: ${jobName}\nscript: |\n${indented.join("")}${more}`;
}
