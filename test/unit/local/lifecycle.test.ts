import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { type Json, newId, resultOf, type Serving, serving, until } from "./rock-calls.ts";

const stop = async (server: Serving, id: string) => await server.post("/stop", { sandbox_id: id });
const status = async (server: Serving, id: string, all = true) =>
  await server.get(`/get_status?sandbox_id=${id}${all ? "&include_all_states=true" : ""}`);
const errorOf = (answered: { readonly body: Json }) => answered.body["error"];

test("a sandbox is pending until someone asks after it, then runs, then is deleted", async () => {
  await using server = await serving();
  const id = newId();
  const headers = { "x-user-id": "me", "x-experiment-id": "exp", "x-namespace": "team" };
  const start = { image: "python:3.11", sandbox_id: id, memory: "512m", cpus: 0.5, unheard_of: 1 };
  const started = await server.post("/start_async", start, headers);
  assert.deepEqual(started.body, {
    status: "Success",
    message: null,
    error: null,
    result: {
      code: null,
      exit_code: null,
      failure_reason: null,
      sandbox_id: id,
      host_name: "local",
      host_ip: "127.0.0.1",
      cpus: null,
      memory: null,
      disk: "50G",
      disk_limit_rootfs: "50G",
    },
  });
  assert.equal(errorOf(await server.execute(id, ["true"])), "<Port.PROXY: 22555>");
  const [pending] = resultOf(await server.post("/sandboxes/batch", { sandbox_ids: [id] }))["statuses"] as Json[];
  // The database calls everything alive, and knows neither phases nor ports yet.
  assert.deepEqual(
    [pending?.["state"], pending?.["is_alive"], pending?.["status"], pending?.["port_mapping"]],
    ["pending", true, {}, {}],
  );

  const running = resultOf(await status(server, id, false));
  const port = Number(new URL(server.url).port);
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/;
  for (const name of ["create_time", "start_time", "auto_stop_time"]) {
    assert.match(String(running[name]), time);
  }
  const history = (running["state_history"] as Json[]).map(({ from_state, to_state, event }) => [
    from_state,
    to_state,
    event,
  ]);
  assert.deepEqual(history, [["pending", "running", "alive"]]);
  const varying = new Set(["create_time", "start_time", "auto_stop_time", "state_history"]);
  assert.deepEqual(Object.fromEntries(Object.entries(running).filter(([name]) => !varying.has(name))), {
    sandbox_id: id,
    status: {
      image_pull: { status: "success", message: "image pull success" },
      docker_run: { status: "success", message: "docker run success" },
    },
    state: "running",
    port_mapping: { 22: 22, 8080: 8080, 22555: port },
    host_name: "local",
    host_ip: "127.0.0.1",
    is_alive: true,
    image: "python:3.11",
    gateway_version: "embedded",
    swe_rex_version: "embedded",
    user_id: "me",
    experiment_id: "exp",
    namespace: "team",
    cpus: 0.5,
    memory: "0.50g",
    num_gpus: null,
    accelerator_type: null,
    disk: "50G",
    disk_limit_rootfs: "50G",
    stop_time: null,
    archive_time: null,
    delete_time: null,
    auto_archive_time: null,
    auto_delete_time: null,
  });
  assert.equal((await server.sh(id, "echo hi")).stdout, "hi\n");
  const listed = resultOf(await server.get("/sandboxes?user_id=me&state=running"));
  assert.deepEqual([listed["total"], (listed["items"] as Json[])[0]?.["sandbox_id"]], [1, id]);
  assert.equal(resultOf(await server.get("/sandboxes?user_id=me&cpus=0.5"))["total"], 0);

  assert.equal((await stop(server, id)).body["result"], `${id} stopped`);
  assert.equal(existsSync(path.join(server.directory, id)), false);
  assert.equal(errorOf(await status(server, id, false)), `Sandbox ${id} not found`);
  assert.equal(errorOf(await server.execute(id, ["true"])), `sandbox ${id} not started`);
  const gone = resultOf(await status(server, id));
  assert.deepEqual([gone["state"], gone["is_alive"]], ["deleted", false]);
  assert.deepEqual(
    (gone["state_history"] as Json[]).map((each) => each["event"]),
    ["alive", "stop", "delete"],
  );
});

