import assert from "node:assert/strict";
import { test } from "node:test";
import { redactRun } from "../../../src/results/redact-run.ts";
import { agent, benchmark, unverified, verified } from "./benchmark.ts";
import { run } from "./results.ts";

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
  const after = redactRun(before, (text) => text.replaceAll(SECRET, "***"));
  assert.ok(!JSON.stringify(after).includes(SECRET), JSON.stringify(after));
  assert.equal(after.jobs[0]?.agents[0]?.name, "agent ***");
  assert.deepEqual(after.jobs[0]?.trials[0]?.rewards, { "reward ***": 1 });
});
