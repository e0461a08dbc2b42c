import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { type BaseQuestion, filesUnlikeBase } from "../../../src/github/base-files.ts";
import { notAccessible } from "../../fakes/github/faults.ts";
import { FakeGitHub } from "../../fakes/github/server.ts";

const BASE = "b".repeat(40);

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function ask(github: FakeGitHub, change: Partial<BaseQuestion> = {}, baseSha: string | null = BASE) {
  const notes: string[] = [];
  const repository = { owner: "octo", name: "bench" };
  const unlike = await filesUnlikeBase({
    context: { apiUrl: github.apiUrl, graphqlUrl: github.graphqlUrl, repository, baseSha },
    files: [
      { path: "bench/same.yaml", sha256: sha256("script: a\n") },
      { path: "bench/edited.yaml", sha256: sha256("script: exit 0\n") },
      { path: "bench/new.yaml", sha256: sha256("script: c\n") },
    ],
    token: "job-token",
    userAgent: "rock-job-action-test",
    signal: AbortSignal.timeout(20_000),
    note: (line) => notes.push(line),
    ...change,
  });
  return { unlike: [...unlike], notes };
}

async function startGitHub(): Promise<FakeGitHub> {
  const github = await FakeGitHub.start();
  github.repository.files.set(`${BASE}:bench/same.yaml`, "script: a\n");
  github.repository.files.set(`${BASE}:bench/edited.yaml`, "script: b\n");
  return github;
}

test("job files that the change edits or adds are named, those it leaves alone are not", async () => {
  await using github = await startGitHub();
  const { unlike, notes } = await ask(github);
  assert.deepEqual(unlike, [
    ["bench/edited.yaml", "changed"],
    ["bench/new.yaml", "new"],
  ]);
  assert.deepEqual(notes, []);
});

test("nothing is asked where there is no base branch or no token", async () => {
  await using github = await startGitHub();
  assert.deepEqual((await ask(github, {}, null)).unlike, []);
  assert.deepEqual((await ask(github, { token: "" })).unlike, []);
  assert.deepEqual(github.requests, []);
});

test("a token that may not read the contents costs a note and nothing else", async () => {
  await using github = await startGitHub();
  github.arm({ path: /contents/ }, notAccessible());
  const { unlike, notes } = await ask(github);
  assert.deepEqual(unlike, []);
  assert.match(notes[0] ?? "", /not compared with the base branch/);
});
