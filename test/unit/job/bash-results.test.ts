import assert from "node:assert/strict";
import { test } from "node:test";
import { bashTrial, parseScore } from "../../../src/job/bash/results.ts";
import type { SandboxEnd, SandboxReport } from "../../../src/job/work.ts";
import type { Cause } from "../../../src/results/trial.ts";

function report(end: SandboxEnd, score: string | null = null, collectLoss = false): SandboxReport {
  return {
    end,
    sandboxId: "0".repeat(32),
    launchedAt: 1_000,
    endedAt: 3_500,
    files: score === null ? [] : [{ path: "score.json", bytes: Buffer.from(score) }],
    collectLoss: collectLoss ? { message: "no tar", error: new Error("no tar") } : null,
    log: "logs/a.log",
  };
}

const lost: SandboxEnd = { kind: "lost", phase: "watch", loss: { message: "gone", error: new Error("gone") } };

test("what a script's end and its score file mean", () => {
  const cases: readonly (readonly [string, SandboxReport, number | null, Cause | null])[] = [
    ["exit 0 without a score", report({ kind: "exited", exitCode: 0 }), 0, null],
    ["exit 0 with a score", report({ kind: "exited", exitCode: 0 }, '{"score": 0.25}'), 0.25, null],
    ["exit 0, broken score", report({ kind: "exited", exitCode: 0 }, "{"), null, "verifier"],
    ["exit 0, score too large or a link", report({ kind: "exited", exitCode: 0 }, ""), null, "verifier"],
    ["exit 0, files lost", report({ kind: "exited", exitCode: 0 }, null, true), null, "infrastructure"],
    ["exit 7", report({ kind: "exited", exitCode: 7 }), 0, "script"],
    ["exit 7 with a score", report({ kind: "exited", exitCode: 7 }, "score: 1"), 1, "script"],
    ["exit 7, broken score", report({ kind: "exited", exitCode: 7 }, "{"), 0, "script"],
    ["exit 7, files lost", report({ kind: "exited", exitCode: 7 }, null, true), 0, "script"],
    ["deadline, whatever it left", report({ kind: "stopped", reason: "deadline" }, "score: 1"), null, "deadline"],
    ["cancel", report({ kind: "stopped", reason: "interrupted" }), null, "cancelled"],
    ["lost", report(lost), null, "infrastructure"],
  ];
  for (const [name, given, reward, cause] of cases) {
    const { outcome } = bashTrial("job", given);
    assert.equal(outcome.kind === "measured" ? outcome.reward : null, reward, name);
    assert.equal(outcome.failure?.cause ?? null, cause, name);
  }
});

test("a trial carries exit code, times and log", () => {
  const trial = bashTrial("job", report({ kind: "exited", exitCode: 7 }));
  assert.equal(trial.exitCode, 7);
  assert.equal(trial.durationSec, 2.5);
  assert.equal(trial.startedAt, "1970-01-01T00:00:01.000Z");
  assert.equal(trial.log, "logs/a.log");
  assert.equal(trial.outcome.failure?.exception.type, "BashExitCode");
});

test("score.json is read as leniently as YAML, and a missing number is never a 0", () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ['{"score": 0.5, "reward": 1}', 0.5],
    ['{"reward": 0.5, "task_score": 1}', 0.5],
    ['{"task_score": 0.75, "passed": True, "tokens": null}', 0.75],
    ['{"score": null, "reward": 2}', 2],
    ["score: -1", -1],
    ["0.5", 0.5],
    ['{"task_score": null, "passed": null}', null],
    ["{}", null],
    ["[]", null],
    ["", null],
    ["score: .inf", null],
    ["score: .nan", null],
    ['{"score": "0.5"}', null],
    ['{"score": true}', null],
    ['{"score": [1]}', null],
    ['{"score": 1', null],
    ["\u0000", null],
  ];
  for (const [text, expected] of cases) {
    const score = parseScore(text);
    assert.equal(score.kind === "read" ? score.value : null, expected, text);
  }
});
