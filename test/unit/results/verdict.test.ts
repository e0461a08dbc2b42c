import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { DEFAULT_GATE, type Gate, type Limit, limitInTrials } from "../../../src/results/gate.ts";
import { countTrials, type JobResult, jobStatus } from "../../../src/results/job.ts";
import {
  checkExitCode,
  exitCodeOf,
  type FailOn,
  judgeJob,
  judgeRun,
  type VerdictKind,
} from "../../../src/results/verdict.ts";
import { job, measured, OF_SCRIPT, unmeasured } from "./results.ts";

const NONE_MAY_FAIL: Gate = DEFAULT_GATE;

function upTo(limit: number | string, minScore: number | null = null): Gate {
  const maxFailed: Limit =
    typeof limit === "number"
      ? { kind: "count", count: limit }
      : { kind: "percent", percent: Number.parseFloat(limit) };
  return { ...DEFAULT_GATE, maxFailed, minScore };
}

interface Case {
  readonly when: string;
  readonly job: JobResult;
  readonly gate?: Gate;
  readonly verdict: VerdictKind;
  readonly reasons?: readonly (string | RegExp)[];
}

const passed = measured("a", 1);
const zero = measured("z", 0);
const broken = measured("b", 0, 7);
const lost = unmeasured("l");

const CASES: readonly Case[] = [
  { when: "the script exited with 0", job: job([zero]), verdict: "passed", reasons: [] },
  {
    when: "the script exited with 7",
    job: job([broken]),
    verdict: "failed",
    reasons: ["1 of 1 trial failed, max-failed is 0 (b: BashExitCode with exit code 7)"],
  },
  { when: "no trial was expected and none ran", job: job([]), verdict: "errored", reasons: ["no trial ran"] },
  { when: "no trial ran and all may fail", job: job([]), gate: upTo("100%"), verdict: "errored" },
  {
    when: "trials were expected and none ran",
    job: job([], { expectedTrials: 2 }),
    verdict: "errored",
    reasons: ["no trial ran"],
  },
  {
    when: "a trial left no result",
    job: job([passed], { expectedTrials: 2 }),
    gate: upTo(2),
    verdict: "errored",
    reasons: ["1 of 2 expected trials left a result"],
  },
  { when: "there are more results than trials", job: job([passed, passed], { expectedTrials: 1 }), verdict: "errored" },
  {
    when: "nothing was measured, whatever may fail",
    job: job([lost, lost]),
    gate: upTo("100%"),
    verdict: "errored",
    reasons: ["no trial was measured: the sandbox was lost"],
  },
  { when: "an unmeasured trial is within what may fail", job: job([passed, lost]), gate: upTo(1), verdict: "passed" },
  { when: "only unmeasured trials break the limit", job: job([passed, lost]), verdict: "errored" },
  { when: "measured failures alone break the limit", job: job([broken, lost, passed]), verdict: "failed" },
  {
    when: "only the unmeasured ones put it above the limit",
    job: job([broken, lost, passed]),
    gate: upTo(1),
    verdict: "errored",
  },
  { when: "as many fail as may", job: job([passed, broken]), gate: upTo("50%"), verdict: "passed" },
  { when: "a percentage is rounded down", job: job([passed, broken]), gate: upTo("49%"), verdict: "failed" },
  {
    when: "the score is below the wanted one",
    job: job([zero, passed]),
    gate: upTo(0, 0.6),
    verdict: "failed",
    reasons: ["score 0.5 is below min-score 0.6"],
  },
  { when: "the score is the wanted one", job: job([zero, passed]), gate: upTo(0, 0.5), verdict: "passed" },
  {
    when: "the score is the wanted one but for the error of floating point",
    job: job(Array.from({ length: 10 }, () => measured("t", 0.7))),
    gate: upTo(0, 0.7),
    verdict: "passed",
  },
  {
    when: "the score only looks like the wanted one when rounded",
    job: job([measured("t", 0.9996)]),
    gate: upTo(0, 1),
    verdict: "failed",
    reasons: ["score 0.9996 is below min-score 1"],
  },
  {
    when: "the score is low only for an unmeasured trial",
    job: job([passed, lost]),
    gate: upTo(1, 0.8),
    verdict: "errored",
  },
  {
    when: "the score of the measured is low too",
    job: job([measured("a", 0.5), lost]),
    gate: upTo(1, 0.8),
    verdict: "failed",
  },
  { when: "a score is wanted and nothing ran", job: job([]), gate: upTo(0, 0), verdict: "errored" },
  {
    when: "a reward is not a number",
    job: job([measured("n", Number.NaN)]),
    verdict: "errored",
    reasons: ["the reward of n is not a finite number"],
  },
  { when: "a reward is infinite", job: job([measured("n", Infinity)]), gate: upTo(0, 0.5), verdict: "errored" },
  { when: "the limits are no numbers", job: job([passed]), gate: upTo(Number.NaN, Number.NaN), verdict: "failed" },
  { when: "it was cancelled after all passed", job: job([passed], { cancelled: true }), verdict: "cancelled" },
  {
    when: "it was cancelled and failed",
    job: job([broken], { cancelled: true }),
    verdict: "cancelled",
    reasons: ["cancelled before it ended"],
  },
];

for (const { when, job: one, gate = NONE_MAY_FAIL, verdict, reasons } of CASES) {
  test(`${verdict} when ${when}`, () => {
    const judged = judgeRun([one], gate);
    assert.equal(judged.kind, verdict, JSON.stringify(judged));
    if (reasons !== undefined) {
      assert.deepEqual(judged.reasons, reasons);
    }
    assert.equal(judged.reasons.length === 0, verdict === "passed", "only a passed run has no reasons");
  });
}

