import { describeError, unreachable } from "../base/errors.ts";
import type { Clock } from "../base/time.ts";
import type { Settings } from "../settings/settings.ts";
import { type ApiOptions, type Comment, type GitHubApi, limitSeconds, openApi, statusOf } from "./api.ts";
import { compareRuns, hasAll, newestParts, type Part } from "./comment-plan.ts";
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

/** A text that several writers share, each with a part of it. This room does not know what it looks like. */
export interface SharedText<P extends Part> {
  /** The parts of a comment; null where it is another comment than ours. */
  readonly parse: (body: string) => readonly P[] | null;
  readonly render: (parts: readonly P[]) => string;
}

export interface CommentPlace<P extends Part> {
  readonly mode: CommentMode;
  readonly pullRequest: PullRequestQuestion;
  readonly isFork: boolean;
  readonly text: SharedText<P>;
}

export interface CommentWrite<P extends Part> {
  readonly part: P;
  /** Only takes the place of what an earlier run said, and says nothing where there is nothing of it. */
  readonly onlyUpdate: boolean;
  /**
   * Whether to stay until nobody can overwrite the part unseen. What is said while jobs run need not: the next time puts it
   * right.
   */
  readonly settle: boolean;
  /** Gives it up; what is on its way may arrive. */
  readonly signal?: AbortSignal;
  readonly deadlineMs: number;
}

export type CommentConnection = Omit<ApiOptions, "signal" | "worthWaiting">;

/** Keeps one part of the comment that all legs of a workflow share. */
export interface CommentWriter<P extends Part> {
  /** Never rejects. */
  write(request: CommentWrite<P>): Promise<CommentResult>;
}

