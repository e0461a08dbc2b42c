import assert from "node:assert/strict";
import { test } from "node:test";
import { EARLY_CUT } from "../../../../src/base/cut.ts";
import { harborReader } from "../../../../src/job/harbor/results.ts";
import { exceptionInfo, give, outcomeOfJob, readingOf, reportOf, timeAt, trialResult } from "./written-by-harbor.ts";

test("a job as Harbor 0.1.0 leaves it: no lock.json, times without a zone, whole configurations", () => {
  const reader = harborReader(readingOf());
  const agent = {
    name: "oracle",
    import_path: null,
    model_name: null,
    override_timeout_sec: null,
    max_timeout_sec: null,
    kwargs: {},
  };
  give(reader, "config.json", {
    job_name: "main",
    jobs_dir: "jobs",
    n_attempts: 1,
    timeout_multiplier: 1.0,
    orchestrator: { type: "local", n_concurrent_trials: 4, quiet: false, kwargs: {} },
    verifier: { override_timeout_sec: null, max_timeout_sec: null, disable: false },
    metrics: [],
    agents: [agent],
    datasets: [],
    tasks: [
      { path: "/tasks/a", git_url: null, git_commit_id: null, overwrite: false, download_dir: null, source: null },
    ],
  });
  give(reader, "result.json", {
    id: "6bb7b416-484d-4b24-906e-bf215bfa1e1e",
    started_at: "2026-01-02T03:04:05.921767",
    finished_at: null,
    n_total_trials: 2,
    stats: { n_trials: 1, n_errors: 0, evals: {} },
  });
  give(reader, "a__1/result.json", {
    id: "9363c33f-3fd5-4d6b-9375-abebb4e5cdf6",
    task_name: "a",
    trial_name: "a__1",
    trial_uri: "file:///jobs/main/a__1",
    task_id: { path: "/tasks/a" },
    source: null,
    task_checksum: "5a47e4fd",
    config: { task: { path: "/tasks/a", git_url: null, source: null }, trial_name: "a__1", agent },
    agent_info: { name: "oracle", version: "1.0.0", model_info: null },
    agent_result: {
      n_input_tokens: 10,
      n_cache_tokens: null,
      n_output_tokens: 5,
      cost_usd: 0.25,
      rollout_details: null,
    },
    verifier_result: { rewards: { reward: 1.0 } },
    exception_info: null,
    started_at: "2026-01-02T03:04:06.441643",
    finished_at: "2026-01-02T03:04:08.067045",
    environment_setup: { started_at: "2026-01-02T03:04:06.5", finished_at: "2026-01-02T03:04:07.5" },
    agent_setup: null,
    agent_execution: null,
    verifier: null,
  });
  const { trials, expectedTrials, faults, harborVersion } = reader.outcome(reportOf());
  assert.deepEqual([expectedTrials, faults, harborVersion], [2, [], null]);
  assert.deepEqual(trials[0], {
    taskName: "a",
    taskId: "a",
    taskKey: "\n\n/tasks/a",
    trialName: "a__1",
    agent: { index: 0, name: "oracle", model: null, configSha256: '{"name":"oracle"}' },
    attempt: 1,
    dataset: null,
    taskChecksum: "5a47e4fd",
    outcome: { kind: "measured", reward: 1, failure: null },
    metrics: {},
    rewards: { reward: 1 },
    tokens: { input: 10, cache: null, output: 5 },
    costUsd: 0.25,
    phases: [
      {
        name: "environment_setup",
        startedAt: "2026-01-02T03:04:06.500Z",
        finishedAt: "2026-01-02T03:04:07.500Z",
        durationSec: 1,
      },
    ],
    startedAt: "2026-01-02T03:04:06.441Z",
    finishedAt: "2026-01-02T03:04:08.067Z",
    durationSec: 1.626,
    exitCode: null,
    files: "trials/a__1",
    log: null,
    runs: 1,
    fromRun: 0,
  });
  assert.equal(trials[1]?.taskName, "trial 2 of 2");
});

