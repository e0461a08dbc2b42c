import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { promisify } from "node:util";
import { describeError } from "../../../src/base/errors.ts";
import { systemClock } from "../../../src/base/time.ts";
import { type ArtifactRequest, uploadArtifact, uploadFile } from "../../../src/github/artifact.ts";
import { storageError } from "../../fakes/github/blob-store.ts";
import { storageQuotaHit } from "../../fakes/github/faults.ts";
import { FakeGitHub } from "../../fakes/github/server.ts";

const SERVER = "https://github.com";
const run = promisify(execFile);

let directory: string;
let results: string;
let notes: string[];

beforeEach(async () => {
  notes = [];
  directory = await mkdtemp(join(tmpdir(), "artifact-test-"));
  results = join(directory, "results");
  await mkdir(join(results, "logs"), { recursive: true });
  await writeFile(join(results, "results.json"), '{"verdict":"passed"}');
  await writeFile(join(results, "logs", "hello.log"), "hi\n");
});

afterEach(async () => await rm(directory, { recursive: true, force: true }));

async function upload(github: FakeGitHub, change: Partial<ArtifactRequest> = {}, file: string | null = null) {
  const request: ArtifactRequest = {
    directory: results,
    name: "rock-results",
    conflictSuffix: "0123456789abcdef",
    retentionDays: null,
    deadlineMs: 60_000,
    env: github.environment,
    context: { platform: "github", serverUrl: SERVER, repository: { owner: "octo", name: "bench" }, runId: 42 },
    temporaryDirectory: join(directory, "temp"),
    worker: new URL("./upload-thread.js", import.meta.url),
    note: (line) => notes.push(line),
    ...change,
  };
  return file === null ? await uploadArtifact(request, systemClock) : await uploadFile(request, file, systemClock);
}

