import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DEFAULT_GATE, type Gate } from "../../../src/results/gate.ts";
import type { JobResult } from "../../../src/results/job.ts";
import { statisticsOf } from "../../../src/results/statistics.ts";
import { livingSandboxes } from "../../contract/cases.ts";
import type { Scenario } from "../../fakes/harbor/scenario.ts";
import { type HarborServer, startHarborServer } from "./harbor-server.ts";

let harbor: HarborServer;

before(async () => {
  harbor = await startHarborServer();
});

after(async () => {
  assert.deepEqual(await livingSandboxes(harbor.server), []);
  await harbor[Symbol.asyncDispose]();
});

/** `task attempt: reward in its runs`, or the cause in the reward's place. Each trial names the run that it comes from. */
function standings({ trials, runs: all }: JobResult): readonly string[] {
  for (const { taskName, fromRun, runs } of trials) {
    assert.equal(all[fromRun]?.round, runs - 1, taskName);
  }
  return trials
    .map(
      ({ taskName, attempt, agent, outcome, runs }) =>
        `${taskName} ${agent?.index}.${attempt}: ${outcome.kind === "measured" ? outcome.reward : outcome.failure.cause} in ${runs}`,
    )
    .toSorted();
}

test("what was not measured and may go better is run again, once, and nothing else", async () => {
  const failing: Scenario = {
    tasks: {
      "lost-*": { exception: "DaytonaError", during: "environment" },
      // Verified all the same, which is no measurement.
      overloaded: { exception: "ApiOverloadedError", reward: 0 },
      denied: { exception: "AuthenticationError", reward: 1 },
      strange: { exception: "SomebodysOwnError", reward: 1 },
      late: { exception: "AgentTimeoutError" },
      wrong: { reward: 0 },
    },
  };
  const tasks = ["good", "lost-1", "lost-2", "overloaded", "denied", "strange", "late", "wrong"];
  await using finished = await harbor.run({ tasks, scenario: [failing, {}] }, () => ({ retryErrored: 2 }));
  assert.deepEqual(standings(finished.job), [
    "denied 0.1: provider in 1",
    "good 0.1: 1 in 1",
    "late 0.1: agent in 1",
    "lost-1 0.1: 1 in 2",
    "lost-2 0.1: 1 in 2",
    "overloaded 0.1: 1 in 2",
    "strange 0.1: 1 in 2",
    "wrong 0.1: 0 in 1",
  ]);
  const started = await finished.notes.trials();
  assert.deepEqual(started.slice(tasks.length).toSorted(), ["lost-1 0", "lost-2 0", "overloaded 0", "strange 0"]);
  assert.equal((await finished.notes.starts()).length, 2);
  assert.deepEqual(
    finished.job.runs.map(({ round, scope }) => [round, scope]),
    [
      [0, { kind: "job" }],
      [1, { kind: "trials", count: 4 }],
    ],
  );
  assert.equal(finished.job.expectedTrials, 8);
  assert.deepEqual(finished.job.faults, []);
  for (const { taskName, files, log } of finished.job.trials) {
    assert.ok(finished.outputFiles.includes(`${files}/result.json`), taskName);
    assert.ok(finished.outputFiles.includes(log ?? ""), taskName);
  }
});

test("of several attempts and agents just the lost ones are run again", async () => {
  const failing: Scenario = { tasks: { shaky: { exception: "SandboxException", during: "environment" } } };
  const more = {
    n_attempts: 2,
    agents: [
      { name: "swe", kwargs: { a: 1 } },
      { name: "swe", kwargs: { a: 2 } },
    ],
  };
  await using finished = await harbor.run({ tasks: ["good", "shaky"], scenario: [failing, {}], more }, () => ({
    retryErrored: 1,
  }));
  assert.deepEqual(
    standings(finished.job),
    ["good 0.1", "good 0.2", "good 1.1", "good 1.2"]
      .map((trial) => `${trial}: 1 in 1`)
      .concat(["shaky 0.1", "shaky 0.2", "shaky 1.1", "shaky 1.2"].map((trial) => `${trial}: 1 in 2`)),
  );
  assert.equal((await finished.notes.trials()).length, 8 + 4);
  assert.equal(finished.result.verdict.kind, "passed", finished.result.verdict.reasons.join("\n"));
});

