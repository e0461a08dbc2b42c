import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { notAccessible } from "../fakes/github/faults.ts";
import type { FakeGitHub } from "../fakes/github/server.ts";
import { readZip } from "../fakes/github/zip-reader.ts";
import { writeZip } from "../fakes/github/zip-writer.ts";
import { lineLike } from "../fakes/runner/runner.ts";
import { PULL_REQUEST_EVENT, startAction } from "./action.ts";
import { readComparison } from "./scoring-jobs.ts";

const BASE = "b".repeat(40);
const MERGE = "d".repeat(40);

/** Eight scripts that leave the score that the workflow gives them. */
const FILES = Object.fromEntries(
  Array.from({ length: 8 }, (_, index) => [
    `jobs/task-${index}.yaml`,
    `job_name: task-${index}\nscript: |\n  echo "{\\"score\\": $SCORE}" > "$ROCK_ARTIFACT_DIR/score.json"\n`,
  ]),
);

const INPUTS = { config: "jobs/*.yaml", "base-url": "local", "stream-logs": "false" };

let directory: string;
/** The archive that the run on the base branch left. */
let archive: string;

before(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), "base-run-"));
  archive = path.join(directory, "base.zip");
  await using run = await startAction({
    files: FILES,
    inputs: { ...INPUTS, env: "SCORE=1" },
    event: { name: "push", payload: {} },
    env: { GITHUB_SHA: BASE },
  });
  const end = await run.step.exit;
  assert.equal(end.exitCode, 0, end.log.join("\n"));
  const [artifact] = run.github.artifacts;
  assert.equal(artifact?.name, "rock-results-bench-attempt-1");
  await copyFile(artifact?.file ?? "", archive);
});

after(async () => {
  await rm(directory, { recursive: true, force: true });
});

/** A repository with one run on the base branch, which left these results. */
function withBaseRun(github: FakeGitHub): void {
  github.actions.commits.set(BASE, []).set(MERGE, [BASE]);
  github.actions.branches.set("main", BASE);
  github.actions.runs.push({
    id: 100,
    number: 12,
    workflow: "bench.yml",
    event: "push",
    headSha: BASE,
    headRepository: "octo/bench",
    createdAt: "2026-11-20T10:00:00Z",
  });
  github.actions.artifacts.push({ id: 1, runId: 100, name: "rock-results-bench-attempt-1", archive, expired: false });
}

async function runChange(
  score: number,
  inputs: Readonly<Record<string, string>>,
  prepare: (github: FakeGitHub) => void = withBaseRun,
) {
  await using run = await startAction({
    files: FILES,
    inputs: { ...INPUTS, env: `SCORE=${score}`, baseline: "auto", ...inputs },
    event: PULL_REQUEST_EVENT,
    env: { GITHUB_SHA: MERGE, GITHUB_BASE_REF: "main" },
    prepare,
  });
  const end = await run.step.exit;
  const results = await readComparison(end.outputs.get("results-path") ?? "");
  return { end, results, comment: run.github.repository.comments[0]?.body ?? "" };
}

