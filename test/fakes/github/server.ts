import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FakeActions } from "./actions.ts";
import { BlobStore } from "./blob-store.ts";
import { FakeCheckRuns } from "./check-runs.ts";
import { type Answer, parseJson, type RecordedRequest, readBody, send, textField } from "./exchange.ts";
import { type Fault, FaultPlan, type FaultTarget, matches } from "./faults.ts";
import { FakeRepository, type FakeToken, NOT_FOUND } from "./repository.ts";
import { restProblem } from "./rest-check.ts";
import { type FakeArtifact, ResultsService, runtimeToken } from "./results-service.ts";

export interface FakeGitHubOptions {
  /** `owner/name`. */
  readonly repository?: string;
  /** Serves the API below `/api/v3` and `/api/graphql`, as GitHub Enterprise Server does. */
  readonly enterprise?: boolean;
  /**
   * Is like Gitea 1.26: REST below `/api/v1` without GraphQL, check runs and the pull requests of a commit, and a job that
   * does not know the file of its workflow.
   */
  readonly gitea?: boolean;
  /** Tokens besides `job-token`, which is the job's own and may write comments. */
  readonly tokens?: Readonly<Record<string, FakeToken>>;
}

const JOB_TOKEN: FakeToken = { login: "github-actions[bot]", kind: "job", comments: "write" };

/**
 * A stand-in for GitHub on 127.0.0.1: the comments and pull requests of one repository by REST, `viewer` by GraphQL,
 * and the Actions results service with its blob storage. It records every request, and misbehaves on request. A request
 * that GitHub's own description of its API does not allow makes the test fail at the end.
 */
export class FakeGitHub implements AsyncDisposable {
  readonly repository: FakeRepository;
  readonly actions = new FakeActions();
  readonly checkRuns = new FakeCheckRuns();
  readonly requests: RecordedRequest[] = [];
  /** What GitHub's description says against requests. */
  readonly invalid: string[] = [];
  readonly #server: Server;
  readonly #directory: string;
  readonly #blobs: BlobStore;
  readonly #results: ResultsService;
  readonly #faults = new FaultPlan();
  #open = 0;
  readonly #tokens: Map<string, FakeToken>;
  readonly #enterprise: boolean;
  readonly #gitea: boolean;
  readonly #waiting = new Set<(request: RecordedRequest) => void>();

