import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { ArmTrial, Loss } from "../../../src/comparison/arm.ts";
import type { Comparison } from "../../../src/comparison/compare.ts";
import { changeIn } from "../../../src/comparison/conclusion.ts";
import { attempts, compared, type Ending, oneAttempt } from "./runs.ts";

const NEAR = 1e-9;
/** Each resamples five quantities of up to 60 tasks, often twice. */
const RUNS = { numRuns: 40 };

/** Rewards of 0 and 1, of quarters, and of any number, in attempts that may be fewer for some tasks. */
const reward = fc.constantFrom(
  fc.constantFrom(0, 1),
  fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
  fc.integer({ min: -1e9, max: 1e9 }).map((billionths) => billionths / 1e9),
);

interface Task {
  readonly base: readonly Ending[];
  readonly now: readonly Ending[];
  readonly seconds: readonly [number, number];
}

function tasksWith(ending: fc.Arbitrary<Ending>, maxAttempts: number): fc.Arbitrary<readonly Task[]> {
  const endings = fc.array(ending, { minLength: 1, maxLength: maxAttempts });
  const seconds = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }));
  return fc.array(fc.record({ base: endings, now: endings, seconds }), { minLength: 1, maxLength: 60, size: "max" });
}

const measuredTasks = fc.tuple(reward, fc.constantFrom(1, 3)).chain(([reward, most]) => tasksWith(reward, most));
const anyTasks = fc
  .tuple(reward, fc.constantFrom(1, 3))
  .chain(([reward, most]) =>
    tasksWith(fc.oneof({ arbitrary: reward, weight: 9 }, fc.constantFrom<Loss>("provider", "deadline")), most),
  );

function trials(tasks: readonly Task[]): { readonly base: readonly ArmTrial[]; readonly now: readonly ArmTrial[] } {
  const run = (endings: (task: Task) => readonly Ending[], arm: 0 | 1) =>
    tasks.flatMap((task, index) =>
      attempts(`task-${index}`, endings(task), {
        durationSec: task.seconds[arm] / Math.PI,
        costUsd: task.seconds[arm],
      }),
    );
  return { base: run(({ base }) => base, 0), now: run(({ now }) => now, 1) };
}

/** Every number of a comparison: of the score, and of each quantity. */
function changesIn(comparison: Comparison) {
  const { conclusion, estimate, quantities } = comparison;
  const change = changeIn(conclusion);
  return [
    ...(change === null ? [] : [{ name: "score", change, estimate }]),
    ...quantities.map(({ quantity, change, ...estimate }) => ({ name: quantity.name, change, estimate })),
  ];
}

const MIRRORED: Readonly<Record<string, string>> = { worse: "better", better: "worse" };

test("swapping both runs mirrors everything", () => {
  fc.assert(
    fc.property(measuredTasks, (tasks) => {
      const { base, now } = trials(tasks);
      const there = compared(base, now);
      const back = compared(now, base);
      assert.equal(back.conclusion.kind, MIRRORED[there.conclusion.kind] ?? there.conclusion.kind);
      assert.deepEqual(namesIn(back.tasks.newlyFailing), namesIn(there.tasks.newlyPassing));
      assert.deepEqual(namesIn(back.tasks.newlyPassing), namesIn(there.tasks.newlyFailing));
      const backChanges = new Map(changesIn(back).map((one) => [one.name, one]));
      for (const { name, change, estimate } of changesIn(there)) {
        const mirror = backChanges.get(name);
        assertNear(mirror?.change.difference, -change.difference);
        assert.equal(mirror?.change.pValue, change.pValue);
        assertNear(mirror?.change.smallestSeen, change.smallestSeen);
        assertNear(mirror?.estimate?.interval?.low, estimate?.interval && -estimate.interval.high);
        assertNear(mirror?.estimate?.interval?.high, estimate?.interval && -estimate.interval.low);
      }
    }),
    RUNS,
  );
});

function namesIn(tasks: Comparison["tasks"]["unstable"]): readonly string[] {
  return tasks.map(({ task }) => task.task);
}

function assertNear(actual: number | null | undefined, wanted: number | null | undefined): void {
  const distance = Math.abs((actual ?? 0) - (wanted ?? 0));
  assert.ok(distance <= NEAR * Math.max(1, Math.abs(wanted ?? 0)), `${actual} is not ${wanted}`);
}

test("a run compared with itself has p = 1 and no evidence of a change", () => {
  fc.assert(
    fc.property(measuredTasks, fc.boolean(), (tasks, isLarge) => {
      // From some 80 tasks on, a drop of ten points would be seen.
      const { base } = trials(isLarge ? Array.from({ length: 80 }, () => tasks).flat() : tasks);
      const comparison = compared(base, base);
      for (const { change } of changesIn(comparison)) {
        assert.equal(change.difference, 0);
        assert.equal(change.pValue, 1);
      }
      assert.ok(["no-evidence", ...(isLarge ? [] : ["too-few"])].includes(comparison.conclusion.kind));
    }),
    RUNS,
  );
});

test("the order of the trials changes no digit", () => {
  fc.assert(
    fc.property(anyTasks, fc.infiniteStream(fc.nat()), (tasks, keys) => {
      const { base, now } = trials(tasks);
      const shuffled = (run: readonly ArmTrial[]) =>
        run
          .map((trial) => ({ trial, key: Number(keys.next().value) }))
          .sort((left, right) => left.key - right.key)
          .map(({ trial }) => trial);
      const inOrder = compared(base, now);
      const inDisorder = compared(shuffled(base), shuffled(now));
      assert.deepEqual(inDisorder.conclusion, inOrder.conclusion);
      assert.deepEqual(changesIn(inDisorder), changesIn(inOrder));
    }),
    RUNS,
  );
});

test("an interval contains the difference that it is of", () => {
  fc.assert(
    fc.property(anyTasks, (tasks) => {
      const { base, now } = trials(tasks);
      for (const { change, estimate } of changesIn(compared(base, now))) {
        if (estimate?.interval) {
          const { low, high } = estimate.interval;
          assert.ok(low <= change.difference + NEAR && change.difference <= high + NEAR);
        }
      }
    }),
    RUNS,
  );
});

test("p-values are shares, and never 0", () => {
  fc.assert(
    fc.property(anyTasks, (tasks) => {
      const { base, now } = trials(tasks);
      for (const { change } of changesIn(compared(base, now))) {
        assert.ok(change.pValue > 0 && change.pValue <= 1);
      }
    }),
    RUNS,
  );
});

test("a task more that newly fails never makes worse better", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(1), fc.nat(1)), { minLength: 1, maxLength: 200, size: "max" }), (flips) => {
      const base = flips.map(([base]) => base);
      const now = flips.map(([, now]) => now);
      const kind = (more: readonly (readonly [number, number])[]) =>
        compared(
          oneAttempt([...base, ...more.map(([base]) => base)]),
          oneAttempt([...now, ...more.map(([, now]) => now)]),
        ).conclusion.kind;
      if (kind([]) === "worse") {
        assert.equal(kind([[1, 0]]), "worse");
      }
    }),
    RUNS,
  );
});
