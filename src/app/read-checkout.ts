import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** What is checked out in a directory: the commit, and the one that it was made on top of. */
export interface Checkout {
  readonly commit: string;
  /** The first parent: of a merge commit, the branch that was merged into. Null for a first commit. */
  readonly parent: string | null;
}

const TIMEOUT_MS = 5_000;

/**
 * Asks git, which works in a shallow clone too: the commit object names its parents although they are not there. Null where
 * there is no repository, no commit, or no git. The directory may belong to another user, as in a container.
 */
export async function readCheckout(directory: string): Promise<Checkout | null> {
  const git = async (...words: readonly string[]): Promise<string> => {
    const options = { timeout: TIMEOUT_MS, maxBuffer: 1024 * 1024 };
    const all = ["-c", "safe.directory=*", "-C", directory, ...words];
    return (await promisify(execFile)("git", all, options)).stdout.trim();
  };
  try {
    const commit = await git("rev-parse", "--verify", "HEAD^{commit}");
    const [header = ""] = (await git("cat-file", "-p", commit)).split("\n\n");
    return isCommitId(commit) ? { commit, parent: /^parent ([0-9a-f]{40,64})$/m.exec(header)?.[1] ?? null } : null;
  } catch {
    return null;
  }
}

function isCommitId(text: string): boolean {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
}
