import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { repositoryDirectory } from "../directories.ts";

const run = promisify(execFile);

export interface ActRepository extends AsyncDisposable {
  readonly directory: string;
  /** The commit, which is the run's GITHUB_SHA. */
  readonly sha: string;
}

/** A repository of one commit, with the action as it is committed here and these files: workflows, job files. */
export async function createActRepository(files: Readonly<Record<string, string>>): Promise<ActRepository> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "act-repository-"));
  for (const part of ["action.yml", "dist"]) {
    await cp(path.join(repositoryDirectory(), part), path.join(directory, part), { recursive: true });
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(directory, file)), { recursive: true });
    await writeFile(path.join(directory, file), text);
  }
  const git = async (...words: readonly string[]): Promise<string> => {
    const who = ["-c", "user.name=test", "-c", "user.email=test@localhost", "-c", "commit.gpgsign=false"];
    return (await run("git", ["-C", directory, ...who, ...words])).stdout.trim();
  };
  await git("init", "--quiet", "--initial-branch=main");
  await git("add", "--all");
  await git("commit", "--quiet", "--no-verify", "--message=The action under test");
  return {
    directory,
    sha: await git("rev-parse", "HEAD"),
    [Symbol.asyncDispose]: async () => await rm(directory, { recursive: true, force: true }),
  };
}
