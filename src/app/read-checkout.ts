import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** What is checked out in a directory: the commit, and the one that it was made on top of. */
export interface Checkout {
  readonly commit: string;
  /** The first parent: of a merge commit, the branch that was merged into. Null for a first commit. */
  readonly parent: string | null;
  /** Of a merge commit, what was merged. */
  readonly secondParent: string | null;
}

/** Where a repository came from and what it is on; null where git does not say. */
export interface Origin {
  /** The address of the remote `origin`, as it was written; it may hold a token. */
  readonly url: string | null;
  /** `refs/heads/main`; null where no branch is checked out. */
  readonly ref: string | null;
}

const TIMEOUT_MS = 5_000;

/**
 * Asks git, which works in a shallow clone too: the commit object names its parents although they are not there. Null where
 * there is no repository, no commit, or no git. The directory may belong to another user, as in a container.
 */
export async function readCheckout(directory: string): Promise<Checkout | null> {
  const words = ["-c", "safe.directory=*", "-C", directory, "cat-file", "--batch"];
  const asked = promisify(execFile)("git", words, { timeout: TIMEOUT_MS, maxBuffer: 1024 * 1024 });
  // Where there is no git, or it has ended already, the answer says so.
  asked.child.stdin?.on("error", () => undefined).end("HEAD^{commit}\n");
  try {
    const { stdout } = await asked;
    const [header = ""] = stdout.split("\n\n");
    const commit = /^([0-9a-f]{40}(?:[0-9a-f]{24})?) commit \d+$/m.exec(header)?.[1];
    const [parent = null, secondParent = null] = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(
      ([, id]) => id,
    );
    return commit === undefined ? null : { commit, parent, secondParent };
  } catch {
    return null;
  }
}

/** Asks git for the remote and the branch of a directory. */
export async function readOrigin(directory: string): Promise<Origin> {
  const ask = async (...words: readonly string[]): Promise<string | null> =>
    await git(directory, ...words).catch(() => null);
  const [url, ref] = await Promise.all([ask("config", "--get", "remote.origin.url"), ask("symbolic-ref", "HEAD")]);
  return { url, ref };
}

async function git(directory: string, ...words: readonly string[]): Promise<string> {
  const options = { timeout: TIMEOUT_MS, maxBuffer: 1024 * 1024 };
  const all = ["-c", "safe.directory=*", "-C", directory, ...words];
  return (await promisify(execFile)("git", all, options)).stdout.trim();
}
