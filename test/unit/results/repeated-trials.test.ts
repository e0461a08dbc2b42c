import assert from "node:assert/strict";
import { test } from "node:test";
import { isWorthRepeating, withRepeated } from "../../../src/results/repeated-trials.ts";
import type { AgentEntry, Cause, TrialResult } from "../../../src/results/trial.ts";
import { measured, unmeasured } from "./results.ts";

const agent = (index: number): AgentEntry => ({ index, name: "oracle", model: null, configSha256: String(index) });

const shown = (trials: readonly TrialResult[]) =>
  trials.map(({ taskName, agent: of, attempt, runs, outcome }) => {
    const what = outcome.kind === "measured" ? outcome.reward : outcome.failure.cause;
    return [taskName, of?.index ?? null, attempt, runs, what];
  });

test("only what was not measured for reasons outside the agent is worth repeating", () => {
  const causes: readonly (readonly [Cause, boolean])[] = [
    ["infrastructure", true],
    ["provider", true],
    ["harness", true],
    ["agent", false],
    ["verifier", false],
    ["deadline", false],
    ["cancelled", false],
    ["missing", false],
    ["unknown", false],
  ];
  for (const [cause, expected] of causes) {
    assert.equal(isWorthRepeating(unmeasured("a", cause)), expected, cause);
  }
  assert.equal(isWorthRepeating(measured("a", 0, 7)), false);
});

test("repeated trials take the places of those that were not measured, attempt by attempt", () => {
  const trials = [
    { ...measured("a", 1), agent: agent(0), attempt: 1 },
    { ...unmeasured("a"), agent: agent(0), attempt: 2 },
    { ...unmeasured("a"), agent: agent(1), attempt: 1 },
    { ...unmeasured("b"), agent: agent(0), attempt: 1 },
    { ...unmeasured("b", "agent"), agent: agent(0), attempt: 2 },
    { ...unmeasured("b", "provider"), agent: agent(0), attempt: 3, runs: 2 },
  ];
  const repeated = [
    { ...measured("b", 0.5), agent: agent(0), attempt: 1 },
    { ...unmeasured("b", "provider"), agent: agent(0), attempt: 2 },
    { ...measured("a", 0.25), agent: agent(1), attempt: 1 },
    { ...measured("unexpected", 1), agent: agent(1), attempt: 1 },
  ];
  assert.deepEqual(shown(withRepeated(trials, repeated)), [
    ["a", 0, 1, 1, 1],
    ["a", 0, 2, 1, "infrastructure"],
    ["a", 1, 1, 2, 0.25],
    ["b", 0, 1, 2, 0.5],
    ["b", 0, 2, 1, "agent"],
    ["b", 0, 3, 3, "provider"],
  ]);
});
