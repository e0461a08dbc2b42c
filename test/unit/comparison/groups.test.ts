import assert from "node:assert/strict";
import { test } from "node:test";
import type { ArmTrial } from "../../../src/comparison/arm.ts";
import { compareRuns } from "../../../src/comparison/compare.ts";
import { sentenceOf } from "../../../src/comparison/sentence.ts";
import { AGENT, arm, attempts, compared, flipped, oneAttempt, SETTINGS, times } from "./runs.ts";

/** The same flips by each of several agents. */
function byAgents(flips: readonly (readonly [lost: number, won: number, both: number, neither: number])[]) {
  const runs = flips.map((counts, place) => {
    const { base, new: now } = flipped(...counts);
    const by = (trials: readonly ArmTrial[]) =>
      trials.map((trial) => ({ ...trial, agent: { ...AGENT, name: `agent-${place}`, place } }));
    return { base: by(base), new: by(now) };
  });
  return compareRuns(arm(runs.flatMap(({ base }) => base)), arm(runs.flatMap((run) => run.new)), SETTINGS);
}

test("one agent in one dataset is no group beside the whole", () => {
  assert.deepEqual(byAgents([[9, 1, 79, 0]]).groups, []);
});

test("each of several agents is judged by a p-value that is adjusted for the others", () => {
  const { groups } = byAgents([
    [9, 1, 150, 40],
    [2, 2, 150, 46],
    [12, 0, 150, 38],
  ]);
  assert.deepEqual(
    groups.map(({ conclusion }) => conclusion.kind),
    ["worse", "no-evidence", "worse"],
  );
  const [first] = groups;
  assert.ok(first?.conclusion.kind === "worse");
  assert.equal(first.conclusion.change.pValue, 0.021484375);
  assert.equal(first.conclusion.change.adjustedPValue, 2 * 0.021484375);
  assert.equal(first.group.agent?.new.name, "agent-0");
  assert.match(sentenceOf(first, { kind: "same" }, 0.05), /p = 0\.043 \(adjusted for 3 comparisons\)/);
});

test("one of several agents is not called worse where only the unadjusted p-value says so", () => {
  const { groups } = byAgents([
    [9, 1, 150, 40],
    [2, 2, 150, 46],
    [2, 2, 150, 46],
  ]);
  const [first] = groups;
  assert.ok(first?.conclusion.kind === "no-evidence");
  assert.equal(first.conclusion.change.adjustedPValue, 3 * 0.021484375);
  assert.equal(first.estimate?.isBorderline, true);
});

test("a small drop everywhere is seen only in all together", () => {
  const { overall, groups } = byAgents(Array.from({ length: 5 }, () => [5, 1, 150, 44] as const));
  assert.equal(overall.conclusion.kind, "worse");
  assert.ok(groups.every(({ conclusion }) => conclusion.kind === "no-evidence"));
});

test("an agent that was not measured is incomplete by itself", () => {
  const lost = (trials: readonly ArmTrial[]) =>
    trials.map((trial) => ({ ...trial, measurement: { kind: "unmeasured", cause: "provider" } as const }));
  const by = (trials: readonly ArmTrial[], name: string, place: number) =>
    trials.map((trial) => ({ ...trial, agent: { ...AGENT, name, place } }));
  const run = oneAttempt(times([200, 1]));
  const { overall, groups } = compareRuns(
    arm([...by(run, "one", 0), ...by(run, "two", 1)]),
    arm([...by(run, "one", 0), ...by(lost(run), "two", 1)]),
    SETTINGS,
  );
  assert.deepEqual(
    [overall, ...groups].map(({ conclusion }) => conclusion.kind),
    ["incomplete", "no-evidence", "incomplete"],
  );
});

test("cost, tokens, duration and metrics are compared too, each with its better direction", () => {
  const run = (factor: number) =>
    Array.from({ length: 30 }, (_, task) =>
      attempts(`task-${task}`, [1], {
        costUsd: 0.1 * factor * (1 + (task % 7)),
        durationSec: 60 + task,
        tokens: 1000 * (1 + task) * factor,
        metrics: { f1: 0.5 / factor, latency: 20 / factor, "only here": task },
      }),
    ).flat();
  const { quantities, tasks } = compared(run(1), run(2), { lowerIsBetter: new Set(["latency"]) });
  assert.deepEqual(
    quantities.map(({ quantity, direction, interval }) => [quantity.name, direction, interval?.method ?? null]),
    [
      ["cost", "worse", "BCa bootstrap"],
      ["tokens", "worse", "BCa bootstrap"],
      ["duration", "no-evidence", null],
      ["f1", "worse", null],
      ["latency", "better", null],
      ["only here", "no-evidence", null],
    ],
  );
  assert.deepEqual([...new Set(quantities.map(({ change }) => change.scale))], ["other"]);
  assert.equal(tasks.dearer.length, 30);
  assert.equal(tasks.dearer[0]?.task.task, "task-6");
  assert.deepEqual(tasks.slower, []);
});

test("the pass rate is a number besides the score where rewards are between", () => {
  const base = oneAttempt(times([20, 0.5], [20, 1]));
  const names = compared(base, base).quantities.map(({ quantity }) => quantity.name);
  assert.deepEqual(names, ["pass rate"]);
});
