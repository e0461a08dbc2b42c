import assert from "node:assert/strict";
import { test } from "node:test";
import type { JobResult } from "../../../src/results/job.ts";
import { mergeRecords, type ReadRecord } from "../../../src/results/merge-records.ts";
import type { RunIdentity } from "../../../src/results/run-result.ts";
import { judge } from "../../../src/results/verdict.ts";
import { job, measured, run } from "./results.ts";

const HELLO = job([measured("hello", 1)]);

function record(place: string, changes: Partial<RunIdentity> = {}, jobs: readonly JobResult[] = [HELLO]): ReadRecord {
  const whole = run(jobs);
  return { place, record: { ...whole, run: { ...whole.run, ...changes } } };
}

test("the same results named twice are not counted twice", () => {
  const merged = mergeRecords([record("legs/a"), record("legs/a")], false);
  assert.ok(!merged.ok);
  assert.deepEqual(merged.problems, ["legs/a and legs/a both have attempt 1 at hello of hello"]);
});

test("a record in which no job ran keeps the others from passing", () => {
  const merged = mergeRecords([record("a", { leg: "a" }), record("b", { leg: "b" }, [])], false);
  assert.ok(merged.ok);
  const { verdict } = judge(merged.value);
  assert.equal(verdict.kind, "errored");
  assert.deepEqual(verdict.reasons, ["b: no job ran"]);
});
