import assert from "node:assert/strict";
import { test } from "node:test";
import { compareRuns } from "../../../src/comparison/compare.ts";
import type { Conclusion } from "../../../src/comparison/conclusion.ts";
import { sentenceOf } from "../../../src/comparison/sentence.ts";
import { arm, attempts, compared, type Ending, flipped, oneAttempt, SETTINGS, times } from "./runs.ts";

const CASES: readonly {
  readonly of: string;
  readonly base: readonly Ending[];
  readonly now: readonly Ending[];
  readonly concludes: Conclusion["kind"];
  readonly says: string;
}[] = [
  {
    of: "nine tasks that newly fail and one that newly passes, of 89",
    base: times([9, 1], [1, 0], [40, 1], [39, 0], [3, 1]),
    now: times([9, 0], [1, 1], [40, 1], [39, 0], [3, "provider"]),
    concludes: "worse",
    says: "Worse: 9 tasks newly fail, 1 newly passes of 89 compared; −9.0 points (95% −17.2 to −2.5), p = 0.021; a drop below about 15 points may go unseen. 3 tasks not compared.",
  },
  {
    of: "nine that newly pass and one that newly fails",
    base: times([9, 0], [1, 1], [79, 1]),
    now: times([9, 1], [1, 0], [79, 1]),
    concludes: "better",
    says: "Better: 1 task newly fails, 9 newly pass of 89 compared; +9.0 points (95% +2.5 to +17.2), p = 0.021; a drop below about 15 points may go unseen.",
  },
  {
    of: "few flips of many tasks",
    base: times([3, 1], [2, 0], [195, 1]),
    now: times([3, 0], [2, 1], [195, 1]),
    concludes: "no-evidence",
    says: "No evidence of a change: 3 tasks newly fail, 2 newly pass of 200 compared; −0.5 points (95% −3.4 to +2.3), p = 1; a drop below about 5.6 points may go unseen.",
  },
  {
    of: "six that newly fail of six, the least that one attempt can show",
    base: times([6, 1]),
    now: times([6, 0]),
    concludes: "worse",
    says: "Worse: 6 tasks newly fail, 0 newly pass of 6 compared; −100.0 points (95% −100.0 to −21.9), p = 0.031; a drop below about 86 points may go unseen.",
  },
  {
    of: "five that newly fail of nine",
    base: times([9, 1]),
    now: times([5, 0], [4, 1]),
    concludes: "too-few",
    says: "Too few to tell: 5 tasks newly fail, 0 newly pass of 9 compared; −55.6 points (95% −81.1 to −9.0), p = 0.063; a drop below about 88 points may go unseen; at least 10 tasks are needed. Borderline: the interval excludes 0, but p is not below 0.05.",
  },
  {
    of: "no flips of fifty",
    base: times([50, 1]),
    now: times([50, 1]),
    concludes: "too-few",
    says: "Too few to tell: 0 tasks newly fail, 0 newly pass of 50 compared; 0.0 points (95% −7.1 to +7.1), p = 1; a drop below about 15 points may go unseen; to see one of 10 points, run more tasks or attempts.",
  },
  {
    of: "a new run that measured 89%",
    base: times([100, 1]),
    now: times([89, 1], [11, "provider"]),
    concludes: "incomplete",
    says: "Incomplete: 89 of 100 tasks were measured, and 90% are needed.",
  },
  {
    of: "a base run that measured 89%",
    base: times([89, 1], [11, "infrastructure"]),
    now: times([100, 1]),
    concludes: "incomplete",
    says: "Incomplete: the base run measured 89 of its 100 tasks, and 90% are needed to compare with it.",
  },
  {
    of: "a new run that lost six tasks more than the base",
    base: times([100, 1]),
    now: times([94, 1], [6, "provider"]),
    concludes: "incomplete",
    says: "Incomplete: 6 tasks that the base measured gave no result, against 0 the other way round; chance does not explain that (p = 0.016).",
  },
  {
    of: "a new run that hangs on as many tasks as the base could not measure",
    base: times([8, 1], [8, "provider"], [84, 1]),
    now: times([8, "deadline"], [8, 1], [84, 1]),
    concludes: "incomplete",
    says: "Incomplete: 8 tasks ran into the deadline, out of memory or left no result; if that counted as 0, the run would be worse (−8.7 points, p = 0.008).",
  },
  {
    of: "a new run that lost as many tasks to the provider as the base",
    base: times([8, 1], [8, "provider"], [84, 1]),
    now: times([8, "provider"], [8, 1], [84, 1]),
    concludes: "no-evidence",
    says: "No evidence of a change: 0 tasks newly fail, 0 newly pass of 84 compared; 0.0 points (95% −4.4 to +4.4), p = 1; a drop below about 9.1 points may go unseen. 16 tasks not compared.",
  },
  {
    of: "runs without a common task",
    base: [],
    now: times([20, 1]),
    concludes: "not-comparable",
    says: "Not comparable: no task was measured in both runs.",
  },
];

