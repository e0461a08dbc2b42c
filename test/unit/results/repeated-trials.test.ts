import assert from "node:assert/strict";
import { test } from "node:test";
import { withRepeated } from "../../../src/results/repeated-trials.ts";
import type { AgentEntry, TrialResult } from "../../../src/results/trial.ts";
import { measured, unmeasured } from "./results.ts";

const agent = (index: number): AgentEntry => ({ index, name: "oracle", model: null, configSha256: String(index) });

const shown = (trials: readonly TrialResult[]) =>
  trials.map(({ taskName, agent: of, attempt, runs, outcome }) => {
    const what = outcome.kind === "measured" ? outcome.reward : outcome.failure.cause;
    return [taskName, of?.index ?? null, attempt, runs, what];
  });

const isWorthRepeating = ({ outcome }: TrialResult) =>
  outcome.kind === "unmeasured" && outcome.failure.cause !== "agent";

test("repeated trials take the places of those that were worth it, attempt by attempt", () => {
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
  assert.deepEqual(shown(withRepeated(trials, repeated, isWorthRepeating)), [
    ["a", 0, 1, 1, 1],
    ["a", 0, 2, 1, "infrastructure"],
    ["a", 1, 1, 2, 0.25],
    ["b", 0, 1, 2, 0.5],
    ["b", 0, 2, 1, "agent"],
    ["b", 0, 3, 3, "provider"],
  ]);
});
