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

export interface WantedCheckRun {
  readonly name: string;
  readonly head_sha: string;
  readonly external_id: string;
}

export interface WrittenCheckRun {
  readonly id: number;
  readonly url: string;
}

/** What the action asks of GitHub's API. Every call rejects with octokit's RequestError, which has a `status`. */
export interface GitHubApi {
  /** Whom the token speaks for, as comments show it: `github-actions[bot]`. */
  viewer(): Promise<string>;
  /** All comments of a pull request that `keep` wants, oldest first. */
  comments(pullRequest: number, keep: (comment: Comment) => boolean): Promise<readonly Comment[]>;
  /** Tried once: who writes what others write too has to look again before trying again. */
  createComment(pullRequest: number, body: string, signal: AbortSignal): Promise<Comment>;
  /** Tried once as well. */
  updateComment(id: number, body: string, signal: AbortSignal): Promise<Comment>;
  /** A comment that is already gone is no error. */
  deleteComment(id: number): Promise<void>;
  /** The id of the check run of this name and external id at a commit; null when there is none. */
  checkRun(wanted: WantedCheckRun): Promise<number | null>;
  createCheckRun(fields: Readonly<Record<string, unknown>>): Promise<WrittenCheckRun>;
  updateCheckRun(id: number, fields: Readonly<Record<string, unknown>>): Promise<WrittenCheckRun>;
  pullRequest(number: number): Promise<PullRequest>;
  /** null where the platform cannot say. */
  pullRequestsOfCommit(sha: string): Promise<readonly PullRequest[] | null>;
  /** `head` is `owner:branch`; null asks for the pull requests of all branches. Not every platform heeds it. */
  openPullRequests(head: string | null): Promise<readonly PullRequest[]>;
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
  const writing = await createPlainOctokit(options);
  const repository = { owner: context.repository.owner, repo: context.repository.name };
  const requestOf =
    (client: Pick<typeof octokit, "request">) =>
    async (route: string, parameters: Readonly<Record<string, unknown>>, also?: AbortSignal): Promise<unknown> => {
      // What a route has no place for would be sent as a query.
      const place = route.includes("{owner}") ? repository : {};
      const until = also === undefined ? signal : AbortSignal.any([signal, also]);
      const { data } = await client.request(route, { ...place, ...parameters, request: { signal: until } });
      return data as unknown;
    };
  const request = requestOf(octokit);
  const write = requestOf(writing);
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
    createComment: async (pullRequest, body, until) => {
      const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
      return WireComment.parse(await write(route, { issue_number: pullRequest, body }, until));
    },
    updateComment: async (id, body, until) =>
      WireComment.parse(await write(ONE_COMMENT("PATCH"), { comment_id: id, body }, until)),
    deleteComment: async (id) => {
      try {
        await request(ONE_COMMENT("DELETE"), { comment_id: id });
      } catch (error) {
        nullIfGone(error);
      }
    },
    checkRun: async ({ name, head_sha, external_id }) => {
      const route = "GET /repos/{owner}/{repo}/commits/{ref}/check-runs";
      const found = await request(route, { ref: head_sha, check_name: name, filter: "all", per_page: 100 });
      const { check_runs } = CheckRuns.parse(found);
      return check_runs.find((one) => one.external_id === external_id)?.id ?? null;
    },
    createCheckRun: async (fields) =>
      WireCheckRun.parse(await request("POST /repos/{owner}/{repo}/check-runs", fields)),
    updateCheckRun: async (id, fields) => {
      const route = "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}";
      return WireCheckRun.parse(await request(route, { check_run_id: id, ...fields }));
    },
    pullRequest: async (number) =>
      WirePullRequest.parse(await request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number })),
    pullRequestsOfCommit: async (sha) => {
      const route = "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls";
      try {
        return z.array(WirePullRequest).parse(await request(route, { commit_sha: sha, per_page: 100 }));
      } catch (error) {
        return nullIfGone(error);
      }
    },
    openPullRequests: async (head) => {
      const route = "GET /repos/{owner}/{repo}/pulls";
      const of = head === null ? {} : { head };
      return z.array(WirePullRequest).parse(await request(route, { ...of, state: "open", per_page: 100 }));
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

/** For how many seconds a rate limit asks to wait; null where the request failed for another reason. */
export function limitSeconds(error: unknown, now: number): number | null {
  const status = statusOf(error);
  const parsed = Limited.safeParse(error);
  if ((status !== 403 && status !== 429) || !parsed.success) {
    return null;
  }
  const { headers } = parsed.data.response;
  const after = Number(headers["retry-after"]);
  if (headers["retry-after"] !== undefined && Number.isFinite(after)) {
    return after;
  }
  if (headers["x-ratelimit-remaining"] === "0") {
    return Math.max(0, Number(headers["x-ratelimit-reset"] ?? 0) - now / 1000);
  }
  return /rate limit/i.test(parsed.data.message) ? 60 : null;
}

const Limited = z.object({
  message: z.string(),
  response: z.object({
    headers: z.object({
      "retry-after": z.coerce.string().optional(),
      "x-ratelimit-remaining": z.string().optional(),
      "x-ratelimit-reset": z.string().optional(),
    }),
  }),
});

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

const WireCheckRun = z
  .object({ id: z.int(), html_url: z.string().nullish() })
  .transform(({ id, html_url }): WrittenCheckRun => ({ id, url: html_url ?? "" }));

const CheckRuns = z.object({ check_runs: z.array(z.object({ id: z.int(), external_id: z.string().nullish() })) });

const WirePullRequest = z
  .object({ number: z.int().positive(), state: z.string(), head: z.object({ sha: z.string() }) })
  .transform(({ number, state, head }): PullRequest => ({ number, open: state === "open", headSha: head.sha }));

const WireFile = z.object({ type: z.literal("file"), encoding: z.literal("base64"), content: z.string() });

const ONE_COMMENT = (method: "PATCH" | "DELETE") => `${method} /repos/{owner}/{repo}/issues/comments/{comment_id}`;

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
      // Without its own id this client would queue behind every other one in the process.
      id: randomUUID(),
      retryAfterBaseValue: secondMs,
      fallbackSecondaryRateRetryAfter: 60,
      onRateLimit: limited,
      onSecondaryRateLimit: limited,
    },
  });
}

async function createPlainOctokit({ context, token, userAgent }: ApiOptions) {
  const { GitHub, getOctokitOptions } = await import("@actions/github/lib/utils");
  return new GitHub({ ...getOctokitOptions(token, { userAgent }), baseUrl: context.apiUrl, log: SILENT });
}

const LIMIT_TRIES = 2;

/** octokit would print requests that failed and were tried again; what matters comes back as an error. */
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
