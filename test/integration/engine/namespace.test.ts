import assert from "node:assert/strict";
import { test } from "node:test";
import { startLocalServer } from "../../../src/local/server.ts";
import { livingSandboxes } from "../../contract/cases.ts";
import { runWork } from "../../contract/sandbox-work.ts";
import { startFaultyGateway } from "../../fakes/rock/faulty-gateway.ts";

test("in a sandbox that was filed under another namespace than the job's nothing runs", async () => {
  const server = await startLocalServer({ token: null, environment: process.env });
  try {
    await using gateway = await startFaultyGateway(server.url, ({ endpoint }) =>
      endpoint === "/start_async" ? { kind: "headers", headers: { "x-namespace": "theirs" } } : null,
    );
    await using finished = await runWork(
      { url: gateway.url, authorization: null },
      { inputs: () => ({ script: "echo never" }), namespace: "ours" },
    );
    const { end, launchedAt } = finished.report;
    assert.equal(end.kind === "lost" && end.phase, "start");
    assert.equal(
      end.kind === "lost" && end.loss.message,
      "the job's namespace is ours, but the server filed the sandbox under theirs; use a namespace that the server grants",
    );
    assert.equal(launchedAt, null);
    assert.deepEqual(await livingSandboxes({ url: server.url, authorization: null }), []);
  } finally {
    await server.close();
  }
});
