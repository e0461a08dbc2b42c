import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { releaseSandboxes } from "../../../src/app/release-sandboxes.ts";
import { systemClock } from "../../../src/base/time.ts";
import { type LocalServer, startLocalServer } from "../../../src/local/server.ts";
import { openServers } from "../../../src/run/servers.ts";
import { livingSandboxes } from "../../contract/cases.ts";
import { bashJob, type EngineOptions, type EngineRun, runEngine } from "../../contract/engine.ts";
import { commandOf, controlAnswer } from "../../fakes/rock/control-command.ts";
import { type Fault, type SeenRequest, startFaultyGateway } from "../../fakes/rock/faulty-gateway.ts";

let server: LocalServer;

before(async () => {
  server = await startLocalServer({ token: null, environment: process.env });
});

after(async () => {
  await server.close();
});

interface FaultyRun {
  readonly finished: EngineRun & AsyncDisposable;
  readonly seen: readonly SeenRequest[];
}

async function runBehind(
  fault: (request: SeenRequest) => Fault | null,
  job: string,
  options: EngineOptions = {},
): Promise<FaultyRun> {
  await using gateway = await startFaultyGateway(server.url, fault);
  const finished = await runEngine({ url: gateway.url, authorization: null }, { "job.yaml": job }, options);
  return { finished, seen: [...gateway.seen] };
}

function countOf(seen: readonly SeenRequest[], endpoint: string): number {
  return seen.filter((request) => request.endpoint === endpoint).length;
}

async function stopEverything(): Promise<void> {
  for (const id of await livingSandboxes({ url: server.url, authorization: null })) {
    await fetch(`${server.url}/apis/envs/sandbox/v1/stop`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ sandbox_id: id }),
    });
  }
}

const ONCE = 'echo run >>"$ROCK_ARTIFACT_DIR/runs"; echo hi; exit 3';

async function assertRanOnce(finished: EngineRun): Promise<void> {
  assert.equal(finished.job.trials[0]?.exitCode, 3, JSON.stringify(finished.job.trials));
  assert.equal(finished.log.toString(), "hi\n");
  assert.equal((await finished.output("artifacts/case/runs")).toString(), "run\n");
  assert.deepEqual(await livingSandboxes({ url: server.url, authorization: null }), []);
}

for (const kind of ["cut-before", "cut-after", "cut-within"] as const) {
  for (const endpoint of ["/start_async", "/get_status", "/execute", "/upload", "/read_file", "/stop"] as const) {
    test(`${kind} of the first two ${endpoint}: the job runs once and its result is whole`, async () => {
      const { finished, seen } = await runBehind(
        (request) => (request.endpoint === endpoint && request.earlier < 2 ? { kind } : null),
        bashJob(ONCE),
      );
      await using _ = finished;
      await assertRanOnce(finished);
      // A stop whose answer was lost shows in the state, so that it need not be sent again.
      assert.ok(countOf(seen, endpoint) >= (endpoint === "/stop" ? 1 : 2));
    });
  }
}

test("every answer of the control script is lost once", async () => {
  const lost = new Set<string>();
  const { finished } = await runBehind((request) => {
    const command = commandOf(request);
    if (command === null || lost.has(command)) {
      return null;
    }
    lost.add(command);
    return { kind: "cut-after" };
  }, bashJob(ONCE));
  await using _ = finished;
  await assertRanOnce(finished);
  assert.ok(lost.has("launch") && lost.has("watch") && lost.has("pack") && lost.has("piece"), [...lost].join());
});

test("a gateway that cuts waiting requests off with 504 only makes the waits shorter", async () => {
  const { finished, seen } = await runBehind(
    (request) => {
      const waits = commandOf(request) === "watch" && request.earlier < 5;
      return waits ? { kind: "answer", status: 504, body: "<html>504 Gateway Time-out</html>" } : null;
    },
    bashJob(`sleep 2; ${ONCE}`),
  );
  await using _ = finished;
  await assertRanOnce(finished);
  assert.ok(seen.some((request) => commandOf(request) === "watch"));
});

