import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as later } from "node:timers/promises";
import { type LocalServer, startLocalServer } from "../../../src/local/server.ts";
import { bashJob, type EngineOptions, type EngineRun, runEngine } from "../../contract/engine.ts";
import { leftAlive, releaseLeft } from "../../contract/release.ts";
import { commandOf } from "../../fakes/rock/control-command.ts";
import { fastClock } from "../../fakes/rock/fast-clock.ts";
import { type Fault, type SeenRequest, startFaultyGateway } from "../../fakes/rock/faulty-gateway.ts";

let server: LocalServer;

before(async () => {
  server = await startLocalServer({ token: null, environment: process.env });
});

after(async () => {
  await server.close();
});

const left = async (finished: EngineRun) => await leftAlive({ url: server.url, authorization: null }, finished);

async function runBehind(
  fault: (request: SeenRequest) => Fault | null,
  job: string,
  options: EngineOptions = {},
): Promise<EngineRun & AsyncDisposable> {
  await using gateway = await startFaultyGateway(server.url, fault);
  return await runEngine({ url: gateway.url, authorization: null }, { "job.yaml": job }, options);
}

const statuses = (finished: EngineRun) => [...finished.journal.values()].map((entry) => entry.status);
const warnings = (finished: EngineRun) =>
  finished.events.flatMap((event) => (event.kind === "warning" ? [event.message] : []));

// Most of their time is waiting.
void describe("no way out leaves a sandbox", { concurrency: 8 }, () => {
  for (const moment of [0, 20, 45, 59]) {
    test(`sixty jobs cancelled at question ${moment} after their state: none is left once post is done`, async () => {
      const names = Array.from({ length: 60 }, (_, index) => `job-${index}`);
      const jobs = Object.fromEntries(names.map((name) => [`${name}.yaml`, `job_name: ${name}\nscript: sleep 60\n`]));
      let cancelRun: () => void = () => undefined;
      await using gateway = await startFaultyGateway(server.url, (request) => {
        if (request.endpoint === "/get_status" && request.earlier === moment) {
          setImmediate(cancelRun);
        }
        // So slow that most questions wait in the client for a place.
        return request.endpoint === "/get_status" ? { kind: "delay", ms: 1_000 } : null;
      });
      await using finished = await runEngine({ url: gateway.url, authorization: null }, jobs, {
        onEvent: (_, cancel) => {
          cancelRun = cancel;
        },
      });
      assert.equal(finished.result.verdict.kind, "cancelled");
      const outcomes = await releaseLeft({ url: server.url, authorization: null }, finished, fastClock(10));
      assert.deepEqual(
        outcomes.filter((kind) => kind !== "gone"),
        [],
      );
      assert.deepEqual(await left(finished), []);
    });
  }

  for (const status of [302, 403, 404, 405, 407]) {
    for (const endpoint of ["/get_status", "/execute"]) {
      test(`HTTP ${status} to every ${endpoint} until the stop: errored, and no sandbox is left`, async () => {
        let stopping = false;
        await using finished = await runBehind((request) => {
          stopping ||= request.endpoint === "/stop";
          return request.endpoint === endpoint && !stopping ? { kind: "answer", status, body: "" } : null;
        }, bashJob("echo never"));
        assert.equal(finished.result.verdict.kind, "errored");
        assert.match(finished.result.verdict.reasons.join(), new RegExp(`HTTP ${status}`));
        assert.deepEqual(statuses(finished), ["closed"]);
        assert.deepEqual(await left(finished), []);
      });
    }
  }

  test("a gateway that turns one question away does not end the start", async () => {
    await using finished = await runBehind(
      (request) =>
        ["/get_status", "/execute"].includes(request.endpoint) && request.earlier === 0
          ? { kind: "answer", status: 401, body: "" }
          : null,
      bashJob("exit 3"),
    );
    assert.equal(finished.job.trials[0]?.exitCode, 3);
    assert.deepEqual(statuses(finished), ["closed"]);
  });

  for (const endpoint of ["/start_async", "/upload", "/execute"]) {
    test(`a server that never answers ${endpoint} is given up`, { timeout: 90_000 }, async () => {
      let stopping = false;
      await using gateway = await startFaultyGateway(server.url, (request) => {
        stopping ||= request.endpoint === "/stop";
        return request.endpoint === endpoint && !stopping ? { kind: "hang" } : null;
      });
      const jobs = { "job.yaml": bashJob("exit 3", "environment: {startup_timeout: 5}\n") };
      const clock = fastClock(10);
      await using finished = await runEngine({ url: gateway.url, authorization: null }, jobs, { clock });
      assert.equal(finished.result.verdict.kind, "errored");
      assert.deepEqual(await left(finished), []);
    });
  }

  test("a stop that hangs once leaves time for another", async () => {
    await using finished = await runBehind(
      (request) => (request.endpoint === "/stop" && request.earlier === 0 ? { kind: "hang" } : null),
      bashJob("exit 3"),
    );
    assert.deepEqual(statuses(finished), ["closed"]);
    assert.deepEqual(warnings(finished), []);
  });

  test("Retry-After is heeded", async () => {
    const tries: number[] = [];
    await using finished = await runBehind((request) => {
      if (commandOf(request) !== "launch") {
        return null;
      }
      tries.push(Date.now());
      return tries.length === 1 ? { kind: "answer", status: 429, body: "", headers: { "retry-after": "2" } } : null;
    }, bashJob("exit 3"));
    assert.equal(finished.job.trials[0]?.exitCode, 3);
    const [first = 0, second = 0] = tries;
    assert.ok(second - first >= 1_990, `${second - first} ms`);
  });

  test("a server that asks for an hour is asked again in time to see its sandbox", { timeout: 60_000 }, async () => {
    await using gateway = await startFaultyGateway(server.url, (request) =>
      request.endpoint === "/get_status" && request.earlier === 0
        ? { kind: "answer", status: 503, body: "", headers: { "retry-after": "3600" } }
        : null,
    );
    const jobs = { "job.yaml": bashJob("exit 3", "environment: {startup_timeout: 20}\n") };
    const clock = fastClock(10);
    await using finished = await runEngine({ url: gateway.url, authorization: null }, jobs, { clock });
    assert.equal(finished.job.trials[0]?.exitCode, 3);
  });

  test("a cancel ends the waiting for a server that asks for patience", async () => {
    const startedAt = Date.now();
    let asked: () => void = () => undefined;
    await using finished = await runBehind(
      (request) => {
        if (commandOf(request) !== "launch") {
          return null;
        }
        void later(100).then(() => asked());
        return { kind: "answer", status: 429, body: "", headers: { "retry-after": "50" } };
      },
      bashJob("exit 3"),
      {
        onEvent: (_, cancel) => {
          asked = cancel;
        },
      },
    );
    assert.equal(finished.result.verdict.kind, "cancelled");
    assert.ok(Date.now() - startedAt < 40_000);
    assert.deepEqual(await left(finished), []);
  });

  test("post gives up a server that nobody can reach, before its time is over", async () => {
    const clock = fastClock(30);
    const createdAt = clock.now();
    const entry = { sandboxId: "ab".repeat(16), origin: "http://127.0.0.1:1", createdAt, status: "open" as const };
    const run = { journal: new Map([[entry.sandboxId, entry]]) } as unknown as EngineRun;
    assert.deepEqual(await releaseLeft({ url: entry.origin, authorization: null }, run, clock), ["unproven"]);
    assert.ok(clock.now() - createdAt < 60_000, `${clock.now() - createdAt} ms`);
  });
});
