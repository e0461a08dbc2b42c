import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { before, describe, test } from "node:test";
import { z } from "zod";
import type { ResultsFile } from "../../src/results/results-file-schema.ts";
import { repositoryDirectory } from "../directories.ts";
import type { FakeGitHub } from "../fakes/github/server.ts";
import { HEAD_SHA, startAction } from "./action.ts";
import { parseYaml } from "./workflow-inputs.ts";

/** The two workflows of docs/forks.md, run as the page shows them, each as a separate step on a stand-in for GitHub. */
const Workflow = z.object({
  name: z.string(),
  jobs: z.record(
    z.string(),
    z.object({ steps: z.array(z.object({ uses: z.string(), with: z.record(z.string(), z.unknown()).optional() })) }),
  ),
});

const READER = { login: "github-actions[bot]", kind: "job", comments: "read" } as const;
const FORK = { full_name: "stranger/bench", owner: { login: "stranger" } };

let measure: Readonly<Record<string, string>>;
let report: Readonly<Record<string, string>>;
/** What the fork's run left, by its path in the artifact. */
let artifact: Readonly<Record<string, string>>;

/** The inputs that a workflow of the page gives the action. */
async function inputsOf(name: string): Promise<Readonly<Record<string, string>>> {
  const page = await readFile(path.join(repositoryDirectory(), "docs/forks.md"), "utf8");
  const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);
  const workflows = blocks.flatMap((block) => parseYaml(block, "docs/forks.md"));
  const found = workflows.flatMap((one) => Workflow.safeParse(one).data ?? []).find((one) => one.name === name);
  const steps = Object.values(found?.jobs ?? {}).flatMap((job) => job.steps);
  const ours = steps.find(({ uses }) => uses.startsWith("org/rock-job-action@"));
  assert.ok(ours?.with !== undefined, `docs/forks.md has no workflow ${name} that uses the action`);
  return Object.fromEntries(Object.entries(ours.with).map(([input, value]) => [input, String(value)]));
}

before(async () => {
  measure = await inputsOf("Bench");
  report = await inputsOf("Bench report");
  const script = `echo '{"score": 0.9}' >"$ROCK_ARTIFACT_DIR/score.json"; echo hi`;
  const pull_request = { number: 7, head: { sha: HEAD_SHA, repo: { full_name: "stranger/bench" } } };
  await using run = await startAction({
    files: { "bench/hello.yaml": `job_name: hello\nscript: |\n  ${script}\n` },
    inputs: measure,
    event: { name: "pull_request", payload: { pull_request } },
    prepare: (github) => prepareFork(github),
    tokens: { "job-token": READER },
  });
  const end = await run.step.exit;
  assert.equal(end.exitCode, 0, end.log.join("\n"));
  assert.equal(run.github.repository.comments.length, 0);
  const entries = (await run.github.artifacts[0]?.entries()) ?? [];
  assert.match(run.github.artifacts[0]?.name ?? "", /^rock-results-/);
  artifact = Object.fromEntries(entries.map(({ name, bytes }) => [name, bytes.toString()]));
});

/** Besides the fork's, there is a pull request of somebody else. */
function prepareFork(github: FakeGitHub): void {
  github.repository.pulls.splice(0);
  github.repository.addPullRequest({ number: 7, headSha: HEAD_SHA, head: "stranger:change", state: "open" });
  github.repository.addPullRequest({ number: 8, headSha: "d".repeat(40), head: "octo:other", state: "open" });
}

async function publish(
  files: Readonly<Record<string, string>>,
  more: {
    readonly inputs?: Readonly<Record<string, string>>;
    readonly comment?: string;
    readonly runNumber?: number;
  } = {},
) {
  const workflow_run = {
    head_sha: HEAD_SHA,
    head_branch: "change",
    head_repository: FORK,
    workflow_id: 5,
    run_number: more.runNumber ?? 31,
    run_attempt: 1,
    pull_requests: [],
  };
  await using run = await startAction({
    files: Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`results/rock-results-bench/${name}`, text]),
    ),
    inputs: { ...report, ...more.inputs },
    event: { name: "workflow_run", payload: { workflow_run } },
    prepare: (github) => {
      prepareFork(github);
      if (more.comment !== undefined) {
        github.repository.addComment(7, "github-actions[bot]", more.comment);
      }
    },
  });
  const end = await run.step.exit;
  const { repository, checkRuns, requests } = run.github;
  return { end, log: end.log.join("\n"), comments: [...repository.comments], checks: [...checkRuns.all], requests };
}

