import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { unreachable } from "../../../src/base/errors.ts";
import {
  type Compared,
  DEFAULT_GATE,
  type Gate,
  type Limit,
  limitInTrials,
  type RuleName,
} from "../../../src/results/gate.ts";
import { countTrials, type JobResult } from "../../../src/results/job.ts";
import { reaches } from "../../../src/results/passing.ts";
import { statisticsOf } from "../../../src/results/statistics.ts";
import type { Cause } from "../../../src/results/trial.ts";
import { judgeJob, judgeRun, type VerdictKind } from "../../../src/results/verdict.ts";
import { agent, benchmark, EIGHT_TRIALS, ORACLE, timedOut, unverified, verified } from "./benchmark.ts";
import { job, measured } from "./results.ts";

interface Case {
  readonly when: string;
  readonly job: JobResult;
  readonly gate?: Partial<Gate>;
  readonly verdict: VerdictKind;
  readonly reasons?: readonly string[];
}

const count = (limit: number): Limit => ({ kind: "count", count: limit });
const percent = (limit: number): Limit => ({ kind: "percent", percent: limit });

const eight = benchmark(EIGHT_TRIALS);
const good = verified("good", 1);
const wrong = verified("wrong", 0);
const lost = unverified("lost", "infrastructure");
const fiveTasks = benchmark(["a", "b", "c"].map((task) => verified(task, 1)).concat(wrong, lost));