test("a trial that is lost again says so, and is not run more often than allowed", async () => {
  const failing: Scenario = { tasks: { lost: { exception: "DaytonaError", during: "environment" } } };
  await using finished = await harbor.run({ tasks: ["good", "lost"], scenario: failing }, () => ({ retryErrored: 2 }));
  assert.deepEqual(standings(finished.job), ["good 0.1: 1 in 1", "lost 0.1: infrastructure in 3"]);
  assert.equal((await finished.notes.starts()).length, 3);
  assert.equal(finished.result.verdict.kind, "errored");
});

test("after a crash of Harbor midway the rest is run", async () => {
  const more = { orchestrator: { n_concurrent_trials: 1 } };
  const scenario: readonly Scenario[] = [{ crashesAfter: 2 }, {}];
  await using finished = await harbor.run({ tasks: ["a", "b", "c", "d"], scenario, more }, () => ({ retryErrored: 1 }));
  assert.deepEqual(standings(finished.job), ["a 0.1: 1 in 1", "b 0.1: 1 in 1", "c 0.1: 1 in 2", "d 0.1: 1 in 2"]);
  assert.deepEqual(finished.job.faults, []);
  assert.equal(finished.result.verdict.kind, "passed", finished.result.verdict.reasons.join("\n"));
});

test("a crash before any trial repeats the whole job", async () => {
  const scenario: readonly Scenario[] = [{ endsAtOnce: { code: 1, says: "out of order\n" } }, {}];
  await using finished = await harbor.run({ tasks: ["a", "b"], scenario }, () => ({ retryErrored: 1 }));
  assert.deepEqual(standings(finished.job), ["a 0.1: 1 in 2", "b 0.1: 1 in 2"]);
  assert.equal(finished.result.verdict.kind, "passed", finished.result.verdict.reasons.join("\n"));
});

test("a sandbox that is stopped midway: what was brought is kept, the rest is run again", async () => {
  const slow: Scenario = { tasks: { "slow-*": { reward: 1, seconds: 60 } } };
  const stopped = { count: 0 };
  await using finished = await harbor.run({ tasks: ["good", "slow-1", "slow-2"], scenario: [slow, {}] }, () => ({
    retryErrored: 1,
    onEvent: (event) => {
      if (event.kind === "trial" && stopped.count === 0) {
        stopped.count += 1;
        void stopSandboxes(harbor.server.url);
      }
    },
  }));
  assert.deepEqual(standings(finished.job), ["good 0.1: 1 in 1", "slow-1 0.1: 1 in 2", "slow-2 0.1: 1 in 2"]);
  assert.deepEqual((await finished.notes.trials()).slice(3).toSorted(), ["slow-1 0", "slow-2 0"]);
  assert.equal(finished.result.verdict.kind, "passed", finished.result.verdict.reasons.join("\n"));
});

async function stopSandboxes(url: string): Promise<void> {
  for (const id of await livingSandboxes({ url, authorization: null })) {
    await fetch(`${url}/apis/envs/sandbox/v1/stop`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ sandbox_id: id }),
    });
  }
}

interface GateCase {
  readonly tasks: readonly string[];
  readonly scenario: Scenario;
  readonly gate: Partial<Gate>;
  readonly verdict: "passed" | "failed" | "errored";
  readonly reasons: readonly RegExp[];
}

const NOTHING_PASSED: Scenario = { tasks: { "*": { reward: 0 } } };
const TIMED_OUT: Scenario = { tasks: { late: { exception: "AgentTimeoutError", reward: 1 } } };
const LOST: Scenario = { tasks: { lost: { exception: "DaytonaError", during: "environment" } } };

