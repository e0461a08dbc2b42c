import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { redactRecord } from "../../../src/results/redact-record.ts";
import { judge } from "../../../src/results/verdict.ts";
import { agent, benchmark, unverified, verified } from "./benchmark.ts";
import { run } from "./results.ts";
import { runRecords } from "./run-records.ts";

const SECRET = "hunter2";

test("whatever came from a job file or a sandbox is hidden, in every place it is kept", () => {
  const entry = agent(0, `agent ${SECRET}`, { model: `model ${SECRET}` });
  const facts = {
    agent: entry,
    trialName: `trial ${SECRET}`,
    taskId: `id ${SECRET}`,
    dataset: `dataset ${SECRET}`,
    taskChecksum: `checksum ${SECRET}`,
    rewards: { [`reward ${SECRET}`]: 1 },
    metrics: { [`metric ${SECRET}`]: 2 },
  };
  const one = benchmark([verified(`task ${SECRET}`, 1, facts), unverified("lost", "infrastructure", facts)], {
    config: `file ${SECRET}`,
    jobName: `job ${SECRET}`,
    namespace: SECRET,
    experimentId: SECRET,
    image: `image ${SECRET}`,
    labels: { [SECRET]: SECRET },
    agents: [entry],
    harborVersion: SECRET,
    partial: `only ${SECRET}`,
    faults: [`dropped ${SECRET}`],
    remarks: [`beware of ${SECRET}`],
  });
  const before = run([one]);
  assert.ok(before.verdict.reasons.join().includes(SECRET));
  const after = judge(redactRecord(before, (text) => text.replaceAll(SECRET, "***")));
  assert.ok(!JSON.stringify(after).includes(SECRET), JSON.stringify(after));
  assert.equal(after.jobs[0]?.agents[0]?.name, "agent ***");
  assert.deepEqual(after.jobs[0]?.trials[0]?.rewards, { "reward ***": 1 });
  assert.deepEqual(after.jobs[0]?.trials[0]?.metrics, { "metric ***": 2 });
});

test("every text of a record is hidden, but for those that are named as exempt", () => {
  fc.assert(
    fc.property(runRecords(), (record) => {
      const shown = new Set<string>();
      redactRecord(record, (text) => {
        shown.add(text);
        return "";
      });
      const texts = [
        ...textsOf(record.jobs),
        ...textsOf(record.problems),
        ...textsOf(record.baseline),
        ...record.extras.notes,
      ];
      const missed = texts.filter((text) => text.startsWith("free text ") && !shown.has(text));
      assert.deepEqual(missed, []);
    }),
  );
});

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") {
    return [value];
  }
  return typeof value === "object" && value !== null
    ? [...Object.keys(value), ...Object.values(value).flatMap(textsOf)]
    : [];
}
