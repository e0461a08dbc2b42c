import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type OwnComment, planSettling, planWrite } from "../../../src/github/comment-plan.ts";

const marker = (runNumber: number, attempt = 1) => ({ key: "0".repeat(16), runNumber, attempt, sha: "a".repeat(40) });
const comment = (id: number, runNumber: number, attempt = 1): OwnComment => ({
  id,
  url: `#${id}`,
  marker: marker(runNumber, attempt),
});

describe("what to write", () => {
  const cases = [
    { name: "the first comment", own: [], plan: "create", id: null },
    { name: "over an older run's", own: [comment(1, 11)], plan: "update", id: 1 },
    { name: "over our own, as post does", own: [comment(1, 12)], plan: "update", id: 1 },
    { name: "nothing over a newer run's", own: [comment(1, 13)], plan: "yield", id: 1 },
    { name: "nothing over a later attempt's", own: [comment(1, 12, 2)], plan: "yield", id: 1 },
    { name: "nothing when one of several is newer", own: [comment(1, 9), comment(2, 13)], plan: "yield", id: 2 },
    { name: "over the newest of several", own: [comment(1, 9), comment(2, 11)], plan: "update", id: 2 },
    { name: "over the first of several of one run", own: [comment(5, 11), comment(4, 11)], plan: "update", id: 4 },
  ] as const;
  for (const { name, own, plan, id } of cases) {
    test(name, () => {
      const found = planWrite(own, marker(12));
      const target = found.kind === "create" ? null : found.kind === "update" ? found.comment.id : found.to.id;
      assert.deepEqual([found.kind, target], [plan, id]);
    });
  }
});

describe("what to do after writing", () => {
  const ours = comment(10, 12);
  const cases = [
    { name: "only ours is there", own: [ours], kind: "settled", stays: 10, surplus: [] },
    { name: "the listing lags behind", own: [], kind: "settled", stays: 10, surplus: [] },
    { name: "an older run's is left over", own: [comment(9, 11), ours], kind: "settled", stays: 10, surplus: [9] },
    { name: "a newer run made one too", own: [ours, comment(11, 13)], kind: "yield", stays: 11, surplus: [10] },
    { name: "the same run made one before", own: [comment(8, 12), ours], kind: "settled", stays: 8, surplus: [10] },
    { name: "an older run wrote over ours", own: [comment(10, 11)], kind: "write-again", stays: null, surplus: [] },
  ] as const;
  for (const { name, own, kind, stays, surplus } of cases) {
    test(name, () => {
      const plan = planSettling(own, ours);
      const kept = plan.kind === "settled" ? plan.comment.id : plan.kind === "yield" ? plan.to.id : null;
      const left = plan.kind === "write-again" ? [] : plan.surplus.map((one) => one.id);
      assert.deepEqual([plan.kind, kept, left], [kind, stays, surplus]);
    });
  }

  test("two runs that wrote at once agree on which comment stays", () => {
    const [older, newer] = [comment(10, 12), comment(11, 13)];
    const views = [older, newer].map((written) => planSettling([older, newer], written));
    assert.deepEqual(
      views.map((plan) => (plan.kind === "write-again" ? [] : plan.surplus.map((one) => one.id))),
      [[10], [10]],
    );
  });
});
