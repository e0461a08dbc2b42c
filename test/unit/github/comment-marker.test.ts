import assert from "node:assert/strict";
import { test } from "node:test";
import { identityKey, workflowKey } from "../../../src/github/comment-marker.ts";

const IDENTITY = {
  workflowFile: ".github/workflows/bench.yml",
  job: "bench",
  leg: "",
  actionId: "__self",
  measuredBy: null,
};

test("each workflow, job, leg and step has its own key", () => {
  const others = [
    { workflowFile: "x.yml" },
    { job: "other" },
    { leg: "os: linux" },
    { actionId: "__self_2" },
    { measuredBy: { workflow: 1, runNumber: 3, attempt: 1 } },
    { measuredBy: { workflow: 2, runNumber: 3, attempt: 1 } },
    { job: "benc", leg: "h" },
  ];
  const keys = [{}, ...others].map((change) => identityKey({ ...IDENTITY, ...change }));
  assert.equal(new Set(keys).size, keys.length);
});

test("the runs of a workflow whose results another one publishes have the same key", () => {
  const of = (runNumber: number) => identityKey({ ...IDENTITY, measuredBy: { workflow: 1, runNumber, attempt: 1 } });
  assert.equal(of(3), of(4));
});

test("all legs of a workflow have one comment", () => {
  const OTHER_JOB = { ...IDENTITY, job: "other" };
  assert.match(workflowKey(IDENTITY), /^[0-9a-f]{16}$/);
  assert.equal(workflowKey(OTHER_JOB), workflowKey(IDENTITY));
  assert.notEqual(workflowKey({ workflowFile: "x.yml" }), workflowKey(IDENTITY));
});
