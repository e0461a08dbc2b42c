import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { livingSandboxes } from "../../contract/cases.ts";
import { bashJob, type EngineRun, runEngine } from "../../contract/engine.ts";
import { commandOf } from "../../fakes/rock/control-command.ts";
import { fastClock } from "../../fakes/rock/fast-clock.ts";
import { type Fault, type SeenRequest, startFaultyGateway } from "../../fakes/rock/faulty-gateway.ts";
import { type HarborServer, harborJob, startHarborServer } from "./harbor-server.ts";

/** Minutes pass in seconds. */
const FACTOR = 20;

let harbor: HarborServer;

before(async () => {
  harbor = await startHarborServer();
});

after(async () => {
  await harbor[Symbol.asyncDispose]();
});

const BASH = bashJob(
  [
    "for line in 1 2 3; do echo line $line; sleep 0.2; done",
    "head -c 1000000 /dev/zero | tr '\\0' x; echo",
    'cd "$ROCK_ARTIFACT_DIR" && head -c 2000000 /dev/urandom >random && echo 0.75 >score.json',
    "exit 0",
  ].join("\n"),
);

const HARBOR = harborJob(
  { tasks: ["good", "wrong", "slow"], scenario: { tasks: { wrong: { reward: 0 }, slow: { reward: 1, seconds: 1 } } } },
  null,
);

/** The request that begins an outage. */
const PHASES: readonly [phase: string, begins: (request: SeenRequest) => boolean][] = [
  ["as the job is launched", (request) => commandOf(request) === "launch"],
  ["while the job runs", (request) => commandOf(request) === "watch"],
  ["as its files are packed", (request) => commandOf(request) === "pack"],
  ["as a piece of its files is asked for", (request) => commandOf(request) === "piece"],
  ["as a piece of its files is read", (request) => request.endpoint === "/read_file"],
  ["as its sandbox is stopped", (request) => request.endpoint === "/stop"],
];

const FAULTS: readonly Fault[] = [{ kind: "cut-before" }, { kind: "answer", status: 503, body: "" }];

async function runThroughOutage(
  job: string,
  seconds: number,
  fault: Fault,
  begins: (request: SeenRequest) => boolean,
): Promise<EngineRun & AsyncDisposable> {
  let over: number | null = null;
  await using gateway = await startFaultyGateway(harbor.server.url, (request) => {
    over ??= begins(request) ? Date.now() + (seconds * 1000) / FACTOR : null;
    return over !== null && Date.now() < over ? fault : null;
  });
  const server = { url: gateway.url, authorization: null };
  const finished = await runEngine(server, { "job.yaml": job }, { clock: fastClock(FACTOR) });
  assert.ok(over !== null, "there was an outage");
  return finished;
}

/** Post stops what main could not confirm; nothing else may be left. */
async function assertNothingUnknown({ journal }: EngineRun): Promise<void> {
  const living = new Set(await livingSandboxes(harbor.server));
  const left = [...journal.values()].filter(({ sandboxId }) => living.has(sandboxId));
  assert.deepEqual(
    left.filter(({ status }) => status !== "open"),
    [],
  );
}

void describe("what was measured survives an outage", { concurrency: 12 }, () => {
  for (const [phase, begins] of PHASES) {
    for (const [index, seconds] of [5, 30, 120].entries()) {
      const fault = FAULTS[index % 2] ?? { kind: "cut-before" };
      test(`${seconds} s (${fault.kind}) ${phase}: a script's log, score and files are whole`, async () => {
        await using finished = await runThroughOutage(BASH, seconds, fault, begins);
        assert.deepEqual(finished.job.trials[0]?.outcome, { kind: "measured", reward: 0.75, failure: null });
        assert.equal(finished.result.verdict.kind, "passed");
        assert.equal(finished.log.toString(), `line 1\nline 2\nline 3\n${"x".repeat(1_000_000)}\n`);
        assert.equal((await finished.output("artifacts/case/random")).length, 2_000_000);
        await assertNothingUnknown(finished);
      });

      test(`${seconds} s (${fault.kind}) ${phase}: a benchmark's trials are all there`, async () => {
        await using finished = await runThroughOutage(HARBOR, seconds, fault, begins);
        assert.equal(finished.result.verdict.kind, "passed");
        assert.deepEqual(finished.job.faults, []);
        const rewards = finished.job.trials.map(({ outcome }) => (outcome.kind === "measured" ? outcome.reward : null));
        assert.deepEqual(
          rewards.toSorted((a, b) => Number(a) - Number(b)),
          [0, 1, 1],
        );
        await assertNothingUnknown(finished);
      });
    }
  }

  test("a launch whose answer was lost is not given up, because the job may run, and it runs once", async () => {
    let over: number | null = null;
    await using gateway = await startFaultyGateway(harbor.server.url, (request) => {
      if (over === null && commandOf(request) === "launch") {
        over = Date.now() + 180_000 / FACTOR;
        return { kind: "cut-after" };
      }
      return over !== null && Date.now() < over ? { kind: "answer", status: 502, body: "" } : null;
    });
    const server = { url: gateway.url, authorization: null };
    const jobs = { "job.yaml": bashJob('echo run >>"$ROCK_ARTIFACT_DIR/runs"; sleep 1; exit 3') };
    await using finished = await runEngine(server, jobs, { clock: fastClock(FACTOR) });
    assert.equal(finished.job.trials[0]?.exitCode, 3);
    assert.equal((await finished.output("artifacts/case/runs")).toString(), "run\n");
    await assertNothingUnknown(finished);
  });

  test("an outage around the timeout: what the script left until then comes back", async () => {
    const job = bashJob('echo 1 >"$ROCK_ARTIFACT_DIR/kept"; echo begun; sleep 300', "timeout: 30\n");
    const begins = (request: SeenRequest) => commandOf(request) === "watch";
    await using finished = await runThroughOutage(job, 90, { kind: "cut-before" }, begins);
    assert.equal(finished.job.trials[0]?.outcome.failure?.cause, "deadline");
    assert.equal(finished.log.toString(), "begun\n");
    assert.equal((await finished.output("artifacts/case/kept")).toString(), "1\n");
    await assertNothingUnknown(finished);
  });

  test("a sandbox that is gone before its files came back is not asked for minutes", async () => {
    let stopped = false;
    await using gateway = await startFaultyGateway(harbor.server.url, (request) => {
      if (commandOf(request) === "piece" && !stopped) {
        stopped = true;
        const { sandbox_id: id } = JSON.parse(request.body.toString()) as { sandbox_id: string };
        void fetch(`${harbor.server.url}/apis/envs/sandbox/v1/stop`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ sandbox_id: id }),
        });
        return { kind: "cut-before" };
      }
      return null;
    });
    const server = { url: gateway.url, authorization: null };
    const job = bashJob('head -c 2000000 /dev/urandom >"$ROCK_ARTIFACT_DIR/random"');
    await using finished = await runEngine(server, { "job.yaml": job }, { clock: fastClock(FACTOR) });
    assert.equal(finished.result.verdict.kind, "errored");
    assert.match(
      finished.result.verdict.reasons.join(),
      /the sandbox is gone \(deleted\) before the job's files had come back/,
    );
    assert.deepEqual(
      [...finished.journal.values()].map(({ status }) => status),
      ["closed"],
    );
  });
});
