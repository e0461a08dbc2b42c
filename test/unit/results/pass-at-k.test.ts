import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { passAtK, type TaskAttempts } from "../../../src/results/pass-at-k.ts";

const CASES: readonly {
  readonly of: string;
  readonly tasks: readonly TaskAttempts[];
  readonly values: readonly number[];
}[] = [
  { of: "no task", tasks: [], values: [] },
  { of: "one attempt that passed", tasks: [{ attempts: 1, passed: 1 }], values: [1] },
  { of: "one attempt that did not", tasks: [{ attempts: 1, passed: 0 }], values: [0] },
  { of: "one of two", tasks: [{ attempts: 2, passed: 1 }], values: [0.5, 1] },
  {
    of: "tasks with unequal numbers of attempts",
    tasks: [
      { attempts: 4, passed: 4 },
      { attempts: 1, passed: 0 },
    ],
    values: [0.5],
  },
];

for (const { of, tasks, values } of CASES) {
  test(`pass@k of ${of}`, () => {
    assert.deepEqual(passAtK(tasks), values);
  });
}

/** The share of all ways to pick k attempts in which at least one passed, by trying every way. */
function bruteForce({ attempts, passed }: TaskAttempts, k: number): number {
  const picks = Array.from({ length: 2 ** attempts }, (_, bits) => bits).filter((bits) => onesIn(bits) === k);
  const withPass = picks.filter((bits) => (bits & (2 ** passed - 1)) !== 0);
  return withPass.length / picks.length;
}

function onesIn(bits: number): number {
  return bits
    .toString(2)
    .split("")
    .filter((bit) => bit === "1").length;
}

const anyTask = fc
  .integer({ min: 1, max: 8 })
  .chain((attempts) => fc.record({ attempts: fc.constant(attempts), passed: fc.nat(attempts) }));

test("pass@k is the share of all ways to pick k attempts in which one passed", () => {
  fc.assert(
    fc.property(fc.array(anyTask, { minLength: 1, maxLength: 5 }), (tasks) => {
      const values = passAtK(tasks);
      assert.equal(values.length, Math.min(...tasks.map(({ attempts }) => attempts)));
      for (const [index, value] of values.entries()) {
        const wanted = tasks.reduce((sum, task) => sum + bruteForce(task, index + 1), 0) / tasks.length;
        assert.ok(Math.abs(value - wanted) < 1e-9, `pass@${index + 1} is ${value}, not ${wanted}`);
      }
    }),
  );
});

test("thousands of attempts at one task overflow nothing", () => {
  const values = passAtK([{ attempts: 5000, passed: 1 }]);
  assert.equal(values.length, 5000);
  assert.ok(Math.abs((values[2499] ?? 0) - 0.5) < 1e-9);
  assert.equal(values.at(-1), 1);
});