test("from 1.9 on a second stop is refused, a deletion is not, and an id cannot be used again", async () => {
  await using server = await serving();
  const id = await server.started();
  await stop(server, id);
  const again = await stop(server, id);
  assert.deepEqual(again.body, {
    status: "Failed",
    message: "stop sandbox failed",
    error: "Can't Stop when in Deleted.",
    result: null,
  });
  assert.equal((await server.post("/delete", { sandbox_id: id })).body["status"], "Success");
  const reused = await server.post("/start_async", { image: "any", sandbox_id: id });
  assert.deepEqual([reused.body["status"], reused.body["result"]], ["Failed", null]);
  assert.match(String(errorOf(reused)), /UNIQUE constraint failed/);
  // What the failed start leaves behind is a record that will never be alive.
  const left = resultOf(await status(server, id, false));
  assert.deepEqual([left["state"], left["is_alive"]], ["pending", false]);
  assert.equal(errorOf(await server.execute(id, ["true"])), `sandbox ${id} not started`);
});

test("1.7 forgets a stopped sandbox, says so badly, and stops it as often as asked", async () => {
  await using server = await serving({ version: "1.7" });
  const id = newId();
  const started = resultOf(await server.post("/start_async", { sandbox_id: id }));
  assert.deepEqual(
    [started["disk_limit_rootfs"], started["disk_limit_log"], Object.hasOwn(started, "disk")],
    [null, null, false],
  );
  const running = resultOf(await status(server, id));
  assert.deepEqual([running["state"], Object.hasOwn(running, "state_history")], ["running", false]);
  for (let times = 0; times < 3; times += 1) {
    assert.equal((await stop(server, id)).body["result"], `${id} stopped`);
  }
  const gone = await status(server, id);
  assert.deepEqual([errorOf(gone), gone.body["result"]], ["'NoneType' object has no attribute 'get'", null]);
  const reused = await server.post("/start_async", { sandbox_id: id });
  assert.match(String(errorOf(reused)), /UNIQUE constraint failed/);
  assert.equal(errorOf(await server.execute(id, ["true"])), "<Port.PROXY: 22555>");
});

test("a live id is refused, and a missing one made", async () => {
  await using server = await serving();
  const id = await server.started();
  const twice = await server.post("/start_async", { image: "any", sandbox_id: id });
  assert.equal(errorOf(twice), `Sandbox ${id} already exists`);
  assert.equal(resultOf(twice)["code"], 4000);
  for (const blank of [null, " "]) {
    const made = resultOf(await server.post("/start_async", { image: "any", sandbox_id: blank }));
    assert.match(String(made["sandbox_id"]), /^[0-9a-f]{32}$/);
  }
});

test("an id that would lead out of the server's directory is refused", async () => {
  await using server = await serving();
  for (const id of ["..", "../x", "/tmp/x", ".uploads", "a/b", "a\nb", "x".repeat(200)]) {
    const answered = await server.post("/start_async", { image: "any", sandbox_id: id });
    assert.equal(answered.body["status"], "Failed", id);
    assert.match(String(errorOf(answered)), /cannot be used/);
  }
});

test("an image asks for a fault by the beginning of its name", async () => {
  await using server = await serving();
  const faults = [
    ["fail-pull-it", "failed", "Failed to pull image fail-pull-it: not found", "waiting"],
    ["never-start", "running", "image pull running", "docker run waiting"],
  ] as const;
  for (const [image, pull, message, run] of faults) {
    const id = await server.started({ image });
    const pending = resultOf(await status(server, id, false));
    assert.deepEqual([pending["state"], pending["is_alive"]], ["pending", false]);
    assert.deepEqual(pending["status"], {
      image_pull: { status: pull, message },
      docker_run: { status: "waiting", message: run },
    });
    assert.equal(errorOf(await server.execute(id, ["true"])), "<Port.PROXY: 22555>");
    assert.match(String(errorOf(await server.post("/delete", { sandbox_id: id }))), /current state is 'pending'/);
    assert.equal((await stop(server, id)).body["status"], "Success");
    assert.equal(resultOf(await status(server, id))["state"], "deleted");
  }
  const rejected = newId();
  await server.post("/start_async", { image: "reject", sandbox_id: rejected });
  assert.equal(errorOf(await server.execute(rejected, ["true"])), `sandbox ${rejected} not started`);
  assert.equal(resultOf(await status(server, rejected))["state"], "pending");
});

