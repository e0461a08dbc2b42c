import assert from "node:assert/strict";
import { test } from "node:test";
import { type ActionViewOptions, showInActionLog } from "../../../src/entry/action-events.ts";
import { createActionLog } from "../../../src/github/log.ts";
import { DEFAULT_GATE } from "../../../src/results/gate.ts";
import type { JobResult } from "../../../src/results/job.ts";
import { benchmarkJob } from "../report/benchmark-runs.ts";
import { job, measured, unmeasured } from "../results/results.ts";
import { news, progressOf } from "../terminal/running-trials.ts";

function start(options: Partial<ActionViewOptions> = {}) {
  let text = "";
  let time = 0;
  const log = createActionLog((more) => {
    text += more;
  }, false);
  const view = showInActionLog(log, { jobs: 1, gate: DEFAULT_GATE, streamLogs: true, now: () => time, ...options });
  return {
    view,
    pass: (ms: number) => {
      time += ms;
    },
    lines: () => text.trimEnd().split("\n"),
  };
}

test("trials are lines of the log at once, and their status is shown rarely", () => {
  const { view, pass, lines } = start();
  view.show({ kind: "phase", job: "swe", phase: "watch" });
  for (let done = 1; done <= 4; done += 1) {
    pass(12_000);
    view.show({ kind: "trial", job: "swe", trial: news({ name: `::task-${done}` }) });
    view.show({ kind: "progress", job: "swe", progress: progressOf({ total: 4, done }) });
  }
  view.show({ kind: "phase", job: "swe", phase: "collect" });
  assert.deepEqual(lines(), [
    "::group::Log of swe",
    "the script runs",
    "✓ ::task-1 score 1.00",
    "1 of 4 done, 3 pending",
    "✓ ::task-2 score 1.00",
    "✓ ::task-3 score 1.00",
    "✓ ::task-4 score 1.00",
    "4 of 4 done",
    "::endgroup::",
  ]);
});

test("of several jobs each line of a trial begins with its job", () => {
  const { view, lines } = start({ jobs: 2, streamLogs: false });
  view.show({ kind: "trial", job: "a", trial: news({ name: "task" }) });
  view.show({ kind: "progress", job: "b", progress: progressOf({ total: 4 }) });
  assert.deepEqual(lines(), ["a | ✓ task score 1.00", "b | 0 of 4 done, 4 pending"]);
});

const ENDS: readonly (readonly [JobResult, string])[] = [
  [job([measured("hello", 0.5)]), "✓ hello: passed, score 0.5 in 1.4s"],
  [job([measured("hello", 0, 7)]), "✗ hello: not passed, score 0 in 1.4s"],
  [job([unmeasured("hello")]), "? hello: unmeasured in 1.4s"],
  [job([]), "? hello: no trial ran in 1.4s"],
  [benchmarkJob({ tasks: 50 }), "? swe-bench: 30 of 50 passed, 5 unmeasured, score 0.6, ≥ $9.25 in 42m10s"],
  [benchmarkJob({ tasks: 1 }), "✓ swe-bench: 1 of 1 passed, score 1, $0.25 in 42m10s"],
];

for (const [ended, line] of ENDS) {
  test(`the end of a job is shown as ${line}`, () => {
    const { view, lines } = start();
    view.jobEnded(ended);
    assert.deepEqual(lines(), [line]);
  });
}