for (const { of, base, now, concludes, says } of CASES) {
  test(`${of}: ${concludes}`, () => {
    const comparison = compared(oneAttempt(base), oneAttempt(now));
    assert.equal(comparison.conclusion.kind, concludes);
    assert.equal(sentenceOf(comparison, { kind: "same" }, 0.05), says);
  });
}

test("lost tasks that would make a run worse never make it worse by themselves", () => {
  const base = oneAttempt(times([100, 1]));
  for (const cause of ["deadline", "out of memory", "missing"] as const) {
    const { conclusion } = compared(base, oneAttempt(times([5, cause], [1, 0], [94, 1])));
    assert.equal(conclusion.kind, "incomplete");
  }
  const { conclusion } = compared(base, oneAttempt(times([5, "provider"], [1, 0], [94, 1])));
  assert.equal(conclusion.kind, "no-evidence");
});

test("a run that is worse without what it lost is worse, not incomplete", () => {
  const base = oneAttempt(times([100, 1]));
  const { conclusion } = compared(base, oneAttempt(times([3, "deadline"], [9, 0], [88, 1])));
  assert.equal(conclusion.kind, "worse");
});

test("attempts that hang count as lost too, although every task has one that does not", () => {
  const base = Array.from({ length: 60 }, (_, task) => attempts(`task-${task}`, [1, 1, 1])).flat();
  const now = Array.from({ length: 60 }, (_, task) =>
    attempts(`task-${task}`, [1, 1, task < 18 ? "deadline" : 1]),
  ).flat();
  const { conclusion } = compared(base, now);
  assert.ok(conclusion.kind === "incomplete" && conclusion.because.kind === "worse if lost counts");
});

test("a larger max-drop needs fewer tasks", () => {
  const { base, new: now } = flipped(0, 0, 50, 0);
  assert.equal(compared(base, now).conclusion.kind, "too-few");
  assert.equal(compared(base, now, { maxDrop: { kind: "points", value: 15 } }).conclusion.kind, "no-evidence");
  assert.equal(compared(base, now, { maxDrop: { kind: "percent", value: 14 } }).conclusion.kind, "too-few");
});

test("a max-drop of 0 asks for no impossible number of tasks", () => {
  const { base, new: now } = flipped(0, 0, 200, 0);
  assert.equal(compared(base, now, { maxDrop: { kind: "points", value: 0 } }).conclusion.kind, "no-evidence");
});

test("a score that is no share is shown as it is, not in points", () => {
  const run = (factor: number) => oneAttempt(Array.from({ length: 40 }, (_, task) => 100 + task * factor));
  const comparison = compared(run(1), run(0.9));
  assert.match(
    sentenceOf(comparison, { kind: "same" }, 0.05),
    /^Worse: .* of 40 compared; −1\.950 \(95% −2\.\d{3} to −1\.\d{3}\), p < 0\.001; a drop below about 0\.5\d may go unseen\.$/,
  );
});

