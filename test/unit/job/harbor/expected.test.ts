import assert from "node:assert/strict";
import { test } from "node:test";
import { harborReader } from "../../../../src/job/harbor/results.ts";
import type { JobOutcome } from "../../../../src/job/job-reader.ts";
import type { Collection } from "../../../../src/work/sandbox-report.ts";
import {
  CANCELLED,
  DEADLINE,
  EXITED,
  give,
  LOST,
  lockOf,
  outcomeOfJob,
  readingOf,
  reportOf,
  trialResult,
  type WrittenTrial,
} from "./written-by-harbor.ts";

const LIVE_ONLY: Collection = { kind: "none" };

/** `task agent#attempt: reward or cause exception`, in order of their names. */
function told({ trials }: JobOutcome): readonly string[] {
  return trials
    .map(({ taskName, agent, attempt, outcome }) => {
      const end =
        outcome.kind === "measured" ? outcome.reward : `${outcome.failure.cause} ${outcome.failure.exception.type}`;
      return `${taskName} ${agent?.index ?? "-"}#${attempt}: ${end}`;
    })
    .sort();
}

const BOTH = [{ name: "oracle" }, { name: "nop" }] as const;
const FOUR = ["a", "b"].flatMap((task) => BOTH.map((agent) => ({ task, agent, trial: `${task}__${agent.name}` })));

test("what is expected and left no result is a trial, with why", () => {
  const [first, second] = FOUR;
  assert.ok(first && second);
  const cases = [
    [EXITED, "missing NoResult"],
    [{ kind: "exited", exitCode: 1 }, "harness HarborExitCode"],
    [DEADLINE, "deadline JobTimeout"],
    [CANCELLED, "cancelled Cancelled"],
    [LOST, "infrastructure SandboxLost"],
  ] as const;
  for (const [end, why] of cases) {
    const outcome = outcomeOfJob([first, second], { reading: readingOf(BOTH), lock: lockOf(FOUR), end });
    assert.equal(outcome.expectedTrials, 4);
    assert.deepEqual(told(outcome), ["a 0#1: 1", "a 1#1: 1", `b 0#1: ${why}`, `b 1#1: ${why}`]);
  }
});

test("how many are expected", () => {
  const total = { "result.json": { n_total_trials: 3 } };
  const cases: readonly (readonly [string, object | null, Record<string, object | string>, number | null])[] = [
    ["by lock.json", lockOf(FOUR), total, 4],
    ["else by the job's result.json", null, total, 3],
    ["a lock.json that lists none", { harbor: { version: "0.6.6" } }, total, 3],
    ["a lock.json that is broken", null, { ...total, "lock.json": '{"trials": [' }, 3],
    ["by neither", null, {}, null],
    ["a number that is none", null, { "result.json": { n_total_trials: 1e300 } }, null],
    ["no number", null, { "result.json": { n_total_trials: null } }, null],
  ];
  for (const [name, lock, files, expected] of cases) {
    const outcome = outcomeOfJob([{ task: "a", trial: "a__1" }], { lock, files });
    assert.equal(outcome.expectedTrials, expected, name);
    assert.equal(outcome.trials.length, expected ?? 1, name);
  }
});

test("where only their number is known, trials that are missing have a number for a name", () => {
  const files = { "result.json": { n_total_trials: 3 }, "c__x/config.json": { task: { path: "/tasks/c" } } };
  const outcome = outcomeOfJob([{ task: "a", trial: "a__1" }], { lock: null, files, end: DEADLINE });
  assert.deepEqual(told(outcome), ["a 0#1: 1", "c 0#1: deadline JobTimeout", "trial 3 of 3 0#1: deadline JobTimeout"]);
});

