import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { hasAll, newestParts, type Part } from "../../../src/github/comment-plan.ts";

const part = fc.record(
  {
    key: fc.constantFrom("a", "b", "c"),
    run: fc.integer({ min: 1, max: 3 }),
    attempt: fc.integer({ min: 1, max: 2 }),
    at: fc.integer({ min: 1, max: 3 }),
  },
  { noNullPrototype: true },
);
const parts = fc.array(part, { maxLength: 6 });
const sorted = (list: readonly Part[]) => list.toSorted((left, right) => (left.key < right.key ? -1 : 1));

test("of what several writers saw, each leg's newest part is kept, in whatever order they saw it", () => {
  fc.assert(
    fc.property(parts, parts, (left, right) => {
      const both = newestParts(left, right);
      assert.deepEqual(sorted(both), sorted(newestParts(right, left)));
      assert.deepEqual(sorted(newestParts(both, left)), sorted(both));
      assert.ok(hasAll(both, [...left, ...right]));
    }),
  );
});

const NOW: Part = { key: "a", run: 12, attempt: 2, at: 5 };
const CASES = [
  { it: "the same", present: NOW, has: true },
  { it: "what the attempt said later", present: { ...NOW, at: 6 }, has: true },
  { it: "what the attempt said before", present: { ...NOW, at: 4 }, has: false },
  { it: "a newer run, whatever its attempt", present: { ...NOW, run: 13, attempt: 1, at: 1 }, has: true },
  { it: "an earlier attempt, however late it spoke", present: { ...NOW, attempt: 1, at: 9 }, has: false },
  { it: "another leg", present: { ...NOW, key: "b" }, has: false },
];
for (const { it, present, has } of CASES) {
  test(`${it} ${has ? "stands for" : "does not stand for"} a part`, () => {
    assert.equal(hasAll([present], [NOW]), has);
    assert.equal(newestParts([present], [NOW]).length, present.key === "a" ? 1 : 2);
  });
}
