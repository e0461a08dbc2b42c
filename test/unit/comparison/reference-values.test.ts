import assert from "node:assert/strict";
import { test } from "node:test";
import { passAtKOfTask, passPowerKOfTask } from "../../../src/comparison/statistics/attempts.ts";
import { smallestDropSeen } from "../../../src/comparison/statistics/detectable.ts";
import { eValueOfWorse } from "../../../src/comparison/statistics/e-value.ts";
import { mcnemarExact, mcnemarMidP } from "../../../src/comparison/statistics/mcnemar.ts";
import { pairedT } from "../../../src/comparison/statistics/paired-t.ts";
import { clopperPearsonInterval, wilsonInterval } from "../../../src/comparison/statistics/rate-intervals.ts";
import { tasksNeeded } from "../../../src/comparison/statistics/sample-size.ts";
import { signFlipTest } from "../../../src/comparison/statistics/sign-flip.ts";
import { tangoInterval } from "../../../src/comparison/statistics/tango.ts";

/** Asserts a value to the digits in which it was published. */
function assertPrinted(actual: number | undefined, printed: string): void {
  const [digits = "", exponent] = printed.split("e");
  const decimals = digits.split(".")[1]?.length ?? 0;
  const shown = exponent === undefined ? actual?.toFixed(decimals) : actual?.toExponential(decimals);
  assert.equal(Number(shown), Number(printed), `${actual} is not ${printed}`);
}

const WILSON = [
  [81, 263, "0.2553", "0.3662"],
  [15, 148, "0.0624", "0.1605"],
  [0, 20, "0", "0.1611"],
  [1, 29, "0.0061", "0.1718"],
  [412, 500, "0.788186", "0.854874"],
  [3, 3, "0.438503", "1"],
] as const;

for (const [passed, tried, low, high] of WILSON) {
  test(`Wilson's interval of ${passed} in ${tried} (Newcombe 1998)`, () => {
    const interval = wilsonInterval(passed, tried, 0.05);
    assertPrinted(interval.low, low);
    assertPrinted(interval.high, high);
  });
}

test("Clopper and Pearson's interval of 7 in 50 (SciPy's documentation)", () => {
  const interval = clopperPearsonInterval(7, 50, 0.05);
  assertPrinted(interval.low, "0.05819170");
  assertPrinted(interval.high, "0.26739600");
});

const MCNEMAR_EXACT = [
  [86, 150, "3.716e-05"],
  [1, 7, "0.0703125"],
  [9, 1, "0.021484375"],
  [2, 9, "0.0654296875"],
  [6, 0, "0.03125"],
  [5, 0, "0.0625"],
] as const;

for (const [lost, won, pValue] of MCNEMAR_EXACT) {
  test(`McNemar's exact test of ${lost} lost and ${won} won`, () => {
    assertPrinted(mcnemarExact({ lost, won }), pValue);
  });
}

const MCNEMAR_MID_P = [
  [1, 7, "0.0390625"],
  [9, 1, "0.01171875"],
  [12, 3, "0.02127075"],
  [5, 0, "0.03125"],
  [4, 0, "0.0625"],
  [0, 0, "1"],
] as const;

for (const [lost, won, pValue] of MCNEMAR_MID_P) {
  test(`McNemar's mid-p test of ${lost} lost and ${won} won (Fagerland 2013)`, () => {
    assertPrinted(mcnemarMidP({ lost, won }), pValue);
  });
}

const TANGO = [
  [1, 7, 21, "0.026", "0.517"],
  [7, 1, 21, "-0.517", "-0.026"],
  [0, 0, 50, "-0.0713", "0.0713"],
  [9, 1, 89, "-0.1720", "-0.0254"],
] as const;

for (const [lost, won, tasks, low, high] of TANGO) {
  test(`Tango's interval of ${lost} lost and ${won} won of ${tasks}`, () => {
    const interval = tangoInterval({ lost, won }, tasks, 0.05);
    assertPrinted(interval.low, low);
    assertPrinted(interval.high, high);
  });
}

/** Extra hours of sleep by drug 1 and drug 2: Student 1908, R's data set `sleep`. */
const SLEEP_1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const SLEEP_2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
const SLEEP = SLEEP_1.map((hours, place) => hours - (SLEEP_2[place] ?? Number.NaN));

test("the paired t test of Student's sleep data (R)", () => {
  const result = pairedT(SLEEP, 0.05);
  assertPrinted(result?.t, "-4.062128");
  assertPrinted(result?.pValue, "0.00283289");
  assertPrinted(result?.interval.low, "-2.459886");
  assertPrinted(result?.interval.high, "-0.700114");
});

test("the sign-flip test of Darwin's maize (Fisher 1935), of whole numbers and of others", () => {
  const maize = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
  assert.deepEqual(signFlipTest(maize), { pValue: 1726 / 32768, method: { kind: "exact" } });
  assertPrinted(1726 / 32768, "0.0526733");
  // On no lattice, so that the sums of both halves are counted.
  const scaled = maize.map((difference) => difference * Math.PI);
  assert.deepEqual(signFlipTest(scaled), { pValue: 1726 / 32768, method: { kind: "exact" } });
});

test("the sign-flip test of Student's sleep data", () => {
  assertPrinted(signFlipTest(SLEEP).pValue, "0.00390625");
});

test("pass@k and pass^k of one task", () => {
  assertPrinted(passAtKOfTask({ attempts: 5, passed: 2 }, 3), "0.9");
  assertPrinted(passPowerKOfTask({ attempts: 5, passed: 4 }, 3), "0.4");
});

test("the e-value of newly failing tasks", () => {
  assertPrinted(eValueOfWorse({ lost: 5, won: 0 }), "10.5");
  assertPrinted(eValueOfWorse({ lost: 7, won: 0 }), "31.875");
  assertPrinted(eValueOfWorse({ lost: 9, won: 1 }), "18.51");
});

const MILLER = [
  [Number.POSITIVE_INFINITY, 969],
  [10, 1260],
  [1, 3876],
] as const;

for (const [attempts, tasks] of MILLER) {
  test(`tasks needed with ${attempts} attempts (Miller 2024)`, () => {
    const study = { difference: 0.03, betweenTasks: 1 / 9, betweenAttempts: 1 / 6, attempts };
    assert.equal(tasksNeeded(study), tasks);
  });
}

const SMALLEST_DROP = [
  [50, 0, "0.1497"],
  [89, 0.05, "0.1213"],
  [200, 0.1, "0.0846"],
  [500, 0.1, "0.0481"],
] as const;

for (const [count, variance, drop] of SMALLEST_DROP) {
  test(`the smallest drop that ${count} tasks with variance ${variance} would show`, () => {
    assertPrinted(smallestDropSeen({ count, variance }, 0.05), drop);
  });
}
