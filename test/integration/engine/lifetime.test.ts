import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as later } from "node:timers/promises";
import { releaseSandboxes } from "../../../src/app/release-sandboxes.ts";
import { type Clock, systemClock } from "../../../src/base/time.ts";
import { type LocalServer, startLocalServer } from "../../../src/local/server.ts";
import { openServers } from "../../../src/run/servers.ts";
import { livingSandboxes } from "../../contract/cases.ts";
import { bashJob, type EngineOptions, type EngineRun, runEngine } from "../../contract/engine.ts";
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

/** Which of the sandboxes that a run ever asked for are alive. */
async function left({ events }: EngineRun): Promise<readonly string[]> {
  const own = new Set(events.flatMap((event) => (event.kind === "sandbox" ? [event.sandboxId] : [])));
  return (await livingSandboxes({ url: server.url, authorization: null })).filter((id) => own.has(id));
}

/** What post does after the run, on the server itself. */
async function release(finished: EngineRun, clock: Clock = systemClock) {
  const servers = openServers({
    clock,
    onRequest: () => undefined,
    hide: (text) => text,
    proxyFor: () => null,
    startLocal: async () => await Promise.reject(new Error("not needed")),
  });
  const rock = await servers.connect({ baseUrl: server.url, headers: {} });
  const open = [...finished.journal.values()].filter((entry) => entry.status === "open");
  const releases = await releaseSandboxes(open, () => [rock], clock, clock.now() + 90_000);
  servers.close();
  return releases.map(({ outcome }) => outcome.kind);
}

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
      const outcomes = await release(finished, fastClock(10));
      assert.deepEqual(
        outcomes.filter((kind) => kind !== "gone"),
        [],
      );
      assert.deepEqual(await left(finished), []);
    });
  }

  for (const status of [302, 401, 403, 404, 405, 407]) {
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

  const UNKNOWN = JSON.stringify({ status: "Failed", message: "m", error: "Sandbox x not found", result: null });
  const SUCCESS = JSON.stringify({ status: "Success", message: null, error: null, result: "x not found" });

  const FAILED_STOPS: readonly [title: string, fault: Fault][] = [
    ["503", { kind: "answer", status: 503, body: "" }],
    ["Success that stopped nothing", { kind: "answer", status: 200, body: SUCCESS }],
  ];

  for (const [title, fault] of FAILED_STOPS) {
    test(`a stop answered by ${title} and a state that is unknown for a moment are no proof`, async () => {
      let stopping = false;
      let hidden = false;
      await using finished = await runBehind((request) => {
        if (request.endpoint === "/stop" && !stopping) {
          stopping = true;
          return fault;
        }
        if (stopping && !hidden && request.endpoint === "/get_status") {
          hidden = true;
          return { kind: "answer", status: 200, body: UNKNOWN };
        }
        return null;
      }, bashJob("exit 3"));
      assert.ok(hidden);
      assert.deepEqual(statuses(finished), ["closed"]);
      assert.deepEqual(await left(finished), []);
    });
  }

  test("a create that takes effect long after its answer was lost is waited for and stopped", async () => {
    const clock = fastClock(20);
    await using gateway = await startFaultyGateway(server.url, (request) =>
      request.endpoint === "/start_async" ? { kind: "late", status: 400, ms: 2_500 } : null,
    );
    const jobs = { "job.yaml": bashJob("exit 3") };
    await using finished = await runEngine({ url: gateway.url, authorization: null }, jobs, { clock });
    assert.equal(finished.result.verdict.kind, "errored");
    assert.deepEqual(await left(finished), []);
    assert.deepEqual(statuses(finished), ["closed"]);
    const last = gateway.seen.findLast(({ endpoint }) => endpoint === "/get_status");
    assert.ok(last !== undefined && last.earlier > 5, "it asked on");
  });

  test("a create that somebody on the way sent twice is ours", async () => {
    await using finished = await runBehind(
      (request) => (request.endpoint === "/start_async" ? { kind: "twice" } : null),
      bashJob("exit 3"),
    );
    assert.equal(finished.job.trials[0]?.exitCode, 3);
    assert.equal(finished.journal.size, 1);
    assert.deepEqual(await left(finished), []);
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
});
