import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createRedactor } from "../../../src/base/redact.ts";
import { makeReports } from "../../../src/entry/reports.ts";
import { type LocalServer, startLocalServer } from "../../../src/local/server.ts";
import { bashJob, type EngineRun, runEngine } from "../../contract/engine.ts";
import { commandOf, controlAnswer } from "../../fakes/rock/control-command.ts";
import { type Fault, type SeenRequest, startFaultyGateway } from "../../fakes/rock/faulty-gateway.ts";
import { startHarborServer } from "./harbor-server.ts";

const TOKEN = "ghp_0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX";
const SECRETS = new Map([["TOKEN", TOKEN]]);

let server: LocalServer;

before(async () => {
  server = await startLocalServer({ token: null, environment: process.env });
});

after(async () => {
  await server.close();
});

/** Everything that a run shows and leaves; a part of a token is one too many. */
function assertNoPart(finished: EngineRun, says: RegExp): void {
  const files = makeReports(finished.result, createRedactor([TOKEN])).files;
  const texts = Object.entries({ ...files, events: JSON.stringify(finished.events) });
  assert.match(files["results.json"], says);
  for (const [where, text] of texts) {
    assert.ok(!text.includes(TOKEN.slice(0, 4)), `${where}: ${text.slice(text.indexOf(TOKEN.slice(0, 4)) - 60)}`);
  }
}

/** So that a cut falls into the token. */
function before40(length: number): string {
  return `${"-".repeat(length - 20)}${TOKEN}`;
}

const ANSWERS: readonly {
  readonly what: string;
  readonly fault: (request: SeenRequest) => Fault | null;
  readonly says: RegExp;
}[] = [
  {
    what: "the refusal of a gateway",
    fault: ({ endpoint }) =>
      endpoint === "/start_async" ? { kind: "answer", status: 401, body: before40(300) } : null,
    says: /HTTP 401 .*: -+\*\*\*"/,
  },
  {
    what: "the first line of what a sandbox complains",
    fault: (request) => (commandOf(request) === "prepare" ? controlAnswer(request, "", before40(300)) : null),
    says: /sh ended with 1: -+…/,
  },
  {
    what: "a problem that the sandbox tells",
    fault: (request) => (commandOf(request) === "prepare" ? controlAnswer(request, `error ${before40(300)}`) : null),
    says: /: -+…/,
  },
  {
    what: "why a sandbox did not start",
    fault: ({ endpoint, earlier }) =>
      endpoint === "/get_status" && earlier === 0
        ? {
            kind: "answer",
            status: 200,
            body: JSON.stringify({
              status: "Success",
              result: {
                is_alive: false,
                status: { image_pull: { status: "failed", message: `denied ${before40(993)}` } },
              },
            }),
          }
        : null,
    says: /image_pull failed: denied -+…/,
  },
  {
    what: "an answer about the job that nobody understands",
    fault: (request) => (commandOf(request) === "watch" ? controlAnswer(request, before40(300)) : null),
    says: /the watch script answered \\"-+…/,
  },
];

for (const { what, fault, says } of ANSWERS) {
  test(`no part of a secret is shown where ${what} is cut`, async () => {
    await using gateway = await startFaultyGateway(server.url, fault);
    const options = { secrets: SECRETS, overrides: { timeoutSec: 1 } };
    await using finished = await runEngine(
      { url: gateway.url, authorization: null },
      { "job.yaml": bashJob("sleep 60") },
      options,
    );
    assert.equal(finished.result.verdict.kind, "errored");
    assertNoPart(finished, says);
  });
}

test("no part of a secret is shown where the message of a trial's exception is cut", async () => {
  await using harbor = await startHarborServer();
  await using finished = await harbor.run(
    {
      tasks: ["good", "late"],
      scenario: {
        tasks: { late: { exception: "AgentTimeoutError", message: before40(4_000).replace(TOKEN, "${TOKEN}") } },
      },
    },
    () => ({ secrets: SECRETS }),
  );
  assertNoPart(finished, /"-+…"/);
});
