import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Answer, type RecordedRequest } from "./exchange.ts";
import { NOT_FOUND } from "./repository.ts";

/** A completed run of a workflow. */
export interface FakeWorkflowRun {
  readonly id: number;
  readonly number: number;
  /** The workflow's file, without its directory. */
  readonly workflow: string;
  readonly event: string;
  readonly headSha: string;
  /** `owner/name`; null where it was deleted. */
  readonly headRepository: string | null;
  readonly createdAt: string;
}

/** An artifact that a run left: its archive is a file. */
export interface FakeStoredArtifact {
  readonly id: number;
  readonly runId: number;
  readonly name: string;
  readonly archive: string;
  readonly expired: boolean;
}

const DOWNLOADS = "/account/downloads/";

/** Workflow runs, their artifacts and the history of a repository, as far as a search for a base run asks for them. */
export class FakeActions {
  readonly runs: FakeWorkflowRun[] = [];
  readonly artifacts: FakeStoredArtifact[] = [];
  /** Parents by commit. */
  readonly commits = new Map<string, readonly string[]>();
  readonly branches = new Map<string, string>();
  /** Whether archives are served in parts. */
  servesParts = true;
  readonly #signatures = new Map<number, string>();

  /** Answers a request below `/repos/<owner>/<name>`; null when there is no such endpoint. */
  route({ method, query }: RecordedRequest, path: string, origin: string, repository: string): Answer | null {
    if (method !== "GET") {
      return null;
    }
    const runsOf = /^\/actions\/workflows\/([^/]+)\/runs$/.exec(path);
    if (runsOf) {
      return this.#runsOf(decodeURIComponent(runsOf[1] ?? ""), query, repository);
    }
    const artifactsOf = /^\/actions\/runs\/(\d+)\/artifacts$/.exec(path);
    if (artifactsOf) {
      const artifacts = this.artifacts.filter(({ runId }) => runId === Number(artifactsOf[1]));
      const shown = artifacts.map(({ id, name, expired }) => ({ id, name, expired }));
      return { status: 200, body: { total_count: shown.length, artifacts: shown } };
    }
    const archive = /^\/actions\/artifacts\/(\d+)\/zip$/.exec(path);
    if (archive) {
      return this.#redirect(Number(archive[1]), origin);
    }
    if (path === "/commits") {
      const history = this.#ancestors(query.get("sha") ?? "").slice(0, Number(query.get("per_page") ?? 30));
      return { status: 200, body: history.map((sha) => this.#showCommit(sha)) };
    }
    const commit = /^\/commits\/([^/]+)$/.exec(path);
    if (commit) {
      const ref = decodeURIComponent(commit[1] ?? "");
      const sha = this.branches.get(ref.replace(/^heads\//, "")) ?? ref;
      return this.commits.has(sha) ? { status: 200, body: this.#showCommit(sha) } : UNKNOWN_COMMIT;
    }
    const compared = /^\/compare\/([^/]+)\.\.\.([^/]+)$/.exec(path);
    return compared ? this.#compare(compared[1] ?? "", compared[2] ?? "") : null;
  }

  owns(path: string): boolean {
    return path.startsWith(DOWNLOADS);
  }

  /** A signed address: a token has no business there. */
  async download(request: RecordedRequest): Promise<Answer> {
    const id = Number(request.path.slice(DOWNLOADS.length));
    const artifact = this.artifacts.find((candidate) => candidate.id === id);
    if (artifact === undefined || request.query.get("sig") !== this.#signatures.get(id)) {
      return { status: 403, body: "AuthenticationFailed" };
    }
    if (request.headers["authorization"] !== undefined) {
      return { status: 400, body: "a token was sent to the storage" };
    }
    const bytes = await readFile(artifact.archive);
    const range = /^bytes=(\d+)-(\d+)$/.exec(String(request.headers["range"] ?? ""));
    if (range === null || !this.servesParts) {
      return { status: 200, body: bytes };
    }
    const part = bytes.subarray(Number(range[1]), Number(range[2]) + 1);
    const end = Number(range[1]) + part.length - 1;
    return { status: 206, body: part, headers: { "content-range": `bytes ${range[1]}-${end}/${bytes.length}` } };
  }

  #runsOf(workflow: string, query: URLSearchParams, repository: string): Answer {
    const wanted = (name: string, value: string) => !query.has(name) || query.get(name) === value;
    const runs = this.runs
      .filter((run) => run.workflow === workflow && wanted("head_sha", run.headSha) && wanted("event", run.event))
      .toSorted((left, right) => right.id - left.id)
      .slice(0, Number(query.get("per_page") ?? 30));
    const shown = runs.map((run) => ({
      id: run.id,
      run_number: run.number,
      run_attempt: 1,
      event: run.event,
      status: "completed",
      head_sha: run.headSha,
      head_repository: run.headRepository === null ? null : { full_name: run.headRepository },
      html_url: `https://github.com/${repository}/actions/runs/${run.id}`,
      created_at: run.createdAt,
    }));
    return { status: 200, body: { total_count: shown.length, workflow_runs: shown } };
  }

  #redirect(id: number, origin: string): Answer {
    const artifact = this.artifacts.find((candidate) => candidate.id === id);
    if (artifact === undefined) {
      return NOT_FOUND;
    }
    if (artifact.expired) {
      return { status: 410, body: { message: "Artifact has expired", status: "410" } };
    }
    const signature = randomUUID();
    this.#signatures.set(id, signature);
    return { status: 302, headers: { location: `${origin}${DOWNLOADS}${id}?sig=${signature}` } };
  }

  #compare(base: string, head: string): Answer {
    if (!this.commits.has(base) || !this.commits.has(head)) {
      return UNKNOWN_COMMIT;
    }
    const [before, after] = [this.#ancestors(base), this.#ancestors(head)];
    const mergeBase = before.find((sha) => after.includes(sha)) ?? base;
    const body = {
      ahead_by: after.filter((sha) => !before.includes(sha)).length,
      behind_by: before.filter((sha) => !after.includes(sha)).length,
      merge_base_commit: this.#showCommit(mergeBase),
    };
    return { status: 200, body };
  }

  /** The commit and all before it, breadth first. */
  #ancestors(sha: string): readonly string[] {
    const found = new Set<string>([sha]);
    for (const one of found) {
      for (const parent of this.commits.get(one) ?? []) {
        found.add(parent);
      }
    }
    return [...found];
  }

  #showCommit(sha: string): unknown {
    return { sha, parents: (this.commits.get(sha) ?? []).map((parent) => ({ sha: parent })) };
  }
}

const UNKNOWN_COMMIT: Answer = { status: 422, body: { message: "No commit found for SHA", status: "422" } };
