import assert from "node:assert/strict";
import { test } from "node:test";
import { annotationsOf } from "../../../src/report/annotations.ts";
import type { Report } from "../../../src/report/report.ts";
import type { ConfigurationProblem } from "../../../src/results/configuration-problem.ts";
import { DEFAULT_GATE } from "../../../src/results/gate.ts";
import { job, measured, run, unmeasured } from "../results/results.ts";

function problem(line: number): ConfigurationProblem {
  return { file: "bench/x.yaml", line, column: 5, message: `unknown key k${line}`, remedy: "remove it" };
}

function refused(problems: readonly ConfigurationProblem[]): Report {
  return { kind: "refused", mode: "run", problems, run: run([]).run, tool: run([]).tool };
}

test("a problem is an error at its line", () => {
  assert.deepEqual(annotationsOf(refused([problem(14)])), [
    {
      level: "error",
      title: "unknown key k14",
      message: "unknown key k14; remove it",
      file: "bench/x.yaml",
      line: 14,
      column: 5,
    },
  ]);
});

test("a problem of no file has no place", () => {
  const [annotation] = annotationsOf(refused([{ ...problem(1), file: "", remedy: "" }]));
  assert.deepEqual(annotation, { level: "error", title: "unknown key k1", message: "unknown key k1" });
});

test("of more than ten problems the last annotation lists the rest", () => {
  const annotations = annotationsOf(refused(Array.from({ length: 12 }, (_, index) => problem(index + 1))));
  assert.equal(annotations.length, 10);
  assert.equal(annotations.at(-1)?.title, "3 more problems");
  assert.match(annotations.at(-1)?.message ?? "", /^bench\/x\.yaml:10:5: unknown key k10\n/);
});

test("reasons come first, then at most eight trials, those that were measured before the others", () => {
  const trials = [
    unmeasured("u"),
    ...Array.from({ length: 12 }, (_, index) => measured(`n${index}`, 0, 1)),
    measured("p"),
  ];
  const annotations = annotationsOf({ kind: "run", run: run([job(trials)]) });
  assert.equal(annotations.length, 9);
  assert.equal(annotations[0]?.title, "❌ failed · score 0.00 · 1 of 14 passed, 1 unmeasured");
  assert.match(annotations[0]?.message ?? "", /^hello: 13 of 14 trials failed, max-failed is 0/);
  assert.deepEqual(annotations[1], {
    level: "error",
    title: "n0: not passed",
    message: "hello, n0: not passed: BashExitCode: the script exited with code 1",
  });
});

test("a green check has no errors: a failure within what may fail is a warning", () => {
  const gate = { ...DEFAULT_GATE, maxFailed: { kind: "count", count: 1 } } as const;
  const annotations = annotationsOf({ kind: "run", run: run([job([measured("a"), measured("b", 0, 1)])], { gate }) });
  assert.deepEqual(
    annotations.map(({ level, title }) => [level, title]),
    [["warning", "b: not passed"]],
  );
});

test("the text of an annotation names its job, because not every CI shows titles", () => {
  const texts = (...jobs: readonly ReturnType<typeof job>[]) =>
    annotationsOf({ kind: "run", run: run(jobs) }).map(({ message }) => message);
  assert.deepEqual(texts(job([measured("hello", 0, 1)])), [
    "hello: 1 of 1 trial failed, max-failed is 0 (BashExitCode with exit code 1)",
    "hello: not passed: BashExitCode: the script exited with code 1",
  ]);
  const two = texts(
    job([measured("a", 0, 1)], { jobName: "a" }),
    job([measured("2026-11-24__10-00-00", 0, 2)], { jobName: "2026-11-24__10-00-00", config: "bench/b.yaml" }),
  );
  assert.deepEqual(two.slice(1), [
    "a: not passed: BashExitCode: the script exited with code 1",
    "bench/b.yaml: not passed: BashExitCode: the script exited with code 2",
  ]);
});

test("nothing to say of a run that passed", () => {
  assert.deepEqual(annotationsOf({ kind: "run", run: run([job([measured("a")])]) }), []);
});

test("a message is cut where the runner would cut it, between characters", () => {
  const annotations = annotationsOf({ kind: "run", run: run([job([unmeasured("a", "unknown", "ж".repeat(9000))])]) });
  for (const { message } of annotations) {
    assert.ok(Buffer.byteLength(message) <= 4000 && message.isWellFormed() && !message.includes("\ufffd"));
  }
});
