import assert from "node:assert/strict";
import { test } from "node:test";
import { readBackFaults } from "../../../../src/job/harbor/read-back.ts";
import { harborReader } from "../../../../src/job/harbor/results.ts";
import { EXITED, give, lockOf, readingOf, reportOf, trialResult } from "./written-by-harbor.ts";

function vanished(text: string): readonly string[] {
  return [`Harbor 0.24.0 does not know ${text}`];
}

function changed(text: string): readonly string[] {
  return [`Harbor 0.24.0 ran with another ${text} than the job file has`];
}

test("what Harbor made of the configuration it was handed", () => {
  const oss = { name: "d", registry: { split: "test", oss_bucket: "b" } };
  const cases: readonly (readonly [string, object, object, readonly string[]])[] = [
    ["nothing said", {}, {}, []],
    [
      "defaults, which 0.20 and later leaves out",
      {
        n_attempts: 1,
        timeout_multiplier: 1,
        verifier: { disable: false, native_config: { oss_deps: {} }, env: {} },
        agents: [{ name: "oracle", kwargs: {}, env: {} }],
        tasks: [{ path: "/t/a", overwrite: false }],
      },
      { tasks: [{ path: "/t/a" }] },
      [],
    ],
    ["no agent said, and one written", { agents: [{ kwargs: {}, env: {} }] }, { agents: [{ name: "oracle" }] }, []],
    ["verifier.mode vanished", { verifier: { mode: "native" } }, {}, vanished("verifier.mode and ran without it")],
    [
      "verifier.mode vanished beside what is known",
      { verifier: { mode: "native", max_timeout_sec: 5 } },
      { verifier: { max_timeout_sec: 5.0 } },
      vanished("verifier.mode and ran without it"),
    ],
    ["the usual verifier is what Harbor does anyway", { verifier: { mode: "harbor" } }, {}, []],
    [
      "several",
      { verifier: { disable: true, mode: "native", native_config: { image: "i" } }, n_attempts: 3 },
      { verifier: { disable: true } },
      vanished("n_attempts, verifier.mode and verifier.native_config.image and ran without them"),
    ],
    ["attempts changed", { n_attempts: 3 }, { n_attempts: 2 }, changed("n_attempts")],
    [
      "a multiplier vanished",
      { agent_timeout_multiplier: 2 },
      {},
      vanished("agent_timeout_multiplier and ran without it"),
    ],
    [
      "an agent's key",
      { agents: [{ name: "a" }, { name: "b", kwargs: { x: 1 }, bogus: 1 }] },
      { agents: [{ name: "a" }, { name: "b", kwargs: { x: 1 } }] },
      vanished("agents[1].bogus and ran without it"),
    ],
    [
      "an agent's argument changed, which is named and not shown",
      { agents: [{ name: "a", kwargs: { x: "secret" } }] },
      { agents: [{ name: "a", kwargs: { x: "other" } }] },
      changed("agents[0].kwargs.x"),
    ],
    [
      "an agent vanished",
      { agents: [{ name: "a" }, { name: "b" }] },
      { agents: [{ name: "a" }] },
      vanished("agents[1] and ran without it"),
    ],
    ["all of them", { datasets: [{ name: "d" }] }, {}, vanished("datasets and ran without it")],
    ["an agent too many", { agents: [{ name: "a" }] }, { agents: [{ name: "a" }, { name: "b" }] }, changed("agents")],
    [
      "secrets, shortened or as a variable",
      { agents: [{ name: "a", env: { KEY: "abcdefghijkl", T: "short", TOKEN: "abcdefghijkl" } }] },
      { agents: [{ name: "a", env: { KEY: "abcd****jkl", T: "****", TOKEN: "${TOKEN}" } }] },
      [],
    ],
    [
      "a short form of another secret",
      { verifier: { env: { KEY: "abcdefghijkl" } } },
      { verifier: { env: { KEY: "abcd****xyz" } } },
      changed("verifier.env.KEY"),
    ],
    [
      "a registry, nested as before 0.2",
      { datasets: [{ name: "d", registry: { name: "r", url: "u" } }] },
      { datasets: [{ name: "d", registry: { url: "u" } }] },
      [],
    ],
    [
      "a registry, flat since 0.2",
      { datasets: [{ name: "d", registry: { name: "r", url: "u" }, task_names: ["a"], overwrite: false }] },
      { datasets: [{ name: "d", registry_url: "u", task_names: ["a"] }] },
      [],
    ],
    [
      "a registry that only ROCK's Harbor knows",
      { datasets: [oss] },
      { datasets: [{ name: "d" }] },
      vanished("datasets[0].registry.split and datasets[0].registry.oss_bucket and ran without them"),
    ],
    [
      "other task names",
      { datasets: [{ name: "d", task_names: ["a", "b"] }] },
      { datasets: [{ name: "d", task_names: ["a"] }] },
      changed("datasets[0].task_names"),
    ],
    ["a path in another spelling", { tasks: [{ path: "./tasks//a/" }] }, { tasks: [{ path: "tasks/a" }] }, []],
    [
      "orchestrator, labels and the environment are not of the check",
      { orchestrator: { n_concurrent_trials: 8 }, labels: { a: "b" }, environment: { env: { A: "b" } } },
      {},
      [],
    ],
  ];
  for (const [name, handed, written, faults] of cases) {
    assert.deepEqual(readBackFaults(handed, { ...written }, "0.24.0"), faults, name);
  }
});

test("a whole run of a Harbor that dropped a verifier setting", () => {
  const agents = [{ name: "oracle" }, { name: "nop", kwargs: { bogus: 1 } }];
  const configuration = {
    experiment_id: "exp1",
    orchestrator: { type: "local", n_concurrent_trials: 8 },
    verifier: {
      disable: false,
      mode: "native",
      native_config: { oss_deps: {} },
      env: { JUDGE_TOKEN: "abcdefghijklmnop" },
    },
    agents,
    tasks: [{ path: "/tasks/good", overwrite: false }],
    n_attempts: 2,
  };
  const reader = harborReader(readingOf(agents, { configuration }));
  // As 0.24.0 wrote it for this configuration.
  give(reader, "config.json", {
    job_name: "main",
    n_attempts: 2,
    n_concurrent_trials: 8,
    verifier: { env: { JUDGE_TOKEN: "abcd****nop" } },
    agents: [{ name: "oracle" }, { name: "nop", kwargs: { bogus: 1 } }],
    tasks: [{ path: "/tasks/good" }],
  });
  const trials = [1, 2].flatMap((started) =>
    agents.map((agent) => ({ task: "good", trial: `good__${agent.name}${started}`, agent, started })),
  );
  give(reader, "lock.json", lockOf(trials));
  for (const trial of trials) {
    give(reader, `${trial.trial}/result.json`, trialResult(trial));
  }
  const { faults, harborVersion, expectedTrials } = reader.outcome(reportOf());
  assert.deepEqual(faults, ["Harbor 0.24.0 does not know verifier.mode and ran without it"]);
  assert.equal(harborVersion, "0.24.0");
  assert.equal(expectedTrials, 4);
});

test("without Harbor's account of its configuration nothing is known of it", () => {
  const reader = harborReader(readingOf());
  give(reader, "lock.json", lockOf([{ task: "a" }]));
  give(reader, "a__1/result.json", trialResult({ task: "a", trial: "a__1" }));
  assert.deepEqual(reader.outcome(reportOf(EXITED)).faults, [
    "Harbor's own config.json cannot be read, so it is unknown whether it ran with the job file's settings",
  ]);
});