test("a sandbox that is to be kept stays stopped until it is deleted", async () => {
  let now = Date.parse("2026-01-01T00:00:00Z");
  await using server = await serving({ now: () => now, autoClearScanMs: 5 });
  const [byHand, byTime, archived] = [
    await server.started({ auto_delete_seconds: 600 }),
    await server.started({ auto_delete_seconds: 600 }),
    await server.started({ auto_delete_seconds: 600, auto_archive_seconds: 60 }),
  ];
  for (const id of [byHand, byTime, archived]) {
    await stop(server, id);
    assert.equal((await stop(server, id)).body["status"], "Success");
  }
  const kept = resultOf(await status(server, byHand));
  assert.deepEqual([kept["state"], kept["auto_delete_time"]], ["stopped", "2026-01-01T00:10:00+00:00"]);
  assert.equal(resultOf(await status(server, archived))["auto_archive_time"], "2026-01-01T00:01:00+00:00");
  assert.match(String(errorOf(await server.post("/restart", { sandbox_id: byHand }))), /not supported/);
  await server.post("/delete", { sandbox_id: byHand });
  assert.equal(resultOf(await status(server, byHand))["state"], "deleted");
  now += 600_000;
  await until(async () => resultOf(await status(server, byTime))["state"] === "deleted");
  assert.equal(resultOf(await status(server, archived))["state"], "stopped");
});

test("two stops at the same time are one", async () => {
  await using server = await serving();
  const id = await server.started();
  const answers = await Promise.all([stop(server, id), stop(server, id), stop(server, id)]);
  assert.deepEqual(
    answers.map((each) => each.body["status"]),
    ["Success", "Success", "Success"],
  );
});

const MINUTE = 60_000;
const uses: readonly (readonly [string, (server: Serving, id: string) => Promise<unknown>, boolean])[] = [
  ["execute", async (server, id) => await server.execute(id, ["true"]), true],
  ["read_file", async (server, id) => await server.post("/read_file", { sandbox_id: id, path: "x" }), true],
  [
    "write_file",
    async (server, id) => await server.post("/write_file", { sandbox_id: id, path: "x", content: "" }),
    true,
  ],
  ["upload", async (server, id) => await server.upload({ sandbox_id: id, target_path: "x" }, "x"), true],
  ["create_session", async (server, id) => await server.post("/create_session", { sandbox_id: id }), true],
  ["get_status", async (server, id) => await status(server, id), true],
  ["is_alive", async (server, id) => await server.get(`/is_alive?sandbox_id=${id}`), true],
  ["batch", async (server, id) => await server.post("/sandboxes/batch", { sandbox_ids: [id] }), false],
  ["list", async (server) => await server.get("/sandboxes"), false],
];

for (const [name, use, counts] of uses) {
  test(`${name} ${counts ? "moves" : "does not move"} the idle limit`, async () => {
    let now = 0;
    await using server = await serving({ now: () => now, autoClearScanMs: 5 });
    const id = await server.started({ auto_clear_time_minutes: 3 });
    const neverUsed = await server.started({ auto_clear_time_minutes: 3 });
    const alive = async (which: string) =>
      (resultOf(await server.post("/sandboxes/batch", { sandbox_ids: [which] }))["statuses"] as Json[]).length === 1;
    now = 2 * MINUTE;
    await use(server, id);
    now = 4 * MINUTE;
    await until(async () => !(await alive(neverUsed)));
    // Both were looked at in one scan, though not stopped at the same moment.
    if (!counts) {
      await until(async () => !(await alive(id)));
    }
    assert.equal(await alive(id), counts);
    now = 8 * MINUTE;
    await until(async () => !(await alive(id)));
    const cleared = resultOf(await status(server, id));
    assert.equal(cleared["state"], "deleted");
  });
}

test("a command that waits does not keep its sandbox from being cleared", async () => {
  let now = 0;
  await using server = await serving({ now: () => now, autoClearScanMs: 5 });
  const id = await server.started({ auto_clear_time_minutes: 3 });
  const waiting = server.execute(id, ["sh", "-c", "echo >began; sleep 1000"]);
  await server.sh(id, "until [ -e began ]; do sleep 0.01; done");
  now = 4 * MINUTE;
  assert.equal(errorOf(await waiting), "Service unavailable: Upstream server is not reachable.");
});

test("a sandbox is stopped and removed however deep its script nested directories", async () => {
  await using server = await serving();
  const nest = 'i=0; while [ $i -lt 30 ]; do mkdir "$1" && cd "$1" || exit; i=$((i + 1)); done';
  const ids = [await server.started(), await server.started()];
  for (const id of ids) {
    const nested = resultOf(await server.execute(id, ["bash", "-c", nest, "bash", "d".repeat(200)]));
    assert.equal(nested["exit_code"], 0);
  }
  assert.equal((await stop(server, ids[0] ?? "")).body["status"], "Success");
  assert.equal(existsSync(path.join(server.directory, ids[0] ?? "")), false);
  await server.close();
  assert.equal(existsSync(server.directory), false);
});