test("a trial that started and left no result has its directory", () => {
  const outcome = outcomeOfJob([{ task: "a", trial: "a__1" }], {
    lock: lockOf([{ task: "a" }, { task: "b" }, { task: "b" }]),
    files: { "b__xyz/config.json": { task: { path: "/tasks/b" }, trial_name: "b__xyz" }, "b__xyz/trial.log": "" },
    end: DEADLINE,
  });
  assert.deepEqual(
    outcome.trials.map(({ taskName, attempt, trialName, files, log }) => [taskName, attempt, trialName, files, log]),
    [
      ["a", 1, "a__1", "trials/a__1", null],
      ["b", 1, "b__xyz", "trials/b__xyz", "trials/b__xyz/trial.log"],
      ["b", 2, null, null, null],
    ],
  );
});

test("a result that cannot be read is a missing trial, and never a smaller total", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["half a file", '{"task_name": "b", "trial_n', "it is not complete JSON"],
    ["an empty file", "", "it is not complete JSON"],
    ["no object", "[1, 2]", "it is not a JSON object"],
    ["50 MB", `{"task_name": "b", "padding": "${"x".repeat(50_000_000)}"}`, "larger than 8388608 bytes"],
  ];
  for (const [name, content, reason] of cases) {
    const lock = lockOf([{ task: "a" }, { task: "b" }]);
    const outcome = outcomeOfJob([{ task: "a", trial: "a__1" }], { lock, files: { "b__2/result.json": content } });
    assert.equal(outcome.expectedTrials, 2, name);
    assert.deepEqual(told(outcome), ["a 0#1: 1", "b 0#1: missing ResultUnreadable"], name);
    const broken = outcome.trials.find(({ taskName }) => taskName === "b");
    assert.equal(broken?.outcome.failure?.exception.message, `the trial's result.json cannot be read: ${reason}`, name);
    assert.equal(broken?.trialName, "b__2");
    assert.deepEqual(outcome.faults, [], name);
  }
});

test("a result cut off by what ended the job is explained by that", () => {
  const outcome = outcomeOfJob([], {
    lock: lockOf([{ task: "b" }]),
    files: { "b__2/result.json": "{" },
    end: DEADLINE,
  });
  assert.deepEqual(told(outcome), ["b 0#1: deadline ResultUnreadable"]);
});

test("more results than expected are all trials, and a fault", () => {
  const outcome = outcomeOfJob(FOUR, { reading: readingOf(BOTH), lock: lockOf(FOUR.slice(0, 3)) });
  assert.equal(outcome.trials.length, 4);
  assert.deepEqual(outcome.faults, ["Harbor left 4 results where 3 were expected"]);
});

test("a task that names itself is the one lock.json knows by its directory", () => {
  const own = { task: "a", trial: "a__1", more: { task_name: "org/a" } };
  const outcome = outcomeOfJob([own], { lock: lockOf([{ task: "a" }, { task: "a" }, { task: "b" }]) });
  assert.deepEqual(told(outcome), ["b 0#1: missing NoResult", "org/a 0#1: 1", "org/a 0#2: missing NoResult"]);
});

test("a result that lost its configuration is matched by its directory", () => {
  const name = "a-very-long-name-of-a-task-that-is-cut";
  const outcome = outcomeOfJob([{ task: name, trial: "a-very-long-name-of-a-task-that__x1", more: { config: null } }], {
    lock: lockOf([{ task: "b" }, { task: name }]),
  });
  assert.deepEqual(told(outcome), [`${name} 0#1: 1`, "b 0#1: missing NoResult"]);
});

test("attempts are numbered by start, per agent, dataset and task", () => {
  const trials = [
    { task: "a", trial: "a__late", started: 9 },
    { task: "a", trial: "a__early", started: 1 },
    { task: "a", trial: "a__nop", started: 5, agent: { name: "nop" } },
    { task: "a", trial: "a__other", started: 7, dataset: "other" },
    { task: "b", trial: "b__1", started: 3 },
  ];
  const outcome = outcomeOfJob(trials, { reading: readingOf(BOTH) });
  assert.deepEqual(
    outcome.trials.map(({ trialName, attempt, dataset }) => [trialName, attempt, dataset]),
    [
      ["a__early", 1, null],
      ["b__1", 1, null],
      ["a__nop", 1, null],
      ["a__other", 1, "other"],
      ["a__late", 2, null],
    ],
  );
});

