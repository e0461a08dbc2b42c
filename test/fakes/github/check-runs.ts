import { type Answer, type RecordedRequest, textField } from "./exchange.ts";

export interface FakeCheckRun {
  readonly id: number;
  readonly name: string;
  readonly headSha: string;
  readonly externalId: string;
  status: string;
  conclusion: string | null;
  title: string;
  summary: string;
  /** Appended by every request. */
  readonly annotations: unknown[];
}

/** Check runs of one repository. */
export class FakeCheckRuns {
  readonly all: FakeCheckRun[] = [];

  /** Answers a request below `/repos/<owner>/<name>`; null when there is no such endpoint. */
  route(request: RecordedRequest, path: string): Answer | null {
    if (path === "/check-runs" && request.method === "POST") {
      const run: FakeCheckRun = {
        id: 5001 + this.all.length,
        name: textField(request.body, "name"),
        headSha: textField(request.body, "head_sha"),
        externalId: textField(request.body, "external_id"),
        status: "queued",
        conclusion: null,
        title: "",
        summary: "",
        annotations: [],
      };
      this.all.push(run);
      change(run, request.body);
      return { status: 201, body: show(run) };
    }
    const one = /^\/check-runs\/(\d+)$/.exec(path);
    if (one && request.method === "PATCH") {
      const run = this.all.find(({ id }) => id === Number(one[1]));
      if (run === undefined) {
        return null;
      }
      change(run, request.body);
      return { status: 200, body: show(run) };
    }
    const ofCommit = /^\/commits\/([0-9a-f]+)\/check-runs$/.exec(path);
    if (ofCommit && request.method === "GET") {
      const name = request.query.get("check_name");
      const found = this.all.filter((run) => run.headSha === ofCommit[1] && (name === null || run.name === name));
      return { status: 200, body: { total_count: found.length, check_runs: found.map(show) } };
    }
    return null;
  }
}

function change(run: FakeCheckRun, body: unknown): void {
  const fields = Object(body) as { output?: { annotations?: readonly unknown[] } };
  run.conclusion = textField(body, "conclusion") || run.conclusion;
  run.status = run.conclusion === null ? textField(body, "status") || run.status : "completed";
  run.title = textField(fields.output, "title") || run.title;
  run.summary = textField(fields.output, "summary") || run.summary;
  run.annotations.push(...(fields.output?.annotations ?? []));
}

function show({ id, name, headSha, externalId, status, conclusion }: FakeCheckRun): unknown {
  const html_url = `https://github.com/octo/bench/runs/${id}`;
  return { id, name, head_sha: headSha, external_id: externalId, html_url, status, conclusion };
}
