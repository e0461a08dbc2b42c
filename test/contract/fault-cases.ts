import assert from "node:assert/strict";
import { test } from "node:test";
import { commandOf } from "../fakes/rock/control-command.ts";
import { fastClock } from "../fakes/rock/fast-clock.ts";
import { type Fault, type SeenRequest, startFaultyGateway } from "../fakes/rock/faulty-gateway.ts";
import { bashJob, type ContractServer, type EngineOptions, type EngineRun, runEngine } from "./engine.ts";
import { leftAlive, releaseLeft } from "./release.ts";

const UNKNOWN = JSON.stringify({ status: "Failed", message: "m", error: "Sandbox x not found", result: null });
const SUCCESS = JSON.stringify({ status: "Success", message: null, error: null, result: "x not found" });

/** What must hold on every server behind a gateway that misbehaves: no sandbox is left, and nothing measured is lost. */
export function faultCases(serverName: string, server: () => ContractServer): void {
  const contract = (title: string, body: () => Promise<void>) => {
    void test(`${serverName}: ${title}`, body);
  };
  const runBehind = async (
    fault: (request: SeenRequest) => Fault | null,
    jobs: Readonly<Record<string, string>>,
    options: EngineOptions = {},
  ): Promise<EngineRun & AsyncDisposable> => {
    await using gateway = await startFaultyGateway(server().url, fault);
    return await runEngine({ ...server(), url: gateway.url }, jobs, options);
  };
  const assertClosed = async (finished: EngineRun) => {
    assert.deepEqual(
      [...finished.journal.values()].map(({ status }) => status),
      ["closed"],
    );
    assert.deepEqual(await leftAlive(server(), finished), []);
  };
  const job = { "job.yaml": bashJob("exit 3") };

  contract("twelve jobs cancelled while their servers answer slowly: none is left once post is done", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `job-${index}`);
    const jobs = Object.fromEntries(names.map((name) => [`${name}.yaml`, `job_name: ${name}\nscript: sleep 60\n`]));
    let cancelRun: () => void = () => undefined;
    await using finished = await runBehind(
      (request) => {
        if (request.endpoint === "/get_status" && request.earlier === 9) {
          setImmediate(cancelRun);
        }
        return request.endpoint === "/get_status" ? { kind: "delay", ms: 500 } : null;
      },
      jobs,
      {
        onEvent: (_, cancel) => {
          cancelRun = cancel;
        },
      },
    );
    assert.equal(finished.result.verdict.kind, "cancelled");
    const outcomes = await releaseLeft(server(), finished, fastClock(10));
    assert.deepEqual(
      outcomes.filter((kind) => kind !== "gone"),
      [],
    );
    assert.deepEqual(await leftAlive(server(), finished), []);
  });

  for (const endpoint of ["/get_status", "/execute"]) {
    contract(`HTTP 401 to every ${endpoint} until the stop: errored, and no sandbox is left`, async () => {
      let stopping = false;
      await using finished = await runBehind((request) => {
        stopping ||= request.endpoint === "/stop";
        return request.endpoint === endpoint && !stopping ? { kind: "answer", status: 401, body: "" } : null;
      }, job);
      assert.equal(finished.result.verdict.kind, "errored");
      assert.match(finished.result.verdict.reasons.join(), /HTTP 401/);
      await assertClosed(finished);
    });
  }

  const failedStops: readonly [title: string, fault: Fault][] = [
    ["503", { kind: "answer", status: 503, body: "" }],
    ["Success that stopped nothing", { kind: "answer", status: 200, body: SUCCESS }],
  ];
  for (const [title, fault] of failedStops) {
    contract(`a stop answered by ${title} and a state that is unknown for a moment are no proof`, async () => {
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
      }, job);
      assert.ok(hidden);
      await assertClosed(finished);
    });
  }

  contract("a create that takes effect long after its answer was lost is waited for and stopped", async () => {
    await using gateway = await startFaultyGateway(server().url, (request) =>
      request.endpoint === "/start_async" ? { kind: "late", status: 400, ms: 2_500 } : null,
    );
    await using finished = await runEngine({ ...server(), url: gateway.url }, job, { clock: fastClock(20) });
    assert.equal(finished.result.verdict.kind, "errored");
    await assertClosed(finished);
    const last = gateway.seen.findLast(({ endpoint }) => endpoint === "/get_status");
    assert.ok(last !== undefined && last.earlier > 5, "it asked on");
  });

  contract("a create that somebody on the way sent twice is ours", async () => {
    await using finished = await runBehind(
      ({ endpoint }) => (endpoint === "/start_async" ? { kind: "twice" } : null),
      job,
    );
    assert.equal(finished.job.trials[0]?.exitCode, 3);
    await assertClosed(finished);
  });

  contract("an outage of five seconds as the files come back loses nothing", async () => {
    let over: number | null = null;
    await using finished = await runBehind(
      (request) => {
        over ??= commandOf(request) === "piece" ? Date.now() + 5_000 : null;
        return over !== null && Date.now() < over ? { kind: "answer", status: 503, body: "" } : null;
      },
      {
        "job.yaml": bashJob(
          'cd "$ROCK_ARTIFACT_DIR" && head -c 1000000 /dev/urandom >random && echo 0.75 >score.json; echo done',
        ),
      },
    );
    assert.deepEqual(finished.job.trials[0]?.outcome, { kind: "measured", reward: 0.75, failure: null });
    assert.equal((await finished.output("artifacts/case/random")).length, 1_000_000);
    assert.equal(finished.log.toString(), "done\n");
    await assertClosed(finished);
  });
}
