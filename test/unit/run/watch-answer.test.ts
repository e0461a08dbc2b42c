import assert from "node:assert/strict";
import { test } from "node:test";
import { readWatchAnswer } from "../../../src/run/watch-job.ts";

test("the answer of the watch script is read, and nothing else is taken for one", () => {
  assert.deepEqual(readWatchAnswer("running - 5 0 - -\naGkKMQ==\n"), {
    state: "running",
    files: null,
    exitCode: null,
    logSize: 5,
    outOfMemoryKills: 0,
    log: null,
    news: Buffer.from("hi\n1"),
  });
  assert.deepEqual(readWatchAnswer("exited 137 0 2 -3 whole\n"), {
    state: "exited",
    files: -3,
    exitCode: 137,
    logSize: 0,
    outOfMemoryKills: 2,
    log: { kind: "whole" },
    news: Buffer.alloc(0),
  });
  assert.equal(readWatchAnswer("lost - 12 0").state, "lost");
  assert.equal(readWatchAnswer("superseded - 12 0\n").state, "superseded");
  assert.equal(readWatchAnswer("running - 12 0 changed\n").files, "changed");
  assert.deepEqual(readWatchAnswer("exited 0 5 0 - cut\n").log, { kind: "cut", beyond: null });
  assert.deepEqual(readWatchAnswer("exited 0 5 0 - cut-17\n").log, { kind: "cut", beyond: 17 });
  assert.deepEqual(readWatchAnswer("exited 0 5 0 - gaps\n").log, { kind: "gaps" });
  // Whatever else is there, nobody said that the log is whole.
  assert.deepEqual(readWatchAnswer("exited 0 5 0 - *\n").log, { kind: "gaps" });
  assert.deepEqual(readWatchAnswer("exited 0 5 0 -\n").log, { kind: "gaps" });
  for (const text of ["", "exited - 5 0\n", "running - x 0\n", "sh: not found\n", "exited\n", "done 0 5 0"]) {
    assert.throws(() => readWatchAnswer(text), /the watch script answered/, JSON.stringify(text));
  }
});
