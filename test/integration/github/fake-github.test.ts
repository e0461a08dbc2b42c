import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { DefaultArtifactClient } from "@actions/artifact";
import { secondaryRateLimit, storageQuotaHit } from "../../fakes/github/faults.ts";
import { FakeGitHub } from "../../fakes/github/server.ts";

const JSON_HEADERS = { authorization: "token job-token", "content-type": "application/json" };

async function call(github: FakeGitHub, method: string, path: string, body?: unknown): Promise<Response> {
  return await fetch(`${github.apiUrl}${path}`, {
    method,
    headers: JSON_HEADERS,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

describe("the stand-in for GitHub's API", () => {
  test("comments are created, listed in pages with links, changed and deleted", async () => {
    await using github = await FakeGitHub.start();
    github.repository.addPullRequest({ number: 7, headSha: "b".repeat(40), head: "octo:topic", state: "open" });
    const path = "/repos/octo/bench/issues/7/comments";
    for (const body of ["one", "two", "three"]) {
      assert.equal((await call(github, "POST", path, { body })).status, 201);
    }
    const first = await call(github, "GET", `${path}?per_page=2`);
    const shown = (await first.json()) as readonly { id: number; body: string; user: { login: string } }[];
    assert.deepEqual(
      shown.map((comment) => [comment.body, comment.user.login]),
      [
        ["one", "github-actions[bot]"],
        ["two", "github-actions[bot]"],
      ],
    );
    assert.match(first.headers.get("link") ?? "", /<[^>]+per_page=2&page=2>; rel="next"/);
    const id = shown[0]?.id ?? 0;
    assert.equal((await call(github, "PATCH", `/repos/octo/bench/issues/comments/${id}`, { body: "1" })).status, 200);
    assert.equal(github.repository.comments[0]?.body, "1");
    assert.equal((await call(github, "DELETE", `/repos/octo/bench/issues/comments/${id}`)).status, 204);
    assert.equal((await call(github, "DELETE", `/repos/octo/bench/issues/comments/${id}`)).status, 404);
  });

  test("the job's token knows itself by GraphQL and not by REST", async () => {
    await using github = await FakeGitHub.start({ enterprise: true });
    const query = JSON.stringify({ query: "{ viewer { login } }" });
    const answer = await fetch(github.graphqlUrl, { method: "POST", headers: JSON_HEADERS, body: query });
    assert.deepEqual(await answer.json(), { data: { viewer: { login: "github-actions[bot]" } } });
    assert.equal((await call(github, "GET", "/user")).status, 403);
    assert.equal(new URL(github.apiUrl).pathname, "/api/v3");
  });

  const wrong = [
    { it: "an unknown route", method: "GET", path: "/repos/octo/bench/issus/7/comments" },
    { it: "an unknown query", method: "GET", path: "/repos/octo/bench/pulls?heads=octo:topic" },
    { it: "a query with no such value", method: "GET", path: "/repos/octo/bench/pulls?state=merged" },
    { it: "no body", method: "POST", path: "/repos/octo/bench/issues/7/comments" },
    {
      it: "a misspelt field",
      method: "PATCH",
      path: "/repos/octo/bench/issues/comments/1",
      body: { body: "a", txt: "b" },
    },
    { it: "a number for a text", method: "PATCH", path: "/repos/octo/bench/issues/comments/1", body: { body: 1 } },
    { it: "a name for a number", method: "DELETE", path: "/repos/octo/bench/issues/comments/first" },
    {
      it: "a check run that ended without a conclusion",
      method: "PATCH",
      path: "/repos/octo/bench/check-runs/1",
      body: { status: "completed" },
    },
  ];
  for (const { it, method, path, body } of wrong) {
    test(`a request with ${it} is none that GitHub describes, and makes a test fail`, async () => {
      const github = await FakeGitHub.start();
      await call(github, method, path, body);
      await assert.rejects(async () => await github[Symbol.asyncDispose](), /GitHub would not understand/);
      assert.equal(github.invalid.length, 1, github.invalid.join("\n"));
    });
  }

  const refusals = [
    { name: "an unknown token", token: "other", status: 401 },
    { name: "a token that may only read", token: "reader", status: 403 },
  ];
  for (const { name, token, status } of refusals) {
    test(`${name} may not comment`, async () => {
      const reader = { login: "github-actions[bot]", kind: "job", comments: "read" } as const;
      await using github = await FakeGitHub.start({ tokens: { reader } });
      github.repository.addPullRequest({ number: 7, headSha: "b".repeat(40), head: "octo:topic", state: "open" });
      const answer = await fetch(`${github.apiUrl}/repos/octo/bench/issues/7/comments`, {
        method: "POST",
        headers: { ...JSON_HEADERS, authorization: `token ${token}` },
        body: JSON.stringify({ body: "hi" }),
      });
      assert.equal(answer.status, status);
    });
  }

  test("a fault meets the requests it names, as often as it says", async () => {
    await using github = await FakeGitHub.start();
    github.arm({ method: "GET", path: /\/pulls/ }, secondaryRateLimit(3), 1);
    const limited = await call(github, "GET", "/repos/octo/bench/pulls");
    assert.deepEqual([limited.status, limited.headers.get("retry-after")], [403, "3"]);
    assert.equal((await call(github, "GET", "/repos/octo/bench/pulls")).status, 200);
    assert.equal(github.requestsTo({ path: /\/pulls/ }).length, 2);
  });

  test("a hanging request is recorded, and ends with the server", async () => {
    const github = await FakeGitHub.start();
    github.arm({ path: /pulls/ }, { kind: "hang" });
    const answer = assert.rejects(call(github, "GET", "/repos/octo/bench/pulls"));
    assert.equal((await github.requestTo({ path: /pulls/ })).method, "GET");
    await github[Symbol.asyncDispose]();
    await answer;
  });
});

describe("the stand-in for the results service, with the real client", () => {
  let client: DefaultArtifactClient;
  let directory: string;
  const environment = { ...process.env };

  before(async () => {
    const { DefaultArtifactClient } = await import("@actions/artifact");
    client = new DefaultArtifactClient();
    directory = await mkdtemp(join(tmpdir(), "artifact-"));
    await mkdir(join(directory, "logs"));
    await writeFile(join(directory, "results.json"), '{"verdict":"passed"}');
    await writeFile(join(directory, "logs", "big.log"), randomBytes(20 * 1024 * 1024));
  });

  after(async () => {
    process.env = environment;
    await rm(directory, { recursive: true, force: true });
  });

  /** The client reads where to go from the process's own environment, at every call. */
  async function upload(github: FakeGitHub, name: string, files: readonly string[]) {
    Object.assign(process.env, github.environment);
    const paths = files.map((file) => join(directory, file));
    return await client.uploadArtifact(name, paths, directory, { retentionDays: 3 });
  }

  test("an artifact of several blocks arrives whole, with its digest", async () => {
    await using github = await FakeGitHub.start();
    const answer = await upload(github, "bench", ["results.json", "logs/big.log"]);
    const [artifact] = github.artifacts;
    assert.equal(artifact?.id, answer.id);
    assert.equal(artifact?.sha256, answer.digest);
    assert.notEqual(artifact?.expiresAt, null);
    const entries = (await artifact?.entries()) ?? [];
    assert.equal(entries.length, 2);
    assert.deepEqual(
      // The client opens files side by side: which one comes first in the archive depends on the machine.
      new Map(entries.map((entry) => [entry.name.replace(/^\//, ""), entry.bytes.length])),
      new Map([
        ["results.json", 20],
        ["logs/big.log", 20 * 1024 * 1024],
      ]),
    );
    assert.ok(github.requestsTo({ method: "PUT", path: /comp=block&/ }).length > 2);
  });

  test("a second artifact of the same name is refused", async () => {
    await using github = await FakeGitHub.start();
    await upload(github, "bench", ["results.json"]);
    await assert.rejects(upload(github, "bench", ["results.json"]), /\(409\).*already exists/);
    assert.equal(github.artifacts.length, 1);
  });

  test("a full storage is named as such", async () => {
    await using github = await FakeGitHub.start();
    github.arm({ path: /CreateArtifact/ }, storageQuotaHit());
    await assert.rejects(upload(github, "bench", ["results.json"]), /quota/);
  });
});
