import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/** A repository of the test's own, made by git itself. */
export class GitRepository implements AsyncDisposable {
  readonly directory: string;

  static async create(): Promise<GitRepository> {
    const repository = new GitRepository(await mkdtemp(path.join(os.tmpdir(), "git-repository-")));
    await repository.git("init", "--quiet", "--initial-branch", "main");
    return repository;
  }

  private constructor(directory: string) {
    this.directory = directory;
  }

  async git(...words: readonly string[]): Promise<string> {
    const who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com", "-c", "commit.gpgsign=false"];
    return (await promisify(execFile)("git", ["-C", this.directory, ...who, ...words])).stdout.trim();
  }

  /** An empty commit on the branch that is checked out; its id. */
  async commit(message: string): Promise<string> {
    await this.git("commit", "--quiet", "--allow-empty", "--message", message);
    return await this.git("rev-parse", "HEAD");
  }

  /** Another commit, which merges `other` into what is checked out; its id. */
  async merge(other: string): Promise<string> {
    await this.git("merge", "--quiet", "--no-ff", "--message", "merge", other);
    return await this.git("rev-parse", "HEAD");
  }

  /** All commits with their parents. */
  async history(): Promise<ReadonlyMap<string, readonly string[]>> {
    const lines = (await this.git("log", "--all", "--reflog", "--format=%H %P")).split("\n");
    return new Map(
      lines.map((line) => {
        const [sha = "", ...parents] = line.split(" ");
        return [sha, parents.filter((parent) => parent !== "")] as const;
      }),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.directory, { recursive: true, force: true });
  }
}
