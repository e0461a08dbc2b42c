import assert from "node:assert/strict";
import { test } from "node:test";
import { bashReader, parseScore } from "../../../src/job/bash/results.ts";
import type { Cause } from "../../../src/results/trial.ts";
import type { ResultFile } from "../../../src/work/result-files.ts";
import type { SandboxEnd, SandboxReport } from "../../../src/work/sandbox-report.ts";

interface Given {
  readonly report: SandboxReport;
  readonly score: ResultFile["content"] | null;
}

function report(end: SandboxEnd, score: string | ResultFile["content"] | null = null, lost = false): Given {
  const loss = { message: "no tar", error: new Error("no tar") };
  return {
    report: {
      end,
      sandboxId: "0".repeat(32),
      launchedAt: 1_000,
      endedAt: 3_500,
      collection: lost ? { kind: "lost", loss } : { kind: "complete" },
      log: "logs/a.log",
      logEnd: "",
    },
    score: typeof score === "string" ? { kind: "bytes", bytes: Buffer.from(score) } : score,
  };
}

function trialOf(given: Given) {
  const reader = bashReader("job");
  if (given.score !== null) {
    reader.take({ path: "score.json", content: given.score }, "final");
  }
  const [trial, ...others] = reader.outcome(given.report).trials;
  assert.ok(trial);
  assert.equal(others.length, 0);
  return trial;
}

const lost: SandboxEnd = { kind: "lost", phase: "watch", loss: { message: "gone", error: new Error("gone") } };

const UNREADABLE = { kind: "unreadable", reason: "a symlink, only plain files are taken" } as const;

test("what a script's end and its score file mean", () => {
  const cases: readonly (readonly [string, Given, number | "no score" | null, Cause | null])[] = [
    ["exit 0 without a score", report({ kind: "exited", exitCode: 0 }), "no score", null],
    ["exit 0 with a score", report({ kind: "exited", exitCode: 0 }, '{"score": 0.25}'), 0.25, null],
    ["exit 0, broken score", report({ kind: "exited", exitCode: 0 }, "{"), null, "verifier"],
    ["exit 0, empty score", report({ kind: "exited", exitCode: 0 }, ""), null, "verifier"],
    ["exit 0, score too large or a link", report({ kind: "exited", exitCode: 0 }, UNREADABLE), null, "verifier"],
    ["exit 0, files lost", report({ kind: "exited", exitCode: 0 }, null, true), null, "infrastructure"],
    ["exit 7", report({ kind: "exited", exitCode: 7 }), "no score", "script"],
    ["exit 7 with a score", report({ kind: "exited", exitCode: 7 }, "score: 1"), 1, "script"],
    ["exit 7, broken score", report({ kind: "exited", exitCode: 7 }, "{"), "no score", "script"],
    ["exit 7, files lost", report({ kind: "exited", exitCode: 7 }, null, true), "no score", "script"],
    ["deadline, whatever it left", report({ kind: "stopped", reason: "deadline" }, "score: 1"), null, "deadline"],
    ["cancel", report({ kind: "stopped", reason: "interrupted" }), null, "cancelled"],
    ["lost", report(lost), null, "infrastructure"],
  ];
  for (const [name, given, reward, cause] of cases) {
    const { outcome } = trialOf(given);
    assert.equal(outcome.kind === "measured" ? (outcome.reward ?? "no score") : null, reward, name);
    assert.equal(outcome.failure?.cause ?? null, cause, name);
  }
});

test("a trial carries exit code, times and log", () => {
  const trial = trialOf(report({ kind: "exited", exitCode: 7 }));
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
    // As the rewards of a verifier are read: Python's True, and a number in quotes.
    ['{"score": "0.5"}', 0.5],
    ['{"score": " 1e-1 "}', 0.1],
    ['{"score": True}', 1],
    ['{"score": false, "reward": 1}', 0],
    ['{"score": "82%"}', null],
    ['{"score": "0x10"}', null],
    ['{"score": ""}', null],
    ['{"score": [1]}', null],
    ['{"score": 1', null],
    ["\u0000", null],
  ];
  for (const [text, expected] of cases) {
    const score = parseScore(text);
    assert.equal(score.kind === "read" ? score.value : null, expected, text);
  }
});

