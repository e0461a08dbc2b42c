import assert from "node:assert/strict";
import { test } from "node:test";
import { harborReader } from "../../../../src/job/harbor/results.ts";
import type { Collection, SandboxEnd } from "../../../../src/work/sandbox-report.ts";
import { CANCELLED, DEADLINE, EXITED, LOST, outcomeOfJob, readingOf, reportOf } from "./written-by-harbor.ts";

const COMPLETE: Collection = { kind: "complete" };
const FILES_LOST: Collection = { kind: "lost", loss: { message: "cut off", error: new Error("cut off") } };

test("what a job's end says against the job as a whole", () => {
  const cases: readonly (readonly [string, SandboxEnd, Collection, readonly string[]])[] = [
    ["by itself", EXITED, COMPLETE, []],
    ["by itself, its files lost", EXITED, FILES_LOST, ["the job's files could not be brought back: cut off"]],
    ["with an error", { kind: "exited", exitCode: 1 }, COMPLETE, ["Harbor ended with exit code 1; its log says why"]],
    [
      "without Harbor",
      { kind: "exited", exitCode: 127 },
      COMPLETE,
      ["the sandbox's image has no harbor (exit code 127): use an image with Harbor installed"],
    ],
    // Trials that did not end say it themselves.
    ["at its deadline", DEADLINE, COMPLETE, []],
    ["at its deadline, its files lost", DEADLINE, FILES_LOST, ["the job's files could not be brought back: cut off"]],
    ["cancelled", CANCELLED, { kind: "none" }, []],
    ["lost, when every trial had a result", LOST, { kind: "none" }, ["it is gone"]],
  ];
  for (const [name, end, collection, faults] of cases) {
    const outcome = outcomeOfJob([{ task: "a", trial: "a__1" }], { end, collection });
    assert.deepEqual(outcome.faults, faults, name);
  }
});

test("a job of which nothing is known says why", () => {
  const cases: readonly (readonly [SandboxEnd, string])[] = [
    [{ kind: "exited", exitCode: 1 }, "Harbor ended with exit code 1; its log says why"],
    [EXITED, "Harbor ended without a result"],
    [DEADLINE, "the job ran longer than its timeout and was ended before Harbor started a trial"],
    [CANCELLED, "the job was cancelled before Harbor started a trial"],
    [LOST, "it is gone"],
  ];
  for (const [end, fault] of cases) {
    const outcome = harborReader(readingOf()).outcome(reportOf(end));
    assert.deepEqual([outcome.trials, outcome.expectedTrials, outcome.faults[0]], [[], null, fault]);
  }
});

test("what another run left in the job's directory is no result of this one", () => {
  const outcome = outcomeOfJob([{ task: "a", trial: "a__1" }], { end: { kind: "exited", exitCode: 73 } });
  assert.deepEqual([outcome.trials, outcome.expectedTrials], [[], null]);
  assert.match(
    outcome.faults.join("\n"),
    /^the job's directory in the sandbox already held the files of another run, [^\n]*$/,
  );
});

test("Harbor's own last error is in the reason, whole and in one line", () => {
  const cases: readonly (readonly [log: string, fault: string])[] = [
    ["", "Harbor ended with exit code 1; its log says why"],
    [
      "Traceback (most recent call last):\n  File \"x.py\", line 1\nFileNotFoundError: [Errno 2] No such file or directory: '/data/ds'\n",
      "Harbor ended with exit code 1: FileNotFoundError: [Errno 2] No such file or directory: '/data/ds'",
    ],
    [
      "╭─ Traceback ─╮\n│ x           │\n╰─────────────╯\nValidationError: 1 validation error for JobConfig\nn_attempts\n  Input should be a valid integer, unable to parse \n[type=int_parsing]\n",
      "Harbor ended with exit code 1: ValidationError: 1 validation error for JobConfig n_attempts Input should be a valid integer, unable to parse [type=int_parsing]",
    ],
    [
      "ValueError: an earlier one, which was caught\n\nharbor.errors.UnavailableDatasetTasksError: none\n",
      "Harbor ended with exit code 1: harbor.errors.UnavailableDatasetTasksError: none",
    ],
    [
      "starting\n\u001b[31mDocker daemon is not running.\u001b[0m Please start Docker and try again.\n",
      "Harbor ended with exit code 1; its log ends with: Docker daemon is not running. Please start Docker and try again.",
    ],
    [`${"x".repeat(400)}\n`, "Harbor ended with exit code 1; its log says why"],
    ["│ 1 │ 2 │\n╰───┴───╯\n", "Harbor ended with exit code 1; its log says why"],
  ];
  for (const [logEnd, fault] of cases) {
    const report = { ...reportOf({ kind: "exited", exitCode: 1 }), logEnd };
    assert.deepEqual(harborReader(readingOf()).outcome(report).faults, [fault]);
  }
});
