import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePythonJson } from "../../../../src/job/harbor/python-json.ts";

test("what Python writes and JSON does not know", () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['{"a": NaN}', { a: "NaN" }],
    ["[Infinity, -Infinity, -1, 1e3]", ["Infinity", "-Infinity", -1, 1000]],
    ['{"NaN": "Infinity and \\"NaN\\" \\\\", "b": NaN}', { NaN: 'Infinity and "NaN" \\', b: "NaN" }],
    ['{"a": 1}', { a: 1 }],
    ["NaN", "NaN"],
  ];
  for (const [text, value] of cases) {
    assert.deepEqual(parsePythonJson(text), value, text);
  }
});

test("what is broken stays broken", () => {
  for (const text of [
    "",
    "{",
    '{"a": NaN',
    '{"a": "NaN',
    "NaNNaN",
    '{"a": "\\',
    `${"[".repeat(100)}${"]".repeat(100)}`,
  ]) {
    assert.throws(() => parsePythonJson(text), text);
  }
});

test("a string of megabytes beside a NaN is read", () => {
  const long = '\\"x'.repeat(1_000_000);
  const value = parsePythonJson(`{"long": "${long}", "reward": NaN}`) as { long: string; reward: string };
  assert.equal(value.long.length, 2_000_000);
  assert.equal(value.reward, "NaN");
});
