import assert from "node:assert/strict";
import { test } from "node:test";
import { TrialsStatus, trialLine } from "../../../src/terminal/trials-status.ts";
import { news, progressOf } from "./running-trials.ts";

const LINES: readonly (readonly [trial: Parameters<typeof news>[0], line: string])[] = [
  [{ durationSec: 252 }, "✓ astropy__astropy-7606 score 1.00 in 4m12s"],
  [
    { standing: "not passed", reward: 0, exception: "AgentTimeoutError", durationSec: 3000 },
    "✗ astropy__astropy-7606 score 0.00 (AgentTimeoutError) in 50m00s",
  ],
  [
    { standing: "unmeasured", reward: null, exception: "EnvironmentStartTimeoutError" },
    "? astropy__astropy-7606 unmeasured (EnvironmentStartTimeoutError)",
  ],
  [{ agent: "oracle", reward: 1 / 3 }, "✓ astropy__astropy-7606 with oracle score 0.333"],
  [{ name: "a\n\x1b[2J::error::b" }, "✓ a ::error::b score 1.00"],
  [{ name: "x".repeat(500) }, `✓ ${"x".repeat(119)}… score 1.00`],
];

for (const [trial, line] of LINES) {
  test(`a trial that ended is shown as ${line.slice(0, 80)}`, () => {
    assert.equal(trialLine(news(trial)), line);
  });
}

test("a status tells what is known", () => {
  const status = new TrialsStatus();
  assert.equal(status.words(), null);
  status.progressed(progressOf({ total: null, done: 0, running: 0 }));
  assert.equal(status.words(), "0 done");
  status.progressed(progressOf({ total: 50, done: 0, running: 4 }));
  assert.equal(status.words(), "0 of 50 done, 4 running, 46 pending");
  status.ended(news({ durationSec: 100 }));
  status.ended(news({ durationSec: null }));
  status.ended(news({ durationSec: 140 }));
  // 43 pending after 4 running ones, each 2 minutes: 43 / 4 × 120 s, and a minute for those half done.
  status.progressed(progressOf({ total: 50, done: 3, running: 4, unmeasured: 1, score: 0.5, costUsd: 1.25 }));
  assert.equal(
    status.words(),
    "3 of 50 done, score 0.50 so far, about 22m30s left, 1 unmeasured, 4 running, 43 pending, $1.25",
  );
});

test("where lines stay a status is shown when it changed, at most every 30 seconds", () => {
  const status = new TrialsStatus();
  const progress = (done: number) => status.progressed(progressOf({ total: 9, done, running: 0 }));
  progress(1);
  assert.equal(status.wordsToTell(1000), "1 of 9 done, 8 pending");
  progress(2);
  assert.equal(status.wordsToTell(30_999), null);
  assert.equal(status.wordsToTell(31_000), "2 of 9 done, 7 pending");
  assert.equal(status.wordsToTell(99_000), null);
});

test("what is left is not told to the tenth of a second", () => {
  const status = new TrialsStatus();
  status.ended({ ...news({}), durationSec: 0.3 });
  status.progressed(progressOf({ total: 4, done: 3, running: 1 }));
  assert.match(status.words() ?? "", /, a few seconds left,/);
  status.ended({ ...news({}), durationSec: 60 });
  assert.match(status.words() ?? "", /, about 15s left,/);
});
