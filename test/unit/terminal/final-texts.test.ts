import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_GATE } from "../../../src/results/gate.ts";
import type { JobResult } from "../../../src/results/job.ts";
import { NO_EXTRAS, NOWHERE, type RunResult } from "../../../src/results/run-result.ts";
import { judgeRun } from "../../../src/results/verdict.ts";
import { endText } from "../../../src/terminal/end.ts";
import { planText } from "../../../src/terminal/plan.ts";
import { problemsText } from "../../../src/terminal/problems.ts";
import { benchmarkJob } from "../report/benchmark-runs.ts";
import { bashJob, failedTrial, passedTrial, unmeasuredTrial } from "./results-of-jobs.ts";

function runOf(jobs: readonly JobResult[]): RunResult {
  const gate = DEFAULT_GATE;
  return {
    verdict: judgeRun(jobs, gate),
    jobs,
    mode: "run",
    problems: [],
    unjudged: null,
    baseline: null,
    extras: NO_EXTRAS,
    gate,
    startedAt: "2026-11-21T10:00:00.000Z",
    finishedAt: "2026-11-21T10:00:04.200Z",
    run: NOWHERE,
    tool: { name: "rock-job-action", version: "1.2.3" },
  };
}

test("the end of a run has its verdict, the reasons, a table of the jobs and the files", () => {
  const run = runOf([bashJob("hello", [passedTrial("hello", 1)]), bashJob("exit-seven", [failedTrial("exit-seven")])]);
  const files = [
    { label: "results", path: "rock-results/results.json" },
    { label: "log", path: "rock-results/logs/exit-seven.log" },
  ];
  const { reasons } = run.verdict;
  assert.equal(reasons.length, 1);
  assert.deepEqual(endText(run, files, false).split("\n"), [
    "failed: measured, and not good enough",
    `  ${reasons[0]}`,
    "",
    "  job         verdict  score  passed  not passed  unmeasured  time",
    "  hello       passed   1      1       0           0           4.2s",
    "  exit-seven  failed   0      0       1           0           4.2s",
    "",
    "  results  rock-results/results.json",
    "  log      rock-results/logs/exit-seven.log",
    "",
  ]);
});

test("of several jobs one that is named only by the time stands under its file", () => {
  const jobs = ["a", "b"].map((file) => ({
    ...bashJob("2026-11-21__12-00-05", [passedTrial("x", 1)]),
    config: `bench/${file}.yaml`,
  }));
  assert.match(endText(runOf(jobs), [], false), /^ {2}bench\/a\.yaml {2}passed .*\n {2}bench\/b\.yaml {2}passed /m);
  assert.match(endText(runOf(jobs.slice(0, 1)), [], false), /^ {2}2026-11-21__12-00-05 {2}passed /m);
});

test("the end of a benchmark has its cost and what has to be known to read its numbers", () => {
  const benchmark = benchmarkJob({ tasks: 1 }, { partial: "only one task", remarks: ["the agent is\noracle"] });
  assert.deepEqual(endText(runOf([benchmark, bashJob("hello", [passedTrial("hello", 1)])]), [], false).split("\n"), [
    "passed: every rule held",
    "",
    "  job        verdict  score  passed  not passed  unmeasured  time    cost",
    "  swe-bench  passed   1      1       0           0           42m10s  $0.25",
    "  hello      passed   1      1       0           0           4.2s",
    "",
    "  swe-bench: partial run: only one task",
    "  swe-bench: the agent is oracle",
    "",
  ]);
});

test("every verdict has its own words, and colours change nothing but colour", () => {
  const cases: readonly (readonly [jobs: readonly JobResult[], words: RegExp])[] = [
    [[bashJob("a", [passedTrial("a", 1)])], /^passed: every rule held\n/],
    [[bashJob("a", [failedTrial("a")])], /^failed: measured, and not good enough\n/],
    [[bashJob("a", [unmeasuredTrial("a")])], /^errored: this was not measured\n/],
    [[], /^errored: this was not measured\n {2}no job ran\n$/],
    [[{ ...bashJob("a", [unmeasuredTrial("a")]), cancelled: true }], /^cancelled\n/],
  ];
  for (const [jobs, words] of cases) {
    const text = endText(runOf(jobs), [], false);
    assert.match(text, words);
    assert.doesNotMatch(text, /\x1b/);
    assert.equal(endText(runOf(jobs), [], true).replace(/\x1b\[\d+m/g, ""), text);
  }
});

test("a reason that a sandbox had a word in stays one harmless line", () => {
  const text = endText(runOf([bashJob("a", [unmeasuredTrial("a")])]), [], true);
  assert.match(text, /the sandbox was lost while running\n/);
  assert.doesNotMatch(text, /\x1b\[2J/);
});

test("a plan shows every job with its lines below each other", () => {
  const plan = [
    {
      config: "bench/hello.yaml",
      type: "bash",
      jobName: "hello",
      lines: [
        ["image", "python:3.11"],
        ["script", "echo one\necho two\n"],
      ] as const,
    },
    { config: "bench/b.yaml", type: "bash", jobName: "b", lines: [["server", "http://rock\x1b[2J"]] as const },
  ];
  assert.deepEqual(planText(plan, false).split("\n"), [
    "hello  bash job, bench/hello.yaml",
    "  image   python:3.11",
    "  script  echo one",
    "          echo two",
    "",
    "b  bash job, bench/b.yaml",
    "  server  http://rock",
    "",
    "2 jobs valid; nothing was started",
    "",
  ]);
});

test("problems are one line each", () => {
  assert.equal(
    problemsText(["--max-failed: bad; write 5%", "a.yaml:1:2: bad\nworse"], false),
    "error: --max-failed: bad; write 5%\nerror: a.yaml:1:2: bad worse\n2 problems; nothing was started\n",
  );
});
