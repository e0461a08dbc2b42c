import { type GitHubApi, type PullRequest, statusOf } from "./api.ts";
import type { ActionContext } from "./context.ts";
import { permissionProblem } from "./permission.ts";

/** All that says which pull request a run belongs to. */
export interface PullRequestQuestion extends Pick<ActionContext, "pullRequest" | "headBranch" | "sha"> {
  /** The input `pr-number`; it wins over everything else. */
  readonly chosen: number | null;
  /**
   * A workflow that reports on another run may have the number from its artifact, which a stranger wrote: there it has to be
   * a pull request of the commit that the event names.
   */
  readonly eventName: string;
}

export type FoundPullRequest =
  | { readonly kind: "found"; readonly number: number }
  | { readonly kind: "none"; readonly message: string };

const NONE = "no open pull request belongs to this run; the input `pr-number` can name one";

/**
 * The pull request to comment on: the chosen one, the event's, or the only open one whose head is the commit under
 * test. Asks the API only where the event does not say, or where the number may be a stranger's.
 */
export async function findPullRequest(question: PullRequestQuestion, api: GitHubApi): Promise<FoundPullRequest> {
  const { chosen, eventName, sha, headBranch } = question;
  if (chosen !== null && eventName === "workflow_run") {
    const { headSha } = await api.pullRequest(chosen);
    const message = `the head of pull request ${chosen}, which \`pr-number\` names, is not the commit ${sha} that this run reports on`;
    return headSha === sha ? { kind: "found", number: chosen } : { kind: "none", message };
  }
  const told = chosen ?? question.pullRequest;
  if (told !== null) {
    return { kind: "found", number: told };
  }
  // GitHub does not connect a fork's commits to their pull request before it is merged; its branch it does.
  const candidates = headBranch === null ? await ofCommit(sha, api) : await api.openPullRequests(headBranch);
  const [only, ...more] = candidates.filter((pull) => pull.open && pull.headSha === sha);
  return only !== undefined && more.length === 0
    ? { kind: "found", number: only.number }
    : { kind: "none", message: NONE };
}

/** Most pushes belong to no pull request: a token that may not ask, or a commit GitHub does not have, is no problem. */
async function ofCommit(sha: string, api: GitHubApi): Promise<readonly PullRequest[]> {
  try {
    // Gitea does not know the pull requests of a commit, only all.
    return (await api.pullRequestsOfCommit(sha)) ?? (await api.openPullRequests(null));
  } catch (error) {
    if (permissionProblem(error, false) === null && statusOf(error) !== 422) {
      throw error;
    }
    return [];
  }
}
