import assert from "node:assert/strict";
import { test } from "node:test";
import { outcomeOfJob, readingOf } from "./written-by-harbor.ts";

/** Reward, or the exception's name of a trial that is not measured. */
function measured(rewards: object | null, rewardKey: string | null = null, more: object = {}) {
  const { trials } = outcomeOfJob([{ task: "a", trial: "a__1", rewards, more }], {
    reading: readingOf([{ name: "oracle" }], { rewardKey }),
  });
  const outcome = trials[0]?.outcome;
  return outcome?.kind === "measured" ? outcome.reward : outcome?.failure.exception.type;
}

test("which reward counts", () => {
  const cases: readonly (readonly [string, object | null, string | null, number | string])[] = [
    ["the usual", { reward: 0.5 }, null, 0.5],
    ["zero", { reward: 0 }, null, 0],
    ["negative", { reward: -1 }, null, -1],
    ["beside others", { accuracy: 1, reward: 0.25 }, null, 0.25],
    ["a lone one by another name", { accuracy: 0.75 }, null, 0.75],
    ["several, none called reward", { accuracy: 1, style: 0 }, null, "RewardAmbiguous"],
    ["several, and the setting", { accuracy: 1, style: 0.5 }, "style", 0.5],
    ["the setting goes before reward", { reward: 1, style: 0.5 }, "style", 0.5],
    ["the setting names none of them", { reward: 1 }, "style", "RewardKeyMissing"],
    ["the setting names what only objects have", { reward: 1 }, "constructor", "RewardKeyMissing"],
    ["a boolean", { reward: true }, null, 1],
    ["a text, as the SDK reads it", { reward: "0.5" }, null, 0.5],
    ["null, as pydantic writes NaN", { reward: null }, null, "RewardNotFinite"],
    ["no number", { reward: "good" }, null, "RewardNotFinite"],
    ["an object", { reward: {} }, null, "RewardNotFinite"],
    ["none at all", {}, null, "NoReward"],
    ["no rewards", null, null, "NoReward"],
  ];
  for (const [name, rewards, rewardKey, expected] of cases) {
    assert.equal(measured(rewards, rewardKey), expected, name);
  }
});

test("a reward that is not finite is no measurement, and its file is no broken file", () => {
  for (const word of ["NaN", "Infinity", "-Infinity"]) {
    const text = `{"task_name": "a", "trial_name": "a__1", "verifier_result": {"rewards": {"reward": ${word}, "x": 1}}}`;
    const { trials } = outcomeOfJob([], {
      lock: null,
      files: { "result.json": { n_total_trials: 1 }, "a__1/result.json": text },
    });
    assert.deepEqual(
      trials.map(({ taskName, outcome, rewards }) => [taskName, outcome, rewards]),
      [
        [
          "a",
          {
            kind: "unmeasured",
            failure: {
              cause: "verifier",
              exception: {
                type: "RewardNotFinite",
                message: `the verifier's reward reward is ${word}, which is not a finite number`,
              },
            },
          },
          { x: 1 },
        ],
      ],
    );
  }
});

test("several rewards without a choice are named, with what to do", () => {
  const { trials } = outcomeOfJob([{ task: "a", trial: "a__1", rewards: { accuracy: 1, style: 0 } }]);
  assert.equal(
    trials[0]?.outcome.failure?.exception.message,
    "the verifier gave several rewards (accuracy, style) and none called reward; say with reward-key which one counts",
  );
  assert.deepEqual(trials[0]?.rewards, { accuracy: 1, style: 0 });
});

test("a reward counts beside an exception, and no reward without one is the verifier's", () => {
  const cases: readonly (readonly [object | null, string | null, boolean, string])[] = [
    [{ reward: 1 }, "AgentTimeoutError", false, "measured 1 agent AgentTimeoutError"],
    [{ reward: 0 }, null, false, "measured 0 none"],
    [null, "RewardFileNotFoundError", false, "unmeasured verifier RewardFileNotFoundError"],
    [{ a: 1, b: 1 }, "AgentTimeoutError", false, "unmeasured agent AgentTimeoutError"],
    [null, null, false, "unmeasured verifier NoReward"],
    [null, null, true, "measured 0 none"],
    [{ reward: 1 }, null, true, "measured 1 none"],
    [null, "AgentTimeoutError", true, "unmeasured agent AgentTimeoutError"],
  ];
  for (const [rewards, exception, verifierDisabled, expected] of cases) {
    const { trials } = outcomeOfJob([{ task: "a", trial: "a__1", rewards, exception }], {
      reading: readingOf([{ name: "oracle" }], { verifierDisabled }),
    });
    const outcome = trials[0]?.outcome;
    assert.ok(outcome);
    const failure = outcome.failure === null ? "none" : `${outcome.failure.cause} ${outcome.failure.exception.type}`;
    const said = outcome.kind === "measured" ? `measured ${outcome.reward} ${failure}` : `unmeasured ${failure}`;
    assert.equal(said, expected);
  }
});

test("every reward of a measured trial but the one that counts is a metric", () => {
  const long = "x".repeat(101);
  const cases: readonly (readonly [object, string | null, string | null, Readonly<Record<string, number>>])[] = [
    [{ reward: 1 }, null, null, {}],
    [{ accuracy: 0.75 }, null, null, {}],
    [{ reward: 1, style: 0.5, speed: 12 }, null, null, { style: 0.5, speed: 12 }],
    [{ reward: 1, style: 0.5 }, "style", null, { reward: 1 }],
    [{ reward: 1, text: "0.5", word: "good", nothing: null, [long]: 1 }, null, null, { text: 0.5 }],
    [{ reward: 1, style: 0.5 }, null, "AgentTimeoutError", { style: 0.5 }],
    [{ reward: 1, style: 0.5 }, null, "ApiError", {}],
    [{ accuracy: 1, style: 0.5 }, null, null, {}],
  ];
  for (const [rewards, rewardKey, exception, expected] of cases) {
    const reading = readingOf([{ name: "oracle" }], { rewardKey });
    const [trial] = outcomeOfJob([{ task: "a", trial: "a__1", rewards, exception }], { reading }).trials;
    assert.deepEqual(trial?.metrics, expected, JSON.stringify([rewards, rewardKey, exception]));
  }
});
