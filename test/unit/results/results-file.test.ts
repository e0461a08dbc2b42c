import assert from "node:assert/strict";
import { test } from "node:test";
import { toResultsFile } from "../../../src/results/results-file.ts";
import { readResultsFile, resultsFileJsonSchema } from "../../../src/results/results-file-schema.ts";
import { soundTrial } from "../../../src/results/sound-trial.ts";
import { agent, benchmark, ORACLE, verified } from "./benchmark.ts";
import { job, measured, run, unmeasured } from "./results.ts";

test("a failed Bash job as results.json", () => {
  const one = job([measured("hello", 0, 7)], { config: "bench/x.yaml", labels: { suite: "smoke" } });
  assert.deepEqual(toResultsFile(run([one])), {
    schema_version: 1,
    verdict: "failed",
    reasons: ["1 of 1 trial failed, max-failed is 0 (BashExitCode with exit code 7)"],
    mode: "run",
    problems: [],
    unjudged: null,
    gate: {
      max_failed: "0",
      min_score: null,
      pass_score: 1,
      min_pass_rate: null,
      max_unmeasured: null,
      max_drop: null,
      max_newly_failing: null,
      require_baseline: false,
    },
    rules: [],
    baseline: null,
    jobs: [
      {
        config: "bench/x.yaml",
        config_sha256: "ab".repeat(32),
        type: "bash",
        shape: { trials: "one", passed_by: "exit-code" },
        job_name: "hello",
        namespace: null,
        experiment_id: null,
        image: "python:3.11",
        labels: { suite: "smoke" },
        leg: null,
        verdict: "failed",
        rules: [
          {
            name: "faults",
            held: true,
            because: "the job ran as it was meant to",
            blames: null,
            value: 0,
            limit: 0,
            unit: "faults",
          },
          {
            name: "trials",
            held: true,
            because: "1 of 1 trials have a result",
            blames: null,
            value: 1,
            limit: 1,
            unit: "trials",
          },
          {
            name: "measured",
            held: true,
            because: "1 of 1 trials were measured",
            blames: null,
            value: 1,
            limit: 1,
            unit: "trials",
          },
          {
            name: "max-failed",
            held: false,
            because: "1 of 1 trial failed, max-failed is 0 (BashExitCode with exit code 7)",
            blames: "change",
            value: 1,
            limit: 0,
            unit: "trials",
          },
        ],
        status: "failed",
        cancelled: false,
        score: 0,
        n_trials: 1,
        n_completed: 0,
        n_failed: 1,
        n_unmeasured: 0,
        started_at: "2026-11-20T10:00:00.000Z",
        finished_at: "2026-11-20T10:00:01.400Z",
        duration_sec: 1.4,
        runs: [
          {
            scope: { kind: "job" },
            round: 0,
            origin: { kind: "this" },
            sandbox_id: "0123456789abcdef0123456789abcdef",
            log: "logs/hello.log",
            started_at: "2026-11-20T10:00:00.000Z",
            finished_at: "2026-11-20T10:00:01.100Z",
            end: { kind: "exited", exit_code: 0 },
          },
        ],
        expected_trials: 1,
        n_passed: 0,
        pass_rate: 0,
        coverage: 1,
        pass_at_k: {},
        pass_score: 1,
        cost_usd: null,
        cost_reported: 0,
        tokens: { input: null, cache: null, output: null },
        agents: [],
        by_agent: [],
        by_dataset: [],
        fingerprint: {
          datasets: {},
          verifier: "the script",
          reward_key: null,
          memory: "8g",
          cpus: 2,
          attempts: 1,
          timeouts: "job 7200 s",
        },
        harbor_version: null,
        partial: null,
        faults: [],
        remarks: [],
        trials: [
          {
            key: { agent_entry: null, dataset: null, task_name: "hello", task_key: null, attempt: 1 },
            status: "failed",
            cause: "script",
            measured: true,
            score: 0,
            metrics: {},
            exit_code: 7,
            exception_info: { exception_type: "BashExitCode", exception_message: "the script exited with code 7" },
            started_at: "2026-11-20T10:00:00.000Z",
            finished_at: "2026-11-20T10:00:01.100Z",
            duration_sec: 1.1,
            log: "logs/hello.log",
            agent: null,
            agent_label: null,
            agent_config_sha256: null,
            model: null,
            trial_name: null,
            task_id: null,
            task_checksum: null,
            passed: false,
            rewards: null,
            tokens: null,
            cost_usd: null,
            phases: [],
            files: null,
            from_run: 0,
            runs: 1,
          },
        ],
      },
    ],
    n_trials: 1,
    n_completed: 0,
    n_failed: 1,
    score: 0,
    started_at: "2026-11-20T10:00:00.000Z",
    finished_at: "2026-11-20T10:00:01.400Z",
    run: {
      repository: "octo/bench",
      sha: `${"c0ffee".repeat(6)}c0ff`,
      run_id: 4711,
      attempt: 1,
      leg: "",
      workflow: null,
      job: null,
      step: null,
      event: null,
      ref: null,
      base_ref: null,
      pull_request: null,
      commit: null,
      parent: null,
    },
    links: { repository: null, run: null },
    notes: [],
    log_tails: {},
    tool: { name: "rock-job-action", version: "0.1.0" },
  });
});

