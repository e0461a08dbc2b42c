import { type GitHubApi, type PullRequest, statusOf } from "./api.ts";
import type { ActionContext } from "./context.ts";
import { permissionProblem } from "./permission.ts";

/** All that says which pull request a run belongs to. */
export interface PullRequestQuestion extends Pick<ActionContext, "pullRequest" | "headBranch" | "sha"> {
  /** The input `pr-number`; it wins over everything else. */
  readonly chosen: number | null;
}

/**
 * The pull request to comment on: the chosen one, the event's, or the only open one whose head is the commit under
 * test; null when there is none. Asks the API only where the event does not say.
 */
export async function findPullRequest(question: PullRequestQuestion, api: GitHubApi): Promise<number | null> {
  const told = question.chosen ?? question.pullRequest;
  if (told !== null) {
    return told;
  }
  // GitHub does not connect a fork's commits to their pull request before it is merged; its branch it does.
  const candidates =
    question.headBranch === null
      ? await ofCommit(question.sha, api)
      : await api.pullRequestsOfBranch(question.headBranch);
  const [only, ...more] = candidates.filter((pull) => pull.open && pull.headSha === question.sha);
  return only !== undefined && more.length === 0 ? only.number : null;
}

/** Most pushes belong to no pull request: a token that may not ask, or a commit GitHub does not have, is no problem. */
async function ofCommit(sha: string, api: GitHubApi): Promise<readonly PullRequest[]> {
  try {
    return await api.pullRequestsOfCommit(sha);
  } catch (error) {
    if (permissionProblem(error, false) === null && statusOf(error) !== 422) {
      throw error;
    }
    return [];
  }
}
