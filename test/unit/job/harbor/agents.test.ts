import assert from "node:assert/strict";
import { test } from "node:test";
import { entriesOf } from "../../../../src/job/harbor/agent-matching.ts";
import { lockOf, outcomeOfJob, readingOf } from "./written-by-harbor.ts";

test("which entries a trial's agent can be", () => {
  const two = [
    { name: "oracle", kwargs: { a: 1 } },
    { name: "oracle", kwargs: { a: 2 } },
  ];
  const plain = [{ name: "oracle" }, { name: "oracle", kwargs: { a: 1 } }];
  const keys = [
    { name: "x", env: { API_KEY: "sk-1111-aaa" } },
    { name: "x", env: { API_KEY: "sk-2222-bbb" } },
  ];
  const cases: readonly (readonly [string, readonly object[], object, readonly number[]])[] = [
    ["the only one, whatever it is", [{ name: "x" }], { name: "y" }, [0]],
    ["by name", [{ name: "x" }, { name: "y" }], { name: "y" }, [1]],
    ["no name is oracle", [{ name: "nop" }, {}], { name: "oracle" }, [1]],
    ["left out as a default", [{ name: "nop" }, { name: "oracle" }], {}, [1]],
    ["by import path", [{ import_path: "a:B" }, { import_path: "a:C" }], { name: null, import_path: "a:C" }, [1]],
    [
      "by model",
      [
        { name: "x", model_name: "m" },
        { name: "x", model_name: "n" },
      ],
      { name: "x", model_name: "n" },
      [1],
    ],
    ["by arguments", two, { name: "oracle", kwargs: { a: 2 } }, [1]],
    ["without the other's argument", plain, { name: "oracle", kwargs: {} }, [0]],
    ["with the argument", plain, { name: "oracle", kwargs: { a: 1 }, skills: [], mcp_servers: [] }, [1]],
    [
      "by a deep argument",
      [
        { name: "x", kwargs: { a: { b: [1] } } },
        { name: "x", kwargs: { a: { b: [2] } } },
      ],
      { name: "x", kwargs: { a: { b: [2] } } },
      [1],
    ],
    [
      "by an argument that is false",
      [
        { name: "x", kwargs: { think: false } },
        { name: "x", kwargs: {} },
      ],
      { name: "x", kwargs: { think: false } },
      [0],
    ],
    [
      "without an argument that is false",
      [{ name: "x", kwargs: { think: false } }, { name: "x" }],
      { name: "x", kwargs: {} },
      [1],
    ],
    [
      "Harbor's own false tells nothing",
      [
        { name: "x", bogus: 1, resume_trajectory: false },
        { name: "x", bogus: 2 },
      ],
      { name: "x", resume_trajectory: false, kwargs: {} },
      [0, 1],
    ],
    ["by a timeout", [{ name: "x" }, { name: "x", max_timeout_sec: 10 }], { name: "x", max_timeout_sec: 10.0 }, [1]],
    ["by a shortened secret", keys, { name: "x", env: { API_KEY: "sk-2****bbb" } }, [1]],
    [
      "by a secret that is all hidden: either",
      [
        { name: "x", env: { KEY: "a" } },
        { name: "x", env: { KEY: "b" } },
      ],
      { name: "x", env: { KEY: "****" } },
      [0, 1],
    ],
    [
      "what Harbor dropped: either",
      [
        { name: "x", bogus: 1 },
        { name: "x", bogus: 2 },
      ],
      { name: "x" },
      [0, 1],
    ],
    [
      "the nearest",
      [
        { name: "x", a: 1, b: 1 },
        { name: "x", a: 2, b: 2 },
      ],
      { name: "x", a: 2, b: 3 },
      [1],
    ],
    ["none with that name", [{ name: "x" }, { name: "y" }], { name: "z" }, []],
    ["not an object", [{ name: "x" }, { name: "y" }], [], []],
  ];
  for (const [name, entries, written, expected] of cases) {
    assert.deepEqual(entriesOf(written, readingOf(entries).agents), expected, name);
  }
});

const AB = [{ name: "oracle" }, { name: "oracle", kwargs: { variant: "b" } }] as const;

test("two entries that differ in an argument only are two agents", () => {
  const trials = [1, 2].flatMap((started) =>
    AB.map((agent, index) => ({
      task: "a",
      trial: `a__${index}${started}`,
      agent,
      started,
      rewards: { reward: index },
    })),
  );
  const outcome = outcomeOfJob(trials, { reading: readingOf(AB) });
  assert.deepEqual(
    outcome.trials.map(({ agent, attempt, outcome }) => [
      agent?.index,
      attempt,
      outcome.kind === "measured" && outcome.reward,
    ]),
    [
      [0, 1, 0],
      [1, 1, 1],
      [0, 2, 0],
      [1, 2, 1],
    ],
  );
  assert.deepEqual(outcome.faults, []);
});

test("equal entries get a task's trials in turn", () => {
  const equal = [{ name: "oracle" }, { name: "oracle" }];
  const trials = [1, 2, 3, 4].map((started) => ({ task: "a", trial: `a__${started}`, started }));
  const outcome = outcomeOfJob(trials, { reading: readingOf(equal) });
  assert.deepEqual(
    outcome.trials.map(({ agent, attempt }) => [agent?.index, attempt]),
    [
      [0, 1],
      [1, 1],
      [0, 2],
      [1, 2],
    ],
  );
  assert.deepEqual(outcome.faults, []);
});

test("entries that Harbor wrote nothing apart of make the job's numbers per agent a guess, which is a fault", () => {
  const entries = [
    { name: "x", env: { KEY: "one" } },
    { name: "x", env: { KEY: "two" } },
  ];
  const agent = { name: "x", env: { KEY: "****" } };
  const trials = [1, 2].map((started) => ({ task: "a", trial: `a__${started}`, started, agent }));
  const outcome = outcomeOfJob(trials, { reading: readingOf(entries) });
  assert.deepEqual(
    outcome.trials.map((trial) => trial.agent?.index),
    [0, 1],
  );
  assert.deepEqual(outcome.faults, [
    "agents[0] and agents[1] differ only in what Harbor does not write down, so that their trials cannot be told apart",
  ]);
});

test("a result without its configuration has the entry of its agent's name", () => {
  const entries = [{ name: "oracle" }, { name: "nop" }];
  const trial = { task: "a", trial: "a__1", agent: { name: "nop" }, more: { config: {} } };
  const outcome = outcomeOfJob([trial], { reading: readingOf(entries), lock: lockOf([trial]) });
  assert.deepEqual(
    outcome.trials.map(({ agent }) => agent?.name),
    ["nop"],
  );
});