const CASES: readonly Case[] = [
  {
    when: "verifiers broke and none may fail",
    job: eight,
    verdict: "failed",
    reasons: [
      "2 of 8 trials failed, max-failed is 0 (broken attempt 1: RewardFileNotFoundError, broken attempt 2: RewardFileNotFoundError)",
    ],
  },
  { when: "as many verifiers broke as trials may fail", job: eight, gate: { maxFailed: count(2) }, verdict: "passed" },
  {
    when: "only infrastructure broke and none may fail",
    job: benchmark([good, lost]),
    verdict: "errored",
    reasons: ["1 of 2 trials failed, max-failed is 0 (lost: EnvironmentStartTimeoutError)"],
  },
  {
    when: "nothing but a verifier ran and it broke",
    job: benchmark([unverified("broken", "verifier")]),
    verdict: "errored",
    reasons: ["no trial was measured: verifier broke"],
  },
  {
    when: "the agent does nothing",
    job: benchmark([verified("good", 0)]),
    verdict: "failed",
    reasons: ["no trial passed: the best reward of 1 trial is 0, pass-score is 1"],
  },
  {
    when: "the agent does nothing and that was said to be enough",
    job: benchmark([verified("good", 0)]),
    gate: { minPassRate: 0 },
    verdict: "passed",
  },
  {
    when: "the agent does nothing and the one trial that might have passed was lost",
    job: benchmark([wrong, lost]),
    gate: { maxFailed: count(1) },
    verdict: "errored",
    reasons: ["no trial passed: the best reward of 1 trial is 0, pass-score is 1; the 1 unmeasured could have passed"],
  },
  { when: "a Bash Job scores 0, of which nothing has to pass", job: job([measured("a", 0)]), verdict: "passed" },
  {
    when: "the best reward only looks as if it passed when rounded",
    job: benchmark([verified("a", 0.9996)]),
    verdict: "failed",
    reasons: ["no trial passed: the best reward of 1 trial is 0.9996, pass-score is 1"],
  },
  {
    when: "a reward reaches the pass-score but for the error of floating point",
    job: benchmark([verified("a", 0.1 * 3)]),
    gate: { passScore: 0.3 },
    verdict: "passed",
  },
  {
    when: "an agent ran out of time and was verified with 1, and none may fail",
    job: benchmark([timedOut("a", 1)]),
    verdict: "failed",
    reasons: ["1 of 1 trial failed, max-failed is 0 (a: AgentTimeoutError)"],
  },
  {
    when: "agents may run out of time and no trial may stay unmeasured",
    job: benchmark([timedOut("a", 1), timedOut("b", 0), good]),
    gate: { maxFailed: count(5), maxUnmeasured: count(0) },
    verdict: "passed",
  },
  {
    when: "agents may run out of time, and infrastructure broke",
    job: benchmark([timedOut("a", 1), timedOut("b", 0), lost]),
    gate: { maxFailed: count(5), maxUnmeasured: count(0) },
    verdict: "errored",
    reasons: ["1 of 3 trials unmeasured, max-unmeasured is 0 (lost: EnvironmentStartTimeoutError)"],
  },
  {
    when: "half may stay unmeasured and half are",
    job: benchmark([good, lost]),
    gate: { maxFailed: count(1), maxUnmeasured: percent(50) },
    verdict: "passed",
  },
  {
    when: "what left no result counts as unmeasured too",
    job: benchmark([good, lost], { expectedTrials: 4 }),
    gate: { maxFailed: count(4), maxUnmeasured: count(2) },
    verdict: "errored",
    reasons: [
      "2 of 4 expected trials left a result",
      "3 of 4 trials unmeasured, max-unmeasured is 2 (lost: EnvironmentStartTimeoutError, 2 without a result)",
    ],
  },
  {
    when: "60% have to pass and do",
    job: fiveTasks,
    gate: { maxFailed: count(1), minPassRate: 60 },
    verdict: "passed",
  },
  {
    when: "80% have to pass, which the lost trial might have brought",
    job: fiveTasks,
    gate: { maxFailed: count(1), minPassRate: 80 },
    verdict: "errored",
    reasons: ["60% passed; the 1 unmeasured could make it 80%; 80% needed (min-pass-rate)"],
  },
  {
    when: "30% have to pass, all may fail, and a quarter was not measured",
    job: benchmark(
      [
        ...Array.from({ length: 6 }, (_, index) => verified(`good ${index}`, 1)),
        ...Array.from({ length: 12 }, (_, index) => verified(`wrong ${index}`, 0)),
      ],
      { expectedTrials: 24 },
    ),
    gate: { maxFailed: percent(100), minPassRate: 30 },
    verdict: "errored",
    reasons: [
      "18 of 24 expected trials left a result",
      "25% passed; the 6 unmeasured could make it 50%; 30% needed (min-pass-rate)",
    ],
  },
  {
    when: "the measured trials have the score and the job has not",
    job: benchmark([good, wrong, lost]),
    gate: { maxFailed: count(1), minScore: 0.5 },
    verdict: "errored",
    reasons: ["score 0.333 counts the 1 unmeasured as 0; the 2 measured alone have 0.5; 0.5 needed (min-score)"],
  },
  {
    when: "no more failed than may but for what was not measured",
    job: benchmark([good, timedOut("late", 0), lost]),
    gate: { maxFailed: count(1) },
    verdict: "errored",
    reasons: [
      "2 of 3 trials failed, max-failed is 1; of these 1 was not measured (lost: EnvironmentStartTimeoutError)",
    ],
  },
  {
    when: "90% have to pass, which the lost trial could not have brought",
    job: fiveTasks,
    gate: { maxFailed: count(1), minPassRate: 90 },
    verdict: "failed",
  },
  {
    when: "two thirds passed and slightly more have to",
    job: benchmark([verified("a", 1), verified("b", 1), wrong]),
    gate: { minPassRate: 66.667 },
    verdict: "failed",
    reasons: ["2 of 3 trials (66.66666666666667%) passed, min-pass-rate is 66.667% (wrong: reward 0)"],
  },
  {
    when: "a share of the scripts has to pass",
    job: job([measured("a"), measured("b", 1, 7)]),
    gate: { maxFailed: count(2), minPassRate: 60 },
    verdict: "failed",
    reasons: ["1 of 2 trials (50%) passed, min-pass-rate is 60% (b: BashExitCode with exit code 7)"],
  },
  {
    when: "many trials fall short, of which three are named",
    job: benchmark([good, ...["a", "b", "c", "d", "e"].map((task) => verified(task, 0.25))]),
    gate: { minPassRate: 50 },
    verdict: "failed",
    reasons: [
      "1 of 6 trials (16.667%) passed, min-pass-rate is 50% (a: reward 0.25, b: reward 0.25, c: reward 0.25 and 2 more)",
    ],
  },
  {
    when: "several agents are compared",
    job: benchmark(
      [timedOut("a", 1), timedOut("a", 1, { agent: agent(1, "oracle") }), timedOut("a", 1, { agent: agent(2, "nop") })],
      { agents: [ORACLE, agent(1, "oracle"), agent(2, "nop")] },
    ),
    verdict: "failed",
    reasons: [
      "3 of 3 trials failed, max-failed is 0 (a by oracle #1: AgentTimeoutError, a by oracle #2: AgentTimeoutError, a by nop: AgentTimeoutError)",
    ],
  },
  {
    when: "it is unknown how many trials were expected",
    job: benchmark([good], { expectedTrials: null }),
    gate: { minPassRate: 50 },
    verdict: "errored",
    reasons: ["how many trials were expected is unknown", "the pass rate is unknown, min-pass-rate is 50%"],
  },
  {
    when: "the job has a fault, good as the numbers are",
    job: benchmark([good], { faults: ["Harbor 0.24.0 dropped verifier.mode"] }),
    verdict: "errored",
    reasons: ["Harbor 0.24.0 dropped verifier.mode"],
  },
  {
    when: "the job has a fault, bad as the numbers are",
    job: benchmark([wrong], { faults: ["Harbor 0.24.0 dropped verifier.mode"] }),
    verdict: "errored",
  },
  {
    when: "Harbor ended at once",
    job: benchmark([unverified("a", "missing")], { faults: ["Harbor ended with exit code 2"] }),
    verdict: "errored",
    reasons: ["Harbor ended with exit code 2", "no trial was measured: missing broke"],
  },
  {
    when: "a reward is no finite number",
    job: benchmark([good, verified("odd", Number.NaN)]),
    verdict: "errored",
    reasons: ["the reward of odd is not a finite number"],
  },
  {
    when: "it was cancelled in the middle",
    job: benchmark([good, unverified("b", "cancelled")], { cancelled: true }),
    verdict: "cancelled",
  },
];

