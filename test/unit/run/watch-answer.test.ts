import assert from "node:assert/strict";
import { test } from "node:test";
import { readWatchAnswer } from "../../../src/run/watch-answer.ts";

test("the answer of the watch script is read, and nothing else is taken for one", () => {
  assert.deepEqual(readWatchAnswer("running - 5 0 - - -\naGkKMQ==\n"), {
    state: "running",
    files: null,
    logSize: 5,
    news: Buffer.from("hi\n1"),
  });
  assert.deepEqual(readWatchAnswer("exited 137 0 2 -3 whole script\n"), {
    state: "exited",
    files: -3,
    exitCode: 137,
    cause: "script",
    logSize: 0,
    outOfMemoryKills: 2,
    log: { kind: "whole" },
    news: Buffer.alloc(0),
  });
  for (const cause of ["script", "deadline", "cancel"]) {
    const answer = readWatchAnswer(`exited 143 0 0 - whole ${cause}\n`);
    assert.equal(answer.state === "exited" && answer.cause, cause);
  }
  assert.equal(readWatchAnswer("lost - 12 0 - gaps -").state, "lost");
  const superseded = readWatchAnswer("superseded - 12 0 - whole abc-1\n");
  assert.equal(superseded.state === "superseded" && superseded.by, "abc-1");
  assert.equal(readWatchAnswer("running - 12 0 changed - -\n").files, "changed");
  const logOf = (words: string) => {
    const answer = readWatchAnswer(`exited 0 5 0 - ${words}\n`);
    return answer.state === "exited" ? answer.log : null;
  };
  assert.deepEqual(logOf("cut script"), { kind: "cut", beyond: null });
  assert.deepEqual(logOf("cut-17 script"), { kind: "cut", beyond: 17 });
  assert.deepEqual(logOf("gaps script"), { kind: "gaps" });
  // Whatever else is there, nobody said that the log is whole.
  assert.deepEqual(logOf("* script"), { kind: "gaps" });
  for (const text of [
    "",
    "exited - 5 0 - whole script\n",
    "exited 0 5 0 - whole\n",
    "running - x 0\n",
    "sh: not found\n",
    "exited\n",
    "done 0 5 0",
  ]) {
    assert.throws(() => readWatchAnswer(text), /the watch script answered/, JSON.stringify(text));
  }
});
