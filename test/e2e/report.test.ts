import assert from "node:assert/strict";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { ResultsFile } from "../../src/results/results-file-schema.ts";
import { installHarbor } from "../fakes/harbor/install.ts";
import { harborJob } from "../integration/engine/harbor-server.ts";
import { CLI, type Ended, runNode, withDirectory } from "./terminal.ts";

const REPORTS = ["results.json", "summary.md", "comment.md", "junit.xml", "metrics.txt", "report.html"] as const;

const BASH = "job_name: hello\nscript: |\n  echo hello\n  echo '{\"score\": 0.75}' >$ROCK_ARTIFACT_DIR/score.json\n";
const FAILING = "job_name: failing\nscript: echo bad news; exit 7\n";
const HARBOR = harborJob(
  {
    tasks: ["good", "wrong", "broken"],
    scenario: {
      tasks: { wrong: { reward: 0 }, broken: { exception: "SandboxGone" } },
    },
  },
  null,
);

/** Runs job files on this machine into `out`, with a stand-in for Harbor. */
async function run(
  directory: string,
  files: Readonly<Record<string, string>>,
  out: string,
  flags: readonly string[] = [],
) {
  await using harbor = await installHarbor();
  for (const [name, content] of Object.entries(files)) {
    await writeFile(path.join(directory, name), content);
  }
  const words = [CLI, "run", "--local", "--out", out, "--quiet", ...flags, ...Object.keys(files)];
  return await runNode(words, directory, harbor.environment);
}

async function report(directory: string, ...words: readonly string[]): Promise<Ended> {
  return await runNode([CLI, "report", ...words], directory);
}

async function reportsIn(directory: string): Promise<Readonly<Record<string, string>>> {
  const texts = REPORTS.map(async (name) => [name, await readFile(path.join(directory, name), "utf8")] as const);
  return Object.fromEntries(await Promise.all(texts));
}

async function recordIn(directory: string): Promise<ResultsFile> {
  return JSON.parse(await readFile(path.join(directory, "results.json"), "utf8")) as ResultsFile;
}

test("the reports of recorded results are the same bytes as those of the run, and another gate judges otherwise", async () => {
  await withDirectory(async (directory) => {
    const ran = await run(directory, { "hello.yaml": BASH, "failing.yaml": FAILING, "bench.yaml": HARBOR }, "out");
    assert.equal(ran.exitCode, 1, ran.stdout + ran.stderr);
    const before = await reportsIn(path.join(directory, "out"));
    const again = await report(directory, "out", "--out", "again");
    assert.equal(again.exitCode, 1, again.stderr);
    assert.deepEqual(await reportsIn(path.join(directory, "again")), before);

    const hello = await run(directory, { "hello.yaml": BASH }, "hello");
    assert.equal(hello.exitCode, 0, hello.stderr);
    const strict = await report(directory, "hello/results.json", "--min-score", "0.8", "--json");
    assert.equal(strict.exitCode, 1, strict.stderr);
    assert.deepEqual((JSON.parse(strict.stdout) as ResultsFile).reasons, ["score 0.75 is below min-score 0.8"]);
    assert.match(strict.stderr, /failed: measured, and not good enough/);
  });
});

test("records of several legs are one report, in which a job of two legs is two rows", async () => {
  await withDirectory(async (directory) => {
    assert.equal((await run(directory, { "hello.yaml": BASH }, "linux")).exitCode, 0);
    await cp(path.join(directory, "linux"), path.join(directory, "arm"), { recursive: true });
    for (const leg of ["linux", "arm"]) {
      const record = await recordIn(path.join(directory, leg));
      const file = path.join(directory, leg, "results.json");
      await writeFile(file, JSON.stringify({ ...record, run: { ...record.run, leg } }));
    }
    const merged = await report(directory, "linux", "arm", "--out", "merged");
    assert.equal(merged.exitCode, 0, merged.stderr);
    assert.match(merged.stdout, /hello \(linux\) +passed[\s\S]*hello \(arm\) +passed/);
    const { jobs, n_trials: count } = await recordIn(path.join(directory, "merged"));
    assert.deepEqual([jobs.map(({ leg }) => leg?.label), count], [["linux", "arm"], 2]);

    const twice = await report(directory, "linux", "linux/results.json");
    assert.equal(twice.exitCode, 2);
    assert.match(twice.stderr, /linux and linux\/results\.json both have a result of attempt 1 at hello of hello/);
  });
});