const GATES: Readonly<Record<string, GateCase>> = {
  "an agent that does nothing": {
    tasks: ["a", "b"],
    scenario: NOTHING_PASSED,
    gate: {},
    verdict: "failed",
    reasons: [/no trial passed/],
  },
  "an agent that does nothing, where no more is asked": {
    tasks: ["a", "b"],
    scenario: NOTHING_PASSED,
    gate: { minPassRate: 0 },
    verdict: "passed",
    reasons: [],
  },
  "an agent that timed out and was verified with 1": {
    tasks: ["good", "late"],
    scenario: TIMED_OUT,
    gate: {},
    verdict: "failed",
    reasons: [/1 of 2 trials failed, max-failed is 0 \(late/],
  },
  "an agent that timed out and was verified with 1, where one may fail": {
    tasks: ["good", "late"],
    scenario: TIMED_OUT,
    gate: { maxFailed: { kind: "count", count: 1 }, maxUnmeasured: { kind: "count", count: 0 }, minScore: 1 },
    verdict: "passed",
    reasons: [],
  },
  "a lost trial where agents may fail and infrastructure may not": {
    tasks: ["good", "lost"],
    scenario: LOST,
    gate: { maxFailed: { kind: "count", count: 2 }, maxUnmeasured: { kind: "count", count: 0 } },
    verdict: "errored",
    reasons: [/1 of 2 trials unmeasured, max-unmeasured is 0 \(lost/],
  },
};

for (const [title, { tasks, scenario, gate, verdict, reasons }] of Object.entries(GATES)) {
  test(`${title}: ${verdict}`, async () => {
    await using finished = await harbor.run({ tasks, scenario }, () => ({ gate: { ...DEFAULT_GATE, ...gate } }));
    assert.equal(finished.result.verdict.kind, verdict, finished.result.verdict.reasons.join("\n"));
    assert.equal(finished.result.verdict.reasons.length, reasons.length, finished.result.verdict.reasons.join("\n"));
    for (const [index, reason] of reasons.entries()) {
      assert.match(finished.result.verdict.reasons[index] ?? "", reason);
    }
  });
}

test("an agent that timed out and was verified with 1 is measured, with score 1 and its exception beside it", async () => {
  await using finished = await harbor.run({ tasks: ["late"], scenario: TIMED_OUT });
  const [trial] = finished.job.trials;
  assert.equal(trial?.outcome.kind === "measured" && trial.outcome.reward, 1);
  assert.equal(trial?.outcome.failure?.exception.type, "AgentTimeoutError");
  assert.equal(trial?.outcome.failure?.cause, "agent");
});

test("running other trials again does not cure what is wrong with the measured ones", async () => {
  const lost: Scenario = { tasks: { bad: { exception: "DaytonaError", during: "environment" } } };
  const first: Scenario = { ...lost, configures: { timeout_multiplier: 10 } };
  await using finished = await harbor.run({ tasks: ["good", "bad"], scenario: [first, {}] }, () => ({
    retryErrored: 1,
  }));
  assert.deepEqual(standings(finished.job), ["bad 0.1: 1 in 2", "good 0.1: 1 in 1"]);
  assert.deepEqual(finished.job.faults, ["Harbor 0.24.0 ran with another timeout_multiplier than the job file has"]);
  assert.equal(finished.result.verdict.kind, "errored");
});

test("a cancel before anything is run again: cancelled, also where what was measured would be enough", async () => {
  const lost: Scenario = { tasks: { bad: { exception: "DaytonaError", during: "environment" } } };
  await using finished = await harbor.run({ tasks: ["good", "bad"], scenario: lost }, () => ({
    retryErrored: 1,
    gate: { ...DEFAULT_GATE, maxFailed: { kind: "count", count: 1 } },
    onEvent: (event, cancel) => (event.kind === "phase" && event.phase === "stop" ? cancel() : undefined),
  }));
  assert.deepEqual(standings(finished.job), ["bad 0.1: infrastructure in 1", "good 0.1: 1 in 1"]);
  assert.equal(finished.result.verdict.kind, "cancelled");
});

test("of two tasks with the same name only the lost one is run again, and its result stands for no other", async () => {
  const lost: Scenario = { tasks: { "/b/good": { exception: "DaytonaError", during: "environment" } } };
  const more = { tasks: [{ path: "/a/good" }, { path: "/b/good" }] };
  await using finished = await harbor.run({ scenario: [lost, { tasks: { "/b/good": { reward: 0 } } }], more }, () => ({
    retryErrored: 1,
  }));
  assert.deepEqual(standings(finished.job), ["good 0.1: 0 in 2", "good 0.1: 1 in 1"]);
  assert.equal((await finished.notes.trials()).length, 3);
  assert.equal(statisticsOf(finished.job, DEFAULT_GATE).passAtK.length, 1, "two tasks, one attempt each");
});