test("a 401 from a gateway is final at once, in one sentence, and nothing was started", async () => {
  const { finished, seen } = await runBehind(
    () => ({ kind: "answer", status: 401, body: '{"message":"bad token"}' }),
    bashJob(ONCE),
  );
  await using _ = finished;
  assert.equal(finished.result.verdict.kind, "errored");
  assert.match(
    finished.result.verdict.reasons[0] ?? "",
    /^no trial was measured: ROCK at http:\/\/127\.0\.0\.1:\d+ answered POST \/start_async with HTTP 401 \(the authorization was not accepted; .*\): bad token$/,
  );
  assert.deepEqual(
    seen.map((request) => request.endpoint),
    ["/start_async"],
  );
  assert.deepEqual(
    [...finished.journal.values()].map((entry) => entry.status),
    ["closed"],
  );
});

test("a redirect is not followed, so no token travels elsewhere", async () => {
  await using elsewhere = await startFaultyGateway(server.url, () => null);
  const { finished } = await runBehind(
    (request) =>
      request.endpoint === "/start_async"
        ? { kind: "answer", status: 307, body: "", headers: { location: `${elsewhere.url}/x` } }
        : null,
    bashJob(ONCE),
    { overrides: { authorization: "token-1234" } },
  );
  await using _ = finished;
  assert.equal(finished.result.verdict.kind, "errored");
  assert.match(finished.result.verdict.reasons.join(), /redirects to .*, which is not followed/);
  assert.deepEqual(elsewhere.seen, []);
});

test("a server that forgets a living sandbox for a moment is not believed", async () => {
  const notFound = JSON.stringify({ status: "Failed", message: "m", error: "sandbox x not started", result: null });
  let refusals = 0;
  const { finished } = await runBehind((request) => {
    const during = commandOf(request) === "watch" || (refusals > 0 && request.endpoint === "/get_status");
    if (!during || refusals >= 6) {
      return null;
    }
    refusals += 1;
    return { kind: "answer", status: 200, body: notFound };
  }, bashJob(ONCE));
  await using _ = finished;
  await assertRanOnce(finished);
});

test("a sandbox that is stopped from outside is lost, and said to be", async () => {
  const { finished } = await runBehind(() => null, bashJob("echo started; sleep 300"), {
    onEvent: (event) => {
      if (event.kind === "log") {
        void stopEverything();
      }
    },
  });
  await using _ = finished;
  assert.equal(finished.result.verdict.kind, "errored");
  assert.match(finished.result.verdict.reasons.join(), /the sandbox is gone \(deleted\) while the job was running/);
  assert.equal(finished.log.toString(), "started\n");
});

test("an authorization that expires while the job runs ends as errored, not as passed", async () => {
  let expired = false;
  const { finished } = await runBehind((request) => {
    expired ||= commandOf(request) === "watch";
    return expired ? { kind: "answer", status: 403, body: "expired" } : null;
  }, bashJob("sleep 300"));
  await using _ = finished;
  assert.equal(finished.result.verdict.kind, "errored");
  assert.match(finished.result.verdict.reasons.join(), /HTTP 403/);
  const open = [...finished.journal.values()].filter((entry) => entry.status === "open");
  assert.equal(open.length, 1, "what could not be stopped stays in the journal");
  const servers = openServers({
    clock: systemClock,
    onRequest: () => undefined,
    hide: (text) => text,
    proxyFor: () => null,
    startLocal: async () => await Promise.reject(new Error("not needed")),
  });
  const rock = await servers.connect({ baseUrl: server.url, headers: {} });
  const releases = await releaseSandboxes(open, () => [rock], systemClock, Date.now() + 10_000);
  servers.close();
  assert.deepEqual(
    releases.map((release) => release.outcome.kind),
    ["gone"],
  );
  assert.deepEqual(await livingSandboxes({ url: server.url, authorization: null }), []);
});

