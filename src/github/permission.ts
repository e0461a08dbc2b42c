import { statusOf } from "./api.ts";

/** What a workflow has to say for the token to be allowed what was refused. */
export interface PermissionProblem {
  /** As in `permissions:` of a workflow. */
  readonly permission: string;
  readonly message: string;
}

/** What a job has to be allowed to comment. */
export const COMMENT_PERMISSION = "pull-requests: write";
/** What it has to be allowed to write check runs. */
export const CHECK_PERMISSION = "checks: write";

/** What cannot be done without each. */
const DEEDS = { [COMMENT_PERMISSION]: "comment", [CHECK_PERMISSION]: "write a check run" } as const;
/** What is not there either where the token may not see it. */
const PLACES = { [COMMENT_PERMISSION]: "pull request", [CHECK_PERMISSION]: "commit" } as const;

/**
 * The permission a failed request lacked; null when it failed for another reason. GitHub hides what a token may not
 * even read behind 404.
 */
export function permissionProblem(
  error: unknown,
  isFork: boolean,
  permission: keyof typeof DEEDS = COMMENT_PERMISSION,
): PermissionProblem | null {
  const status = statusOf(error);
  const message = error instanceof Error ? error.message : "";
  const refused = status === 403 && /not accessible|must have|permission/i.test(message);
  if (!refused && status !== 404) {
    return null;
  }
  const deed = DEEDS[permission];
  if (isFork) {
    const why = "GitHub gives a run of a fork's pull request a token that can only read";
    return { permission, message: `no permission to ${deed}: ${why}` };
  }
  const place = PLACES[permission];
  const what = status === 404 ? `the ${place} does not exist or the token may not see it` : `no permission to ${deed}`;
  return { permission, message: `${what}: give the job \`permissions: { ${permission} }\`` };
}
