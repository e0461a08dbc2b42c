import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { JobResult } from "../../src/results/job.ts";
import { toResultsFile } from "../../src/results/results-file.ts";
import { benchmark, unverified, verified } from "../unit/results/benchmark.ts";
import { FINGERPRINT, job, measured, run } from "../unit/results/results.ts";
import { readComparison, scoringJobs } from "./scoring-jobs.ts";
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
  assert.match(
    told.stderr,
    /--max-drop: "a lot" is no drop; write a number of points such as 3, or percent such as 5%/,
  );
  assert.equal((await compare([bench([])], [bench([])], "--significance", "2")).exitCode, 2);
});

test("a run compares itself with the results that --baseline names, and judges by the comparison", async () => {
  await withDirectory(async (directory) => {
    const run = async (score: number, ...flags: readonly string[]) => {
      await scoringJobs(directory, 8, score);
      return await runNode([CLI, "run", "--local", "--quiet", ...flags, "jobs/*.yaml"], directory);
    };
    const base = await run(1, "--out", "before");
    assert.equal(base.exitCode, 0, base.stderr);
    const same = await run(1, "--out", "same", "--baseline", "before", "--max-drop", "5");
    assert.equal(same.exitCode, 0, same.stdout);
    assert.match(same.stdout, /compared with before/);
    assert.match(same.stdout, /Too few to tell: 0 tasks newly fail, 0 newly pass of 8 compared/);

    const worse = await run(0.2, "--out", "after", "--baseline", "before", "--max-drop", "5");
    assert.equal(worse.exitCode, 1, worse.stdout);
    assert.match(
      worse.stdout,
      /failed: measured, and not good enough\n {2}the score dropped by 80 points, max-drop is 5/,
    );
    const { baseline, rules, verdict } = await readComparison(path.join(directory, "after", "results.json"));
    assert.equal(verdict, "failed");
    assert.deepEqual([baseline.jobs[0]?.conclusion, baseline.jobs[0]?.n_compared], ["worse", 8]);
    assert.deepEqual(
      rules.map(({ name, held }) => [name, held]),
      [["max-drop", false]],
    );

    await run(1, "--out", "later", "--baseline", "same");
    const later = await readComparison(path.join(directory, "later", "results.json"));
    assert.deepEqual(
      later.baseline.jobs[0]?.history.map(({ score }) => score),
      [1, 1],
      "a base brings the runs that it was compared with",
    );

    const again = await runNode([CLI, "report", "after", "--out", "judged"], directory);
    assert.equal(again.exitCode, 1, again.stdout);
    for (const name of ["summary.md", "comment.md", "junit.xml"]) {
      const [written, rendered] = await Promise.all(
        ["after", "judged"].map(async (place) => await readFile(path.join(directory, place, name), "utf8")),
      );
      assert.equal(rendered, written, name);
    }
    assert.equal((await runNode([CLI, "report", "after", "--max-drop", "90"], directory)).exitCode, 0);
  });
});

test("a rule about a baseline without one, and a baseline that is not there, are refused before anything starts", async () => {
  await withDirectory(async (directory) => {
    await scoringJobs(directory, 1, 1);
    const run = async (...flags: readonly string[]) =>
      await runNode([CLI, "run", "--local", ...flags, "jobs/*.yaml"], directory);
    const alone = await run("--max-drop", "5");
    assert.equal(alone.exitCode, 2);
    assert.match(alone.stderr, /--max-drop: there is no baseline to compare with; say with `baseline` what/);
    const missing = await run("--baseline", "nowhere");
    assert.equal(missing.exitCode, 2);
    assert.match(missing.stderr, /nowhere: it cannot be read/);
    const auto = await run("--baseline", "auto");
    assert.equal(auto.exitCode, 2);
    assert.match(auto.stderr, /works in GitHub Actions only[\s\S]*1 problem; nothing was started/);
  });
});

test("every command wraps its errors between words, at the width of the terminal", async () => {
  const COLUMNS = 50;
  const terminal = `data:text/javascript,process.stderr.isTTY=true;process.stderr.columns=${COLUMNS}`;
  await withDirectory(async (directory) => {
    for (const words of [
      ["run", "--local", "there-is-no-such-file.yaml"],
      ["validate", "--local", "there-is-no-such-file.yaml"],
      ["report", "there-is-no-such-directory"],
      ["compare", "there-is-no-such-directory", "nor-is-there-this-one"],
    ]) {
      const node = ["--import", terminal, CLI, ...words];
      const { exitCode, stderr } = await runNode(node, directory, { NO_COLOR: "1" });
      assert.equal(exitCode, 2, stderr);
      const lines = stderr.trimEnd().split("\n");
      assert.ok(lines.length > 2, stderr);
      assert.deepEqual(
        lines.filter((line) => line.length > COLUMNS && line.trim().includes(" ")),
        [],
        `${words.join(" ")}: ${stderr}`,
      );
    }
  });
});
