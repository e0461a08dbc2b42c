import assert from "node:assert/strict";
import { test } from "node:test";
import { describeError } from "../../../src/base/errors.ts";
import { systemClock } from "../../../src/base/time.ts";
import { openCheckRun } from "../../../src/github/check-run.ts";
import { notAccessible, serverError } from "../../fakes/github/faults.ts";
import { FakeGitHub } from "../../fakes/github/server.ts";

const SHA = "b".repeat(40);
const IDENTITY = {
  name: "ROCK / bench / bench (agent: a)",
  head_sha: SHA,
  details_url: "https://github.com/octo/bench/actions/runs/1/attempts/1",
  external_id: "0123456789abcdef-1-1",
};
const STILL = { title: "⏳ running", summary: "Started." };
const DONE = { title: "❌ failed", summary: "Because." };
const NEVER = new AbortController().signal;

function open(github: FakeGitHub, isFork = false) {
  const repository = { owner: "octo", name: "bench" };
  const context = { apiUrl: github.apiUrl, graphqlUrl: github.graphqlUrl, repository };
  const connection = { context, token: "job-token", userAgent: "rock-job-action-test", secondMs: 1 };
  return openCheckRun(IDENTITY, isFork, connection, systemClock);
}

test("a check run is in progress while the jobs run, and then has their conclusion, report and annotations", async () => {
  await using github = await FakeGitHub.start();
  const check = open(github);
  assert.equal((await check.progress(STILL, NEVER)).kind, "written");
  const [run] = github.checkRuns.all;
  assert.deepEqual([run?.status, run?.title, run?.headSha], ["in_progress", "⏳ running", SHA]);
  await check.progress({ ...STILL, title: "⏳ running · 1 of 2 trials done" }, NEVER);
  const annotation = {
    path: "bench/a.yaml",
    start_line: 3,
    end_line: 3,
    annotation_level: "failure",
    message: "unknown key",
    title: "a",
  } as const;
  const annotations = Array.from({ length: 60 }, () => annotation);
  assert.equal((await check.conclude("failure", { ...DONE, annotations })).kind, "written");
  assert.equal(github.checkRuns.all.length, 1);
  assert.deepEqual([run?.status, run?.conclusion, run?.summary], ["completed", "failure", "Because."]);
  assert.equal(run?.annotations.length, 50, "GitHub takes no more at once");
});

test("a check run that a killed process began is ended by the next one, and no other is", async () => {
  await using github = await FakeGitHub.start();
  await open(github).progress(STILL, NEVER);
  const [begun] = github.checkRuns.all;
  assert.ok(begun !== undefined);
  github.checkRuns.all.unshift({ ...begun, id: 1, externalId: "of another attempt" });
  await open(github).conclude("cancelled", DONE);
  const ends = github.checkRuns.all.map(({ externalId, conclusion }) => [externalId, conclusion]);
  assert.deepEqual(ends, [
    ["of another attempt", null],
    [IDENTITY.external_id, "cancelled"],
  ]);
});

test("a check run that nobody began is written at its end", async () => {
  await using github = await FakeGitHub.start();
  await open(github).conclude("neutral", DONE);
  assert.deepEqual(
    github.checkRuns.all.map(({ conclusion }) => conclusion),
    ["neutral"],
  );
});

test("a check run survives an error of the server", async () => {
  await using github = await FakeGitHub.start();
  github.arm({ path: /check-runs/ }, serverError(502), 1);
  assert.equal((await open(github).conclude("success", DONE)).kind, "written");
});

for (const [whose, isFork, says] of [
  ["a token without the permission", false, /give the job `permissions: \{ checks: write \}`/],
  ["a fork's token", true, /fork's pull request a token that can only read/],
] as const) {
  test(`${whose} brings a message that says what to do`, async () => {
    await using github = await FakeGitHub.start();
    github.arm({ path: /check-runs/ }, notAccessible("checks=write"));
    const result = await open(github, isFork).conclude("success", DONE);
    assert.ok(result.kind === "denied");
    assert.match(result.message, says);
  });
}

test("a check run that never gets an answer is given up with what it was for", async () => {
  await using github = await FakeGitHub.start();
  github.arm({ path: /check-runs/ }, { kind: "hang" });
  const stop = new AbortController();
  const begun = open(github).progress(STILL, stop.signal);
  await github.requestTo({ path: /check-runs/ });
  stop.abort(new Error("the jobs have ended"));
  const result = await begun;
  assert.ok(result.kind === "failed");
  assert.match(describeError(result.error), /could not be written/);
});
