import assert from "node:assert/strict";
import { test } from "node:test";
import { byteLength } from "../../../src/report/budget.ts";
import { COMMENT_BYTES } from "../../../src/report/comment.ts";
import { headline } from "../../../src/report/headline.ts";
import { renderJUnit } from "../../../src/report/junit.ts";
import { logsToRead } from "../../../src/report/log-tails.ts";
import { NOT_PUBLISHED, type Report } from "../../../src/report/report.ts";
import { SUMMARY_BYTES } from "../../../src/report/summary.ts";
import { DEFAULT_GATE } from "../../../src/results/gate.ts";
import type { JobResult } from "../../../src/results/job.ts";
import { NO_EXTRAS as NO_RECORD_EXTRAS } from "../../../src/results/run-result.ts";
import type { Outcome, TrialResult } from "../../../src/results/trial.ts";
import { job, measured, run, sandboxRun } from "../results/results.ts";
import { agentEntry, benchmarkJob, benchmarkTrial } from "./benchmark-runs.ts";
import { type PageExtras, renderComment, renderSummary } from "./pages.ts";

const NO_EXTRAS: PageExtras = { ...NO_RECORD_EXTRAS, ...NOT_PUBLISHED };

const LENIENT = { ...DEFAULT_GATE, maxFailed: { kind: "percent", percent: 100 } } as const;

function report(jobs: readonly JobResult[]): Report {
  return { kind: "run", run: run(jobs, { gate: LENIENT }) };
}

const passed: Outcome = { kind: "measured", reward: 1, failure: null };
const low: Outcome = { kind: "measured", reward: 0.25, failure: null };
const timedOut = {
  cause: "agent",
  exception: { type: "AgentTimeoutError", message: "timed out after 3000 s" },
} as const;
const late: Outcome = { kind: "measured", reward: 0, failure: timedOut };
const lateAndPassed: Outcome = { kind: "measured", reward: 1, failure: timedOut };
const broken: Outcome = {
  kind: "unmeasured",
  failure: { cause: "verifier", exception: { type: "RewardFileNotFoundError", message: "no reward file" } },
};

const oracle = agentEntry(0, "oracle");
const nop = agentEntry(1, "nop");

function swe(trials: readonly TrialResult[], changes: Partial<JobResult> = {}): JobResult {
  return benchmarkJob({ tasks: 0 }, { trials, expectedTrials: trials.length, agents: [oracle], ...changes });
}

function trial(task: string, outcome: Outcome, changes: Partial<TrialResult> = {}): TrialResult {
  return benchmarkTrial(task, outcome, { agent: oracle, dataset: "swe", ...changes });
}

/** What is seen before anything is unfolded. */
function visible(text: string): string {
  return text.replaceAll(/<details>[\s\S]*?<\/details>/g, "").trim();
}

function tableOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.startsWith("|"));
}

const HEADLINES: readonly { readonly of: string; readonly jobs: readonly JobResult[]; readonly line: string }[] = [
  {
    of: "a benchmark that told no cost",
    jobs: [swe([trial("a", passed), trial("b", low)])],
    line: "✅ passed · 1 of 2 passed (50%) · score 0.625",
  },
  {
    of: "a benchmark with all its costs",
    jobs: [swe([trial("a", passed, { costUsd: 1.5 }), trial("b", low, { costUsd: 0 })])],
    line: "✅ passed · 1 of 2 passed (50%) · score 0.625 · $1.50",
  },
  {
    of: "a benchmark with some costs and unmeasured trials",
    jobs: [swe([trial("a", passed, { costUsd: 1.5 }), trial("b", broken)])],
    line: "✅ passed · 1 of 2 passed (50%) · score 0.50 · 1 of 2 measured · ≥ $1.50, 1 of 2 reported",
  },
  {
    of: "a benchmark with trials that left no result",
    jobs: [swe([trial("a", passed)], { expectedTrials: 4 })],
    line: "⚠️ errored · 1 of 4 passed (25%) · 1 of 4 measured",
  },
  {
    of: "a benchmark of nobody knows how many trials",
    jobs: [swe([trial("a", passed)], { expectedTrials: null })],
    line: "⚠️ errored · 1 passed",
  },
  {
    of: "two benchmarks, which have no score together",
    jobs: [swe([trial("a", passed)]), swe([trial("b", low)], { jobName: "two" })],
    line: "✅ passed · 1 of 2 passed (50%)",
  },
  { of: "a benchmark without a trial", jobs: [swe([])], line: "⚠️ errored · no trial ran" },
];

