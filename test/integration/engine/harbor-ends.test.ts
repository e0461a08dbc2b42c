import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startLocalServer } from "../../../src/local/server.ts";
import type { JobResult } from "../../../src/results/job.ts";
import { livingSandboxes } from "../../contract/cases.ts";
import { runEngine } from "../../contract/engine.ts";
import type { Scenario } from "../../fakes/harbor/scenario.ts";
import { type HarborJob, type HarborServer, harborJob, startHarborServer } from "./harbor-server.ts";

let harbor: HarborServer;

before(async () => {
  harbor = await startHarborServer();
});

after(async () => {
  assert.deepEqual(await livingSandboxes(harbor.server), []);
  await harbor[Symbol.asyncDispose]();
});

/** `task: reward`, or `task: cause` of a trial that was not measured, in the order of the results. */
function standings({ trials }: JobResult): readonly string[] {
  return trials.map(
    ({ taskName, outcome }) =>
      `${taskName}: ${outcome.kind === "measured" ? outcome.reward : outcome.failure.cause}` +
      (outcome.failure === null ? "" : ` ${outcome.failure.exception.type}`),
  );
}

test("all goes well: every trial is shown at once and read in the end", async () => {
  const scenario: Scenario = { tasks: { slow: { reward: 1, seconds: 3 }, wrong: { reward: 0 } }, version: "0.24.1" };
  await using finished = await harbor.run({ tasks: ["good", "wrong", "slow"], scenario });
  assert.deepEqual(standings(finished.job).toSorted(), ["good: 1", "slow: 1", "wrong: 0"]);
  assert.deepEqual(finished.job.faults, []);
  assert.equal(finished.job.harborVersion, "0.24.1");
  assert.equal(finished.result.verdict.kind, "passed");
  const told = finished.events.flatMap((event) => (event.kind === "trial" ? [event.trial.name] : []));
  assert.deepEqual(told.toSorted(), ["good", "slow", "wrong"]);
  assert.deepEqual(await finished.notes.trials(), ["good 0", "wrong 0", "slow 0"]);
  const [trial] = finished.job.trials;
  assert.ok(finished.outputFiles.includes(`${trial?.files}/result.json`));
  assert.match((await finished.output(trial?.log ?? "")).toString(), /Collecting/);
});

const NO_START: readonly [title: string, scenario: Scenario, fault: RegExp][] = [
  [
    "Harbor crashes at once",
    { endsAtOnce: { code: 1, says: "Traceback (most recent call last):\nImportError: cannot import name 'x'\n" } },
    /^Harbor ended with exit code 1: ImportError: cannot import name 'x'$/,
  ],
  ["Harbor ends at once without a file", { endsAtOnce: { code: 0, says: "" } }, /^Harbor ended without a result$/],
];

for (const [title, scenario, fault] of NO_START) {
  test(`${title}: errored, in one sentence`, async () => {
    await using finished = await harbor.run({ tasks: ["good"], scenario });
    assert.equal(finished.result.verdict.kind, "errored");
    assert.equal(finished.job.faults.length, 1, finished.job.faults.join("\n"));
    assert.match(finished.job.faults[0] ?? "", fault);
    assert.deepEqual(finished.job.trials, []);
    assert.equal(finished.result.verdict.reasons.length, 1, finished.result.verdict.reasons.join("\n"));
  });
}

