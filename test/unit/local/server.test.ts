import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { uploadedPaths } from "../../../src/local/remove-directory.ts";
import { newId, PREFIX, serving } from "./rock-calls.ts";

const get = async (url: string, headers: Record<string, string> = {}) => await fetch(url, { headers });

test("a request without the token is refused, whatever it asks for", async () => {
  await using server = await serving({ token: "right" });
  const refused: readonly Record<string, string>[] = [
    {},
    { authorization: "Bearer wrong" },
    { authorization: "right" },
    { authorization: "Bearer right x" },
    { "xrl-authorization": "Bearer " },
  ];
  for (const headers of refused) {
    for (const place of ["/", `${PREFIX}/sandboxes`, "/nope"]) {
      const response = await get(`${server.url}${place}`, headers);
      assert.equal(response.status, 401);
      const body = (await response.json()) as { detail: string };
      assert.match(body.detail, /Authorization: Bearer/);
      assert.ok(!body.detail.includes("right"));
    }
  }
  for (const name of ["authorization", "xrl-authorization"]) {
    const response = await get(`${server.url}${PREFIX}/sandboxes`, { [name]: "Bearer right" });
    assert.equal(response.status, 200);
    await response.json();
  }
});

test("an upload without the token is refused without being read", async () => {
  await using server = await serving({ token: "right" });
  const form = new FormData();
  form.set("file", new Blob(["x".repeat(3_000_000)]));
  const response = await fetch(`${server.url}${PREFIX}/upload`, { method: "POST", body: form });
  assert.equal(response.status, 401);
  assert.deepEqual(readdirSync(path.join(server.directory, ".uploads")), []);
});

test("everything is in one private directory, which is gone when the server is closed", async () => {
  const parent = mkdtempSync(path.join(os.tmpdir(), "rock-local-test-"));
  try {
    const server = await serving({ parentDirectory: parent });
    assert.equal(path.dirname(server.directory), parent);
    assert.equal(statSync(server.directory).mode & 0o777, 0o700);
    const id = await server.started();
    await server.sh(id, "mkdir -p locked/in && touch locked/in/x && chmod 0 locked/in && chmod 0 locked");
    assert.deepEqual(readdirSync(parent), [path.basename(server.directory)]);
    await server.close();
    assert.deepEqual(readdirSync(parent), []);
    await assert.rejects(get(server.url));
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});

test("what was uploaded for a sandbox to other places goes with it", async () => {
  const elsewhere = mkdtempSync(path.join(os.tmpdir(), "rock-local-test-"));
  try {
    const server = await serving();
    const [stopped, closed] = [await server.started(), await server.started()];
    const list = "$ROCK_LOCAL_SANDBOX/uploaded-paths";
    for (const [id, name] of [
      [stopped, "one"],
      [closed, "two"],
    ] as const) {
      const made = `${elsewhere}/${name} with space`;
      await server.sh(
        id,
        `mkdir -p "${made}/deep" && echo "${made}" >>${list}; echo relative >>${list}; echo / >>${list}`,
      );
    }
    await server.post("/stop", { sandbox_id: stopped });
    assert.deepEqual(readdirSync(elsewhere), ["two with space"]);
    await server.close();
    assert.deepEqual(readdirSync(elsewhere), []);
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
});

test("a list of uploads cannot make the server remove a home, or itself", () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), "rock-local-test-"));
  try {
    const listed = ["/", os.homedir(), path.dirname(directory), directory, "/tmp/../etc", "x", "", "/somewhere/else"];
    writeFileSync(path.join(directory, "uploaded-paths"), listed.join("\n"));
    assert.deepEqual(uploadedPaths(directory), ["/somewhere/else"]);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});

test("only this machine reaches the server unless told otherwise", async () => {
  await using server = await serving();
  assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+$/);
  const others = Object.values(os.networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === "IPv4" && !address.internal);
  for (const { address } of others) {
    await assert.rejects(get(`http://${address}:${new URL(server.url).port}/`));
  }
});

test("a port in use is an error and leaves nothing", async () => {
  const parent = mkdtempSync(path.join(os.tmpdir(), "rock-local-test-"));
  try {
    await using server = await serving();
    const port = Number(new URL(server.url).port);
    await assert.rejects(serving({ port, parentDirectory: parent }), { code: "EADDRINUSE" });
    assert.deepEqual(readdirSync(parent), []);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});

test("a hundred sandboxes wait side by side and answer others meanwhile", async () => {
  await using server = await serving();
  const ids = await Promise.all(Array.from({ length: 100 }, async () => await server.started()));
  await Promise.all(ids.map(async (id) => await server.sh(id, "mkfifo gate")));
  const waiting = ids.map(async (id) => await server.sh(id, "cat gate; echo done"));
  const others = await Promise.all(ids.map(async (id, index) => await server.sh(id, `echo ${index}`)));
  assert.deepEqual(
    others.map((other) => other.stdout),
    ids.map((_, index) => `${index}\n`),
  );
  await Promise.all(ids.map(async (id, index) => await server.sh(id, `echo news ${index} >gate`)));
  const answers = await Promise.all(waiting);
  assert.deepEqual(
    answers.map((answer) => answer.stdout),
    ids.map((_, index) => `news ${index}\ndone\n`),
  );
  const stops = await Promise.all(ids.map(async (id) => await server.post("/stop", { sandbox_id: id })));
  assert.ok(stops.every((stop) => stop.body["status"] === "Success"));
  assert.ok(ids.every((id) => !existsSync(path.join(server.directory, id))));
});

test("a server that is being closed starts nothing more", async () => {
  const server = await serving();
  const id = await server.started();
  const waiting = server.execute(id, ["sleep", "60"]).then(
    (answered) => String(answered.body["error"]),
    (error: unknown) => `hung up: ${String(error)}`,
  );
  await server.sh(id, "true");
  const closing = server.close();
  const late = server.post("/start_async", { image: "any", sandbox_id: newId() }).then(
    (answered) => answered.body["status"],
    () => "hung up",
  );
  await closing;
  assert.match(await waiting, /Service unavailable|hung up/);
  assert.notEqual(await late, "Success");
  assert.equal(existsSync(server.directory), false);
});