async function entryNames(github: FakeGitHub): Promise<readonly string[]> {
  const entries = (await github.artifacts[0]?.entries()) ?? [];
  return entries.map((entry) => entry.name.replace(/^\//, "")).toSorted();
}

describe("the artifact", () => {
  test("holds every file of the directory, and has an id, an address and a digest", async () => {
    await using github = await FakeGitHub.start();
    const result = await upload(github, { retentionDays: 5 });
    const [artifact] = github.artifacts;
    assert.deepEqual(result, {
      kind: "uploaded",
      name: "rock-results",
      id: artifact?.id,
      url: `${SERVER}/octo/bench/actions/runs/42/artifacts/${artifact?.id}`,
      digest: artifact?.sha256,
      left: [],
    });
    assert.deepEqual(await entryNames(github), ["logs/hello.log", "results.json"]);
    assert.notEqual(artifact?.expiresAt, null);
    assert.ok(notes.some((line) => line.includes("Artifact name is valid")));
    assert.ok(notes.every((line) => !line.includes("::")));
  });

  test("never holds what a link points to, nor a pipe", async () => {
    await using github = await FakeGitHub.start();
    await writeFile(join(directory, "secret"), "secret");
    await mkdir(join(directory, "outside"));
    await writeFile(join(directory, "outside", "secret"), "secret");
    await symlink(join(directory, "secret"), join(results, "file-link"));
    await symlink(join(directory, "outside"), join(results, "directory-link"));
    await symlink("nowhere", join(results, "logs", "broken-link"));
    await run("mkfifo", [join(results, "pipe")]);
    const result = await upload(github);
    assert.ok(result.kind === "uploaded");
    assert.deepEqual(result.left, ["directory-link", "file-link", "logs/broken-link", "pipe"]);
    assert.deepEqual(await entryNames(github), ["logs/hello.log", "results.json"]);
  });

  test("holds files whose names GitHub refuses under other names, and leaves them where they are", async () => {
    await using github = await FakeGitHub.start();
    await writeFile(join(results, "logs", "2026-11-20T10:00:00.log"), "a");
    await writeFile(join(results, "logs", "2026-11-20T10_00_00.log"), "b");
    const result = await upload(github);
    assert.equal(result.kind, "uploaded");
    const names = await entryNames(github);
    assert.ok(names.includes("logs/2026-11-20T10_00_00.log~2"));
    assert.equal(names.length, 4);
    assert.ok((await readdir(join(results, "logs"))).includes("2026-11-20T10:00:00.log"));
    assert.deepEqual(await readdir(join(directory, "temp")), []);
  });

  test("takes another name once where the run has one of that name", async () => {
    await using github = await FakeGitHub.start();
    await upload(github);
    const second = await upload(github);
    assert.ok(second.kind === "uploaded");
    assert.equal(second.name, "rock-results-0123456789abcdef");
    const third = await upload(github);
    assert.ok(third.kind === "failed");
    assert.match(describeError(third.error), /set another `artifact-name`/);
    assert.equal(github.artifacts.length, 2);
  });

  test("of one file is that file, called like it, so that a browser shows it", async () => {
    await using github = await FakeGitHub.start();
    await writeFile(join(results, "report.html"), "<!doctype html>");
    const first = await upload(github, { name: "rock-report-bench" }, "report.html");
    const second = await upload(github, { name: "rock-report-bench" }, "report.html");
    assert.deepEqual(
      [first, second].map((result) => result.kind === "uploaded" && result.name),
      ["rock-report-bench.html", "rock-report-bench-0123456789abcdef.html"],
    );
    const [artifact] = github.artifacts;
    assert.equal(artifact?.mimeType, "text/html");
    assert.equal(artifact && (await readFile(artifact.file, "utf8")), "<!doctype html>");
    assert.deepEqual(await upload(github, {}, "missing.html"), { kind: "empty" });
  });

  test("is not made of nothing", async () => {
    await using github = await FakeGitHub.start();
    const empty = join(directory, "empty");
    await mkdir(empty);
    assert.deepEqual(await upload(github, { directory: empty }), { kind: "empty" });
    assert.equal(github.requests.length, 0);
  });
});

describe("an upload that fails", () => {
  test("because nothing answers ends at its deadline, and nothing of it goes on", async () => {
    await using github = await FakeGitHub.start();
    const abandoned = new Promise<void>((resolve) => {
      github.arm({ method: "PUT" }, { kind: "hang", abandoned: resolve });
    });
    const result = await upload(github, { deadlineMs: 3000 });
    assert.ok(result.kind === "failed");
    assert.match(describeError(result.error), /the upload of the artifact took longer than 3 s/);
    await abandoned;
  });

  const faults = [
    { name: "because the storage is full", path: /CreateArtifact/, fault: storageQuotaHit(), message: /quota/ },
    {
      name: "because the blob storage refuses",
      path: /comp=block/,
      fault: { kind: "answer", answer: storageError(403, "AuthenticationFailed") },
      message: /AuthenticationFailed|403/,
    },
    {
      name: "because the token is not accepted",
      path: /CreateArtifact/,
      fault: { kind: "answer", answer: { status: 401, body: { code: "unauthenticated", msg: "expired" } } },
      message: /401.*expired/,
    },
  ] as const;
  for (const { name, path, fault, message } of faults) {
    test(`${name} says so`, async () => {
      await using github = await FakeGitHub.start();
      github.arm({ path }, fault);
      const result = await upload(github);
      assert.ok(result.kind === "failed");
      assert.match(describeError(result.error), message);
    });
  }

  test("because a file cannot be read reaches nobody else", async () => {
    await using github = await FakeGitHub.start();
    const crashing = new URL("./crashing-thread.js", import.meta.url);
    const result = await upload(github, { worker: crashing });
    assert.ok(result.kind === "failed");
    assert.match(describeError(result.error), /thrown in an event handler/);
  });

  test("because its thread says nothing is a failure that says so", async () => {
    await using github = await FakeGitHub.start();
    const silent = new URL("data:text/javascript,process.exitCode = 0;");
    const result = await upload(github, { worker: silent });
    assert.ok(result.kind === "failed");
    assert.match(describeError(result.error), /without a result \(exit code 0\)/);
  });
});

describe("artifacts are unavailable", () => {
  const cases = [
    {
      name: "on other servers",
      serverUrl: "https://git.example.org",
      missing: "",
      reason: /git\.example\.org does not/,
    },
    { name: "without a service", serverUrl: SERVER, missing: "ACTIONS_RESULTS_URL", reason: /ACTIONS_RESULTS_URL/ },
    { name: "without a token", serverUrl: SERVER, missing: "ACTIONS_RUNTIME_TOKEN", reason: /ACTIONS_RUNTIME_TOKEN/ },
  ];
  for (const { name, serverUrl, missing, reason } of cases) {
    test(name, async () => {
      await using github = await FakeGitHub.start();
      const context = {
        platform: "github",
        serverUrl,
        repository: { owner: "octo", name: "bench" },
        runId: 42,
      } as const;
      const result = await upload(github, { context, env: { ...github.environment, [missing]: "" } });
      assert.ok(result.kind === "unavailable");
      assert.match(result.reason, reason);
      assert.equal(github.requests.length, 0);
    });
  }
});