test("a multi-step trial: tokens and time of all steps, the trial's own reward, and the exception that decides", () => {
  const step = (name: string, from: number, more: object) => ({
    step_name: name,
    agent_result: { n_input_tokens: 10, n_cache_tokens: 4, n_output_tokens: null, cost_usd: 0.1 },
    verifier_result: { rewards: { reward: 1 } },
    exception_info: null,
    agent_execution: { started_at: timeAt(from), finished_at: timeAt(from + 2) },
    verifier: { started_at: timeAt(from + 2), finished_at: timeAt(from + 3) },
    ...more,
  });
  const steps = [
    step("one", 0, {}),
    step("two", 10, { exception_info: exceptionInfo("AgentTimeoutError"), agent_result: null }),
    step("three", 20, { exception_info: exceptionInfo("VerifierTimeoutError"), verifier_result: null }),
  ];
  const more = { agent_result: null, agent_execution: null, verifier: null, step_results: steps };
  const ended = outcomeOfJob([{ task: "a", trial: "a__1", rewards: { reward: 0.5 }, more }]).trials[0];
  assert.equal(ended?.outcome.kind, "unmeasured");
  assert.equal(ended?.outcome.failure?.exception.type, "VerifierTimeoutError");
  assert.deepEqual(ended?.tokens, { input: 20, cache: 8, output: null });
  assert.equal(ended?.costUsd, 0.2);
  assert.deepEqual(
    ended?.phases.filter(({ name }) => name === "agent_execution"),
    [{ name: "agent_execution", startedAt: timeAt(0), finishedAt: timeAt(22), durationSec: 6 }],
  );
  // Without the verifier's failure there is the agent's alone, and the reward counts.
  const verified = { ...more, step_results: steps.slice(0, 2) };
  const measured = outcomeOfJob([{ task: "a", trial: "a__1", rewards: { reward: 0.5 }, more: verified }]).trials[0];
  assert.equal(measured?.outcome.kind === "measured" && measured.outcome.reward, 0.5);
  assert.equal(measured?.outcome.failure?.exception.type, "AgentTimeoutError");
  // Steps that were verified before the trial broke off are not its reward.
  const brokenOff = outcomeOfJob([{ task: "a", trial: "a__1", rewards: null, more }]).trials[0];
  assert.equal(brokenOff?.outcome.kind, "unmeasured");
});

test("missing and unknown keys, nulls and wrong types are all read", () => {
  const cases: readonly object[] = [
    {},
    {
      task_name: null,
      trial_name: 1,
      config: [],
      agent_info: "x",
      agent_result: [],
      verifier_result: 1,
      exception_info: {},
    },
    {
      exception_info: null,
      started_at: "yesterday",
      finished_at: 5,
      environment_setup: "x",
      step_results: {},
      future: {},
    },
    { step_results: [null, 1, {}], config: { task: null, agent: null }, verifier_result: { rewards: null } },
  ];
  for (const content of cases) {
    const outcome = outcomeOfJob([], {
      lock: null,
      files: { "result.json": { n_total_trials: 1 }, "a__1/result.json": content },
    });
    const [trial] = outcome.trials;
    assert.deepEqual([trial?.taskName, trial?.trialName, trial?.outcome.kind], ["a", "a__1", "unmeasured"]);
    assert.equal(trial?.outcome.failure?.exception.type, "NoReward");
  }
});

test("exceptions of any shape", () => {
  const cases: readonly (readonly [unknown, string, string])[] = [
    [{ exception_type: "A", exception_message: "b" }, "A", "b"],
    [{ exception_message: "b" }, "unknown", "b"],
    [{ exception_type: "A", exception_message: null }, "A", ""],
    ["it broke", "unknown", "it broke"],
    [{ exception_type: "A", exception_message: "x".repeat(1_000_000) }, "A", `${"x".repeat(3999)}${EARLY_CUT}`],
  ];
  for (const [info, type, message] of cases) {
    const { trials } = outcomeOfJob([{ task: "a", trial: "a__1", rewards: null, more: { exception_info: info } }]);
    assert.deepEqual(trials[0]?.outcome.failure?.exception, { type, message });
  }
});

test("files of the names we read that lie deeper belong to an agent", () => {
  const reader = harborReader(readingOf());
  const wanted = ["result.json", "lock.json", "config.json", "a__1/result.json", "a__1/config.json"];
  for (const path of wanted) {
    assert.ok((reader.wants(path) ?? 0) >= 1024 * 1024, path);
  }
  for (const path of [
    "a__1/agent/result.json",
    "a__1/lock.json",
    "a__1/trial.log",
    "job.log",
    "constructor",
    "a__1/toString",
    "",
  ]) {
    assert.equal(reader.wants(path), null, path);
  }
  give(reader, "a__1/result.json", trialResult({ task: "a", trial: "a__1" }));
  assert.equal(reader.outcome(reportOf()).trials[0]?.log, "trials/a__1/trial.log");
});