for (const { of, jobs, line } of HEADLINES) {
  test(`the headline of ${of}`, () => {
    const gate = { ...LENIENT, minPassRate: 0 };
    assert.equal(headline({ kind: "run", run: run(jobs, { gate }) }), line);
  });
}

test("of one agent and attempt each trial is a row with its exception's name, the worst first", () => {
  const jobs = [
    swe([trial("p", passed), trial("u", broken), trial("lp", lateAndPassed), trial("l", late), trial("n", low)]),
  ];
  assert.deepEqual(tableOf(visible(renderComment(report(jobs), NO_EXTRAS))), [
    "| Result | Task | Score | Duration | Exception |",
    "| --- | --- | --- | --- | --- |",
    "| ❌ not passed | l | 0.00 | 4m12s | <code>AgentTimeoutError</code> |",
    "| ❌ not passed | n | 0.25 | 4m12s |  |",
    "| ⚠️ unmeasured | u | – | 4m12s | <code>RewardFileNotFoundError</code> |",
    "| ✅ passed | lp | 1.00 | 4m12s | <code>AgentTimeoutError</code> |",
    "| ✅ passed | p | 1.00 | 4m12s |  |",
  ]);
});

test("of several attempts each task is a row with a mark for each attempt, the least passed first", () => {
  const attempts = (task: string, outcomes: readonly Outcome[]) =>
    outcomes.map((outcome, index) => trial(task, outcome, { attempt: index + 1 }));
  const jobs = [
    swe([
      ...attempts("always", [passed, passed, passed]),
      ...attempts("flaky", [passed, broken, passed]),
      ...attempts("hard", [late, late, low]),
      ...attempts("rare", [low, passed, low]).toReversed(),
    ]),
  ];
  const text = visible(renderComment(report(jobs), NO_EXTRAS));
  assert.match(text, /\n\npass@1 50%, pass@2 67%, pass@3 75%\n\n/);
  assert.deepEqual(tableOf(text), [
    "| Result | Task | Score | Exceptions |",
    "| --- | --- | --- | --- |",
    "| ❌❌❌ 0 of 3 passed | hard | 0.083 | <code>AgentTimeoutError</code> ×2 |",
    "| ❌✅❌ 1 of 3 passed | rare | 0.50 |  |",
    "| ✅⚠️✅ 2 of 3 passed | flaky | 0.667 | <code>RewardFileNotFoundError</code> |",
    "| ✅✅✅ 3 of 3 passed | always | 1.00 |  |",
  ]);
});

test("of many attempts the marks are left out", () => {
  const trials = Array.from({ length: 12 }, (_, index) => trial("a", passed, { attempt: index + 1 }));
  assert.match(renderComment(report([swe(trials)]), NO_EXTRAS), /^\| 12 of 12 passed \| a \| 1\.00 \|$/m);
});

test("several agents have a row each, and a column each in the table of tasks", () => {
  const trials = [
    trial("good", passed, { costUsd: 1 }),
    trial("good", late, { agent: nop }),
    trial("bad", broken),
    trial("bad", low, { agent: nop }),
  ];
  assert.deepEqual(tableOf(visible(renderComment(report([swe(trials, { agents: [oracle, nop] })]), NO_EXTRAS))), [
    "| Agent | Passed | Score | Measured | Cost |",
    "| --- | --- | --- | --- | --- |",
    "| oracle | 1 of 2 (50%) | 0.50 | 1 of 2 | ≥ $1.00, 1 of 2 reported |",
    "| nop | 0 of 2 (0%) | 0.125 |  |  |",
    "| Task | oracle | nop |",
    "| --- | --- | --- |",
    "| bad | ⚠️ <code>RewardFileNotFoundError</code> | ❌ 0.25 |",
    "| good | ✅ 1.00 | ❌ 0.00 <code>AgentTimeoutError</code> |",
  ]);
});

test("an agent without a trial at a task has a dash there, and missing trials have a row", () => {
  const jobs = [swe([trial("a", passed)], { agents: [oracle, nop], expectedTrials: 2 })];
  const text = renderComment(report(jobs), NO_EXTRAS);
  assert.match(text, /^\| 1 expected trial left no result \| ⚠️ \| ⚠️ \|\n\| a \| ✅ 1\.00 \| – \|$/m);
});