test("without harbor in the sandbox: errored, and what to do", async () => {
  const server = await startLocalServer({ token: null, environment: { PATH: "/usr/bin:/bin" } });
  try {
    const job = harborJob({ tasks: ["good"] }, null);
    await using finished = await runEngine({ url: server.url, authorization: null }, { "job.yaml": job });
    assert.equal(finished.result.verdict.kind, "errored");
    assert.match(finished.job.faults.join("\n"), /^the sandbox's image has no harbor .*use an image with Harbor/);
    assert.match(finished.log.toString(), /harbor is not installed in the image/);
  } finally {
    await server.close();
  }
});

test("SIGTERM from outside while Harbor runs: nothing without a reward counts as completed", async () => {
  const scenario: Scenario = { tasks: { "slow-*": { reward: 1, seconds: 60 } } };
  const job: HarborJob = {
    tasks: ["good", "slow-1", "slow-2", "slow-3"],
    scenario,
    more: { orchestrator: { n_concurrent_trials: 2 } },
  };
  const told = { trials: 0 };
  await using finished = await harbor.run(job, (notes) => ({
    onEvent: (event) => {
      told.trials += event.kind === "trial" ? 1 : 0;
      if (event.kind === "trial" && told.trials === 1) {
        void notes.starts().then(([pid = 0]) => process.kill(pid, "SIGTERM"));
      }
    },
  }));
  assert.deepEqual(standings(finished.job).toSorted(), [
    "good: 1",
    "slow-1: infrastructure CancelledError",
    "slow-2: infrastructure CancelledError",
    "slow-3: harness HarborExitCode",
  ]);
  assert.equal(finished.result.verdict.kind, "errored");
});

test("a deadline in the middle: finished trials are kept, the others are unmeasured", async () => {
  const scenario: Scenario = { tasks: { "slow-*": { reward: 1, seconds: 60 } } };
  const job = { tasks: ["good", "slow-1", "slow-2"], scenario, more: { orchestrator: { n_concurrent_trials: 2 } } };
  await using finished = await harbor.run(job, () => ({ overrides: { timeoutSec: 4 } }));
  assert.deepEqual(standings(finished.job).toSorted(), [
    "good: 1",
    "slow-1: deadline CancelledError",
    "slow-2: deadline CancelledError",
  ]);
  assert.equal(finished.job.expectedTrials, 3);
  assert.equal(finished.result.verdict.kind, "errored");
});

test("a cancel in the middle: finished trials are kept, and the job is over in time", async () => {
  const scenario: Scenario = { tasks: { "slow-*": { reward: 1, seconds: 60 } }, lingers: 10 };
  const cancelled = { at: 0 };
  await using finished = await harbor.run(
    {
      tasks: ["good", "wrong", "slow-1", "slow-2"],
      scenario: { ...scenario, tasks: { wrong: { reward: 0 }, ...scenario.tasks } },
    },
    () => ({
      onEvent: (event, cancel) => {
        if (event.kind === "progress" && event.progress.done === 2 && cancelled.at === 0) {
          cancelled.at = Date.now();
          cancel();
        }
      },
    }),
  );
  assert.ok(Date.now() - cancelled.at < 7_000, `${Date.now() - cancelled.at} ms`);
  assert.equal(finished.result.verdict.kind, "cancelled");
  assert.equal(finished.job.expectedTrials, 4);
  const kept = standings(finished.job);
  assert.deepEqual(kept.filter((standing) => /: \d/.test(standing)).toSorted(), ["good: 1", "wrong: 0"]);
  assert.equal(kept.filter((standing) => standing.includes("cancelled")).length, 2);
  const [trial] = finished.job.trials;
  assert.ok(finished.outputFiles.some((file) => file.startsWith("trials/") && file.endsWith("/result.json")));
  assert.notEqual(trial?.startedAt, null);
});

test("a trial that Harbor runs again counts once, by its last result", async () => {
  const scenario: Scenario = {
    tasks: { flaky: { exception: "DaytonaError", during: "environment", afterwards: { reward: 1, seconds: 3 } } },
  };
  const retry = { max_retries: 1, min_wait_sec: 4 };
  await using finished = await harbor.run({
    tasks: ["good", "flaky"],
    scenario,
    more: { orchestrator: { retry } },
  });
  assert.deepEqual(standings(finished.job).toSorted(), ["flaky: 1", "good: 1"]);
  assert.equal(finished.result.verdict.kind, "passed");
  assert.deepEqual(await finished.notes.trials(), ["good 0", "flaky 0", "flaky 0"]);
  const told = finished.events.flatMap((event) =>
    event.kind === "trial" ? [`${event.trial.name} ${event.trial.standing}`] : [],
  );
  assert.deepEqual(told.toSorted(), ["flaky passed", "flaky unmeasured", "good passed"]);
  const last = finished.events.findLast((event) => event.kind === "progress");
  assert.deepEqual(last?.kind === "progress" && [last.progress.done, last.progress.total], [2, 2]);
});

const CHANGED: readonly [title: string, job: HarborJob, fault: string][] = [
  [
    "a Harbor that does not know verifier.mode",
    { more: { verifier: { mode: "native" } } },
    "Harbor 0.24.0 does not know verifier.mode and ran without it",
  ],
  [
    "a Harbor that drops an agent's arguments",
    {
      more: { agents: [{ name: "swe", kwargs: { temperature: 0 } }] },
      scenario: { configures: { "agents.0.kwargs": null } },
    },
    "Harbor 0.24.0 does not know agents[0].kwargs.temperature and ran without it",
  ],
  [
    "a Harbor that makes other attempts",
    { more: { n_attempts: 3 }, scenario: { configures: { n_attempts: 2 } } },
    "Harbor 0.24.0 ran with another n_attempts than the job file has",
  ],
];

for (const [title, job, fault] of CHANGED) {
  test(`${title}: errored, naming key and version`, async () => {
    await using finished = await harbor.run({ tasks: ["good"], ...job });
    assert.deepEqual(finished.job.faults, [fault]);
    assert.equal(finished.result.verdict.kind, "errored");
  });
}

test("a Harbor of ROCK's own knows verifier.mode", async () => {
  const verifier = { mode: "native", native_config: { image: "registry.example/verifier:1" } };
  await using finished = await harbor.run({
    tasks: ["good"],
    more: { verifier },
    scenario: { keepsUnknown: true },
  });
  assert.deepEqual(finished.job.faults, []);
  assert.equal(finished.result.verdict.kind, "passed");
});

test("task-names and n-tasks reach Harbor", async () => {
  const datasets = [{ name: "swe", registry: { url: "https://registry.example/registry.json" } }];
  const scenario = { datasets: { swe: ["astropy-1", "astropy-2", "django-1", "flask-1"] } };
  await using finished = await harbor.run({ more: { datasets }, scenario }, () => ({
    overrides: { taskNames: ["astropy-*", "flask-1"], nTasks: 2 },
  }));
  assert.deepEqual(standings(finished.job).toSorted(), ["astropy-1: 1", "astropy-2: 1"]);
  assert.equal(finished.job.partial, "only the tasks astropy-*, flask-1, at most 2 tasks of each dataset");
  const handed = await finished.notes.configuration(1);
  assert.match(handed, /task_names:\n\s*- "astropy-\*"\n\s*- "flask-1"\n/);
  assert.match(handed, /n_tasks: 2\n/);
});
