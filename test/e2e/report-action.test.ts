import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { ResultsFile } from "../../src/results/results-file-schema.ts";
import { type ActionOptions, HEAD_SHA, startAction } from "./action.ts";
import { CLI, runNode } from "./terminal.ts";

let directory: string;
let recorded: ResultsFile;

before(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), "report-action-"));
  const script = "echo '{\"score\": 0.5}' >$ROCK_ARTIFACT_DIR/score.json; echo done";
  await writeFile(path.join(directory, "hello.yaml"), `job_name: hello\nscript: |\n  ${script}\n`);
  const ran = await runNode([CLI, "run", "--local", "--quiet", "hello.yaml"], directory);
  assert.equal(ran.exitCode, 0, ran.stderr);
  recorded = JSON.parse(await readFile(path.join(directory, "rock-results/results.json"), "utf8")) as ResultsFile;
});

after(async () => {
  await rm(directory, { recursive: true });
});

/** The record as a leg of a workflow on octo/bench would have left it. */
function ofLeg(leg: string, changes: Partial<ResultsFile["run"]> = {}): string {
  const run = { ...recorded.run, repository: "octo/bench", sha: HEAD_SHA, run_id: 7, attempt: 1, leg, ...changes };
  return JSON.stringify({ ...recorded, run });
}

async function report(files: Readonly<Record<string, string>>, more: Partial<ActionOptions> = {}) {
  const inputs = { mode: "report", results: "legs", ...more.inputs };
  await using run = await startAction({ files, ...more, inputs });
  const end = await run.step.exit;
  const post = await run.post();
  const comments = run.github.repository.comments.map(({ body }) => body);
  return { end, post, comments, log: end.log.join("\n") };
}

test("mode report merges the records of all legs and publishes one comment, one summary and the outputs", async () => {
  const { end, post, comments, log } = await report({
    "legs/rock-results-a/results.json": ofLeg("a"),
    "legs/rock-results-b/results.json": ofLeg("b"),
  });
  assert.equal(end.exitCode, 0, log);
  assert.equal(end.outputs.get("n-trials"), "2");
  assert.equal(comments.length, 1);
  assert.match(comments[0] ?? "", /✅ passed[\s\S]*hello \(a\)[\s\S]*hello \(b\)/);
  assert.match(end.summary, /hello \(a\)/);
  assert.equal(post.exitCode, 0);
});

test("mode report judges by the rules given, the others as they were recorded", async () => {
  const { end, comments } = await report(
    { "legs/results.json": ofLeg("") },
    { inputs: { mode: "report", results: "legs", "min-score": "0.9" } },
  );
  assert.equal(end.exitCode, 1);
  assert.match(comments[0] ?? "", /score 0\.5 is below min-score 0\.9/);
});

test("mode report judges by the recorded rules where none are given", async () => {
  const record = JSON.parse(ofLeg("")) as ResultsFile;
  const failure = { cause: "script", exception_info: { exception_type: "BashExitCode", exception_message: "7" } };
  const jobs = record.jobs.map((job) => ({ ...job, trials: job.trials.map((trial) => ({ ...trial, ...failure })) }));
  const lenient = { ...record, jobs, gate: { ...record.gate, max_failed: "1" } };
  const { end, log } = await report({ "legs/results.json": JSON.stringify(lenient) });
  assert.equal(end.exitCode, 0, log);
});

const FORK_EVENT = {
  name: "workflow_run",
  payload: {
    workflow_run: {
      head_sha: HEAD_SHA,
      head_branch: "change",
      head_repository: { full_name: "stranger/bench", owner: { login: "octo" } },
      pull_requests: [],
    },
  },
};

test("in workflow_run the gate is the inputs', whatever gate the record names", async () => {
  const record = JSON.parse(ofLeg("")) as ResultsFile;
  const lenient = { ...record, gate: { ...record.gate, min_score: 0 }, verdict: "passed" };
  const forged = JSON.stringify({ ...lenient, jobs: record.jobs.map((job) => ({ ...job, faults: ["it broke"] })) });
  const { end, comments, log } = await report({ "legs/results.json": forged }, { event: FORK_EVENT });
  assert.equal(end.exitCode, 3, log);
  assert.match(comments[0] ?? "", /it broke/);
});

const REFUSED: readonly (readonly [title: string, content: () => string, says: RegExp])[] = [
  [
    "another commit",
    () => ofLeg("", { sha: "d".repeat(40) }),
    /the results are of the commit d+, and this workflow reports on c0ffee/,
  ],
  ["another repository", () => ofLeg("", { repository: "stranger/else" }), /of the repository stranger\/else/],
  ["another schema", () => '{"schema_version": 2}', /schema_version is 2, and only 1 is known here/],
  ["no JSON", () => "<html>", /it is not JSON/],
];

for (const [title, content, says] of REFUSED) {
  test(`results of ${title} are refused, and never green`, async () => {
    const { end, post, comments, log } = await report({ "legs/results.json": content() }, { event: FORK_EVENT });
    assert.equal(end.exitCode, 2, log);
    assert.match(log, says);
    assert.match(comments[0] ?? "", /⚠️ errored · nothing was judged · 1 problem/);
    assert.equal(end.outputs.get("verdict"), "errored");
    assert.equal(post.exitCode, 2);
  });
}

test("markup in a record stays text", async () => {
  const markup = "<img src=x onerror=alert(1)>[x](javascript:alert(1)) @octo/team ::error::forged";
  const record = JSON.parse(ofLeg("")) as ResultsFile;
  const jobs = record.jobs.map((job) => ({ ...job, job_name: markup, faults: [markup], remarks: [markup] }));
  const { end, comments, log } = await report({ "legs/results.json": JSON.stringify({ ...record, jobs }) });
  assert.equal(end.exitCode, 3, log);
  const body = comments[0] ?? "";
  assert.ok(!/<img|(?<!\\)\]\(javascript:|@octo\/team/.test(body), body);
  assert.ok(end.annotations.every(({ message }) => message !== "forged"));
});

test("results without mode report, and mode report without results, are wrong usage", async () => {
  const { end } = await report(
    { "a.yaml": "script: echo\n" },
    { inputs: { mode: "run", config: "a.yaml", results: "x" } },
  );
  assert.equal(end.exitCode, 2);
  const none = await report({}, { inputs: { mode: "report", results: "" } });
  assert.equal(none.end.exitCode, 2);
  assert.match(none.log, /no results are named/);
});
