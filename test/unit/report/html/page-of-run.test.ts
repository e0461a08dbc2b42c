import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { pageOfRun } from "../../../../src/report/html/page-of-run.ts";
import { trialIds } from "../../../../src/report/html/trial-ids.ts";
import { wilsonInterval } from "../../../../src/report/html/wilson.ts";
import { judge } from "../../../../src/results/verdict.ts";
import { agent, benchmark, verified } from "../../results/benchmark.ts";
import { job, measured, run } from "../../results/results.ts";
import { runRecords } from "../../results/run-records.ts";

test("any record has a page, with each of its trials under an address that no other trial has", () => {
  fc.assert(
    fc.property(runRecords(), (record) => {
      const page = pageOfRun(judge(record));
      const ids = page.trials.map(({ id }) => id);
      assert.equal(ids.length, record.jobs.flatMap(({ trials }) => trials).length);
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(JSON.parse(JSON.stringify(page)), JSON.parse(JSON.stringify(page)));
    }),
    { numRuns: 200 },
  );
});

test("a trial is called by its task, with agent, attempt and job where there are several", () => {
  const agents = [agent(0, "claude"), agent(1, "codex")];
  const trials = agents.flatMap((one) => [1, 2].map((attempt) => verified("fix-it", 1, { agent: one, attempt })));
  assert.deepEqual(
    [...trialIds(run([benchmark(trials, { agents })])).values()],
    ["fix-it/claude-1/1", "fix-it/claude-1/2", "fix-it/codex-2/1", "fix-it/codex-2/2"],
  );
  const two = run([job([measured("hello")]), job([measured("hello")], { jobName: "other" })]);
  assert.deepEqual([...trialIds(two).values()], ["hello", "other/hello"]);
});

test("the page counts what the comment counts, and names no address that is none", () => {
  const extras = {
    repositoryUrl: "javascript:alert(1)",
    runUrl: "https://github.com/a b",
    logTails: new Map(),
    notes: [],
  };
  const page = pageOfRun(run([benchmark([verified("a", 1), verified("b", 0)])], { extras }));
  const { total, passed, notPassed, unmeasured, passRate } = page.totals;
  assert.deepEqual([total, passed, notPassed, unmeasured, passRate], [2, 1, 1, 0, 0.5]);
  assert.deepEqual(
    page.facts.flatMap(({ url }) => url ?? []),
    [],
  );
  assert.match(page.sentence, /^passed · 1 of 2 passed/);
});

/** From Newcombe 1998, table I, method 3. */
const WILSON: readonly (readonly [hits: number, count: number, low: number, high: number])[] = [
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
];

for (const [hits, count, low, high] of WILSON) {
  test(`Wilson's interval of ${hits} of ${count} is that of the literature`, () => {
    const interval = wilsonInterval(hits / count, count);
    assert.deepEqual([interval?.low.toFixed(4), interval?.high.toFixed(4)], [low.toFixed(4), high.toFixed(4)]);
  });
}

test("there is no interval of nothing, nor of a mean that is no share", () => {
  assert.equal(wilsonInterval(0, 0), null);
  assert.equal(wilsonInterval(1.2, 10), null);
});