for (const { when, job: one, gate, verdict, reasons } of CASES) {
  test(`${verdict} when ${when}`, () => {
    const judged = judgeRun([one], { ...DEFAULT_GATE, ...gate });
    assert.equal(judged.kind, verdict, JSON.stringify(judged));
    if (reasons !== undefined) {
      assert.deepEqual(judged.reasons, reasons);
    }
    assert.equal(judged.reasons.length === 0, verdict === "passed", "only a passed run has no reasons");
  });
}

test("every rule is evaluated, also where the first is broken", () => {
  const gate = { ...DEFAULT_GATE, minScore: 0.5, minPassRate: 50, maxUnmeasured: count(0) };
  const names = judgeJob(benchmark([], { faults: ["Harbor is missing"] }), gate).rules.map(({ name }) => name);
  assert.deepEqual(names, [
    "faults",
    "trials",
    "measured",
    "max-unmeasured",
    "max-failed",
    "min-score",
    "min-pass-rate",
    "passed",
  ]);
});

const anyNumber = fc.oneof(fc.nat(10), fc.double());
const anyLimit = fc.oneof(anyNumber.map(count), anyNumber.map(percent));
const anyReward = fc.oneof(fc.constantFrom(0, 1, 0.5, Number.NaN, Infinity, -Infinity), fc.double());
const anyCause = fc.constantFrom<Cause>("agent", "provider", "verifier", "harness", "infrastructure", "missing");
const anyTrial = fc.oneof(
  anyReward.map((reward) => verified("v", reward)),
  anyReward.map((reward) => timedOut("t", reward)),
  anyCause.map((cause) => unverified("u", cause)),
);
const anyJob = fc
  .record({
    trials: fc.array(anyTrial, { maxLength: 8 }),
    expected: fc.oneof(fc.constant("all" as const), fc.constant(null), fc.nat(10)),
    faults: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constant(["a fault"]) }),
    cancelled: fc.boolean(),
  })
  .map(({ trials, expected, faults, cancelled }) =>
    benchmark(trials, { expectedTrials: expected === "all" ? trials.length : expected, faults, cancelled }),
  );
const anyGate: fc.Arbitrary<Gate> = fc.record({
  maxFailed: anyLimit,
  minScore: fc.option(anyNumber),
  passScore: anyNumber,
  minPassRate: fc.option(anyNumber),
  maxUnmeasured: fc.option(anyLimit),
  maxDrop: fc.constant(null),
  maxNewlyFailing: fc.constant(null),
  requireBaseline: fc.constant(false),
});

test("a benchmark passes only on complete data with every rule held", () => {
  fc.assert(
    fc.property(anyJob, anyGate, (one, gate) => {
      if (judgeJob(one, gate).kind !== "passed") {
        return;
      }
      const { trials, expectedTrials } = one;
      assert.ok(expectedTrials !== null && expectedTrials === trials.length && trials.length > 0);
      assert.ok(!one.cancelled && one.faults.length === 0);
      const { nFailed, nUnmeasured, score } = countTrials(one);
      const { passed, passRate } = statisticsOf(one, gate);
      assert.ok(nUnmeasured < trials.length && nFailed <= limitInTrials(gate.maxFailed, expectedTrials));
      assert.ok(gate.maxUnmeasured === null || nUnmeasured <= limitInTrials(gate.maxUnmeasured, expectedTrials));
      assert.ok(gate.minScore === null || (score !== null && score > gate.minScore - 1e-6));
      assert.ok(gate.minPassRate === null || (passRate !== null && passRate * 100 > gate.minPassRate - 1e-6));
      assert.ok(passed > 0 || gate.minPassRate === 0);
      assert.ok(trials.every(({ outcome }) => outcome.kind === "unmeasured" || Number.isFinite(outcome.reward)));
    }),
    { numRuns: 5000 },
  );
});

test("a benchmark blames the change only for what was measured, as it was asked for", () => {
  fc.assert(
    fc.property(anyJob, anyGate, (one, gate) => {
      if (judgeJob(one, gate).kind === "failed") {
        assert.ok(one.faults.length === 0 && !one.cancelled);
        assert.ok(countTrials(one).nUnmeasured < one.trials.length);
      }
    }),
    { numRuns: 5000 },
  );
});

test("a rule holds if and only if the two numbers that it names say so", () => {
  fc.assert(
    fc.property(anyJob, anyGate, (one, gate) => {
      for (const { name, held, compared } of judgeJob(one, gate).rules) {
        assert.equal(held, numbersHold(name, compared), `${name}: ${compared.value} and ${compared.limit}`);
      }
    }),
    { numRuns: 2000 },
  );
});

function numbersHold(name: RuleName, { value, limit }: Compared): boolean {
  if (value === null || limit === null) {
    return false;
  }
  switch (name) {
    case "trials":
      return value === limit;
    case "faults":
    case "max-failed":
    case "max-unmeasured":
    case "max-newly-failing":
    case "require-baseline":
      return value <= limit;
    case "max-drop":
      return value < limit;
    case "measured":
    case "min-score":
    case "min-pass-rate":
    case "passed":
      return reaches(value, limit);
    default:
      return unreachable(name);
  }
}
