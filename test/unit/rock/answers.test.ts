import assert from "node:assert/strict";
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { test } from "node:test";
import { systemClock } from "../../../src/base/time.ts";
import { openAgent } from "../../../src/rock/agent.ts";
import { createBudget, SERVER_LIMITS } from "../../../src/rock/budget.ts";
import { RockError } from "../../../src/rock/errors.ts";
import { createHttpClient } from "../../../src/rock/http.ts";
import { connectRock, type Rock, type StartRequest } from "../../../src/rock/rock.ts";

const OURS = "a".repeat(32);
const OTHER = "b".repeat(32);
const OPTIONS = { timeoutMs: 5_000, signal: null };

interface Scene {
  readonly rock: Rock;
  /** What the server answers to whatever comes next. */
  answer: (body: object) => void;
  /** The connections that requests came on, one for each request. */
  readonly connections: readonly Socket[];
}

async function withServer(use: (scene: Scene) => Promise<void>): Promise<void> {
  let body = "";
  const connections: Socket[] = [];
  const server = http.createServer((incoming, outgoing) => {
    connections.push(incoming.socket);
    incoming.resume().on("end", () => outgoing.end(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createHttpClient(await openAgent(new URL(baseUrl), null));
  const budget = createBudget(SERVER_LIMITS, systemClock);
  const surroundings = {
    http: client,
    budget,
    clock: systemClock,
    onRequest: () => undefined,
    hide: (text: string) => text,
  };
  const rock = connectRock({ baseUrl, headers: {} }, surroundings);
  try {
    await use({
      rock,
      connections,
      answer: (next) => {
        body = JSON.stringify(next);
      },
    });
  } finally {
    client.close();
    server.closeAllConnections();
    server.close();
  }
}

const start: StartRequest = {
  sandbox_id: OURS,
  image: "image",
  image_os: "linux",
  auto_clear_time_minutes: 5,
  startup_timeout: 60,
  memory: "1g",
  cpus: 1,
};

const success = (result: unknown) => ({ status: "Success", message: null, error: null, result });
const failure = (error: string) => ({ status: "Failed", message: "m", error, result: null });
const executed = (stdout: string) => success({ stdout, stderr: "", exit_code: 0 });
const state = (id: string) => success({ sandbox_id: id, state: "running", is_alive: true });

type Ask = (rock: Rock) => Promise<unknown>;
const execute: Ask = async (rock) =>
  await rock.execute(OURS, { command: ["x"], word: "word", timeoutSec: 5, kind: "prompt" }, OPTIONS);
const read: Ask = async (rock) => await rock.readAscii(OURS, { path: "/x", word: "word" }, OPTIONS);
const status: Ask = async (rock) => await rock.status(OURS, OPTIONS);
const create: Ask = async (rock) =>
  await rock.startAsync(start, {}, { ...OPTIONS, beforeSending: async () => undefined });
const upload: Ask = async (rock) => await rock.upload(OURS, "/x", Buffer.from("x"), OPTIONS);
const stop: Ask = async (rock) => await rock.stop(OURS, OPTIONS);

const STRAY: readonly (readonly [string, Ask, object])[] = [
  ["a command, with another word", execute, executed("sword\nexited 0 0 0 -\n")],
  ["a command, without a word", execute, executed("")],
  ["a command, with only the beginning of its word", execute, executed("word")],
  ["a command, with a failure of another sandbox", execute, failure(`sandbox ${OTHER} not started`)],
  ["a file, with another one's content", read, success({ content: "other\nabcd" })],
  ["a file, with what a command printed", read, executed("word\n")],
  ["a state, with that of another sandbox", status, state(OTHER)],
  ["a state, with what a command printed", status, executed("word\n")],
  ["a state, with another sandbox that is not found", status, failure(`Sandbox ${OTHER} not found`)],
  ["a create, with another sandbox", create, success({ sandbox_id: OTHER })],
  ["a create, with what a command printed", create, executed("word\n")],
  ["a create, with another sandbox that exists", create, failure(`Sandbox ${OTHER} already exists`)],
  ["an upload, with what a command printed", upload, executed("word\n")],
  ["a stop, with that of another sandbox", stop, success(`${OTHER} stopped`)],
];

for (const [what, ask, answer] of STRAY) {
  test(`another request's answer to ${what}, is none, and ends its connection`, async () => {
    await withServer(async (scene) => {
      scene.answer(answer);
      const error: unknown = await ask(scene.rock).then(
        () => null,
        (reason: unknown) => reason,
      );
      assert.ok(error instanceof RockError, String(error));
      assert.deepEqual([error.kind, error.transient, error.reached], ["stray", true, true]);
      assert.match(error.message, /^ROCK at http:\S+ answered (?:GET|POST) \/\w+ with the answer to another request$/);
      scene.answer(state(OURS));
      await scene.rock.status(OURS, OPTIONS);
      assert.equal(new Set(scene.connections).size, 2);
    });
  });
}

test("an answer that fits its request is taken, without the word, and its connection is used again", async () => {
  await withServer(async (scene) => {
    const { rock } = scene;
    scene.answer(executed("word\nword\nrest"));
    assert.deepEqual(await execute(rock), { exitCode: 0, stdout: "word\nrest", stderr: "" });
    scene.answer(success({ content: "word\nabcd" }));
    assert.equal(await read(rock), "abcd");
    scene.answer(success({ content: "" }));
    assert.equal(await read(rock), "", "there is no such file");
    scene.answer(state(OURS));
    assert.equal(((await status(rock)) as { state: string }).state, "running");
    scene.answer(success({ state: null, is_alive: false }));
    assert.equal(((await status(rock)) as { kind: string }).kind, "present", "not every server repeats the id");
    scene.answer(failure(`Sandbox ${OURS} not found`));
    assert.deepEqual(await status(rock), { kind: "absent" });
    scene.answer(success({ sandbox_id: OURS }));
    await create(rock);
    scene.answer(success({ success: false, message: "", file_name: "" }));
    await upload(rock);
    scene.answer(success(`${OURS} stopped`));
    await stop(rock);
    assert.equal(new Set(scene.connections).size, 1);
  });
});
