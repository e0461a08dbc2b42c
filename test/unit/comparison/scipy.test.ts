import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import * as fc from "fast-check";
import { passAtKOfTask, passPowerKOfTask } from "../../../src/comparison/statistics/attempts.ts";
import { bcaInterval } from "../../../src/comparison/statistics/bootstrap.ts";
import { smallestDropSeen } from "../../../src/comparison/statistics/detectable.ts";
import { eValueOfWorse } from "../../../src/comparison/statistics/e-value.ts";
import { holmAdjusted } from "../../../src/comparison/statistics/holm.ts";
import type { Interval } from "../../../src/comparison/statistics/interval.ts";
import { lostBeyondChance, mcnemarExact, mcnemarMidP } from "../../../src/comparison/statistics/mcnemar.ts";
import { pairedT } from "../../../src/comparison/statistics/paired-t.ts";
import { clopperPearsonInterval, wilsonInterval } from "../../../src/comparison/statistics/rate-intervals.ts";
import { signFlipTest } from "../../../src/comparison/statistics/sign-flip.ts";
import { tangoInterval } from "../../../src/comparison/statistics/tango.ts";
import { repositoryDirectory, testCacheDirectory } from "../../directories.ts";

/** Set where SciPy must not be missing, so that a check which ran nothing cannot pass. */
const REQUIRED = process.env["ROCK_TEST_REAL"] === "required";
const PYTHON = path.join(testCacheDirectory(), "tools/scipy/bin/python");
const SCRIPT = path.join(repositoryDirectory(), "test/unit/comparison/scipy-values.py");
const SEED = 20_261_124;
const CASES = 200;

/** One function with random input: what is sent to SciPy, and what ours says of it. */
interface Case {
  readonly input: Readonly<Record<string, unknown>>;
  readonly ours: readonly number[];
  /** How far both may be apart: of the value, or of 1 where that is more. */
  readonly tolerance: number;
}

const EXACT = 1e-9;
const ends = ({ low, high }: Interval) => [low, high];
const significance = fc.constantFrom(0.05, 0.01, 0.1);
/** Some of `tried` passed. */
const rate = fc.integer({ min: 1, max: 3000 }).chain((tried) => fc.tuple(fc.nat(tried), fc.constant(tried)));
const flips = fc.tuple(fc.nat(300), fc.nat(300));
/** On no lattice that is looked for. */
const reward = fc.integer({ min: -1e9, max: 1e9 }).map((billionths) => billionths / 1e9);
/** Exact in binary, so that SciPy sees ties too. */
const quarters = fc.integer({ min: -4, max: 4 }).map((quarter) => quarter / 4);
const differences = (minLength: number, maxLength: number) =>
  fc.oneof(
    fc.array(reward, { minLength, maxLength, size: "max" }),
    fc.array(quarters, { minLength, maxLength, size: "max" }),
  );
const varied = (values: readonly number[]) => new Set(values).size > 1;

const anyCase: fc.Arbitrary<Case> = fc.oneof(
  fc.tuple(rate, significance).map(([[passed, tried], significance]) => ({
    input: { function: "wilson", passed, tried, significance },
    ours: ends(wilsonInterval(passed, tried, significance)),
    tolerance: EXACT,
  })),
  fc.tuple(rate, significance).map(([[passed, tried], significance]) => ({
    input: { function: "clopper-pearson", passed, tried, significance },
    ours: ends(clopperPearsonInterval(passed, tried, significance)),
    tolerance: EXACT,
  })),
  flips.map(([lost, won]) => ({
    input: { function: "mcnemar", lost, won },
    ours: [mcnemarExact({ lost, won }), mcnemarMidP({ lost, won }), lostBeyondChance(lost, won)],
    tolerance: EXACT,
  })),
  fc.tuple(flips, fc.integer({ min: 1, max: 500 }), significance).map(([[lost, won], ties, significance]) => ({
    input: { function: "tango", lost, won, tasks: lost + won + ties, significance },
    ours: ends(tangoInterval({ lost, won }, lost + won + ties, significance)),
    tolerance: 1e-8,
  })),
  differences(2, 12).map((differences) => ({
    input: { function: "sign-flip", differences },
    ours: [signFlipTest(differences).pValue],
    tolerance: EXACT,
  })),
  fc.tuple(differences(2, 60).filter(varied), significance).map(([differences, significance]) => {
    const result = pairedT(differences, significance);
    assert.ok(result !== null);
    return {
      input: { function: "paired-t", differences, significance },
      ours: [result.t, result.pValue, ...ends(result.interval)],
      tolerance: 1e-7,
    };
  }),
  fc.tuple(differences(20, 60).filter(varied), significance).map(([differences, significance]) => {
    const result = bcaInterval(differences, significance);
    assert.ok(result !== null);
    return {
      input: { function: "bootstrap", differences, significance },
      ours: ends(result),
      // Both draw at random: 10,000 resamples of ours, 100,000 of SciPy's.
      tolerance: 0.03,
    };
  }),
  flips.map(([lost, won]) => ({
    input: { function: "e-value", lost, won },
    ours: [eValueOfWorse({ lost, won })],
    tolerance: EXACT,
  })),
  fc
    .tuple(fc.integer({ min: 2, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), significance)
    .map(([count, variance, significance]) => ({
      input: { function: "smallest-drop", count, variance, significance },
      ours: [smallestDropSeen({ count, variance }, significance)],
      tolerance: EXACT,
    })),
  fc
    .integer({ min: 1, max: 40 })
    .chain((attempts) => fc.tuple(fc.constant(attempts), fc.nat(attempts), fc.integer({ min: 1, max: attempts })))
    .map(([attempts, passed, k]) => ({
      input: { function: "attempts", attempts, passed, k },
      ours: [passAtKOfTask({ attempts, passed }, k), passPowerKOfTask({ attempts, passed }, k)],
      tolerance: EXACT,
    })),
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }).map((pValues) => ({
    input: { function: "holm", pValues },
    ours: holmAdjusted(pValues),
    tolerance: EXACT,
  })),
);

if (!REQUIRED && !existsSync(PYTHON)) {
  test("the formulas agree with SciPy", { skip: "SciPy is not installed: .ci/install-tools.sh" }, () => undefined);
} else {
  test(`the formulas agree with SciPy in ${CASES} random cases`, () => {
    const cases = fc.sample(anyCase, { seed: SEED, numRuns: CASES });
    const input = JSON.stringify(cases.map((one) => one.input));
    const { status, stdout, stderr } = spawnSync(PYTHON, ["-W", "ignore", SCRIPT], { input, encoding: "utf8" });
    assert.equal(status, 0, stderr);
    const theirs = JSON.parse(stdout) as readonly (readonly number[])[];
    assert.equal(theirs.length, CASES);
    for (const [index, { input, ours, tolerance }] of cases.entries()) {
      const wanted = theirs[index] ?? [];
      const agrees = ours.every((value, place) => isNear(value, wanted[place] ?? Number.NaN, tolerance));
      assert.ok(
        agrees && ours.length === wanted.length,
        `${JSON.stringify(input)}: ${ours.join(" ")}, not ${wanted.join(" ")}`,
      );
    }
  });
}

function isNear(value: number, wanted: number, tolerance: number): boolean {
  return Math.abs(value - wanted) <= tolerance * Math.max(1, Math.abs(wanted));
}
