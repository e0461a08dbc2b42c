import assert from "node:assert/strict";
import { test } from "node:test";
import type { ArmAgent } from "../../../src/comparison/arm.ts";
import { pairAgents } from "../../../src/comparison/pair-agents.ts";
import { groupsOf, pairTasks, whyNotCompared } from "../../../src/comparison/pair-tasks.ts";
import { AGENT, attempts } from "./runs.ts";

/** `claude0a`: named claude, at place 0, with digest a. */
function agent(text: string): ArmAgent {
  const [, name = "", place = "", digest = ""] = /^(\w+)(\d)(\w)$/.exec(text) ?? [];
  return { name, place: Number(place), digest };
}

const AGENTS: readonly {
  readonly of: string;
  readonly base: string;
  readonly now: string;
  readonly pairs: string;
}[] = [
  { of: "an unchanged entry", base: "claude0a", now: "claude0a", pairs: "claude0a-claude0a" },
  { of: "a changed entry, by its name and place", base: "claude0a", now: "claude0b", pairs: "claude0a-claude0b" },
  {
    of: "two of one name of which one changed",
    base: "claude0a claude1b",
    now: "claude0c claude1b",
    pairs: "claude0a-claude0c claude1b-claude1b",
  },
  {
    of: "two that changed places",
    base: "claude0a claude1b",
    now: "claude0b claude1a",
    pairs: "claude1b-claude0b claude0a-claude1a",
  },
  {
    of: "a changed entry behind a new one",
    base: "claude0a",
    now: "oracle0x claude1b",
    pairs: "claude0a-claude1b",
  },
  { of: "another agent in the same place", base: "claude0a", now: "codex0b", pairs: "" },
  {
    of: "two of one name, changed and elsewhere, which leave a choice",
    base: "claude0a claude1b",
    now: "oracle0x oracle1y claude2c claude3d",
    pairs: "",
  },
];

for (const { of, base, now, pairs } of AGENTS) {
  test(`agents: ${of}`, () => {
    const agents = (text: string) => text.split(" ").map(agent);
    const found = pairAgents(agents(base), agents(now)).map((pair) => [pair.base, pair.new]);
    assert.deepEqual(
      found,
      pairs
        .split(" ")
        .filter(Boolean)
        .map((pair) => pair.split("-").map(agent)),
    );
  });
}

test("tasks are told apart by agent entry, dataset and name", () => {
  const other = { ...AGENT, name: "codex", place: 1 };
  const run = (digest: string) => [
    ...attempts("hello", [1, 0], { agent: { ...AGENT, digest } }),
    ...attempts("hello", [1], { agent: other }),
    ...attempts("hello", [0], { agent: other, dataset: "swe-bench" }),
    ...attempts("hello", [0], { agent: null, dataset: null }),
  ];
  const tasks = pairTasks(run("a"), run("changed"));
  assert.deepEqual(
    tasks.map((task) => [task.agent && "new" in task.agent && task.agent.new.name, task.dataset, task.new.length]),
    [
      ["claude", "terminal-bench", 2],
      ["codex", "terminal-bench", 1],
      ["codex", "swe-bench", 1],
      [null, null, 1],
    ],
  );
  assert.ok(tasks.every((task) => task.base.length === task.new.length));
  assert.equal(groupsOf(tasks).length, 4);
});

test("an entry in one run only is no group, and its tasks are not compared", () => {
  const base = [...attempts("hello", [1]), ...attempts("hello", [1], { agent: { ...AGENT, name: "gone" } })];
  const now = [...attempts("hello", [1]), ...attempts("hello", [1], { agent: { ...AGENT, name: "added" } })];
  const tasks = pairTasks(base, now);
  assert.deepEqual(
    tasks.map((task) => whyNotCompared(task)?.kind ?? null),
    [null, "only in base", "only in new"],
  );
  assert.equal(groupsOf(tasks).length, 1);
});

test("a task is not compared where no attempt was measured, with the causes", () => {
  const [task] = pairTasks(
    attempts("hello", [1, "provider"]),
    attempts("hello", ["deadline", "out of memory", "deadline"]),
  );
  assert.deepEqual(task && whyNotCompared(task), {
    kind: "unmeasured",
    in: "new",
    causes: ["deadline", "out of memory"],
  });
});

test("a checksum that one run does not tell is no other one", () => {
  const known = attempts("hello", [1], { checksum: "1" });
  const unknown = attempts("hello", [1]);
  for (const [base, now] of [
    [known, unknown],
    [unknown, known],
    [known, known],
  ] as const) {
    assert.deepEqual(pairTasks(base, now).map(whyNotCompared), [null]);
  }
});
