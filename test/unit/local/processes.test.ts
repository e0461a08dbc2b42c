import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import type { Announcement } from "./leaving-server.ts";
import { isRunning, serving, until } from "./rock-calls.ts";

const LINUX_ONLY = { skip: process.platform === "linux" ? false : "there is no setsid and no /proc here" };
/** Starts something in the background that writes its pid, and waits until it has. */
const background = (command: string) =>
  `(${command}) </dev/null >/dev/null 2>&1 & until [ -s pid ]; do sleep 0.01; done; cat pid`;
const SLEEPER = "echo $$ >pid.new; mv pid.new pid; exec sleep 1000";

const escapes: readonly (readonly [string, string, typeof LINUX_ONLY | object])[] = [
  ["a background child", background(`sh -c '${SLEEPER}'`), {}],
  ["a child that ignores signals", background(`trap '' TERM HUP INT; sh -c '${SLEEPER}'`), {}],
  ["a child in another session", background(`setsid sh -c '${SLEEPER}'`), LINUX_ONLY],
  ["a double fork with another session", background(`(setsid sh -c '${SLEEPER}' &) &`), LINUX_ONLY],
  [
    "a child elsewhere",
    background(`cd / && D=$OLDPWD setsid sh -c 'cd $D; echo $$ >pid; cd /; exec sleep 1000'`),
    LINUX_ONLY,
  ],
  ["a stopped child", background(`setsid sh -c 'echo $$ >pid; kill -STOP $$'`), LINUX_ONLY],
  ["a child that cleared its environment", background(`env -i setsid sh -c '${SLEEPER}'`), LINUX_ONLY],
  [
    "one that starts another as soon as it ends",
    background(`setsid sh -c 'trap "" TERM; echo $$ >pid; while :; do setsid sleep 0.01; done'`),
    LINUX_ONLY,
  ],
];

for (const [name, command, options] of escapes) {
  test(`a stop ends ${name}`, options, async () => {
    await using server = await serving();
    const id = await server.started();
    const pid = Number((await server.sh(id, command)).stdout);
    assert.ok(isRunning(pid), "it runs before");
    await server.post("/stop", { sandbox_id: id });
    assert.equal(isRunning(pid), false);
  });
}

test("a stop ends nothing of another sandbox", async () => {
  await using server = await serving();
  const [one, other] = [await server.started(), await server.started()];
  const pid = Number((await server.sh(other, background(`sh -c '${SLEEPER}'`))).stdout);
  await server.post("/stop", { sandbox_id: one });
  assert.ok(isRunning(pid));
});

test("a stop answers those who still wait", async () => {
  await using server = await serving();
  const id = await server.started();
  const waiting = server.sh(id, "echo >began; sleep 1000");
  const answer = server.execute(id, ["sleep", "1000"]);
  await server.sh(id, "until [ -e began ]; do sleep 0.01; done");
  await server.post("/stop", { sandbox_id: id });
  assert.equal(await waiting, null);
  assert.deepEqual((await answer).body, {
    status: "Failed",
    message: "execute command failed",
    error: "Service unavailable: Upstream server is not reachable.",
    result: null,
  });
});

test("no process is left when the server is closed", async () => {
  const server = await serving();
  const pids = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const id = await server.started();
      return Number((await server.sh(id, background(`sh -c '${SLEEPER}'`))).stdout);
    }),
  );
  assert.ok(pids.every(isRunning));
  await server.close();
  assert.deepEqual(pids.filter(isRunning), []);
});

for (const [name, way] of [
  ["exits without closing it", "exit"],
  ["fails", "throw"],
  ["is killed", "kill"],
] as const) {
  test(`no process and no file is left when the program around the server ${name}`, async () => {
    const fixture = path.join(import.meta.dirname, `leaving-server${path.extname(import.meta.filename)}`);
    const program = spawn(process.execPath, [fixture, way], { stdio: ["ignore", "pipe", "ignore"] });
    const [line] = (await once(createInterface(program.stdout), "line")) as [string];
    const { pid, directory } = JSON.parse(line) as Announcement;
    await once(program, "exit");
    if (way === "kill") {
      await until(() => !isRunning(pid) && !existsSync(directory));
    }
    assert.deepEqual([isRunning(pid), existsSync(directory)], [false, false]);
  });
}
