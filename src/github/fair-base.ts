import type { ActionsApi } from "./actions-api.ts";
import type { ActionContext } from "./context.ts";

/** What is checked out, as far as git tells. */
export interface CheckedOut {
  readonly commit: string;
  readonly parent: string | null;
  readonly secondParent: string | null;
}

/** The commit whose run is the fair one to compare with. */
export interface FairBase {
  readonly commit: string;
  /** Whether that is the state the change is made to; without a change it is just the latest that may have been measured. */
  readonly isOfChange: boolean;
}

type Known = Pick<ActionContext, "eventName" | "sha" | "triggerSha" | "baseRef" | "pullRequest">;

/**
 * Finds it. GitHub's merge commit measures the change on top of the base branch, which is its first parent; the head of a
 * pull request measures it on top of where it branched off. The payload's own base may be stale, so that nobody asks it.
 * Outside a change it is the commit itself: an earlier run may have measured it or one before it.
 */
export async function findFairBase(
  known: Known,
  checkout: CheckedOut | null,
  api: ActionsApi,
): Promise<FairBase | "unknown branch" | null> {
  const { eventName, baseRef, sha, triggerSha } = known;
  const commit = checkout?.commit ?? triggerSha;
  const isMerge = (eventName === "pull_request" && commit === triggerSha) || checkout?.secondParent === sha;
  if ((baseRef !== "" && isMerge) || eventName === "merge_group") {
    const parent = checkout?.parent ?? (await api.firstParent(commit));
    return parent === null ? null : { commit: parent, isOfChange: true };
  }
  if (baseRef !== "" && commit !== triggerSha) {
    const { mergeBase } = await api.ancestry(await api.headOf(baseRef), commit);
    return { commit: mergeBase, isOfChange: true };
  }
  // A comment on a pull request, say: the run of that head is no base for it.
  return known.pullRequest !== null && baseRef === "" && commit !== triggerSha
    ? "unknown branch"
    : { commit, isOfChange: false };
}
