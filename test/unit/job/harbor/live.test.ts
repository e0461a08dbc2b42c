import assert from "node:assert/strict";
import { test } from "node:test";
import { harborReader } from "../../../../src/job/harbor/results.ts";
import { give, lockOf, readingOf, trialResult } from "./written-by-harbor.ts";

test("each finished trial is shown once, and again when Harbor ran it again", () => {
  const reader = harborReader(readingOf([{ name: "oracle" }], { passScore: 0.5 }));
  const first = trialResult({ task: "a", trial: "a__1", rewards: null, exception: "ApiError", started: 1 });
  const again = trialResult({ task: "a", trial: "a__1", rewards: { reward: 0.75 }, started: 9 });
  assert.deepEqual(reader.news(), []);
  give(reader, "a__1/result.json", JSON.stringify(first).slice(0, 50), "live");
  assert.deepEqual(reader.news(), []);
  give(reader, "a__1/result.json", { ...first, finished_at: null }, "live");
  assert.deepEqual(reader.news(), []);
  give(reader, "a__1/result.json", first, "live");
  give(reader, "b__1/result.json", trialResult({ task: "b", trial: "b__1", rewards: { reward: 0.25 } }), "live");
  assert.deepEqual(reader.news(), [
    { name: "a", agent: null, standing: "unmeasured", reward: null, exception: "ApiError", durationSec: 2 },
    { name: "b", agent: null, standing: "not passed", reward: 0.25, exception: null, durationSec: 2 },
  ]);
  give(reader, "a__1/result.json", first, "live");
  assert.deepEqual(reader.news(), []);
  give(reader, "a__1/result.json", again, "live");
  assert.deepEqual(
    reader.news().map(({ name, standing, reward }) => [name, standing, reward]),
    [["a", "passed", 0.75]],
  );
});

test("how the trials stand, from the first file to the last", () => {
  const reader = harborReader(readingOf());
  const cost = { agent_result: { cost_usd: 0.5 } };
  const stand = () => {
    const { total, done, running, unmeasured, passed, score, costUsd } = reader.progress() ?? {};
    return [total, done, running, unmeasured, passed, score, costUsd];
  };
  assert.deepEqual(stand(), [null, 0, 0, 0, 0, null, null]);
  give(reader, "result.json", { n_total_trials: 4, stats: { n_running_trials: 2, n_completed_trials: 0 } }, "live");
  assert.deepEqual(stand(), [4, 0, 2, 0, 0, null, null]);
  give(reader, "lock.json", lockOf([{ task: "a" }, { task: "b" }, { task: "c" }]), "live");
  give(reader, "a__1/result.json", trialResult({ task: "a", trial: "a__1" }), "live");
  assert.deepEqual(stand(), [3, 1, 2, 0, 1, 1, null]);
  give(
    reader,
    "b__1/result.json",
    trialResult({ task: "b", trial: "b__1", rewards: null, exception: "X", more: cost }),
    "live",
  );
  assert.deepEqual(stand(), [3, 2, 2, 1, 1, 0.5, 0.5]);
  give(reader, "b__1/result.json", trialResult({ task: "b", trial: "b__1", started: 5, more: cost }), "live");
  assert.deepEqual(stand(), [3, 2, 2, 0, 2, 1, 0.5]);
  // Before 0.6 Harbor counted none that run.
  give(reader, "result.json", { n_total_trials: 3, stats: { n_trials: 2, n_errors: 0 } }, "live");
  assert.deepEqual(stand(), [3, 2, 0, 0, 2, 1, 0.5]);
});