test("results that were never judged are never green, alone or among others", async () => {
  await withDirectory(async (directory) => {
    assert.equal((await run(directory, { "hello.yaml": BASH }, "good")).exitCode, 0);
    const record = await recordIn(path.join(directory, "good"));
    const killed = {
      ...record,
      jobs: [],
      unjudged: "the run ended before it could be judged",
      run: { ...record.run, leg: "b" },
    };
    await writeFile(path.join(directory, "killed.json"), JSON.stringify(killed));
    assert.equal((await report(directory, "killed.json")).exitCode, 3);
    const both = await report(directory, "good", "killed.json");
    assert.equal(both.exitCode, 3, both.stdout);
    assert.match(both.stdout, /b: the run ended before it could be judged/);
    const forged = JSON.stringify({ ...killed, verdict: "passed" });
    await writeFile(path.join(directory, "forged.json"), forged);
    assert.equal((await report(directory, "forged.json")).exitCode, 3);
  });
});

test("what cannot be read, or is somebody's own, is refused in words", async () => {
  await withDirectory(async (directory) => {
    assert.equal((await run(directory, { "hello.yaml": BASH }, "good")).exitCode, 0);
    await writeFile(path.join(directory, "broken.json"), "{");
    const wrong = { ...(await recordIn(path.join(directory, "good"))), gate: { max_failed: "some" } };
    await writeFile(path.join(directory, "wrong.json"), JSON.stringify(wrong));
    const refused = await report(directory, "none.json", "broken.json", "wrong.json");
    assert.equal(refused.exitCode, 2);
    assert.match(refused.stderr, /none\.json: it cannot be read: .*ENOENT/);
    assert.match(refused.stderr, /broken\.json: it is not JSON/);
    assert.match(refused.stderr, /wrong\.json: gate\.max_failed: [\s\S]*\d problems; nothing was judged\n$/);
    const before = await reportsIn(path.join(directory, "good"));
    await cp(path.join(directory, "good"), path.join(directory, "other"), { recursive: true });
    const over = await report(directory, "other", "--min-score", "0.9", "--out", "good");
    assert.equal(over.exitCode, 2);
    assert.match(over.stderr, /--out: good holds results already/);
    assert.deepEqual(await reportsIn(path.join(directory, "good")), before);
  });
});

test("a leg that left no results is refused and not ignored", async () => {
  await withDirectory(async (directory) => {
    assert.equal((await run(directory, { "hello.yaml": BASH }, "legs/linux")).exitCode, 0);
    assert.equal((await report(directory, "legs")).exitCode, 0);
    await mkdir(path.join(directory, "legs/arm/logs"), { recursive: true });
    const refused = await report(directory, "legs");
    assert.equal(refused.exitCode, 2, refused.stdout);
    assert.match(refused.stderr, /legs\/arm: it has no results\.json/);
  });
});

test("a report never replaces results but those that it was made of", async () => {
  await withDirectory(async (directory) => {
    assert.equal((await run(directory, { "hello.yaml": BASH }, "run")).exitCode, 0);
    for (const other of ["run-2", "run/leg"]) {
      assert.equal((await run(directory, { "failing.yaml": FAILING }, other)).exitCode, 1);
      const before = await reportsIn(path.join(directory, other));
      const over = await report(directory, "run", "--out", other);
      assert.equal(over.exitCode, 2, over.stdout);
      assert.deepEqual(await reportsIn(path.join(directory, other)), before);
    }
    for (const source of ["run", "run/results.json"]) {
      assert.equal((await report(directory, source, "--out", "run")).exitCode, 0);
    }
  });
});
