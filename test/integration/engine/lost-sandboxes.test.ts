import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { type LocalServer, startLocalServer } from "../../../src/local/server.ts";
import { livingSandboxes } from "../../contract/cases.ts";
import { type Levers, runWork, type WorkRun } from "../../contract/sandbox-work.ts";
import { controlCommand } from "../../fakes/rock/control-command.ts";
import { type Fault, startFaultyGateway } from "../../fakes/rock/faulty-gateway.ts";

let server: LocalServer;

before(async () => {
  server = await startLocalServer({ token: null, environment: process.env });
});

after(async () => {
  await server.close();
});

const badGateway: Fault = { kind: "answer", status: 502, body: "<h1>Bad gateway</h1>" };
const forbidden: Fault = { kind: "answer", status: 403, body: "no" };
const unreachable: Fault = {
  kind: "answer",
  status: 200,
  body: JSON.stringify({
    status: "Failed",
    message: "execute command failed",
    error: "Service unavailable: Upstream server is not reachable.",
    result: null,
  }),
};

interface Moment extends Levers {
  /** Lets the script end with exit code 3. */
  readonly endScript: () => void;
}

/** Runs a script that prints a line and waits; `watched` decides what becomes of each request to watch it. */
async function watchedRun(watched: (count: number, moment: Moment) => Fault | null): Promise<WorkRun> {
  let count = 0;
  let levers: Levers | null = null;
  let sign = "";
  await using gateway = await startFaultyGateway(server.url, (request) => {
    if (controlCommand(request)[0] !== "watch" || levers === null) {
      return null;
    }
    count += 1;
    return watched(count, { ...levers, endScript: () => writeFileSync(sign, "") });
  });
  const finished = await runWork(
    { url: gateway.url, authorization: null },
    {
      inputs: ({ artifacts }) => {
        sign = path.join(artifacts, "end");
        return { script: `#!/bin/sh\necho started; until [ -e ${sign} ]; do sleep 0.1; done; exit 3` };
      },
      deadlineMs: 3_600_000,
      onEvent: (_, given) => {
        levers = given;
      },
    },
  );
  assert.deepEqual(await livingSandboxes({ url: server.url, authorization: null }), []);
  return finished;
}

function lossOf({ report }: WorkRun): string {
  return report.end.kind === "lost" ? report.end.loss.message : JSON.stringify(report.end);
}

test("a sandbox whose agent ROCK does not reach for three minutes is lost, whatever else fails meanwhile", async () => {
  await using finished = await watchedRun((count, { pass }) => {
    if (count === 1) {
      return null;
    }
    pass(60_000);
    return count % 2 === 0 ? unreachable : badGateway;
  });
  assert.match(
    lossOf(finished),
    /^ROCK has not reached its agent in the sandbox for 3 minutes, although it lists the sandbox as running; the container has probably died/,
  );
});

test("an agent that answers in between was never lost, however often ROCK does not reach it", async () => {
  await using finished = await watchedRun((count, { pass, endScript }) => {
    if (count === 9) {
      endScript();
    }
    if (count === 1 || count === 5 || count >= 9) {
      return null;
    }
    pass(count === 3 || count === 7 ? 170_000 : 0);
    return unreachable;
  });
  assert.deepEqual(finished.report.end, { kind: "exited", exitCode: 3 });
});

test("a refusal that stands for ten seconds ends the job, although a gateway's own errors come between", async () => {
  await using finished = await watchedRun((count, { pass }) => {
    if (count === 1) {
      return null;
    }
    pass(5_000);
    return count % 2 === 0 ? forbidden : badGateway;
  });
  assert.match(lossOf(finished), /answered POST \/execute with HTTP 403/);
});
