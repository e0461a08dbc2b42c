import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compareRuns, formatMarker, identityKey, markerOf, parseMarker } from "../../../src/github/comment-marker.ts";

const IDENTITY = { workflowFile: ".github/workflows/bench.yml", job: "bench", leg: "", actionId: "__self" };
const MARKER = markerOf({ ...IDENTITY, runNumber: 12, attempt: 2, sha: "a".repeat(40) });

describe("the marker of a comment", () => {
  test("is read back from the first line, also after GitHub changed the line breaks", () => {
    const line = formatMarker(MARKER);
    assert.deepEqual(parseMarker(`${line}\n# passed`), MARKER);
    assert.deepEqual(parseMarker(`${line}\r\n# passed`), MARKER);
    assert.deepEqual(parseMarker(line), MARKER);
    assert.ok(line.length < 500);
  });

  const line = formatMarker(MARKER);
  const foreign = [
    { name: "on the second line", body: `hi\n${line}` },
    { name: "after a space", body: ` ${line}` },
    { name: "with text behind it", body: `${line} hi` },
    { name: "with a key of another form", body: line.replace(/key=\w+/, "key=zz") },
    { name: "with a run that is no number", body: line.replace("run=12", "run=-1") },
    { name: "of another tool", body: line.replace("rock-job-action", "other-action") },
  ];
  for (const { name, body } of foreign) {
    test(`${name} is none`, () => assert.equal(parseMarker(body), null));
  }

  test("each workflow, job, leg and step has a key of its own", () => {
    const others = [
      { workflowFile: "x.yml" },
      { job: "other" },
      { leg: "os: linux" },
      { actionId: "__self_2" },
      { job: "benc", leg: "h" },
    ];
    const keys = [{}, ...others].map((change) => identityKey({ ...IDENTITY, ...change }));
    assert.equal(new Set(keys).size, keys.length);
  });

  const orders = [
    { left: [12, 1], right: [12, 1], sign: 0 },
    { left: [12, 2], right: [12, 1], sign: 1 },
    { left: [9, 5], right: [12, 1], sign: -1 },
    { left: [100, 1], right: [99, 9], sign: 1 },
  ] as const;
  for (const { left, right, sign } of orders) {
    test(`run ${left.join(".")} against run ${right.join(".")}`, () => {
      const of = ([runNumber, attempt]: readonly [number, number]) => ({ ...MARKER, runNumber, attempt });
      assert.equal(Math.sign(compareRuns(of(left), of(right))), sign);
    });
  }
});
