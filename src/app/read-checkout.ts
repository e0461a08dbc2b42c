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
