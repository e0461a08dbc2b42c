import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { JobResult } from "../../src/results/job.ts";
import { toResultsFile } from "../../src/results/results-file.ts";
import { benchmark, unverified, verified } from "../unit/results/benchmark.ts";
import { FINGERPRINT, job, measured, run } from "../unit/results/results.ts";
import { CLI, runNode, withDirectory } from "./terminal.ts";

const name = (index: number) => `task-${String(index).padStart(2, "0")}`;

/** A benchmark of 40 tasks, of which these fail and these were not measured. */
function bench(
  failing: readonly number[],
  unmeasured: readonly number[] = [],
  changes: Partial<JobResult> = {},
): JobResult {
  const trials = Array.from({ length: 40 }, (_, index) =>
    unmeasured.includes(index)
      ? unverified(name(index), "infrastructure")
      : verified(name(index), failing.includes(index) ? 0 : 1),
  );
  return benchmark(trials, changes);
}

const first = (count: number) => Array.from({ length: count }, (_, index) => index);

async function compare(base: readonly JobResult[], now: readonly JobResult[], ...flags: readonly string[]) {
  let ended = { exitCode: null as unknown, stdout: "", stderr: "" };
  await withDirectory(async (directory) => {
    for (const [arm, jobs] of Object.entries({ base, now })) {
      await mkdir(path.join(directory, arm));
      await writeFile(path.join(directory, arm, "results.json"), JSON.stringify(toResultsFile(run(jobs))));
    }
    ended = await runNode([CLI, "compare", "base", "now", ...flags], directory);
  });
  return ended;
}

test("a drop beyond chance is worse, with its numbers and the tasks that newly fail, and red by max-drop", async () => {
  const base = [bench([0, 1])];
  const now = [bench([...first(12), 39])];
  const told = await compare(base, now);
  assert.equal(told.exitCode, 0, told.stderr);
  assert.match(told.stdout, /bench\n {2}Worse: 11 tasks newly fail, 0 newly pass of 40 compared; −27\.5 points \(95% /);
  assert.match(told.stdout, /newly failing: task-02, task-03/);
  assert.equal((await compare(base, now, "--max-drop", "5")).exitCode, 1);
  assert.equal((await compare(base, now, "--max-drop", "50%")).exitCode, 0, "a smaller drop than the gate accepts");
});

test("the same results are no evidence of a change, and green", async () => {
  const told = await compare([bench([3, 7])], [bench([3, 7])], "--max-drop", "1", "--json");
  assert.equal(told.exitCode, 0, told.stderr);
  const { jobs } = JSON.parse(told.stdout) as { jobs: Record<string, unknown>[] };
  assert.deepEqual(
    ["conclusion", "n_compared", "n_not_compared", "difference", "p_value", "newly_failing"].map(
      (key) => jobs[0]?.[key],
    ),
    ["too-few", 40, 0, 0, 1, []],
  );
});

test("more that passes is better; another dataset is not comparable, and another image a warning", async () => {
  assert.match((await compare([bench(first(15))], [bench([])])).stdout, /Better: 0 tasks newly fail, 15 newly pass/);
  const other = { fingerprint: { ...FINGERPRINT, datasets: { bench: "2" } } };
  const versioned = { fingerprint: { ...FINGERPRINT, datasets: { bench: "1" } } };
  const versions = await compare([bench([], [], versioned)], [bench([], [], other)], "--max-drop", "5");
  assert.match(versions.stdout, /Not comparable: the version of dataset bench was 1 and is 2\./);
  assert.equal(versions.exitCode, 3);
  const image = await compare([bench([])], [bench(first(12), [], { image: "python:3.13" })]);
  assert.match(image.stdout, /Worse: [\s\S]*the image was python:3\.11 and is python:3\.13/);
});

test("a run that lost many of its tasks is incomplete: errored with max-drop, and never green", async () => {
  const told = await compare([bench([])], [bench([], first(8))], "--max-drop", "5");
  assert.match(told.stdout, /Incomplete: /);
  assert.equal(told.exitCode, 3);
});

test("scripts are compared as one set of tasks, and a few of them say little", async () => {
  const scripts = (exitCodes: readonly number[]) =>
    exitCodes.map((exitCode, index) =>
      job([measured(`s${index}`, null, exitCode)], { jobName: `s${index}`, config: `s${index}.yaml` }),
    );
  const told = await compare(scripts([0, 0, 0]), scripts([0, 1, 0]));
  assert.match(told.stdout, /Too few to tell: 1 task newly fails, 0 newly pass of 3 compared/);
  assert.match(told.stdout, /newly failing: s1/);
  const other = await compare(scripts([0, 0]), [
    ...scripts([0]),
    job([measured("new", 1)], { jobName: "new", config: "new.yaml" }),
  ]);
  assert.match(other.stdout, /only in the base: s1\n {2}only in the new run: new\n/);
});

test("what is no record, and an option that is no number, are refused in words", async () => {
  const told = await compare([bench([])], [bench([])], "--max-drop", "a lot");
  assert.equal(told.exitCode, 2);
  assert.match(told.stderr, /--max-drop: write a number of points such as 3, or percent such as 5%/);
  assert.equal((await compare([bench([])], [bench([])], "--significance", "2")).exitCode, 2);
});
