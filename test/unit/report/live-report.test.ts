import assert from "node:assert/strict";
import { test } from "node:test";
import { type LiveStatus, liveReport } from "../../../src/report/live-report.ts";

const STATUS: LiveStatus = {
  startedAt: new Date("2026-03-01T20:15:42Z"),
  jobFiles: ["bench/swe.yaml"],
  total: 50,
  passed: 9,
  notPassed: 2,
  unmeasured: 1,
  sha: "c0ffee".padEnd(40, "0"),
  repositoryUrl: "https://github.com/octo/bench",
  runUrl: "https://github.com/octo/bench/actions/runs/1",
};

const none = { passed: 0, notPassed: 0, unmeasured: 0 };
const HEADLINES: readonly (readonly [what: string, change: Partial<LiveStatus>, headline: string])[] = [
  ["a benchmark", {}, "⏳ running · 12 of 50 trials done: 9 passed, 2 not passed, 1 unmeasured"],
  ["a benchmark in which all passed", { notPassed: 0, unmeasured: 0 }, "⏳ running · 9 of 50 trials done: 9 passed"],
  ["a benchmark that has just begun", none, "⏳ running · 0 of 50 trials done"],
  ["a benchmark of unknown size", { total: null }, "⏳ running · 12 trials done: 9 passed, 2 not passed, 1 unmeasured"],
  ["a benchmark that said nothing yet", { total: null, ...none }, "⏳ running"],
  ["a script", { total: 1, ...none }, "⏳ running"],
];
for (const [what, change, headline] of HEADLINES) {
  test(`of ${what} the comment says how far it is`, () => {
    assert.equal(liveReport({ ...STATUS, ...change }).headline, headline);
  });
}

test("the comment of a running job leads to its run, and says when it began", () => {
  assert.equal(
    liveReport(STATUS).body,
    "The verdict comes when all jobs have ended.\n\n<code>bench/swe.yaml</code> · commit [<code>c0ffee0</code>](https://github.com/octo/bench/commit/c0ffee0000000000000000000000000000000000) · started at 20:15 UTC · [workflow run](https://github.com/octo/bench/actions/runs/1)",
  );
});
