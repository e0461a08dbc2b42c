import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { harborReader } from "../../../../src/job/harbor/results.ts";
import { give, lockOf, readingOf, reportOf, trialResult } from "./written-by-harbor.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heapMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

test("five thousand results are kept in little memory, however large their files are", () => {
  const agents = [{ name: "oracle" }, { name: "nop" }];
  const reader = harborReader(readingOf(agents));
  const trials = Array.from({ length: 5000 }, (_, index) => ({
    task: `task-${index % 500}`,
    trial: `task-${index % 500}__${index}`,
    agent: agents[index % 2] ?? {},
    started: index,
    exception: index % 10 === 0 ? "AgentTimeoutError" : null,
  }));
  const before = heapMegabytes();
  give(reader, "config.json", readingOf(agents).configuration);
  give(reader, "lock.json", lockOf(trials));
  for (const trial of trials) {
    const more = { agent_result: { n_input_tokens: 1, cost_usd: 0.1, metadata: { output: trial.trial.repeat(300) } } };
    const result = trialResult({ ...trial, more });
    give(reader, `${trial.trial}/result.json`, result, "live");
    give(reader, `${trial.trial}/result.json`, result);
  }
  const outcome = reader.outcome(reportOf());
  const grown = heapMegabytes() - before;
  assert.equal(outcome.trials.length, 5000);
  assert.equal(outcome.expectedTrials, 5000);
  assert.deepEqual(outcome.faults, []);
  assert.equal(Math.max(...outcome.trials.map(({ attempt }) => attempt)), 10);
  assert.equal(reader.progress()?.done, 5000);
  assert.ok(grown < 60, `${grown.toFixed(0)} MB`);
});

test("a lock.json with more trials than any job has tells nothing, and the result is not complete", () => {
  const reader = harborReader(readingOf([{ name: "oracle" }]));
  give(reader, "lock.json", { trials: Array.from({ length: 100_001 }, () => ({})) });
  const { trials, expectedTrials, faults } = reader.outcome(reportOf());
  assert.equal(expectedTrials, null);
  assert.equal(trials.length, 0);
  assert.notDeepEqual(faults, []);
});
