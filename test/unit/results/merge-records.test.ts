import assert from "node:assert/strict";
import { test } from "node:test";
import { type JobResult, logOf } from "../../../src/results/job.ts";
import { jobLabel } from "../../../src/results/labels.ts";
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
  assert.deepEqual(merged.problems, ["legs/a and legs/a both have a result of attempt 1 at hello of hello"]);
});

test("two workflow jobs without a matrix that run one job file are two legs, called by their jobs", () => {
  const merged = mergeRecords([record("a", { job: "old-model" }), record("b", { job: "new-model" })], false);
  assert.ok(merged.ok);
  assert.deepEqual(merged.value.jobs.map(jobLabel), ["hello (old-model)", "hello (new-model)"]);
  assert.deepEqual(merged.value.jobs.map(logOf), ["old-model/logs/hello.log", "new-model/logs/hello.log"]);
});

test("two steps of one workflow job are two legs, and a matrix adds its own name where it differs", () => {
  const legs = [
    { job: "bench", step: "first", leg: "linux" },
    { job: "bench", step: "second", leg: "linux" },
    { job: "bench", step: "first", leg: "macos" },
  ];
  const merged = mergeRecords(
    legs.map((leg, index) => record(`part-${index}`, leg)),
    false,
  );
  assert.ok(merged.ok);
  assert.deepEqual(
    merged.value.jobs.map(({ leg }) => leg?.label),
    ["first, linux", "second, linux", "first, macos"],
  );
});

test("the same trial of one leg twice is a problem that names the leg, once for all trials of a job", () => {
  const leg = { workflow: "CI", job: "bench", step: "run", leg: "linux" };
  const jobs = [job([measured("a", 1), measured("b", 1), measured("c", 1)])];
  assert.deepEqual(mergeRecords([record("a", leg, jobs), record("b", leg, jobs)], false), {
    ok: false,
    problems: [
      "a and b both have a result of attempt 1 at a of hello and 2 more trials, measured by CI, bench, run, linux",
    ],
  });
});

test("a report of several legs can be merged with other legs, and not with one that it has", () => {
  const first = mergeRecords([record("a", { job: "a" }), record("b", { job: "b" })], false);
  assert.ok(first.ok);
  const report = { place: "report", record: first.value };
  const all = mergeRecords([report, record("c", { job: "c" })], false);
  assert.ok(all.ok);
  assert.deepEqual(all.value.jobs.map(jobLabel), ["hello (a)", "hello (b)", "hello (c)"]);
  const again = mergeRecords([report, record("b", { job: "b" })], false);
  assert.ok(!again.ok);
  assert.match(again.problems.join(), /^report and b both have a result of attempt 1/);
});

test("a record in which no job ran keeps the others from passing", () => {
  const merged = mergeRecords([record("a", { leg: "a" }), record("b", { leg: "b" }, [])], false);
  assert.ok(merged.ok);
  const { verdict } = judge(merged.value);
  assert.equal(verdict.kind, "errored");
  assert.deepEqual(verdict.reasons, ["b: no job ran"]);
});