test("once everything came back, a directory that is gone was a trial that Harbor ran again", () => {
  const reader = harborReader(readingOf());
  const lock = lockOf([{ task: "a" }]);
  give(reader, "lock.json", lock, "live");
  give(reader, "gone__1/result.json", trialResult({ task: "a", trial: "gone__1", exception: "ApiError" }), "live");
  give(reader, "a__1/result.json", trialResult({ task: "a", trial: "a__1", rewards: { reward: 0 } }), "live");
  give(reader, "config.json", {});
  give(reader, "lock.json", lock);
  give(reader, "a__1/result.json", trialResult({ task: "a", trial: "a__1" }));
  assert.deepEqual(told(reader.outcome(reportOf(EXITED))), ["a 0#1: 1"]);
});

test("what was seen while it ran counts where not everything came back", () => {
  for (const end of [DEADLINE, CANCELLED, LOST]) {
    const outcome = outcomeOfJob([{ task: "a", trial: "a__1" }], {
      lock: lockOf([{ task: "a" }, { task: "b" }]),
      when: "live",
      collection: LIVE_ONLY,
      end,
    });
    assert.equal(outcome.trials.length, 2);
    assert.deepEqual(outcome.trials[0]?.outcome, { kind: "measured", reward: 1, failure: null });
    assert.equal(outcome.trials[0]?.files, null);
    assert.equal(outcome.trials[1]?.outcome.kind, "unmeasured");
  }
});

test("a final file stands for a live one, and half a live file for nothing", () => {
  const reader = harborReader(readingOf());
  give(reader, "lock.json", lockOf([{ task: "a" }, { task: "b" }]), "live");
  give(reader, "lock.json", "{", "live");
  give(reader, "a__1/result.json", trialResult({ task: "a", trial: "a__1", rewards: { reward: 0 } }), "live");
  give(reader, "b__1/result.json", trialResult({ task: "b", trial: "b__1" }), "live");
  give(reader, "b__1/result.json", '{"id": ', "live");
  give(reader, "a__1/result.json", trialResult({ task: "a", trial: "a__1" }));
  const lost: Collection = { kind: "lost", loss: { message: "cut off", error: new Error("cut off") } };
  assert.deepEqual(told(reader.outcome(reportOf(DEADLINE, lost))), ["a 0#1: 1", "b 0#1: 1"]);
});

test("trials that are not those the job asks for make it errored", () => {
  const twoTasks = {
    ...readingOf(),
    configuration: { agents: [{ name: "oracle" }], tasks: [{ path: "/tasks/a" }, { path: "/tasks/b" }] },
  };
  const a = { task: "a", trial: "a__1" };
  const b = { task: "b", trial: "b__1" };
  const again = { task: "a", trial: "a__2" };
  const cases: readonly (readonly [
    string,
    readonly WrittenTrial[],
    readonly WrittenTrial[] | null,
    number | null,
    readonly string[],
  ])[] = [
    ["all of them", [a, b], [a, b], 2, []],
    ["one twice in the place of another", [a, again], [a, b], 2, ["2 results of the task a where fewer were expected"]],
    [
      "one struck from lock.json",
      [a],
      [a],
      2,
      [
        "Harbor's lock.json lists 1 trial and its result.json counts 2",
        "Harbor set out to run 1 trial where the job has 2 or more",
      ],
    ],
    ["one left out without a lock.json", [a], null, 1, ["Harbor set out to run 1 trial where the job has 2 or more"]],
  ];
  for (const [name, trials, listed, counted, faults] of cases) {
    const files = counted === null ? {} : { "result.json": { n_total_trials: counted } };
    const lock = listed === null ? null : lockOf(listed);
    assert.deepEqual(outcomeOfJob(trials, { reading: twoTasks, lock, files }).faults, faults, name);
  }
});