void describe("a fork's pull request", { concurrency: 2 }, () => {
  test("gets a comment and a check run from the artifact of its run", async () => {
    const { end, log, comments, checks } = await publish(artifact);
    assert.equal(end.exitCode, 0, log);
    assert.deepEqual(
      comments.map(({ issue }) => issue),
      [7],
    );
    assert.match(comments[0]?.body ?? "", /### ✅ passed · score 0\.90/);
    assert.deepEqual(
      checks.map(({ headSha, name, conclusion }) => [headSha, name, conclusion]),
      [[HEAD_SHA, "ROCK / bench / bench", "success"]],
    );
  });

  test("is judged by the second workflow's gate, whatever the first one said", async () => {
    const { end, comments, checks } = await publish(artifact, { inputs: { "min-score": "0.95" } });
    assert.equal(end.exitCode, 1);
    assert.match(comments[0]?.body ?? "", /### ❌ failed/);
    assert.equal(checks[0]?.conclusion, "failure");
  });

  test("keeps the report of its newer run when the older one is published late", async () => {
    const newer = await publish(artifact, { runNumber: 32 });
    const comment = newer.comments[0]?.body ?? "";
    const { comments, end } = await publish(artifact, { runNumber: 31, comment });
    assert.deepEqual(
      comments.map(({ body }) => body),
      [comment],
    );
    assert.match(end.log.join("\n"), /run 32, attempt 1 has already reported/);
  });

  test("in which job files were only checked has a summary that says that nothing was measured", async () => {
    const pull_request = { number: 7, head: { sha: HEAD_SHA, repo: { full_name: "stranger/bench" } } };
    await using run = await startAction({
      files: { "bench/hello.yaml": "job_name: hello\nscript: echo\n" },
      inputs: { config: "bench/*.yaml", mode: "validate", check: "true" },
      event: { name: "pull_request", payload: { pull_request } },
    });
    const end = await run.step.exit;
    assert.equal(end.exitCode, 0, end.log.join("\n"));
    assert.match(end.summary, /### ☑️ checked only, nothing measured · 1 job valid[\s\S]*says nothing about the change/);
    assert.deepEqual(
      run.github.checkRuns.all.map(({ conclusion, title }) => [conclusion, title.slice(0, 33)]),
      [["neutral", "☑️ checked only, nothing measured"]],
    );
  });
});

const HOSTILE =
  "<img src=x onerror=alert(1)>[x](https://evil.example) @octo/team <!-- rock-leg-end --> ::error::forged";

type Forge = (record: ResultsFile) => unknown;
const FORGED: readonly (readonly [what: string, forge: Forge, says: RegExp])[] = [
  ["another commit", (r) => ({ ...r, run: { ...r.run, sha: "d".repeat(40) } }), /are of the commit d+/],
  ["another repository", (r) => ({ ...r, run: { ...r.run, repository: "octo/else" } }), /of the repository octo\/else/],
  ["another schema", (r) => ({ ...r, jobs: "none" }), /jobs: /],
  [
    "a huge list",
    (r) => ({ ...r, jobs: [], reasons: [], notes: "x".repeat(130 * 1024 * 1024) }),
    /at most \d+ are read/,
  ],
];

void describe("a forged artifact", { concurrency: 2 }, () => {
  const record = () => JSON.parse(artifact["results.json"] ?? "{}") as ResultsFile;

  for (const [what, forge, says] of FORGED) {
    test(`with ${what} is refused, and is never green`, async () => {
      const { end, log, checks, comments } = await publish({ "results.json": JSON.stringify(forge(record())) });
      assert.equal(end.exitCode, 2, log);
      assert.match(log, says);
      assert.equal(checks[0]?.conclusion, "failure");
      assert.ok(comments.every(({ issue, body }) => issue === 7 && !/✅ passed/.test(body)));
    });
  }

  test("that names another pull request writes nothing there", async () => {
    const forged = { ...record(), run: { ...record().run, pull_request: 8 } };
    const { comments } = await publish({ "results.json": JSON.stringify(forged) });
    assert.ok(comments.every(({ issue }) => issue === 7));
    const chosen = await publish(artifact, { inputs: { "pr-number": "8" } });
    assert.deepEqual(chosen.comments, []);
    assert.match(chosen.log, /the head of pull request 8, which `pr-number` names, is not the commit/);
  });

  test("full of markup shows it as text, and no address in it is asked for or linked", async () => {
    const { jobs, ...rest } = record();
    const texts = { job_name: HOSTILE, remarks: [HOSTILE], faults: [HOSTILE], config: HOSTILE };
    const links = { repository: "https://evil.example/a", run: "https://evil.example/b" };
    const run = { ...rest.run, workflow: HOSTILE, job: HOSTILE, leg: HOSTILE, sha: null };
    const forged = { ...rest, jobs: jobs.map((job) => ({ ...job, ...texts })), links, run, notes: [HOSTILE] };
    const { comments, checks, requests, end } = await publish({ "results.json": JSON.stringify(forged) });
    const [comment, ...others] = comments;
    assert.equal(others.length, 0);
    for (const shown of [comment?.body ?? "", checks[0]?.summary ?? "", end.summary]) {
      assert.ok(!/<img|\]\(https:\/\/evil|https:\/\/evil|@octo\/team/.test(shown), shown);
    }
    assert.equal(comment?.body.match(/<!-- rock-leg-end -->/g)?.length, 1);
    assert.ok(end.annotations.every(({ message }) => message !== "forged"));
    assert.ok(requests.length > 0);
  });
});
