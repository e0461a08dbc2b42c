import assert from "node:assert/strict";
import { test } from "node:test";
import { createRedactor } from "../../../src/base/redact.ts";
import { redactEvent } from "../../../src/entry/redact-event.ts";
import type { RunEvent } from "../../../src/run/surroundings.ts";

const SECRET = "s3cret-value";

/** One event of each kind, with the secret in every text that is not a word of ours. */
const EVENTS: readonly RunEvent[] = [
  { kind: "phase", job: SECRET, phase: "watch" },
  { kind: "sandbox", job: SECRET, sandboxId: SECRET, image: SECRET },
  {
    kind: "trial",
    job: SECRET,
    trial: { name: SECRET, agent: SECRET, standing: "passed", reward: 1, exception: SECRET, durationSec: 3 },
  },
  {
    kind: "progress",
    job: SECRET,
    progress: { total: 2, done: 1, running: 1, unmeasured: 0, passed: 1, score: 1, costUsd: null },
  },
  { kind: "notice", job: SECRET, message: SECRET },
  { kind: "kept", job: SECRET, message: SECRET },
  { kind: "warning", job: SECRET, message: SECRET },
  { kind: "request", method: "GET", path: SECRET, outcome: SECRET, ms: 1 },
];

for (const event of EVENTS) {
  test(`no text of an event shows a secret: ${event.kind}`, () => {
    const redactor = createRedactor([SECRET]);
    const hidden: unknown = JSON.parse(JSON.stringify(event).replaceAll(SECRET, "***"));
    assert.deepEqual(
      redactEvent(event, (text) => redactor.text(text)),
      hidden,
    );
  });
}

test("a secret that is a word of ours does not change what an event says", () => {
  const redactor = createRedactor(["phase", "watch", "trial", "passed"]);
  const events: readonly RunEvent[] = [
    { kind: "phase", job: "a", phase: "watch" },
    {
      kind: "trial",
      job: "a",
      trial: { name: "b", agent: null, standing: "passed", reward: 1, exception: null, durationSec: null },
    },
  ];
  assert.deepEqual(
    events.map((event) => redactEvent(event, (text) => redactor.text(text))),
    events,
  );
});

test("a log's lines, which were redacted before, are not looked at again", () => {
  const event: RunEvent = { kind: "log", job: "a", text: "a line" };
  assert.deepEqual(
    redactEvent(event, (text) => (text === "a" ? "***" : assert.fail(text))),
    { ...event, job: "***" },
  );
});