test("a long score.json is read as JSON alone, because the YAML reader would take minutes for it", () => {
  const keys = Array.from({ length: 5_000 }, (_, index) => `"key-${index}": ${index}`).join(", ");
  const score = parseScore(`{${keys}, "score": 0.5}`);
  assert.ok(score.kind === "read");
  assert.equal(score.value, 0.5);
  const message = "score.json cannot be read: it is not JSON";
  assert.deepEqual(parseScore(`{${keys}, "passed": True, "score": 0.5}`), { kind: "unreadable", message });
});

test("other finite numbers of a score file are metrics, and nothing else is", () => {
  const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`m${index}`, index]));
  const cases: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
    ['{"score": 0.5}', {}],
    ["0.5", {}],
    [
      '{"score": 0.5, "f1": 0.25, "latency": 1200, "delta": -1, "none": 0}',
      { f1: 0.25, latency: 1200, delta: -1, none: 0 },
    ],
    ['{"score": 0.5, "reward": 1, "task_score": 2}', { reward: 1, task_score: 2 }],
    ['{"score": null, "reward": 1, "f1": 2}', { f1: 2 }],
    ['{"score": 1, "flag": true, "text": "0.5", "list": [1], "deep": {"f1": 1}, "null": null}', {}],
    ["{score: 1, nan: .nan, inf: .inf, f1: 1}", { f1: 1 }],
    [`{"score": 1, "${"x".repeat(100)}": 1, "${"y".repeat(101)}": 2}`, { ["x".repeat(100)]: 1 }],
    [JSON.stringify({ ...many, score: 1 }), Object.fromEntries(Object.entries(many).slice(0, 100))],
  ];
  for (const [text, expected] of cases) {
    const score = parseScore(text);
    assert.ok(score.kind === "read", text);
    assert.deepEqual(score.metrics, expected, text);
  }
});

test("only what was measured has metrics", () => {
  const file = '{"score": 1, "f1": 0.5}';
  const cases: readonly (readonly [string, Given, Readonly<Record<string, number>>])[] = [
    ["exit 0", report({ kind: "exited", exitCode: 0 }, file), { f1: 0.5 }],
    ["exit 7", report({ kind: "exited", exitCode: 7 }, file), { f1: 0.5 }],
    ["exit 0 without a score", report({ kind: "exited", exitCode: 0 }, '{"f1": 0.5}'), {}],
    ["exit 0, files lost", report({ kind: "exited", exitCode: 0 }, file, true), {}],
    ["deadline", report({ kind: "stopped", reason: "deadline" }, file), {}],
    ["lost", report(lost, file), {}],
  ];
  for (const [name, given, expected] of cases) {
    assert.deepEqual(trialOf(given).metrics, expected, name);
  }
});

test("a score file without a score says what it has and how to write one", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["", 'score.json is empty; write a number, such as {"score": 0.82}'],
    ["{}", 'score.json has no key at all; write a number, such as {"score": 0.82}'],
    [
      '{"accuracy": 0.8, "n": 4}',
      'score.json has the keys accuracy, n, and none of score, reward and task_score; write a number, such as {"score": 0.82}',
    ],
    [
      `{"a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "${"f".repeat(90)}": 1, "g": 1}`,
      'score.json has the keys a, b, c, d, e and 2 more, and none of score, reward and task_score; write a number, such as {"score": 0.82}',
    ],
    ["[0.5]", 'score.json is a list; write a number, such as {"score": 0.82}'],
    [
      '{"score": "82%"}',
      'score.json has a score that is text and not a number; write a number, such as {"score": 0.82}',
    ],
    ['{"reward": [1]}', 'score.json has a reward that is a list; write a number, such as {"score": 0.82}'],
    ["score: .nan", 'score.json has a score that is not a finite number; write a number, such as {"score": 0.82}'],
  ];
  for (const [text, message] of cases) {
    assert.deepEqual(parseScore(text), { kind: "unreadable", message }, text);
  }
});
