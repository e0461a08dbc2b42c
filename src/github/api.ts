import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { ActionContext } from "./context.ts";

/** A comment on a pull request. */
export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly url: string;
}

export interface PullRequest {
  readonly number: number;
  readonly open: boolean;
  readonly headSha: string;
}

/** What the action asks of GitHub's API. Every call rejects with octokit's RequestError, which has a `status`. */
export interface GitHubApi {
  /** Whom the token speaks for, as comments show it: `github-actions[bot]`. */
  viewer(): Promise<string>;
  /** All comments of a pull request that `keep` wants, oldest first. */
  comments(pullRequest: number, keep: (comment: Comment) => boolean): Promise<readonly Comment[]>;
  /** null when it was deleted. */
  comment(id: number): Promise<Comment | null>;
  createComment(pullRequest: number, body: string): Promise<Comment>;
  updateComment(id: number, body: string): Promise<Comment>;
  /** A comment that is already gone is no error. */
  deleteComment(id: number): Promise<void>;
  pullRequestsOfCommit(sha: string): Promise<readonly PullRequest[]>;
  /** Open ones; `head` is `owner:branch`. */
  pullRequestsOfBranch(head: string): Promise<readonly PullRequest[]>;
  /** A file of at most 1 MiB at a commit; null when it is not there. */
  fileContent(path: string, commit: string): Promise<Uint8Array | null>;
}

export interface ApiOptions {
  readonly context: Pick<ActionContext, "apiUrl" | "graphqlUrl" | "repository">;
  readonly token: string;
  readonly userAgent: string;
  /** Ends every request. */
  readonly signal: AbortSignal;
  /** Whether a rate limit that lasts so many seconds is worth waiting for. */
  readonly worthWaiting: (seconds: number) => boolean;
  /** How many milliseconds a second of waiting between two tries lasts; tests make it short. */
  readonly secondMs?: number;
}

/** Opens GitHub's API for one token; octokit is loaded only now. */
export async function openApi(options: ApiOptions): Promise<GitHubApi> {
  const { context, signal } = options;
  const octokit = await createOctokit(options);
  // The throttling plugin takes every POST for a write and lets a second pass between two: a question is none.
  const asking = await createOctokit(options);
  const repository = { owner: context.repository.owner, repo: context.repository.name };
  const request = async (route: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown> => {
    // What a route has no place for would be sent as a query.
    const place = route.includes("{owner}") ? repository : {};
    const { data } = await octokit.request(route, { ...place, ...parameters, request: { signal } });
    return data as unknown;
  };
  return {
    viewer: async () => {
      try {
        const query = "query { viewer { login } }";
        const { data } = await asking.request(`POST ${context.graphqlUrl}`, { query, request: { signal } });
        return Viewer.parse(data).data.viewer.login;
      } catch (error) {
        if (statusOf(error) !== 404) {
          throw error;
        }
        // Not every platform has GraphQL. Where it is, the job's own token may ask nothing else who it is.
        return User.parse(await request("GET /user", {})).login;
      }
    },
    comments: async (pullRequest, keep) => {
      const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
      const parameters = { ...repository, issue_number: pullRequest, per_page: 100, request: { signal } };
      return await octokit.paginate(route, parameters, ({ data }) => z.array(WireComment).parse(data).filter(keep));
    },
    comment: async (id) => {
      try {
        return WireComment.parse(await request(ONE_COMMENT("GET"), { comment_id: id }));
      } catch (error) {
        return nullIfGone(error);
      }
    },
    createComment: async (pullRequest, body) => {
      const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
      return WireComment.parse(await request(route, { issue_number: pullRequest, body }));
    },
    updateComment: async (id, body) => WireComment.parse(await request(ONE_COMMENT("PATCH"), { comment_id: id, body })),
    deleteComment: async (id) => {
      try {
        await request(ONE_COMMENT("DELETE"), { comment_id: id });
      } catch (error) {
        nullIfGone(error);
      }
    },
    pullRequestsOfCommit: async (sha) => {
      const route = "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls";
      return z.array(WirePullRequest).parse(await request(route, { commit_sha: sha, per_page: 100 }));
    },
    pullRequestsOfBranch: async (head) => {
      const route = "GET /repos/{owner}/{repo}/pulls";
      return z.array(WirePullRequest).parse(await request(route, { head, state: "open", per_page: 100 }));
    },
    fileContent: async (path, commit) => {
      try {
        const found = await request("GET /repos/{owner}/{repo}/contents/{path}", { path, ref: commit });
        return Buffer.from(WireFile.parse(found).content, "base64");
      } catch (error) {
        return nullIfGone(error);
      }
    },
  };
}

/** The HTTP status of a failed request; null when there was no answer. */
export function statusOf(error: unknown): number | null {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : null;
  const answered = typeof error === "object" && error !== null && "response" in error && error.response !== undefined;
  return answered && typeof status === "number" ? status : null;
}

const Viewer = z.object({ data: z.object({ viewer: z.object({ login: z.string() }) }) });
const User = z.object({ login: z.string() });

const WireComment = z
  .object({
    id: z.int(),
    body: z.string().nullish(),
    html_url: z.string(),
    user: z.object({ login: z.string() }).nullish(),
  })
  .transform(
    ({ id, body, html_url, user }): Comment => ({ id, author: user?.login ?? "", body: body ?? "", url: html_url }),
  );

const WirePullRequest = z
  .object({ number: z.int().positive(), state: z.string(), head: z.object({ sha: z.string() }) })
  .transform(({ number, state, head }): PullRequest => ({ number, open: state === "open", headSha: head.sha }));

const WireFile = z.object({ type: z.literal("file"), encoding: z.literal("base64"), content: z.string() });

const ONE_COMMENT = (method: "GET" | "PATCH" | "DELETE") =>
  `${method} /repos/{owner}/{repo}/issues/comments/{comment_id}`;

function nullIfGone(error: unknown): null {
  if (statusOf(error) === 404) {
    return null;
  }
  throw error;
}

/** A client that tries again and keeps to the limits, without what is only in `GitHubApi`. */
export async function createOctokit({ context, token, userAgent, worthWaiting, secondMs = 1000 }: ApiOptions) {
  const [{ GitHub, getOctokitOptions }, { retry }, { throttling }] = await Promise.all([
    import("@actions/github/lib/utils"),
    import("@octokit/plugin-retry"),
    import("@octokit/plugin-throttling"),
  ]);
  const Octokit = GitHub.plugin(retry, throttling);
  const limited = (seconds: number, _options: unknown, _octokit: unknown, tries: number) =>
    tries < LIMIT_TRIES && worthWaiting(seconds);
  return new Octokit({
    ...getOctokitOptions(token, { userAgent }),
    baseUrl: context.apiUrl,
    log: SILENT,
    retry: { retryAfterBaseValue: secondMs },
    throttle: {
      // Without an id of its own this client would queue behind every other one in the process.
      id: randomUUID(),
      retryAfterBaseValue: secondMs,
      fallbackSecondaryRateRetryAfter: 60,
      onRateLimit: limited,
      onSecondaryRateLimit: limited,
    },
  });
}

const LIMIT_TRIES = 2;

/** octokit would print requests that failed and were tried again; what matters comes back as an error. */
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