/** Finds the pull request when it is first needed. One write at a time. */
export function openComment<P extends Part>(
  place: CommentPlace<P>,
  connection: CommentConnection,
  clock: Clock,
): CommentWriter<P> {
  let found: Target | null = null;
  return {
    write: async (request) => {
      if (place.mode === "never") {
        return { kind: "skipped", reason: "never", message: "the input `comment` is `never`" };
      }
      if (connection.token === "") {
        return { kind: "denied", permission: COMMENT_PERMISSION, message: "the input `github-token` is empty" };
      }
      const endsAt = clock.now() + request.deadlineMs;
      const worthWaiting = (seconds: number) => clock.now() + seconds * 1000 < endsAt;
      try {
        return await withDeadline(clock, request.deadlineMs, "the comment", async (late) => {
          const signal = request.signal === undefined ? late : AbortSignal.any([late, request.signal]);
          const api = await openApi({ ...connection, signal, worthWaiting });
          if (found === null) {
            const pullRequest = await findPullRequest(place.pullRequest, api);
            if (pullRequest.kind === "none") {
              return { kind: "skipped", reason: "no-pull-request", message: pullRequest.message };
            }
            found = { pullRequest: pullRequest.number, viewer: await api.viewer() };
          }
          const pace = { clock, signal, worthWaiting, second: connection.secondMs ?? 1000 };
          return await writePart(request, place.text, found, api, pace);
        });
      } catch (error) {
        return classify(error, place.isFork);
      }
    },
  };
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

interface Target {
  readonly pullRequest: number;
  /** Whose comments are ours. */
  readonly viewer: string;
}

/** How the writers of one comment keep out of each other's way. */
interface Pace {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly worthWaiting: (seconds: number) => boolean;
  /** How many milliseconds a second lasts; tests make it short. */
  readonly second: number;
}

/** A look at the comment is good for so many seconds: after that the writer looks again before it writes. */
const LOOK_LASTS = 3;
/** So many seconds after a part was seen, nobody writes any more who had looked before it was there. */
const SETTLED_AFTER = 4;
/** Where nobody else is known to write, one more look soon is enough. */
const SETTLED_ALONE_AFTER = 1;
const LONGEST_PAUSE = 4;
/** Failures of the server or the network that one write bears. */
const FAILURES = 4;

interface OwnComment<P extends Part> {
  readonly id: number;
  readonly url: string;
  readonly parts: readonly P[];
}

/**
 * GitHub writes a comment as a whole, whatever others wrote meanwhile. So every writer looks, adds its part to what is
 * there, writes at once and looks again, until its part is there, with everything it has ever seen, in one comment, and
 * whoever had looked before that has written. If one writer overwrites a part, others that saw it bring it back.
 */
async function writePart<P extends Part>(
  request: CommentWrite<P>,
  text: SharedText<P>,
  target: Target,
  api: GitHubApi,
  pace: Pace,
): Promise<CommentResult> {
  const { clock, signal, second } = pace;
  let { part } = request;
  let known: readonly P[] = [];
  let step: "look" | "written" | "paused" = "look";
  let completeSince: number | null = null;
  const write = retryingWriter(api, target, pace);
  for (let lost = 0; ; ) {
    const lookedAt = clock.now();
    const own = await ownComments(text, target, api);
    const present = own.flatMap(({ url, parts }) =>
      parts.flatMap((one) => (one.key === part.key ? [{ url, one }] : [])),
    );
    const newer = present.find(({ one }) => compareRuns(one, part) > 0);
    if (newer !== undefined && own.length === 1) {
      return newerRun(newer.one, newer.url);
    }
    if (request.onlyUpdate && present.length === 0) {
      return { kind: "skipped", reason: "nothing-to-update", message: "there is none of an earlier run" };
    }
    part = present.find(({ one }) => saysTheSame(one, part, text))?.one ?? part;
    known = newestParts(known, [part], ...own.map(({ parts }) => parts));
    const body = text.render(known);
    const [first = null, ...copies] = own;
    // Of very many parts the oldest have no room.
    if (first !== null && hasAll(first.parts, text.parse(body) ?? [])) {
      await removeCopies(copies, api);
      if (newer !== undefined) {
        return newerRun(newer.one, first.url);
      }
      completeSince ??= lookedAt;
      const settledAt = completeSince + (known.length > 1 ? SETTLED_AFTER : SETTLED_ALONE_AFTER) * second;
      if (!request.settle || lookedAt >= settledAt) {
        return { kind: "posted", url: first.url };
      }
      await clock.sleep(settledAt - clock.now(), signal);
      continue;
    }
    completeSince = null;
    if (step === "written") {
      lost += 1;
      await clock.sleep(Math.random() * Math.min(LONGEST_PAUSE, 2 ** lost / 4) * second, signal);
      step = "paused";
      continue;
    }
    await write(first, body, lookedAt + LOOK_LASTS * second);
    step = "written";
  }
}

/** Whether what is there says all that we have to say already. */
function saysTheSame<P extends Part>(present: P, part: P, { render }: SharedText<P>): boolean {
  return compareRuns(present, part) === 0 && render([{ ...present, at: part.at }]) === render([part]);
}

type Write = (first: { readonly id: number } | null, body: string, until: number) => Promise<void>;

/** Writes once. Failures that may pass are waited for, and then it is time to look again; others are thrown. */
function retryingWriter(api: GitHubApi, { pullRequest }: Target, pace: Pace): Write {
  const { clock, signal, second } = pace;
  let failures = 0;
  return async (first, body, until) => {
    const inTime = AbortSignal.timeout(Math.max(1, until - clock.now()));
    try {
      await (first === null ? api.createComment(pullRequest, body, inTime) : api.updateComment(first.id, body, inTime));
    } catch (error) {
      signal.throwIfAborted();
      if (inTime.aborted) {
        // It may still arrive; what counts is what is there at the next look.
        return;
      }
      failures += 1;
      const seconds = secondsToWait(error, clock.now(), failures, first !== null);
      if (seconds === null || failures > FAILURES || !pace.worthWaiting(seconds)) {
        throw error;
      }
      await clock.sleep(seconds * second, signal);
    }
  };
}

/** Null where trying again is of no use. */
function secondsToWait(error: unknown, now: number, failures: number, isUpdate: boolean): number | null {
  const status = statusOf(error);
  const limit = limitSeconds(error, now);
  if (limit !== null) {
    return limit;
  }
  if (status === 404 && isUpdate) {
    // Somebody deleted it meanwhile.
    return 0;
  }
  return status === null || status >= 500 ? failures ** 2 : null;
}

/** Anybody can copy what marks a comment as ours into another one. */
async function ownComments<P extends Part>(
  { parse }: SharedText<P>,
  { pullRequest, viewer }: Target,
  api: GitHubApi,
): Promise<readonly OwnComment<P>[]> {
  const isOwn = ({ author, body }: Comment) => author === viewer && parse(body) !== null;
  const found = await api.comments(pullRequest, isOwn);
  return found
    .map(({ id, url, body }) => ({ id, url, parts: parse(body) ?? [] }))
    .toSorted((left, right) => left.id - right.id);
}

/** All that they say is in the first one. The next writer finds those again that cannot be deleted. */
async function removeCopies(copies: readonly { readonly id: number }[], api: GitHubApi): Promise<void> {
  for (const { id } of copies) {
    try {
      await api.deleteComment(id);
    } catch {
      return;
    }
  }
}

function newerRun({ run, attempt }: Part, url: string): CommentResult {
  const message = `run ${run}, attempt ${attempt} has already reported: ${url}`;
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
