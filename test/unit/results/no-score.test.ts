import assert from "node:assert/strict";
import { test } from "node:test";
import { resultOutputs } from "../../../src/entry/result-outputs.ts";
import { annotationsOf } from "../../../src/report/annotations.ts";
import { headline } from "../../../src/report/headline.ts";
import { renderJUnit } from "../../../src/report/junit.ts";
import { scoreTables, scoreTablesText } from "../../../src/report/score-table.ts";
import { DEFAULT_GATE, type Gate } from "../../../src/results/gate.ts";
import { toResultsFile } from "../../../src/results/results-file.ts";
import type { TrialResult } from "../../../src/results/trial.ts";
import { endText } from "../../../src/terminal/end.ts";
import { job, measured, run, unmeasured } from "./results.ts";

function runOf(trial: TrialResult, gate: Partial<Gate> = {}) {
  return run([job([trial])], { gate: { ...DEFAULT_GATE, ...gate } });
}

/** The score wherever it stands, the verdict and why. */
function told(trial: TrialResult, gate: Partial<Gate> = {}) {
  const result = runOf(trial, gate);
  const file = toResultsFile(result);
  const [, , row = ""] = scoreTablesText(scoreTables(result), 10).split("\n");
  return {
    verdict: result.verdict.kind,
    reasons: result.verdict.reasons,
    headline: headline({ kind: "run", run: result }),
    row: row.split("|").map((cell) => cell.trim()),
    output: resultOutputs(result, "/r").score,
    passed: resultOutputs(result, "/r")["n-passed"],
    file: [file.score, file.jobs[0]?.score, file.jobs[0]?.trials[0]?.score, file.jobs[0]?.trials[0]?.passed],
    terminal: endText(result, [], false)
      .split("\n")
      .find((line) => line.includes("hello ")),
  };
}

test("a score that is not there stands nowhere, least of all as 0", () => {
  const cases: readonly (readonly [TrialResult, string, boolean])[] = [
    [measured("hello", null), "passed", true],
    [measured("hello", null, 7), "failed", false],
    [unmeasured("hello"), "errored", false],
  ];
  for (const [trial, verdict, passed] of cases) {
    const { row, headline: head, output, file, terminal, ...rest } = told(trial);
    assert.equal(rest.verdict, verdict);
    assert.ok(row.includes("–") && !row.join().includes("0.00"), row.join("|"));
    assert.doesNotMatch(head, /score/);
    assert.equal(output, "");
    assert.deepEqual(file, [null, null, null, passed]);
    assert.match(terminal ?? "", /hello +\w+ +– +/);
  }
  assert.doesNotMatch(renderJUnit(runOf(measured("hello", null))), /"score"/);
});

test("the gate counts a score that is not there as 0, and says why", () => {
  const { verdict, reasons, passed, row } = told(measured("hello", null), { minScore: 0.8 });
  assert.equal(verdict, "failed");
  assert.deepEqual(reasons, [
    "the script left no score.json in $ROCK_ARTIFACT_DIR, which counts as score 0: below min-score 0.8",
  ]);
  assert.equal(passed, "0");
  assert.ok(row.includes("❌ not passed"), row.join("|"));
  assert.equal(told(measured("hello", null), { minScore: 0 }).verdict, "passed");
  assert.deepEqual(told(measured("hello", 0), { minScore: 0.8 }).reasons, ["score 0 is below min-score 0.8"]);
});

test("a script's trial below min-score has not passed, wherever it stands", () => {
  const low = measured("hello", 0.5);
  const { verdict, row, passed, file, terminal, headline: head } = told(low, { minScore: 0.8 });
  assert.equal(verdict, "failed");
  assert.ok(row.includes("❌ not passed") && row.includes("0.50"), row.join("|"));
  assert.equal(passed, "0");
  assert.equal(file[3], false);
  assert.equal(head, "❌ failed · score 0.50 · 0 of 1 passed");
  assert.match(terminal ?? "", /hello +failed +0\.5 +0 +1 +0 /);
  const annotations = annotationsOf({ kind: "run", run: runOf(low, { minScore: 0.8 }) });
  assert.ok(
    annotations.some(
      ({ title, message }) => title.includes("not passed") && message === "hello: not passed: its score is 0.5",
    ),
    JSON.stringify(annotations),
  );
  assert.match(renderJUnit(runOf(low, { minScore: 0.8 })), /<failure type="min-score" message="score 0.5 is below/);
  assert.equal(told(low, { minScore: 0.5 }).passed, "1");
});