test("several datasets have a row each, and tasks say whose they are", () => {
  const jobs = [swe([trial("a", passed, { dataset: "one" }), trial("a", low, { dataset: "two" })])];
  assert.deepEqual(tableOf(visible(renderComment(report(jobs), NO_EXTRAS))), [
    "| Dataset | Passed | Score |",
    "| --- | --- | --- |",
    "| one | 1 of 1 (100%) | 1.00 |",
    "| two | 0 of 1 (0%) | 0.25 |",
    "| Result | Task | Dataset | Score | Duration |",
    "| --- | --- | --- | --- | --- |",
    "| ❌ not passed | a | two | 0.25 | 4m12s |",
    "| ✅ passed | a | one | 1.00 | 4m12s |",
  ]);
});

test("several jobs have a row each, then one table of trials, and a separate table where tasks are the rows", () => {
  const jobs = [
    swe([trial("a", passed)], { jobName: "plain", config: "bench/plain.yaml" }),
    swe([trial("b", passed), trial("b", low, { attempt: 2 })], { jobName: "twice", config: "bench/twice.yaml" }),
    job([measured("script")], { jobName: "script", config: "bench/script.yaml" }),
  ];
  const text = visible(renderComment(report(jobs), NO_EXTRAS));
  assert.deepEqual(
    text.split("\n").filter((line) => /^[|*]/.test(line)),
    [
      "| Job | Verdict | Passed | Score | pass@1 | pass@2 | Duration |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      "| plain | ✅ passed | 1 of 1 (100%) | 1.00 | 100% | – | 42m10s |",
      "| twice | ✅ passed | 1 of 2 (50%) | 0.625 | 50% | 100% | 42m10s |",
      "| script | ✅ passed | 1 of 1 (100%) | 0.00 | 100% | – | 1.4s |",
      "**twice**",
      "| Result | Task | Score |",
      "| --- | --- | --- |",
      "| ✅❌ 1 of 2 passed | b | 0.625 |",
      "| Result | Task | Job file | Score | Exit code | Duration |",
      "| --- | --- | --- | --- | --- | --- |",
      "| ✅ passed | a | <code>bench/plain.yaml</code> | 1.00 |  | 4m12s |",
      "| ✅ passed | script | <code>bench/script.yaml</code> | 0.00 | 0 | 1.1s |",
    ],
  );
});

test("the first three metrics are columns, and what lacks one has a dash there", () => {
  const jobs = [
    swe([trial("a", passed, { metrics: { f1: 0.5, "a|b": 12.3456 } }), trial("b", broken)], { expectedTrials: 3 }),
    job([{ ...measured("script", 0.5), metrics: { latency: 1234.5, f1: 0.00012, size: 4 } }]),
  ];
  const shown = tableOf(visible(renderComment(report(jobs), NO_EXTRAS))).map((line) => line.split(" | "));
  assert.deepEqual(
    shown
      .filter((cells) => cells.includes("Job file") || cells[2]?.startsWith("<code>"))
      .map((cells) => cells.slice(3, 7)),
    [
      ["Score", "f1", "a\\|b", "latency"],
      ["–", "–", "–", "–"],
      ["–", "–", "–", "–"],
      ["1.00", "0.5", "12.35", "–"],
      ["0.50", "0.00012", "–", "1235"],
    ],
  );
});

test("what has to be known to read the numbers stands right below the headline, each once", () => {
  const remarks = ["the agent is oracle, which plays the known solution"];
  const again = { runs: 2 };
  const one = swe([trial("a", passed, again)], { remarks, partial: "only the first task of each dataset" });
  const runs = [...one.runs, sandboxRun({ round: 1, scope: { kind: "trials", count: 1 } })];
  const two = swe([trial("b", passed)], { jobName: "two", remarks });
  const text = renderComment(report([{ ...one, runs }, two]), NO_EXTRAS);
  assert.match(
    text,
    /^###.*\n\n> \*\*Partial run:\*\* swe-bench: only the first.*\n>\n> the agent is oracle.*\n>\n> swe-bench: 1 trial was run again after not being measured\n\n\|/,
  );
});

test("exceptions are folded by their names, the most frequent first, with the log of one of their trials", () => {
  const trials = [trial("a", broken), ...["b", "c", "d", "e"].map((task) => trial(task, late)), trial("f", low)];
  const one = report([swe(trials)]);
  const logTails = new Map([
    ["artifacts/swe-bench/trials/c__01/exception.txt", "Traceback\nAgentTimeoutError: timed out\n"],
    ["artifacts/swe-bench/trials/c__01/trial.log", "agent started\n"],
    ["artifacts/swe-bench/trials/f__01/trial.log", "verified\n"],
  ]);
  const text = renderComment(one, { ...NO_EXTRAS, logTails });
  const titles = Array.from(text.matchAll(/<summary>(.*)<\/summary>/g), ([, title]) => title);
  assert.deepEqual(titles, [
    "AgentTimeoutError in 4 trials: b, c, d and 1 more",
    "RewardFileNotFoundError in 1 trial: a",
    "f: end of the log",
    "Details",
  ]);
  assert.match(
    text,
    /c, cause agent: timed out after 3000 s; files in <code>artifacts\/swe-bench\/trials\/c\\_\\_01<\/code>\n\nEnd of <code>\S+exception.txt<\/code>:\n\n```text\nTraceback\nAgentTimeoutError: timed out\n```\n\nEnd of <code>\S+trial.log<\/code>:\n\n```text\nagent started\n```/,
  );
  assert.match(text, /a, cause verifier: no reward file; files in/);
});

