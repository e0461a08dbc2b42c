import { describeError, unreachable } from "../base/errors.ts";
import type { Clock } from "../base/time.ts";
import type { Settings } from "../settings/settings.ts";
import { type ApiOptions, type Comment, type GitHubApi, openApi, statusOf } from "./api.ts";
import { compareRuns, formatMarker, type Marker, parseMarker } from "./comment-marker.ts";
import { type OwnComment, planSettling, planWrite } from "./comment-plan.ts";
import { withDeadline } from "./deadline.ts";
import { COMMENT_PERMISSION, permissionProblem } from "./permission.ts";
import { findPullRequest, type PullRequestQuestion } from "./pull-request.ts";

/** `always` is `auto` for this room: the caller fails where it could not comment. */
export type CommentMode = Settings["comment"];

type SkipReason = "never" | "no-pull-request" | "newer-run" | "nothing-to-update";

export type CommentResult =
  | { readonly kind: "posted"; readonly url: string }
  /** There was nothing to do; `newer-run` means that a later run has reported already. */
  | { readonly kind: "skipped"; readonly reason: SkipReason; readonly message: string }
  /** The token lacks a permission, named as in `permissions:` of a workflow. */
  | { readonly kind: "denied"; readonly permission: string; readonly message: string }
  | { readonly kind: "failed"; readonly error: Error };

export interface CommentRequest {
  readonly mode: CommentMode;
  readonly pullRequest: PullRequestQuestion;
  readonly marker: Marker;
  /** Finished Markdown, short enough with the marker's line before it. */
  readonly body: string;
  readonly isFork: boolean;
  /** Only takes the place of an earlier comment, and writes none where there is none. */
  readonly onlyUpdate: boolean;
  readonly deadlineMs: number;
}

export type CommentConnection = Omit<ApiOptions, "signal" | "worthWaiting">;

/** Creates or updates the one comment of this step and leg. Never rejects. */
export async function publishComment(
  request: CommentRequest,
  connection: CommentConnection,
  clock: Clock,
): Promise<CommentResult> {
  if (request.mode === "never") {
    return { kind: "skipped", reason: "never", message: "the input `comment` is `never`" };
  }
  if (connection.token === "") {
    return { kind: "denied", permission: COMMENT_PERMISSION, message: "the input `github-token` is empty" };
  }
  const endsAt = clock.now() + request.deadlineMs;
  const worthWaiting = (seconds: number) => clock.now() + seconds * 1000 < endsAt;
  try {
    return await withDeadline(clock, request.deadlineMs, "the comment", async (signal) => {
      const api = await openApi({ ...connection, signal, worthWaiting });
      return await comment(request, api);
    });
  } catch (error) {
    return classify(error, request.isFork);
  }
}

/** Why a run whose mode is `always` fails for want of a comment; null when it does not. */
export function commentFailure(mode: CommentMode, result: CommentResult): string | null {
  return mode === "always" ? missingComment(result) : null;
}

function missingComment(result: CommentResult): string | null {
  switch (result.kind) {
    case "posted":
      return null;
    case "skipped":
      return result.reason === "newer-run" ? null : result.message;
    case "denied":
      return result.message;
    case "failed":
      return describeError(result.error);
    default:
      return unreachable(result);
  }
}

async function comment(request: CommentRequest, api: GitHubApi): Promise<CommentResult> {
  const pullRequest = await findPullRequest(request.pullRequest, api);
  if (pullRequest === null) {
    const message = "no open pull request belongs to this run; the input `pr-number` can name one";
    return { kind: "skipped", reason: "no-pull-request", message };
  }
  const { marker } = request;
  const body = `${formatMarker(marker)}\n${request.body}`;
  const viewer = await api.viewer();
  const look = async () => await ownComments(api, pullRequest, viewer, marker.key);
  for (let tries = 0; tries < WRITES; tries += 1) {
    const plan = planWrite(await look(), marker);
    if (plan.kind === "yield") {
      return newerRun(plan.to);
    }
    if (plan.kind === "create" && request.onlyUpdate) {
      return { kind: "skipped", reason: "nothing-to-update", message: "there is none of an earlier run" };
    }
    const answer =
      plan.kind === "create"
        ? await api.createComment(pullRequest, body)
        : await api.updateComment(plan.comment.id, body);
    const settling = planSettling(await look(), { id: answer.id, url: answer.url, marker });
    if (settling.kind === "write-again") {
      continue;
    }
    await removeSurplus(api, settling.surplus, viewer, marker);
    return settling.kind === "yield" ? newerRun(settling.to) : { kind: "posted", url: settling.comment.url };
  }
  throw new Error(`an older run wrote over the comment ${WRITES} times; let runs of one branch wait for each other`);
}

/** How often one run writes before it lets an older one win. */
const WRITES = 3;

async function ownComments(
  api: GitHubApi,
  pullRequest: number,
  viewer: string,
  key: string,
): Promise<readonly OwnComment[]> {
  const isOwn = (candidate: Comment) => ownMarker(candidate, viewer, key) !== null;
  const found = await api.comments(pullRequest, isOwn);
  return found.flatMap((one) => {
    const marker = ownMarker(one, viewer, key);
    return marker === null ? [] : [{ id: one.id, url: one.url, marker }];
  });
}

/** A marker counts only in a comment that we wrote: anybody can copy the line into one of their own. */
function ownMarker(candidate: Comment, viewer: string, key: string): Marker | null {
  const marker = candidate.author === viewer ? parseMarker(candidate.body) : null;
  return marker?.key === key ? marker : null;
}

/** Deletes what is still ours and no newer than this run; what cannot be deleted the next run finds again. */
async function removeSurplus(
  api: GitHubApi,
  surplus: readonly OwnComment[],
  viewer: string,
  marker: Marker,
): Promise<void> {
  for (const { id } of surplus) {
    try {
      const now = await api.comment(id);
      const found = now === null ? null : ownMarker(now, viewer, marker.key);
      if (found !== null && compareRuns(found, marker) <= 0) {
        await api.deleteComment(id);
      }
    } catch {
      return;
    }
  }
}

function newerRun({ marker, url }: OwnComment): CommentResult {
  const message = `run ${marker.runNumber}, attempt ${marker.attempt} has already reported: ${url}`;
  return { kind: "skipped", reason: "newer-run", message };
}

function classify(error: unknown, isFork: boolean): CommentResult {
  const problem = permissionProblem(error, isFork);
  if (problem !== null) {
    return { kind: "denied", ...problem };
  }
  const status = statusOf(error);
  const told = status === null ? "the comment could not be written" : `GitHub answered ${status} to the comment`;
  return { kind: "failed", error: new Error(told, { cause: error }) };
}