  static async start(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
    const directory = await mkdtemp(join(tmpdir(), "fake-github-"));
    const fake = new FakeGitHub(options, directory);
    fake.#server.listen(0, "127.0.0.1");
    await once(fake.#server, "listening");
    return fake;
  }

  private constructor(options: FakeGitHubOptions, directory: string) {
    this.repository = new FakeRepository(options.repository ?? "octo/bench");
    this.#directory = directory;
    this.#blobs = new BlobStore(directory);
    this.#results = new ResultsService(this.#blobs);
    this.#tokens = new Map([["job-token", JOB_TOKEN], ...Object.entries(options.tokens ?? {})]);
    this.#enterprise = options.enterprise ?? false;
    this.#gitea = options.gitea ?? false;
    this.#server = createServer((request, response) => {
      this.#open += 1;
      response.once("close", () => {
        this.#open -= 1;
      });
      this.#serve(request, response).catch((error: unknown) => {
        send(response, { status: 500, body: { message: `fake GitHub failed: ${String(error)}` } });
      });
    });
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return this.#gitea ? `${this.origin}/api/v1` : this.#enterprise ? `${this.origin}/api/v3` : this.origin;
  }

  get graphqlUrl(): string {
    return this.#enterprise ? `${this.origin}/api/graphql` : `${this.origin}/graphql`;
  }

  /** The environment a runner gives a job on this GitHub, without the token. */
  get environment(): Readonly<Record<string, string>> {
    const gitea = {
      GITEA_ACTIONS: "true",
      GITHUB_SERVER_URL: "https://gitea.example.com",
      GITHUB_GRAPHQL_URL: "",
      GITHUB_WORKFLOW_REF: "",
    };
    return {
      GITHUB_API_URL: this.apiUrl,
      GITHUB_GRAPHQL_URL: this.graphqlUrl,
      ...(this.#gitea ? gitea : {}),
      GITHUB_REPOSITORY: this.repository.fullName,
      ACTIONS_RESULTS_URL: `${this.origin}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(),
    };
  }

  get artifacts(): readonly FakeArtifact[] {
    return this.#results.artifacts;
  }

  /** Makes the next `times` requests that fit misbehave. */
  arm(target: FaultTarget, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    this.#faults.add(target, fault, times);
  }

  /** Recorded requests that fit, oldest first. */
  requestsTo(target: FaultTarget): readonly RecordedRequest[] {
    return this.requests.filter((request) => matches(target, request));
  }

  /** Resolves with the first request that fits, whether it came already or is still to come. */
  async requestTo(target: FaultTarget): Promise<RecordedRequest> {
    const earlier = this.requests.find((request) => matches(target, request));
    return (
      earlier ??
      (await new Promise<RecordedRequest>((resolve) => {
        const look = (request: RecordedRequest) => {
          if (matches(target, request)) {
            this.#waiting.delete(look);
            resolve(request);
          }
        };
        this.#waiting.add(look);
      }))
    );
  }

  /** Resolves when every request that came was answered, but for those that hang. */
  async idle(): Promise<void> {
    while (this.#open > 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
    await rm(this.#directory, { recursive: true, force: true });
    if (this.invalid.length > 0) {
      throw new Error(`requests that GitHub would not understand: ${this.invalid.join("\n")}`);
    }
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.origin);
    const upload = this.#blobs.owns(url.pathname);
    const recorded: RecordedRequest = {
      method: request.method ?? "GET",
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: upload ? null : parseJson(await readBody(request)),
    };
    this.requests.push(recorded);
    const rest = this.#restPath(recorded.path);
    const problem = rest === null || this.#gitea ? null : restProblem(recorded, rest);
    if (problem !== null) {
      this.invalid.push(problem);
    }
    for (const look of this.#waiting) {
      look(recorded);
    }
    const fault = this.#faults.take(recorded);
    switch (fault?.kind) {
      case "hang":
        request.socket.once("close", () => fault.abandoned?.());
        request.resume();
        return;
      case "reset":
        request.socket.destroy();
        return;
      case "answer":
        request.resume();
        send(response, fault.answer);
        return;
      case "before":
        await fault.act();
        send(response, await this.#answer(recorded, request));
        return;
      case "after": {
        const answer = await this.#answer(recorded, request);
        await fault.act();
        send(response, answer);
        return;
      }
      case undefined:
        send(response, await this.#answer(recorded, request));
        return;
    }
  }

  async #answer(recorded: RecordedRequest, request: IncomingMessage): Promise<Answer> {
    const authorization = request.headers.authorization ?? "";
    if (this.#blobs.owns(recorded.path)) {
      return await this.#blobs.put(request, recorded.path, recorded.query);
    }
    if (this.actions.owns(recorded.path)) {
      return await this.actions.download(recorded);
    }
    if (this.#results.owns(recorded.path)) {
      return await this.#results.call(recorded.path, authorization, recorded.body, this.origin);
    }
    const token = this.#tokens.get(authorization.replace(/^(?:token|bearer) /i, ""));
    if (token === undefined) {
      return { status: 401, body: { message: "Bad credentials", status: "401" } };
    }
    if (!this.#gitea && `${this.origin}${recorded.path}` === this.graphqlUrl) {
      return graphql(recorded, token);
    }
    const rest = this.#restPath(recorded.path);
    return rest === null ? NOT_FOUND : this.#rest(recorded, rest, token);
  }

  /** The path below the REST API's own; null for what is no part of that. */
  #restPath(path: string): string | null {
    const apiPath = new URL(this.apiUrl).pathname.replace(/\/$/, "");
    const isOther =
      path.startsWith("/account/") || this.#results.owns(path) || `${this.origin}${path}` === this.graphqlUrl;
    return isOther || !path.startsWith(`${apiPath}/`) ? null : path.slice(apiPath.length);
  }

  #rest(recorded: RecordedRequest, path: string, token: FakeToken): Answer {
    if (path === "/user") {
      return token.kind === "job" && !this.#gitea
        ? { status: 403, body: { message: "Resource not accessible by integration", status: "403" } }
        : { status: 200, body: { login: token.login } };
    }
    const prefix = `/repos/${this.repository.fullName}`;
    if (!path.startsWith(`${prefix}/`)) {
      return NOT_FOUND;
    }
    const below = path.slice(prefix.length);
    if (this.#gitea && /^\/(?:check-runs|commits\/[^/]+\/(?:pulls|check-runs))/.test(below)) {
      return NOT_FOUND;
    }
    return (
      this.checkRuns.route(recorded, below) ??
      this.repository.route(recorded, below, token, this.origin) ??
      this.actions.route(recorded, below, this.origin, this.repository.fullName) ??
      NOT_FOUND
    );
  }
}

function graphql(recorded: RecordedRequest, token: FakeToken): Answer {
  if (recorded.method !== "POST" || !/\bviewer\s*\{\s*login\s*\}/.test(textField(recorded.body, "query"))) {
    return { status: 200, body: { errors: [{ message: "this stand-in only knows viewer { login }" }] } };
  }
  return { status: 200, body: { data: { viewer: { login: token.login } } } };
}
