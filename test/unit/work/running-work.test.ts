import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type RunningWork, readRunningWork, writeRunningWork } from "../../../src/work/running-work.ts";
import { fillSecrets, nameSecrets } from "../../../src/work/secret-names.ts";

const WORK: RunningWork = {
  run: "bench",
  sandboxId: "ab".repeat(16),
  baseUrl: "https://rock.example",
  directory: "/tmp/.rock-job-ab",
  artifacts: "/data/logs/user-defined",
  tools: ["bash", "base64"],
  launchedAt: 1_700_000_000_000,
  deadlineMs: 60_000,
  graceMs: 5_000,
  autoStop: true,
  idleMinutes: 30,
  results: "/data/hunter2",
  required: ["result.json"],
  live: ["*/result.json"],
  image: "python:3.11",
  memory: "8g",
  secrets: ["KEY"],
  reading: { kind: "harbor", env: { KEY: "Bearer hunter2" } },
};

test("a running work is written without its secrets and read again as it was", () => {
  const secrets = new Map([
    ["KEY", "hunter2"],
    ["OTHER", "bench"],
  ]);
  const record = writeRunningWork(WORK, secrets);
  assert.ok(!record.includes("hunter2"));
  assert.ok(!record.includes("\n"));
  assert.deepEqual(readRunningWork(record, secrets), { kind: "read", work: WORK });
});

test("a secret without a value is an error that names it", () => {
  const record = writeRunningWork(WORK, new Map([["KEY", "hunter2"]]));
  const reading = readRunningWork(record, new Map([["OTHER", "hunter2"]]));
  assert.deepEqual(reading, {
    kind: "unreadable",
    reason: "the job was started with KEY, which has no value here",
  });
});

test("what is no record of a running work is not taken for one", () => {
  const record = writeRunningWork({ ...WORK, secrets: [] }, new Map());
  const { run: _, ...incomplete } = WORK;
  for (const text of [
    "",
    "null",
    "[]",
    record.replace('"version":1', '"version":2'),
    record.replace('\\"idleMinutes\\":30', '\\"idleMinutes\\":\\"30\\"'),
    record.replace('\\"tools\\":[', '\\"tools\\":[1,'),
    JSON.stringify({ version: 1, secrets: [], work: [JSON.stringify(incomplete)] }),
    JSON.stringify({ version: 1, secrets: [], work: [{ secret: "KEY" }] }),
    JSON.stringify({ version: 1, secrets: [], work: "text" }),
  ]) {
    assert.equal(readRunningWork(text, new Map()).kind, "unreadable", text);
  }
  assert.equal(readRunningWork(record, new Map()).kind, "read");
});

test("no secret is left in a value with names, wherever it stands, and the value comes back", () => {
  const secret = fc.string({ minLength: 4, unit: "binary" });
  fc.assert(
    fc.property(fc.uniqueArray(secret, { minLength: 1, maxLength: 4 }), fc.jsonValue(), (values, other) => {
      const secrets = new Map(values.map((value, index) => [`NAME_${index}`, value]));
      const value = { other, texts: [...values, ...values.map((one) => `a${one}b${one}`), values.join("")] };
      const named = nameSecrets(value, secrets);
      assert.deepEqual(fillSecrets(JSON.parse(JSON.stringify(named)), secrets), JSON.parse(JSON.stringify(value)));
      for (const piece of named) {
        assert.ok(
          typeof piece !== "string" || values.every((one) => !piece.includes(JSON.stringify(one).slice(1, -1))),
        );
      }
    }),
  );
});