const RUNS: readonly { readonly jobs: readonly JobResult[]; readonly verdict: VerdictKind }[] = [
  { jobs: [], verdict: "errored" },
  { jobs: [job([passed]), job([passed])], verdict: "passed" },
  { jobs: [job([passed]), job([lost])], verdict: "errored" },
  { jobs: [job([lost]), job([broken])], verdict: "failed" },
  { jobs: [job([broken]), job([passed], { cancelled: true })], verdict: "cancelled" },
];

test("a run is as bad as the worst of its jobs: cancelled, failed, errored, passed", () => {
  for (const { jobs, verdict } of RUNS) {
    assert.equal(judgeRun(jobs, NONE_MAY_FAIL).kind, verdict);
  }
});

test("of several jobs one that is named only by the time is called by its file", () => {
  const lost = unmeasured("x");
  const named = (config: string, jobName: string) => job([lost], { config, jobName });
  const jobs = [named("bench/a.yaml", "2026-11-21__12-00-05"), named("bench/b.yaml", "2026-11-21__12-00-05-2")];
  assert.deepEqual(
    judgeRun([...jobs, named("bench/c.yaml", "c")], DEFAULT_GATE).reasons.map((reason) => reason.split(":")[0]),
    ["bench/a.yaml", "bench/b.yaml", "c"],
  );
});

test("with several jobs a reason names its job", () => {
  const jobs = [job([passed], { jobName: "good" }), job([lost], { jobName: "bad" })];
  assert.deepEqual(judgeRun(jobs, NONE_MAY_FAIL).reasons, ["bad: no trial was measured: the sandbox was lost"]);
});

test("counts mean what ROCK's Job says, and the score divides by the expected trials", () => {
  const counts = countTrials({ shape: OF_SCRIPT, trials: [passed, zero, broken, lost], expectedTrials: 5 });
  assert.deepEqual(counts, { nTrials: 4, nCompleted: 2, nFailed: 2, nUnmeasured: 1, score: 0.2 });
  assert.equal(countTrials({ shape: OF_SCRIPT, trials: [], expectedTrials: 0 }).score, null);
});

test("a job's status is completed only when every trial is", () => {
  assert.equal(jobStatus(job([passed, zero])), "completed");
  assert.equal(jobStatus(job([passed, broken])), "failed");
  assert.equal(jobStatus(job([])), "failed");
  assert.equal(jobStatus(job([passed], { cancelled: true })), "cancelled");
});

test("exit codes", () => {
  assert.equal(exitCodeOf("passed", null), 0);
  assert.equal(exitCodeOf("failed", null), 1);
  assert.equal(exitCodeOf("errored", null), 3);
  assert.equal(exitCodeOf("cancelled", null), 130);
  assert.equal(exitCodeOf("cancelled", "SIGTERM"), 143);
});

const anyTrial = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }).map((reward) => measured("m", reward)),
  fc.constantFrom(Number.NaN, Infinity, -Infinity).map((reward) => measured("n", reward)),
  fc.constant(broken),
  fc.constant(lost),
);
const anyNumber = fc.oneof(fc.nat(12), fc.double());
const anyLimit: fc.Arbitrary<Limit> = fc.oneof(
  anyNumber.map((count) => ({ kind: "count" as const, count })),
  anyNumber.map((percent) => ({ kind: "percent" as const, percent })),
);

test("a job passes only on complete data with every rule held", () => {
  fc.assert(
    fc.property(
      fc.array(anyTrial, { maxLength: 6 }),
      fc.oneof(fc.constant(null), anyNumber),
      fc.record({ maxFailed: anyLimit, minScore: fc.option(anyNumber) }),
      fc.boolean(),
      (trials, expected, rules, cancelled) => {
        const gate = { ...DEFAULT_GATE, ...rules };
        const one = job(trials, { expectedTrials: expected ?? trials.length, cancelled });
        if (judgeJob(one, gate).kind !== "passed") {
          return;
        }
        const { nFailed, nUnmeasured, score } = countTrials(one);
        assert.ok(trials.length > 0 && trials.length === one.expectedTrials && !cancelled);
        assert.ok(nUnmeasured < trials.length);
        assert.ok(nFailed <= limitInTrials(gate.maxFailed, one.expectedTrials));
        assert.ok(gate.minScore === null || (score !== null && score > gate.minScore - 1e-6));
        assert.ok(trials.every(({ outcome }) => outcome.kind === "unmeasured" || Number.isFinite(outcome.reward)));
      },
    ),
    { numRuns: 5000 },
  );
});

const FAILING: Readonly<Record<FailOn, Readonly<Record<VerdictKind, number>>>> = {
  any: { passed: 0, failed: 1, errored: 3, cancelled: 130 },
  failed: { passed: 0, failed: 1, errored: 0, cancelled: 130 },
  never: { passed: 0, failed: 0, errored: 0, cancelled: 130 },
};

for (const failOn of ["any", "failed", "never"] as const) {
  test(`fail-on ${failOn} decides which verdicts fail, and a cancel always does`, () => {
    for (const kind of ["passed", "failed", "errored", "cancelled"] as const) {
      assert.equal(checkExitCode(kind, failOn, "SIGINT"), FAILING[failOn][kind], kind);
    }
  });
}