test("with several jobs the counts are sums and there is no score", () => {
  const file = toResultsFile(run([job([measured("a", 1)]), job([measured("b", 0, 1), unmeasured("c")])]));
  assert.deepEqual([file.n_trials, file.n_completed, file.n_failed, file.score], [3, 1, 2, null]);
});

test("without jobs everything is zero and there is no score", () => {
  const file = toResultsFile(run([]));
  assert.deepEqual([file.verdict, file.n_trials, file.score], ["errored", 0, null]);
});

test("a job that was not judged is errored", () => {
  const judged = run([job([measured("a")])]);
  const file = toResultsFile({ ...judged, verdict: { ...judged.verdict, jobs: [] } });
  assert.equal(file.jobs[0]?.verdict, "errored");
});

const WRITTEN = run([
  job([measured("a", 0.5), unmeasured("b", "missing")], { expectedTrials: 3 }),
  job([], { runs: [] }),
]);

test("what was written is read back as it was", () => {
  const file = toResultsFile(WRITTEN);
  assert.deepEqual(readResultsFile(JSON.parse(JSON.stringify(file)), "results.json"), { ok: true, value: file });
});

test("fields that are not known yet do no harm", () => {
  const file = toResultsFile(WRITTEN);
  const grown = { ...file, n_skipped: 0, run: { ...file.run, host: "h" } };
  assert.deepEqual(readResultsFile(grown, "results.json"), { ok: true, value: file });
});

const REFUSED: readonly { readonly what: string; readonly json: unknown; readonly problem: RegExp }[] = [
  { what: "no object", json: "x", problem: /^old\.json: the whole file: / },
  { what: "nothing", json: undefined, problem: /^old\.json: the whole file: / },
  {
    what: "another version",
    json: { schema_version: 2 },
    problem: /^old\.json: schema_version is 2, and only 1 is known here/,
  },
  {
    what: "an unknown verdict",
    json: { ...toResultsFile(WRITTEN), verdict: "green" },
    problem: /^old\.json: verdict: .*passed/,
  },
  {
    what: "a count that is none",
    json: { ...toResultsFile(WRITTEN), jobs: toResultsFile(WRITTEN).jobs.map((one) => ({ ...one, n_trials: -1 })) },
    problem: /^old\.json: jobs\[0\]\.n_trials: /,
  },
];

for (const { what, json, problem } of REFUSED) {
  test(`refuses ${what}, naming the place`, () => {
    const reading = readResultsFile(json, "old.json");
    assert.ok(!reading.ok);
    assert.match(reading.problems[0] ?? "", problem);
  });
}

test("the JSON Schema requires what is written and allows more", () => {
  const schema = resultsFileJsonSchema();
  assert.deepEqual(schema["required"], Object.keys(toResultsFile(WRITTEN)));
  assert.ok(!JSON.stringify(schema).includes('"additionalProperties":false'));
});

const CLAUDE = agent(1, "claude-code", { model: "sonnet" });
const WHOLE_TRIAL = verified("good", 1, {
  agent: CLAUDE,
  trialName: "good__AbC1234",
  taskId: "owner/good",
  taskChecksum: "5eed",
  metrics: { style: 0.5 },
  rewards: { reward: 1, style: 0.5 },
  tokens: { input: 100, cache: 80, output: null },
  costUsd: 0.25,
  phases: [
    { name: "verifier", startedAt: "2026-11-20T10:00:03.000Z", finishedAt: "2026-11-20T10:00:05.000Z", durationSec: 2 },
  ],
  files: "trials/good__AbC1234",
  runs: 2,
});
const BENCHMARK = benchmark([WHOLE_TRIAL, verified("good", 0)], {
  agents: [ORACLE, CLAUDE],
  partial: "1 of 10 tasks",
  faults: ["a fault"],
  remarks: ["oracle is no agent"],
});