test("a create whose answer never comes is stopped by whoever comes after", async () => {
  const { finished } = await runBehind(
    (request) => (request.endpoint === "/start_async" ? { kind: "delay", ms: 60_000 } : null),
    bashJob(ONCE),
    {
      onEvent: (event, cancel) => {
        if (event.kind === "sandbox") {
          setTimeout(cancel, 500);
        }
      },
    },
  );
  await using _ = finished;
  assert.equal(finished.result.verdict.kind, "cancelled");
  assert.deepEqual(await livingSandboxes({ url: server.url, authorization: null }), []);
});

test("a warning names processes that outlive a deadline where the sandbox is kept", async () => {
  const { finished } = await runBehind(
    (request) => (commandOf(request) === "end" ? controlAnswer(request, "left 2\n") : null),
    bashJob("sleep 100", "timeout: 1\nenvironment: {auto_stop: false}\n"),
  );
  await using _ = finished;
  await stopEverything();
  const warnings = finished.events.flatMap((event) => (event.kind === "warning" ? [event.message] : []));
  assert.deepEqual(warnings, ["2 processes of the job could not be ended and run on in its sandbox, which is kept"]);
});

test("a cancel asks nothing about a create that was still waiting to be sent", async () => {
  const names = Array.from({ length: 26 }, (_, index) => `job-${index}`);
  const jobs = Object.fromEntries(names.map((name) => [`${name}.yaml`, `job_name: ${name}\nscript: "true"\n`]));
  await using gateway = await startFaultyGateway(server.url, (request) =>
    request.endpoint === "/start_async" ? { kind: "hang" } : null,
  );
  let started = 0;
  await using finished = await runEngine({ url: gateway.url, authorization: null }, jobs, {
    onEvent: (event, cancel) => {
      started += event.kind === "sandbox" ? 1 : 0;
      if (started === names.length) {
        started = 0;
        setTimeout(cancel, 500);
      }
    },
  });
  assert.equal(finished.result.verdict.kind, "cancelled");
  assert.equal(countOf(gateway.seen, "/start_async"), 24);
  assert.equal(finished.journal.size, 24, "what was never sent is not in the journal");
  const asked = gateway.seen
    .filter((request) => request.endpoint === "/stop")
    .map((request) => (JSON.parse(request.body.toString()) as { sandbox_id: string }).sandbox_id);
  assert.deepEqual(
    asked.filter((sandboxId) => !finished.journal.has(sandboxId)),
    [],
  );
});

test("a large log arrives whole although every third answer is lost", async () => {
  let count = 0;
  const { finished } = await runBehind((request) => {
    count += 1;
    const lossy = ["/execute", "/read_file"].includes(request.endpoint) && count % 3 === 0;
    return lossy ? { kind: "cut-within" } : null;
  }, bashJob(
    'head -c 9000000 /dev/urandom >"$TMPDIR/random" 2>/dev/null || true; cat "$TMPDIR/random"; sha256sum <"$TMPDIR/random"',
  ));
  await using _ = finished;
  const body = finished.log.subarray(0, 9_000_000);
  const checksum = finished.log.subarray(9_000_000).toString().split(" ")[0];
  assert.equal(createHash("sha256").update(body).digest("hex"), checksum);
});

test("a warning says once that nothing is heard of a job, and a notice that it is heard of again", async () => {
  let silentUntil = Number.POSITIVE_INFINITY;
  const { finished } = await runBehind((request) => {
    if (commandOf(request) === "launch") {
      silentUntil = Date.now() + 13_000;
    }
    const isSilent = commandOf(request) === "watch" && Date.now() < silentUntil;
    return isSilent ? { kind: "cut-before" } : null;
  }, bashJob("sleep 20; exit 3"));
  await using _ = finished;
  const told = finished.events.flatMap((event) => ("message" in event ? [`${event.kind}: ${event.message}`] : []));
  assert.equal(
    told.filter((text) => /^warning: nothing was heard of the job for 1\d s \(.+\); still asking/.test(text)).length,
    1,
  );
  assert.equal(told.filter((text) => text === "notice: the job answers again").length, 1);
  assert.equal(finished.job.trials[0]?.exitCode, 3);
});
