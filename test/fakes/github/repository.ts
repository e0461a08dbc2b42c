import { type Answer, type RecordedRequest, textField } from "./exchange.ts";

export interface FakeComment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  body: string;
}

export interface FakePullRequest {
  readonly number: number;
  readonly headSha: string;
  /** `owner:branch`. */
  readonly head: string;
  readonly state: "open" | "closed";
}

/** Who a token speaks for, and what it may do to comments. */
export interface FakeToken {
  readonly login: string;
  readonly kind: "job" | "user";
  readonly comments: "write" | "read" | "none";
}

const LONGEST_BODY = 65_536;

/** Pull requests and comments of one repository, and the REST endpoints that show them. */
export class FakeRepository {
  readonly fullName: string;
  readonly comments: FakeComment[] = [];
  readonly pulls: FakePullRequest[] = [];
  /** Contents of files, by `<commit>:<path>`. */
  readonly files = new Map<string, string>();
  #nextId = 1001;

  constructor(fullName: string) {
    this.fullName = fullName;
  }

  /** Puts a comment there as if its author had written it earlier. */
  addComment(issue: number, author: string, body: string): FakeComment {
    const comment = { id: this.#nextId, issue, author, body };
    this.#nextId += 1;
    this.comments.push(comment);
    return comment;
  }

  addPullRequest(pull: FakePullRequest): void {
    this.pulls.push(pull);
  }

  /** Answers a request below `/repos/<owner>/<name>`; null when there is no such endpoint. */
  route(request: RecordedRequest, path: string, token: FakeToken, baseUrl: string): Answer | null {
    const onIssue = /^\/issues\/(\d+)\/comments$/.exec(path);
    if (onIssue) {
      return this.#commentsOfIssue(request, Number(onIssue[1]), token, baseUrl);
    }
    const one = /^\/issues\/comments\/(\d+)$/.exec(path);
    if (one) {
      return this.#oneComment(request, Number(one[1]), token);
    }
    const ofCommit = /^\/commits\/([0-9a-f]+)\/pulls$/.exec(path);
    if (ofCommit && request.method === "GET") {
      return ok(this.pulls.filter((pull) => pull.headSha === ofCommit[1]).map((pull) => this.#showPull(pull)));
    }
    if (path === "/pulls" && request.method === "GET") {
      return ok(this.#pullsLike(request.query).map((pull) => this.#showPull(pull)));
    }
    const content = /^\/contents\/(.+)$/.exec(path);
    if (content && request.method === "GET") {
      const text = this.files.get(`${request.query.get("ref")}:${decodeURIComponent(content[1] ?? "")}`);
      const encoded = Buffer.from(text ?? "").toString("base64");
      return text === undefined ? NOT_FOUND : ok({ type: "file", encoding: "base64", content: encoded });
    }
    const onePull = /^\/pulls\/(\d+)$/.exec(path);
    if (onePull && request.method === "GET") {
      const pull = this.pulls.find((candidate) => candidate.number === Number(onePull[1]));
      return pull === undefined ? NOT_FOUND : ok(this.#showPull(pull));
    }
    return null;
  }

  #commentsOfIssue(request: RecordedRequest, issue: number, token: FakeToken, baseUrl: string): Answer | null {
    if (token.comments === "none") {
      return FORBIDDEN;
    }
    if (!this.pulls.some((pull) => pull.number === issue)) {
      return NOT_FOUND;
    }
    if (request.method === "GET") {
      const mine = this.comments.filter((comment) => comment.issue === issue);
      return paginate(mine, request.query, `${baseUrl}${request.path}`, (comment) => this.#showComment(comment));
    }
    if (request.method !== "POST") {
      return null;
    }
    const body = textField(request.body, "body");
    return (
      refuseWrite(token, body) ?? { status: 201, body: this.#showComment(this.addComment(issue, token.login, body)) }
    );
  }

  #oneComment(request: RecordedRequest, id: number, token: FakeToken): Answer | null {
    const index = this.comments.findIndex((comment) => comment.id === id);
    const comment = this.comments[index];
    if (comment === undefined) {
      return NOT_FOUND;
    }
    switch (request.method) {
      case "GET":
        return token.comments === "none" ? FORBIDDEN : ok(this.#showComment(comment));
      case "PATCH": {
        const body = textField(request.body, "body");
        const refusal = refuseWrite(token, body);
        if (refusal !== null) {
          return refusal;
        }
        comment.body = body;
        return ok(this.#showComment(comment));
      }
      case "DELETE":
        if (token.comments !== "write") {
          return FORBIDDEN;
        }
        this.comments.splice(index, 1);
        return { status: 204 };
      default:
        return null;
    }
  }

  #pullsLike(query: URLSearchParams): readonly FakePullRequest[] {
    const state = query.get("state") ?? "open";
    const head = query.get("head");
    return this.pulls.filter(
      (pull) => (state === "all" || pull.state === state) && (head === null || pull.head === head),
    );
  }

  #showComment(comment: FakeComment): unknown {
    return {
      id: comment.id,
      node_id: `IC_${comment.id}`,
      html_url: `https://github.com/${this.fullName}/pull/${comment.issue}#issuecomment-${comment.id}`,
      body: comment.body,
      user: { login: comment.author, type: comment.author.endsWith("[bot]") ? "Bot" : "User" },
    };
  }

  #showPull(pull: FakePullRequest): unknown {
    const [owner, ref] = pull.head.split(":");
    return { number: pull.number, state: pull.state, head: { sha: pull.headSha, ref, user: { login: owner } } };
  }
}

export const NOT_FOUND: Answer = { status: 404, body: { message: "Not Found", status: "404" } };

const FORBIDDEN: Answer = {
  status: 403,
  headers: { "x-accepted-github-permissions": "issues=write; pull_requests=write" },
  body: { message: "Resource not accessible by integration", status: "403" },
};

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function refuseWrite(token: FakeToken, body: string): Answer | null {
  if (token.comments !== "write") {
    return FORBIDDEN;
  }
  if (body === "" || body.length > LONGEST_BODY) {
    const message = body === "" ? "Body can't be blank" : `Body is too long (maximum is ${LONGEST_BODY} characters)`;
    return { status: 422, body: { message: "Validation Failed", errors: [{ message }] } };
  }
  return null;
}

function paginate<T>(all: readonly T[], query: URLSearchParams, url: string, show: (one: T) => unknown): Answer {
  const size = Math.min(100, Math.max(1, Number(query.get("per_page") ?? 30)));
  const page = Math.max(1, Number(query.get("page") ?? 1));
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number, rel: string) => `<${url}?per_page=${size}&page=${to}>; rel="${rel}"`;
  const links = [
    ...(page > 1 ? [link(page - 1, "prev"), link(1, "first")] : []),
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
  ];
  return {
    status: 200,
    body: all.slice((page - 1) * size, page * size).map(show),
    ...(links.length > 0 ? { headers: { link: links.join(", ") } } : {}),
  };
}
