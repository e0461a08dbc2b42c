import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { runOnTerminal, type TerminalRun } from "../bench/measuring/terminal.ts";
import type { Scenario } from "../fakes/harbor/scenario.ts";
import { type HarborServer, harborJob, startHarborServer } from "../integration/engine/harbor-server.ts";

const MOST_BYTES = 300e6;
const DATASETS = [{ name: "many", registry: { url: "https://registry.example" } }];

let harbor: HarborServer;

before(async () => {
  harbor = await startHarborServer();
});

after(async () => {
  await harbor[Symbol.asyncDispose]();
});

async function run(scenario: Scenario, trials: number): Promise<TerminalRun> {
  const job = harborJob(
    {
      scenario: { datasets: { many: trials }, ...scenario },
      more: { datasets: DATASETS, orchestrator: { n_concurrent_trials: 16 } },
    },
    null,
  );
  const server = {
    name: "embedded",
    ...harbor.server,
    agentOf: () => null,
    [Symbol.asyncDispose]: async () => undefined,
  };
  return await runOnTerminal(server, { "bench.yaml": job });
}

const CASES: Readonly<
  Record<string, { scenario: Scenario; trials: number; exitCode: number; summary: RegExp; sum: number }>
> = {
  "5,000 trials": {
    scenario: { isBare: true, tasks: { "task-0*7": { reward: 0 } } },
    trials: 5_000,
    exitCode: 0,
    sum: 4_500,
    summary: /4,?500 of 5,?000 passed/,
  },
  "2,000 trials with 400 MB of files": {
    scenario: { tasks: { "*": { reward: 1, files: { number: 2, bytes: 100_000 } } } },
    trials: 2_000,
    exitCode: 0,
    sum: 2_000,
    summary: /2,?000 of 2,?000 passed/,
  },
  "a result.json of 50 MB": {
    scenario: { tasks: { "task-00002": { reward: 1, result: 50_000_000 } } },
    trials: 3,
    exitCode: 3,
    sum: 2,
    summary: /task-00002/,
  },
};

for (const [title, { scenario, trials, exitCode, summary, sum }] of Object.entries(CASES)) {
  test(`${title}: all are read in less than 300 MB of memory`, async (context) => {
    await using terminal = await run(scenario, trials);
    const end = await terminal.end;
    assert.equal(end.exitCode, exitCode, terminal.lines.tail());
    const peak = terminal.memory.peak();
    assert.ok(peak === null || peak < MOST_BYTES, `${Math.round((peak ?? 0) / 1e6)} MB`);
    context.diagnostic(`${title}: at most ${Math.round((peak ?? 0) / 1e6)} MB`);
    const results = JSON.parse((await terminal.output("results.json")).toString()) as {
      jobs: { expected_trials: number; trials: { score: number }[] }[];
    };
    const [job] = results.jobs;
    assert.equal(job?.expected_trials, trials);
    assert.equal(job.trials.length, trials);
    assert.equal(
      job.trials.reduce((sum, { score }) => sum + score, 0),
      sum,
    );
    const page = await terminal.output("summary.md");
    assert.match(page.toString(), summary);
    assert.ok(page.length < 1024 * 1024);
    const comment = await terminal.output("comment.md");
    assert.ok(comment.length <= 65_000, `${comment.length} bytes of comment`);
  });
}
