import assert from "node:assert/strict";
import { test } from "node:test";
import { type MaxDrop, type MaxDropResult, maxDropRule } from "../../../src/comparison/max-drop.ts";
import { PASS_RATE } from "../../../src/comparison/quantity.ts";
import { attempts, compared, flipped, oneAttempt, times } from "./runs.ts";

/** Nine of a hundred lost, one won: worse by 8 points, of 59 in the base. */
const WORSE = flipped(9, 1, 50, 40);

const CASES: readonly {
  readonly of: string;
  readonly run: ReturnType<typeof flipped>;
  readonly maxDrop: MaxDrop;
  readonly kind: MaxDropResult["kind"];
}[] = [
  { of: "worse by exactly the points", run: WORSE, maxDrop: { kind: "points", value: 8 }, kind: "broken" },
  {
    of: "worse by the points in sums of thirds",
    run: { base: oneAttempt(times([24, 1 / 3], [76, 1])), new: oneAttempt(times([24, 0], [76, 1])) },
    maxDrop: { kind: "points", value: 8 },
    kind: "broken",
  },
  { of: "worse by fewer points", run: WORSE, maxDrop: { kind: "points", value: 8.1 }, kind: "held" },
  { of: "worse, with no drop accepted", run: WORSE, maxDrop: { kind: "points", value: 0 }, kind: "broken" },
  { of: "worse by more percent of the base", run: WORSE, maxDrop: { kind: "percent", value: 13.5 }, kind: "broken" },
  { of: "worse by less percent of the base", run: WORSE, maxDrop: { kind: "percent", value: 13.6 }, kind: "held" },
  { of: "a large drop by chance", run: flipped(5, 0, 20, 0), maxDrop: { kind: "points", value: 5 }, kind: "held" },
  { of: "better", run: flipped(1, 9, 50, 40), maxDrop: { kind: "points", value: 0 }, kind: "held" },
  {
    of: "a new run that measured too little",
    run: { base: oneAttempt(times([20, 1])), new: oneAttempt(times([17, 0], [3, "provider"])) },
    maxDrop: { kind: "points", value: 5 },
    kind: "not measured",
  },
  {
    of: "a base that measured too little",
    run: { base: oneAttempt(times([17, 1], [3, "provider"])), new: oneAttempt(times([20, 0])) },
    maxDrop: { kind: "points", value: 5 },
    kind: "no base",
  },
  {
    of: "no common task",
    run: { base: attempts("one", [1]), new: attempts("other", [1]) },
    maxDrop: { kind: "points", value: 5 },
    kind: "no base",
  },
];

for (const { of, run, maxDrop, kind } of CASES) {
  test(`max-drop of ${maxDrop.value} ${maxDrop.kind}: ${of}: ${kind}`, () => {
    const { conclusion } = compared(run.base, run.new, { maxDrop });
    assert.equal(maxDropRule(conclusion, maxDrop).kind, kind);
  });
}

test("max-drop of the pass rate looks at what passed, not at the reward", () => {
  const base = oneAttempt(times([100, 1]));
  const now = oneAttempt(times([10, 0.9], [90, 1]));
  const maxDrop = { kind: "points", value: 5 } as const;
  const ofScore = compared(base, now, { maxDrop });
  assert.deepEqual(maxDropRule(ofScore.conclusion, maxDrop).kind, "held");
  const ofPassRate = compared(base, now, { maxDrop, quantity: PASS_RATE });
  assert.deepEqual(maxDropRule(ofPassRate.conclusion, maxDrop), { kind: "broken", drop: 0.1, allowed: 0.05 });
});
