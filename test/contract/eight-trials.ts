import assert from "node:assert/strict";
import { test } from "node:test";
import { runOnTerminal, type TerminalOptions, type TerminalRun } from "../bench/measuring/terminal.ts";
import { benchmarkJob, EIGHT_TRIALS } from "./benchmark-job.ts";
import { endsOf, resultsOf } from "./benchmark-results.ts";
import type { ContractServer } from "./engine.ts";

/** The benchmark that has every way in which a trial ends by itself, run by the committed dist, with these limits of failed trials. */
export function eightTrialsCases(name: string, server: () => ContractServer, limits: readonly ("0" | "2")[]): void {
  const contract = (title: string, body: () => Promise<void>) => {
    void test(`${name}, Harbor Bench Job by the committed dist: ${title}`, body);
  };

  for (const limit of limits) {
    contract(`eight trials, of which two are broken and ${limit} may fail`, async () => {
      const passes = limit === "2";
      await using run = await runEightTrials(server(), passes ? 0 : 1, { flags: ["--max-failed", limit] });
      const { verdict, reasons } = await resultsOf(run);
      assert.equal(verdict, passes ? "passed" : "failed");
      const because =
        /^2 of 8 trials failed, max-failed is 0 \(broken attempt 1: RewardFileNotFoundError, broken attempt 2: /;
      assert.match(reasons.join("\n"), passes ? /^$/ : because);
    });
  }
}

/** The eight trials by the terminal, with every number as it must be. */
async function runEightTrials(
  server: ContractServer,
  exitCode: number,
  options: TerminalOptions = {},
): Promise<TerminalRun> {
  const run = await runOnTerminal(server, { "job.yaml": benchmarkJob(EIGHT_TRIALS) }, options);
  assert.equal((await run.end).exitCode, exitCode, run.lines.tail());
  const results = await resultsOf(run);
  const [job] = results.jobs;
  assert.deepEqual([results.score, results.n_trials, results.n_completed, results.n_failed], [0.5, 8, 6, 2]);
  const statistics = { expected_trials: 8, n_passed: 4, pass_rate: 0.5, coverage: 0.75, cost_usd: null };
  const figures = { ...statistics, n_trials: 8, n_unmeasured: 2, score: 0.5 };
  const passAtK = { 1: 0.5, 2: 0.5 };
  assertHas(job, { ...figures, n_completed: 6, n_failed: 2, status: "failed", pass_at_k: passAtK, faults: [] });
  assert.deepEqual([job?.by_agent?.length, job?.by_dataset?.length], [1, 1]);
  assertHas(job?.by_agent?.[0], { ...figures, agent: "oracle", pass_at_k: passAtK });
  assertHas(job?.by_dataset?.[0], { ...figures, dataset: null, pass_at_k: passAtK });
  const broken = ["failed", "verifier", null, "RewardFileNotFoundError"];
  const passed = ["completed", null, 1, null];
  const notPassed = ["completed", null, 0, null];
  assert.deepEqual(endsOf(results), {
    good: [passed, passed],
    wrong: [notPassed, notPassed],
    broken: [broken, broken],
    "slow-good": [passed, passed],
  });
  for (const trial of job?.trials ?? []) {
    assert.equal(trial.files, `trials/${trial.trial_name}`);
    assertHas(trial, {
      agent: "oracle",
      passed: trial.score === 1,
      measured: trial.key.task_name !== "broken",
      runs: 1,
    });
    assert.deepEqual(trial.rewards, trial.measured ? { reward: trial.score } : null);
    const slow = trial.key.task_name === "slow-good";
    assert.ok((trial.phases.find(({ name }) => name === "agent_execution")?.duration_sec ?? -1) >= (slow ? 5 : 0));
    assert.ok((trial.duration_sec ?? -1) >= (slow ? 5 : 0));
    const own = JSON.parse((await run.output(`${trial.files}/result.json`)).toString()) as { trial_name: string };
    assert.equal(own.trial_name, trial.trial_name);
    await run.output(`${trial.files}/agent/oracle.txt`);
    assert.ok((await run.output(trial.log ?? "?")).length > 0);
  }
  for (const task of ["good", "wrong", "broken", "slow-good"]) {
    const attempts = (job?.trials ?? []).filter((trial) => trial.key.task_name === task).map(({ key }) => key.attempt);
    assert.deepEqual(new Set(attempts), new Set([1, 2]));
  }
  return run;
}

function assertHas(actual: object | undefined, expected: Readonly<Record<string, unknown>>): void {
  const fields = new Map(Object.entries(actual ?? {}));
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, fields.get(key)])), expected);
}
