import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { mayGoBetter } from "../../src/job/harbor/causes.ts";
import type { Outcome } from "../../src/results/trial.ts";
import { repositoryDirectory } from "../directories.ts";
import { CANCELLED, exceptionInfo, outcomeOfJob, trialResult } from "../unit/job/harbor/written-by-harbor.ts";
import { harborPython, realHarborAvailable } from "./real-rock/real-rock.ts";

/** Set where the real server must not be missing, so that a check which ran nothing cannot pass. */
const REQUIRED = process.env.ROCK_TEST_REAL === "required";
const skip = REQUIRED || realHarborAvailable() ? false : "not installed: test/contract/real-rock/install.sh harbor";

const NAME = "NAME_OF_THE_EXCEPTION";

/** A reward of 0 and of 1, beside an exception of the trial and of its second step. */
const RESULTS = [0, 1].flatMap((reward) => [
  written(reward, { exception_info: exceptionInfo(NAME) }),
  written(reward, { step_results: [{ step_name: "good" }, { step_name: "bad", exception_info: exceptionInfo(NAME) }] }),
]);

/** Harbor 0.25 leaves it unclassified; a non-zero exit of the agent is the agent's own. */
const NAMED_DEVIATION = "NonZeroAgentExitCodeError";

const OTHERS = ["SomebodysOwnError", "RuntimeError"];

function written(reward: number | null, more: object): object {
  const rewards = reward === null ? null : { reward };
  return trialResult({ task: "a", trial: "a__1", rewards, more: { id: crypto.randomUUID(), ...more } });
}

interface Judged {
  readonly retry: boolean;
  readonly valid: readonly boolean[];
}

function askHarbor(): ReadonlyMap<string, Judged> {
  const script = path.join(repositoryDirectory(), "test/contract/real-rock/error-policy.py");
  const { stdout, stderr, status } = spawnSync(harborPython(), [script], {
    input: JSON.stringify({ placeholder: NAME, results: RESULTS, others: OTHERS }),
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  const judged = new Map(Object.entries(JSON.parse(stdout) as Record<string, Judged>));
  assert.ok(judged.size >= 50 + OTHERS.length, `only ${judged.size} names`);
  return judged;
}

/** Where we cancelled the job, as Harbor takes it of every CancelledError. */
function outcomeOf(result: object, name: string): Outcome {
  const file = JSON.stringify(result).replaceAll(NAME, name);
  const [trial] = outcomeOfJob([], { end: CANCELLED, lock: null, files: { "a__1/result.json": file } }).trials;
  assert.ok(trial);
  return trial.outcome;
}

test("a reward beside an exception is valid where Harbor calls it valid, but for the one named", { skip }, () => {
  const different = [...askHarbor()].filter(([name, { valid }]) => {
    const ours = RESULTS.map((result) => outcomeOf(result, name).kind === "measured");
    return JSON.stringify(ours) !== JSON.stringify(valid);
  });
  assert.deepEqual(different, [[NAMED_DEVIATION, { retry: true, valid: [false, false, false, false] }]]);
});

test("what may go better when it is run again is what Harbor would run again, but for the one named", { skip }, () => {
  const different = [...askHarbor()].filter(([name, { retry }]) => {
    const { failure } = outcomeOf(written(null, { exception_info: exceptionInfo(NAME) }), name);
    assert.ok(failure);
    return mayGoBetter(failure) !== retry;
  });
  assert.deepEqual(
    different.map(([name]) => name),
    [NAMED_DEVIATION],
  );
});