test("a stricter significance asks for more", () => {
  const { base, new: now } = flipped(9, 1, 79, 0);
  const comparison = compared(base, now, { significance: 0.01 });
  assert.equal(comparison.conclusion.kind, "too-few");
  assert.match(sentenceOf(comparison, { kind: "same" }, 0.01), /\(99% −\d+\.\d to /);
});

test("means of several attempts are compared by tasks, and unstable ones are named", () => {
  const base = Array.from({ length: 40 }, (_, task) => attempts(`task-${task}`, [1, 1, task < 4 ? 0 : 1])).flat();
  const now = Array.from({ length: 40 }, (_, task) =>
    attempts(`task-${task}`, task < 12 ? [0, 0, 0] : task === 12 ? [1, 1, "provider"] : [1, 1, 1]),
  ).flat();
  const comparison = compared(base, now);
  assert.equal(
    sentenceOf(comparison, { kind: "same" }, 0.05),
    "Worse: 8 tasks newly fail, 0 newly pass, 4 are unstable of 40 compared; −26.7 points (95% −41.7 to −15.0), p < 0.001; a drop below about 30 points may go unseen. Tasks were measured 2 to 3 times: chance looks like a change a little more often then.",
  );
  assert.equal(comparison.estimate?.interval?.method, "BCa bootstrap");
  assert.equal(comparison.passCurves.base.passAtK.length, 2);
});

test("several attempts are means, also where none is unstable", () => {
  const run = (failing: number) =>
    Array.from({ length: 40 }, (_, task) => attempts(`task-${task}`, task < failing ? [0, 0] : [1, 1])).flat();
  const { estimate } = compared(run(4), run(8));
  assert.deepEqual([estimate?.interval?.method, estimate?.details.kind], ["BCa bootstrap", "means"]);
  const once = compared(oneAttempt(times([4, 0], [36, 1])), oneAttempt(times([8, 0], [32, 1]))).estimate;
  assert.deepEqual([once?.interval?.method, once?.details.kind], ["Tango", "one attempt"]);
});

test("means that differ by rounding alone do not differ", () => {
  const run = (rewards: readonly number[]) =>
    Array.from({ length: 100 }, (_, task) => attempts(`task-${task}`, rewards)).flat();
  const { conclusion } = compared(run([0.4, 0.4, 0.4]), run([0.2, 0.5, 0.5]));
  assert.ok(conclusion.kind === "no-evidence");
  assert.equal(conclusion.change.pValue, 1);
});

test("a task with another checksum or in one run only is not compared, and removed ones are named", () => {
  const unchanged = flipped(1, 1, 100, 0);
  const base = [...unchanged.base, ...attempts("old", [1]), ...attempts("edited", [1], { checksum: "1" })];
  const now = [...unchanged.new, ...attempts("added", [1]), ...attempts("edited", [0], { checksum: "2" })];
  const comparison = compared(base, now);
  assert.deepEqual(
    comparison.notCompared.map(({ task, why }) => [task.task, why.kind]),
    [
      ["old", "only in base"],
      ["edited", "changed"],
      ["added", "only in new"],
    ],
  );
  assert.match(sentenceOf(comparison, { kind: "same" }, 0.05), / 3 tasks not compared \(only in the base: old\)\.$/);
});

test("other resources are in the sentence, and another reward compares nothing", () => {
  const { base, new: now } = flipped(1, 1, 200, 0);
  const onLess = compareRuns(arm(base), arm(now, { memory: "4g", attempts: null }), SETTINGS);
  assert.match(
    sentenceOf(onLess.overall, onLess.comparability, 0.05),
    /The change may come from something else: the memory was 8g and is 4g, the number of attempts was 1 and is unknown\.$/,
  );
  const other = compareRuns(arm(base), arm(now, { rewardKey: "f1", memory: "4g" }), SETTINGS);
  assert.equal(
    sentenceOf(other.overall, other.comparability, 0.05),
    "Not comparable: the reward key was reward and is f1.",
  );
  assert.deepEqual(other.groups, []);
});
