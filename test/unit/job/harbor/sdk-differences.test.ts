import assert from "node:assert/strict";
import { test } from "node:test";
import { countTrials } from "../../../../src/results/job.ts";
import { OF_BENCHMARK } from "../../results/results.ts";
import {
  EXITED,
  exceptionInfo,
  lockOf,
  outcomeOfJob,
  readingOf,
  trialResult,
  type WrittenTrial,
} from "./written-by-harbor.ts";

/** What ROCK's Python SDK makes of the same files: rock/sdk/bench/models/trial/result.py and rock/sdk/job/result.py. */
function bySdk(results: readonly Record<string, unknown>[]) {
  const scores = results.map((result) => {
    const verifier = result["verifier_result"] as { rewards?: Record<string, number> } | null;
    return verifier?.rewards?.["reward"] ?? 0;
  });
  const nFailed = results.filter((result) => result["exception_info"]).length;
  const score = scores.length === 0 ? 0 : scores.reduce((total, score) => total + score, 0) / scores.length;
  return { score, nCompleted: results.length - nFailed, nFailed };
}

function byUs(trials: readonly WrittenTrial[], options: Parameters<typeof outcomeOfJob>[1] = {}) {
  const { score, nCompleted, nFailed } = countTrials({
    shape: OF_BENCHMARK,
    ...outcomeOfJob(trials, { end: EXITED, ...options }),
  });
  return { score, nCompleted, nFailed };
}

const GOOD: WrittenTrial = { task: "good", trial: "good__1" };

test("score, n_completed and n_failed are the SDK's wherever every expected trial left a readable result", () => {
  const cases: readonly (readonly WrittenTrial[])[] = [
    [GOOD],
    [GOOD, { task: "wrong", trial: "wrong__1", rewards: { reward: 0 } }],
    [GOOD, { task: "broken", trial: "broken__1", rewards: null, exception: "RewardFileNotFoundError" }],
    [{ ...GOOD, exception: "AgentTimeoutError" }],
    [{ ...GOOD, rewards: { reward: 0.25, style: 1 } }],
    [
      { ...GOOD, rewards: { reward: -1 } },
      { task: "b", trial: "b__1", rewards: { reward: 2 } },
    ],
    [{ ...GOOD, rewards: null, exception: "CancelledError" }],
  ];
  for (const trials of cases) {
    assert.deepEqual(byUs(trials), bySdk(trials.map(trialResult)));
  }
});

test("every difference from the SDK that the documentation lists", () => {
  const silent: WrittenTrial = { ...GOOD, rewards: null };
  const step = { step_name: "one", exception_info: exceptionInfo("AgentTimeoutError") };
  const broken = { lock: lockOf([GOOD, { task: "b" }]), files: { "b__1/result.json": "{" } };
  const cases: readonly (readonly [
    string,
    readonly WrittenTrial[],
    Parameters<typeof outcomeOfJob>[1],
    object,
    object,
  ])[] = [
    [
      "no reward and no exception",
      [silent],
      {},
      { score: 0, nCompleted: 0, nFailed: 1 },
      { score: 0, nCompleted: 1, nFailed: 0 },
    ],
    [
      "the same with the verifier disabled: no difference",
      [silent],
      { reading: readingOf([{ name: "oracle" }], { verifierDisabled: true }) },
      { score: 0, nCompleted: 1, nFailed: 0 },
      { score: 0, nCompleted: 1, nFailed: 0 },
    ],
    [
      "a lone reward under another name",
      [{ ...GOOD, rewards: { accuracy: 0.5 } }],
      {},
      { score: 0.5, nCompleted: 1, nFailed: 0 },
      { score: 0, nCompleted: 1, nFailed: 0 },
    ],
    [
      "several rewards, none called reward",
      [{ ...GOOD, rewards: { accuracy: 0.5, style: 1 } }],
      {},
      { score: 0, nCompleted: 0, nFailed: 1 },
      { score: 0, nCompleted: 1, nFailed: 0 },
    ],
    [
      "reward-key",
      [{ ...GOOD, rewards: { reward: 1, style: 0.5 } }],
      { reading: readingOf([{ name: "oracle" }], { rewardKey: "style" }) },
      { score: 0.5, nCompleted: 1, nFailed: 0 },
      { score: 1, nCompleted: 1, nFailed: 0 },
    ],
    [
      "an exception of a step",
      [{ ...GOOD, more: { step_results: [step] } }],
      {},
      { score: 1, nCompleted: 0, nFailed: 1 },
      { score: 1, nCompleted: 1, nFailed: 0 },
    ],
    [
      "a reward beside an exception that is not the agent's",
      [{ ...GOOD, exception: "ApiRateLimitError" }],
      {},
      { score: 0, nCompleted: 0, nFailed: 1 },
      { score: 1, nCompleted: 0, nFailed: 1 },
    ],
    [
      "a trial without a result",
      [GOOD],
      { lock: lockOf([GOOD, { task: "b" }]) },
      { score: 0.5, nCompleted: 1, nFailed: 1 },
      { score: 1, nCompleted: 1, nFailed: 0 },
    ],
    [
      "a result that cannot be read",
      [GOOD],
      broken,
      { score: 0.5, nCompleted: 1, nFailed: 1 },
      { score: 1, nCompleted: 1, nFailed: 0 },
    ],
    [
      "more results than expected: the score divides by the expected ones",
      [GOOD, { task: "b", trial: "b__1", rewards: { reward: 0 } }],
      { lock: lockOf([GOOD]) },
      { score: 1, nCompleted: 2, nFailed: 0 },
      { score: 0.5, nCompleted: 2, nFailed: 0 },
    ],
  ];
  for (const [name, trials, options, ours, theirs] of cases) {
    assert.deepEqual(byUs(trials, options), ours, name);
    assert.deepEqual(bySdk(trials.map(trialResult)), theirs, name);
  }
  // A job without any result is one failed trial there, called HarborNoTrials; here it has none, and errors.
  const empty = outcomeOfJob([], { lock: null });
  assert.deepEqual([empty.trials, empty.expectedTrials, empty.faults], [[], null, ["Harbor ended without a result"]]);
});
