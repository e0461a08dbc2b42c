import assert from "node:assert/strict";
import { test } from "node:test";
import { readJobDocument } from "../../../../src/job/document.ts";
import { checkHarborJob } from "../../../../src/job/harbor/parse.ts";
import { timeoutWarnings } from "../../../../src/job/harbor/timeout.ts";

function warningsOf(lines: string, timeoutSec: number | null = null): readonly string[] {
  const document = readJobDocument(Buffer.from(`experiment_id: e\n${lines}\n`), "job.yaml", () => undefined);
  assert.ok(document.ok);
  const { value, problems } = checkHarborJob(document.value);
  assert.deepEqual(problems, [], lines);
  return timeoutWarnings(value, timeoutSec);
}

const agents = (seconds: number, count = 1) =>
  `agents: [${Array.from({ length: count }, () => `{name: a, max_timeout_sec: ${seconds}}`).join(", ")}]`;

test("a timeout that cannot hold the trials that are known is said before they start", () => {
  const tasks = `tasks: [${Array.from({ length: 12 }, (_, index) => `{path: /t${index}}`).join(", ")}]`;
  const said = (trials: number, concurrent: number, needed: string, timeout: string) => [
    `${trials} trials, ${concurrent} at a time, may take ${needed}, and the job is ended after ${timeout}, made of what its first agent may take: set \`timeout\``,
  ];
  assert.deepEqual(warningsOf(`${agents(600)}\n${tasks}`), said(12, 4, "30m00s", "20m00s"));
  assert.deepEqual(warningsOf(`${agents(600)}\n${tasks}\nn_attempts: 2`), said(24, 4, "1h00m", "20m00s"));
  assert.deepEqual(warningsOf(`${agents(600, 2)}\n${tasks}`), said(24, 4, "1h00m", "20m00s"));
  assert.deepEqual(
    warningsOf(`${agents(600)}\n${tasks}\norchestrator: {n_concurrent_trials: 1}`),
    said(12, 1, "2h00m", "20m00s"),
  );
  assert.deepEqual(warningsOf(`${agents(600)}\n${tasks}\ntimeout_multiplier: 2`), said(12, 4, "1h00m", "30m00s"));
  assert.deepEqual(
    warningsOf(`${agents(600)}\ndatasets: [{path: /d, n_tasks: 9}, {path: /e, task_names: [a, b, c]}, {path: /f}]`),
    said(12, 4, "30m00s", "20m00s"),
  );
});

test("nothing is said where it fits, is not known, or was written", () => {
  const tasks = "tasks: [{path: /a}, {path: /b}, {path: /c}, {path: /d}, {path: /e}]";
  for (const lines of [
    `${agents(600)}\n${tasks}`,
    `agents: [{name: a}]\n${tasks}`,
    `${agents(600)}\ndatasets: [{path: /d}]`,
    `${agents(600)}\ndatasets: [{path: /d, task_names: ["*"]}]`,
    `${agents(600)}\n${tasks}\nn_attempts: 9\ntimeout: 60`,
  ]) {
    assert.deepEqual(warningsOf(lines), [], lines);
  }
  assert.deepEqual(warningsOf(`${agents(600)}\n${tasks}\nn_attempts: 9`, 60), []);
});
