import assert from "node:assert/strict";
import { test } from "node:test";
import { harborReader } from "../../../../src/job/harbor/results.ts";
import { give, lockOf, readingOf, reportOf, trialResult } from "./written-by-harbor.ts";

/** Faults of a job whose only trial had these results one after the other, the last one in the archive of its end. */
function faultsAfter(...results: readonly object[]): readonly string[] {
  const reader = harborReader(readingOf());
  give(reader, "config.json", readingOf().configuration);
  give(reader, "lock.json", lockOf([{ task: "a" }]), "live");
  for (const [index, result] of results.entries()) {
    give(reader, "a__1/result.json", result, index === results.length - 1 ? "final" : "live");
  }
  return reader.outcome(reportOf()).faults;
}

const wrong = trialResult({ task: "a", trial: "a__1", rewards: { reward: 0 }, started: 1 });
const right = trialResult({ task: "a", trial: "a__1", rewards: { reward: 1 }, started: 1 });
const broken = trialResult({ task: "a", trial: "a__1", rewards: { reward: 0 }, exception: "AgentTimeoutError" });

test("a result that changes what decides after its trial ended is a fault that names the trial", () => {
  const changed = (what: string) => [
    `the result of the trial a__1 changed after the trial had ended (${what}), so it cannot be trusted`,
  ];
  const id = { id: "7a1d3c52-6a62-4d9f-9b3f-2f2a3f0f1c11" };
  assert.deepEqual(faultsAfter({ ...wrong, ...id }, { ...right, ...id }), changed("reward 0 became reward 1"));
  assert.deepEqual(
    faultsAfter({ ...broken, ...id }, { ...broken, ...id, exception_info: null }),
    changed("AgentTimeoutError became no exception"),
  );
  assert.deepEqual(
    faultsAfter({ ...wrong, ...id }, { ...right, ...id }, { ...right, ...id }),
    changed("reward 0 became reward 1"),
  );
  // The time at which it ended is easily written anew.
  assert.deepEqual(
    faultsAfter({ ...wrong, ...id }, { ...right, ...id, finished_at: "2026-01-01T01:00:00Z" }),
    changed("reward 0 became reward 1"),
  );
});

test("what Harbor itself writes anew is no fault", () => {
  const id = { id: "7a1d3c52-6a62-4d9f-9b3f-2f2a3f0f1c11" };
  const other = { id: "11111111-6a62-4d9f-9b3f-2f2a3f0f1c11" };
  // It removes secrets from the files of a trial that ended.
  const metadata = (text: string) => ({ ...wrong, ...id, agent_result: { metadata: { said: text } } });
  assert.deepEqual(faultsAfter(metadata("hunter22"), metadata("[REDACTED]")), []);
  // It writes the result of a trial that still runs, and runs one again under the same name and another id.
  assert.deepEqual(faultsAfter({ ...wrong, ...id, finished_at: null }, { ...right, ...id }), []);
  assert.deepEqual(faultsAfter({ ...broken, ...id }, { ...right, ...other }), []);
  assert.deepEqual(faultsAfter({ ...wrong, ...id }, { ...right, ...id }, { ...right, ...other }), []);
});