test("a trial of a benchmark as results.json", () => {
  assert.deepEqual(toResultsFile(run([BENCHMARK])).jobs[0]?.trials[0], {
    key: { agent_entry: 1, dataset: "bench", task_name: "good", task_key: null, attempt: 1 },
    status: "completed",
    cause: null,
    measured: true,
    score: 1,
    metrics: { style: 0.5 },
    exit_code: null,
    exception_info: null,
    started_at: "2026-11-20T10:00:00.000Z",
    finished_at: "2026-11-20T10:00:05.000Z",
    duration_sec: 5,
    log: null,
    agent: "claude-code",
    agent_label: "claude-code (sonnet)",
    agent_config_sha256: CLAUDE.configSha256,
    model: "sonnet",
    trial_name: "good__AbC1234",
    task_id: "owner/good",
    task_checksum: "5eed",
    passed: true,
    rewards: { reward: 1, style: 0.5 },
    tokens: { input: 100, cache: 80, output: null },
    cost_usd: 0.25,
    phases: [
      {
        name: "verifier",
        started_at: "2026-11-20T10:00:03.000Z",
        finished_at: "2026-11-20T10:00:05.000Z",
        duration_sec: 2,
      },
    ],
    files: "trials/good__AbC1234",
    from_run: 0,
    runs: 2,
  });
});

test("a benchmark with two agents as results.json", () => {
  const [one] = toResultsFile(run([BENCHMARK])).jobs;
  assert.ok(one !== undefined);
  const group = { expected_trials: 1, n_trials: 1, n_unmeasured: 0, coverage: 1 };
  const oracle = { ...group, n_passed: 0, score: 0, pass_rate: 0, pass_at_k: { "1": 0 } };
  const claude = { ...group, n_passed: 1, score: 1, pass_rate: 1, pass_at_k: { "1": 1 } };
  assert.deepEqual(one.by_agent, [
    {
      agent: "oracle",
      agent_label: "oracle",
      agent_config_sha256: ORACLE.configSha256,
      model: null,
      ...oracle,
      cost_usd: null,
      cost_reported: 0,
    },
    {
      agent: "claude-code",
      agent_label: "claude-code (sonnet)",
      agent_config_sha256: CLAUDE.configSha256,
      model: "sonnet",
      ...claude,
      cost_usd: 0.25,
      cost_reported: 1,
    },
  ]);
  assert.deepEqual(one.by_dataset, [
    {
      dataset: "bench",
      expected_trials: 2,
      n_trials: 2,
      n_passed: 1,
      n_unmeasured: 0,
      score: 0.5,
      pass_rate: 0.5,
      coverage: 1,
      pass_at_k: { "1": 0.5 },
      cost_usd: 0.25,
      cost_reported: 1,
    },
  ]);
  assert.deepEqual([one.pass_rate, one.score, one.pass_at_k], [0.5, 0.5, {}], "pass@k is nobody's of two agents");
  assert.deepEqual([one.cost_usd, one.cost_reported, one.tokens], [0.25, 1, { input: 100, cache: 80, output: null }]);
  assert.deepEqual(
    [one.harbor_version, one.partial, one.faults, one.remarks],
    ["0.24.0", "1 of 10 tasks", ["a fault"], ["oracle is no agent"]],
  );
});

test("with one agent pass@k is the job's too", () => {
  const trials = [1, 2].map((attempt) => verified("a", attempt - 1, { attempt }));
  assert.deepEqual(toResultsFile(run([benchmark(trials)])).jobs[0]?.pass_at_k, { "1": 0.5, "2": 1 });
});

test("expected trials that are unknown are null, and so is every rate", () => {
  const [one] = toResultsFile(run([benchmark([verified("a", 1)], { expectedTrials: null })])).jobs;
  assert.deepEqual(
    [one?.expected_trials, one?.score, one?.pass_rate, one?.coverage, one?.pass_at_k],
    [null, null, null, null, {}],
  );
});

const ODD_TRIAL = verified("odd", Number.NaN, {
  rewards: { reward: Number.NaN, style: 1 },
  metrics: Object.fromEntries([
    ["latency", Infinity],
    ["__proto__", 2],
    ["style", 1],
  ]),
  tokens: { input: Infinity, cache: 0.5, output: -1 },
  costUsd: Infinity,
  durationSec: -3,
  phases: [{ name: "agent_setup", startedAt: null, finishedAt: null, durationSec: Number.NaN }],
});

test("numbers that JSON has no word for are read back as unknown", () => {
  const huge = verified("huge", Number.MAX_VALUE, { costUsd: Number.MAX_VALUE });
  const file = toResultsFile(run([benchmark([ODD_TRIAL, huge, huge].map(soundTrial))]));
  assert.deepEqual(readResultsFile(JSON.parse(JSON.stringify(file)), "results.json"), { ok: true, value: file });
  const [odd] = file.jobs[0]?.trials ?? [];
  assert.deepEqual(
    [odd?.measured, odd?.rewards, odd?.metrics, odd?.tokens, odd?.cost_usd, odd?.duration_sec],
    [false, { style: 1 }, { style: 1 }, { input: null, cache: null, output: null }, null, null],
  );
});

test("a benchmark is read back as it was written", () => {
  const file = toResultsFile(run([BENCHMARK]));
  assert.deepEqual(readResultsFile(JSON.parse(JSON.stringify(file)), "results.json"), { ok: true, value: file });
});
