import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type LocalServer, startLocalServer } from "../../../src/local/server.ts";
import type { StartedSandbox } from "../../../src/work/sandbox-work.ts";
import { livingSandboxes } from "../../contract/cases.ts";
import { runWork, type WorkOptions, type WorkRun } from "../../contract/sandbox-work.ts";
import { controlCommand } from "../../fakes/rock/control-command.ts";
import { type Fault, type SeenRequest, startFaultyGateway } from "../../fakes/rock/faulty-gateway.ts";

let server: LocalServer;

before(async () => {
  server = await startLocalServer({ token: null, environment: process.env });
});

after(async () => await server.close());

async function runBehind(
  fault: (request: SeenRequest) => Fault | null,
  script: string,
  options: Partial<WorkOptions> = {},
): Promise<WorkRun> {
  await using gateway = await startFaultyGateway(server.url, fault);
  const inputs = ({ artifacts }: StartedSandbox) => ({
    script: `#!/bin/sh\ncd ${artifacts}\n${script}`,
    live: ["result.json", "*/result.json"],
  });
  return await runWork({ url: gateway.url, authorization: null }, { inputs, ...options });
}

/** Whether a request is about the files that come while the job runs. */
function isLive(request: SeenRequest): boolean {
  const [name, , file = ""] = controlCommand(request);
  return name === "changed" || (name === "piece" && file.endsWith(".archive"));
}

const badGateway: Fault = { kind: "answer", status: 502, body: "<h1>Bad gateway</h1>" };

for (const [how, fault] of [
  ["is cut off before it arrives", { kind: "cut-before" }],
  ["loses its answer", { kind: "cut-after" }],
  ["loses half of its answer", { kind: "cut-within" }],
  ["is refused by a gateway", badGateway],
] as const) {
  test(`a round of files whose first request ${how} is made up for`, async () => {
    let rounds = 0;
    const failing = (request: SeenRequest): Fault | null => (isLive(request) && rounds++ === 0 ? fault : null);
    await using finished = await runBehind(failing, "echo 1 >result.json; sleep 7; echo 2 >result.json");
    assert.deepEqual(finished.report.end, { kind: "exited", exitCode: 0 });
    assert.deepEqual(told(finished), ["live 1", "final 2"]);
  });
}

test("files that never come live neither end the job nor hold its log up", async () => {
  const script = "for i in 1 2 3 4 5 6; do echo $i | tee result.json; sleep 0.5; done";
  await using finished = await runBehind((request) => (isLive(request) ? { kind: "hang" } : null), script);
  assert.deepEqual(finished.report.end, { kind: "exited", exitCode: 0 });
  assert.deepEqual(told(finished), ["final 6"]);
  const lines = finished.events.flatMap((event) => (event.kind === "log" ? event.text.split("\n") : []));
  assert.deepEqual(lines, ["1", "2", "3", "4", "5", "6"]);
  assert.deepEqual(await livingSandboxes({ url: server.url, authorization: null }), []);
});

function told({ taken }: WorkRun): readonly string[] {
  return taken.map(({ when, content }) => {
    const text = content.kind === "bytes" ? Buffer.from(content.bytes).toString().trim() : content.reason;
    return `${when} ${text}`;
  });
}