test("a change that makes the scores worse than the run it is based on is red, and the comment says so first", async () => {
  const { end, results, comment } = await runChange(0.2, { "max-drop": "5" });
  assert.equal(end.exitCode, 1, end.log.join("\n"));
  assert.equal(end.outputs.get("verdict"), "failed");
  assert.equal(end.outputs.get("conclusion"), "worse");
  assert.equal(end.outputs.get("score-change"), "-0.8");
  assert.deepEqual(results.baseline.bases, [
    {
      name: "bench #12",
      url: "https://github.com/octo/bench/actions/runs/100",
      commit: BASE,
      finished_at: results.baseline.bases[0]?.finished_at,
      distance: 0,
    },
  ]);
  assert.match(comment, /### ❌ failed · 80\.0 points worse · .*\n[\s\S]*\n\n📉 \*\*Worse: /);
  assert.match(comment, /Compared with \[bench #\u200b?12\]\(https:\/\/github\.com\/octo\/bench\/actions\/runs\/100\)/);
});

test("a change that changes nothing is green", async () => {
  const { end, comment } = await runChange(1, { "max-drop": "5", "require-baseline": "true" });
  assert.equal(end.exitCode, 0, end.log.join("\n"));
  assert.match(comment, /### ✅ passed · too few tasks to tell a change/);
});

test("without a base run the report says what to do; the check is red only where a baseline is required", async () => {
  const nothing = (github: FakeGitHub) => void github.actions.commits.set(BASE, []).set(MERGE, [BASE]);
  const { end, comment } = await runChange(1, { "max-drop": "5" }, nothing);
  assert.equal(end.exitCode, 0, end.log.join("\n"));
  assert.match(
    comment,
    /\*\*No baseline:\*\* no run of bench\.yml measured bbbbbbb or a commit before it; let it run on/,
  );
  const required = await runChange(1, { "require-baseline": "true" }, nothing);
  assert.equal(required.end.exitCode, 3);
  assert.equal(required.end.outputs.get("verdict"), "errored");
  assert.match(required.comment, /nothing to compare with, and require-baseline is true: no run of bench\.yml/);
});

test("a warning names the permission that a token lacks to see the runs", async () => {
  const { end, comment } = await runChange(1, {}, (github) => {
    withBaseRun(github);
    github.arm({ path: /\/actions\/workflows\// }, notAccessible("actions=read"));
  });
  assert.equal(end.exitCode, 0, end.log.join("\n"));
  assert.match(
    comment,
    /No baseline:\*\* GitHub does not show this token the runs of the workflow \(403\); give the job/,
  );
});

test("an artifact that is no archive is no base", async () => {
  const { end, comment } = await runChange(1, { "artifact-name": "my results" }, (github) => {
    withBaseRun(github);
    github.actions.artifacts.splice(0, 1, {
      id: 1,
      runId: 100,
      name: "my results",
      archive: "/dev/null",
      expired: false,
    });
  });
  assert.equal(end.exitCode, 0, end.log.join("\n"));
  assert.match(comment, /the artifact my results cannot be read/);
});

test("a branch is compared with its newest run, and a path with the results that are there", async () => {
  const { results } = await runChange(1, { baseline: "main" });
  assert.deepEqual([results.baseline.bases[0]?.commit, results.baseline.jobs[0]?.n_compared], [BASE, 8]);
  const { comment } = await runChange(1, { baseline: "no/such/branch" });
  assert.match(comment, /No baseline:\*\* there is no branch no\/such\/branch; a path begins with/);
});

test("results of a run that was cancelled, or of some tasks only, are no base", async () => {
  const entries = readZip(await readFile(archive));
  const results = JSON.parse(entries.find(({ name }) => name === "results.json")?.bytes.toString() ?? "") as {
    readonly jobs: readonly object[];
  };
  for (const [change, reason] of [
    [{ cancelled: true }, "it was cancelled"],
    [{ partial: "n-tasks is 4" }, "it ran only some of the tasks"],
  ] as const) {
    const changed = { ...results, jobs: results.jobs.map((job) => ({ ...job, ...change })) };
    const other = path.join(directory, "changed.zip");
    await writeFile(other, writeZip({ "results.json": JSON.stringify(changed) }));
    const { end, comment } = await runChange(0.2, { "max-drop": "5", "require-baseline": "true" }, (github) => {
      withBaseRun(github);
      const name = "rock-results-bench-attempt-1";
      github.actions.artifacts.splice(0, 1, { id: 1, runId: 100, name, archive: other, expired: false });
    });
    assert.equal(end.exitCode, 3, end.log.join("\n"));
    assert.ok(comment.includes(reason), comment);
  }
});

test("a cancel while GitHub does not answer the search loses nothing that was measured", async () => {
  await using run = await startAction({
    files: { "jobs/fast.yaml": "script: echo measured\n", "jobs/slow.yaml": "script: echo started; sleep 300\n" },
    inputs: { ...INPUTS, "stream-logs": "true", baseline: "auto" },
    event: PULL_REQUEST_EVENT,
    env: { GITHUB_SHA: MERGE, GITHUB_BASE_REF: "main" },
    prepare: (github) => {
      withBaseRun(github);
      github.arm({ path: /\/actions\/workflows\// }, { kind: "hang" });
    },
  });
  await lineLike(run.step, /\(1 of 2 jobs done\)/);
  await run.github.requestTo({ path: /\/actions\/workflows\// });
  const end = await run.step.cancel();
  assert.equal(end.exitCode, 130, end.log.join("\n"));
  assert.equal(end.signal, null, "it ended by itself");
  const results = await readComparison(end.outputs.get("results-path") ?? "");
  assert.equal(results.verdict, "cancelled");
  assert.deepEqual(results.baseline.missing, ["the run was cancelled before a base was found"]);
});