test("logs are read of unfinished jobs, of one trial of each exception, then of other trials that did not pass", () => {
  const trials = [trial("a", late), trial("b", late), trial("c", low), trial("d", broken), trial("e", passed)];
  const { run: whole } = report([swe(trials)]) as Extract<Report, { kind: "run" }>;
  const directory = "artifacts/swe-bench/trials";
  assert.deepEqual(logsToRead(whole, 3), [
    `${directory}/a__01/exception.txt`,
    `${directory}/a__01/trial.log`,
    `${directory}/c__01/trial.log`,
    `${directory}/d__01/exception.txt`,
    `${directory}/d__01/trial.log`,
  ]);
  const crashed = swe([], {
    faults: ["Harbor ended with 1"],
    runs: [sandboxRun({ log: "logs/swe.log" })],
    expectedTrials: null,
  });
  assert.deepEqual(logsToRead(run([crashed]), 3), ["logs/swe.log"]);
  const text = renderComment(report([crashed]), { ...NO_EXTRAS, logTails: new Map([["logs/swe.log", "no harbor"]]) });
  assert.match(text, /<summary>swe-bench: end of the log<\/summary>\n\n```text\nno harbor\n/);
});

test("the details name Harbor, the agents and the rules", () => {
  const text = renderComment(report([swe([trial("a", passed)], { agents: [oracle, nop] })]), NO_EXTRAS);
  assert.match(text, /\| oracle <code>1{12}<\/code>, nop <code>2{12}<\/code> \| 0\.24\.0 \|/);
  assert.match(text, /\nmax-failed 100% · pass-score 1 · /);
});

test("JUnit has a case for each trial, by agent and dataset, with its attempt and score", () => {
  const trials = [trial("a", passed, { costUsd: 0.5 }), trial("a", broken, { attempt: 2, agent: nop, files: null })];
  const xml = renderJUnit(run([swe(trials, { agents: [oracle, nop] })]));
  assert.match(
    xml,
    /<testcase name="a attempt 1" classname="swe-bench\/oracle\/swe" time="252\.000">\n {6}<properties>\n {8}<property name="score" value="1"\/>\n {8}<property name="cost_usd" value="0\.5"\/>\n {8}<property name="files" value="\S+"\/>\n {6}<\/properties>/,
  );
  assert.match(
    xml,
    /<testcase name="a attempt 2" classname="swe-bench\/nop\/swe" time="252\.000">\n {6}<error type="RewardFileNotFoundError"/,
  );
});

for (const shape of [
  { tasks: 5000 },
  { tasks: 2000, suffix: "_|*🔑".repeat(60) },
  { tasks: 500, agents: 3, attempts: 3, datasets: 4 },
]) {
  test(`reports of ${JSON.stringify(shape).slice(0, 60)} fit, are soon made, and begin with counts and the worst`, () => {
    const one = report([benchmarkJob(shape)]);
    const startedAt = performance.now();
    const comment = renderComment(one, NO_EXTRAS);
    const summary = renderSummary(one, NO_EXTRAS);
    // A multiple of what it takes, because the machine may be busy; what is quadratic takes minutes.
    assert.ok(performance.now() - startedAt < 5000);
    assert.ok(byteLength(comment) <= COMMENT_BYTES && byteLength(summary) <= SUMMARY_BYTES);
    for (const text of [comment, summary]) {
      assert.match(text, /^### ✅ passed · \d+ of \d+ passed \(\d+%\) · score 0\.\d+ · \d+ of \d+ measured · ≥ \$/);
      assert.match(text, /<summary>AgentTimeoutError in \d+ trials: /);
      assert.match(text, /<summary>Details<\/summary>/);
      const table = /\n\n\| (?:Result|Task) .*\n\| ---.*\n\| (.*)/.exec(text)?.[1] ?? "";
      assert.match(table, /❌/);
    }
  });
}
