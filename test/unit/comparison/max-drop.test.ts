import assert from "node:assert/strict";
import { test } from "node:test";
import { comparedJob } from "../../../src/comparison/compared-job.ts";
import { PASS_RATE } from "../../../src/comparison/quantity.ts";
import type { Baseline, ComparedJob } from "../../../src/results/baseline.ts";
import { evaluateBaseline } from "../../../src/results/baseline-rules.ts";
import { DEFAULT_GATE, type Gate, type Rule } from "../../../src/results/gate.ts";
import type { MaxDrop } from "../../../src/results/max-drop.ts";
import { attempts, comparedRuns, flipped, oneAttempt, times } from "./runs.ts";

/** Nine of a hundred lost, one won: worse by 8 points, of 59 in the base. */
const WORSE = flipped(9, 1, 50, 40);

const CASES: readonly {
  readonly of: string;
  readonly run: ReturnType<typeof flipped>;
  readonly maxDrop: MaxDrop;
  readonly kind: "held" | "broken" | "not measured" | "no base";
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

/** What the rules say of one job: `require-baseline` of a base that cannot be compared with, else `max-drop`. */
function rulesOf(job: ComparedJob, maxDrop: MaxDrop): readonly Rule[] {
  const baseline = { bases: [], missing: [], uncompared: [], jobs: [job], onlyInBase: [], onlyInNew: [] };
  return evaluateBaseline(baseline, { ...DEFAULT_GATE, maxDrop, requireBaseline: true });
}

function kindOf(rules: readonly Rule[]): (typeof CASES)[number]["kind"] {
  const broken = rules.find((rule) => !rule.held);
  if (broken === undefined) {
    return "held";
  }
  if (broken.name === "require-baseline") {
    return "no base";
  }
  return broken.blames === "change" ? "broken" : "not measured";
}

for (const { of, run, maxDrop, kind } of CASES) {
  test(`max-drop of ${maxDrop.value} ${maxDrop.kind}: ${of}: ${kind}`, () => {
    const job = comparedJob("bench", comparedRuns(run.base, run.new, { maxDrop }), 0.05);
    assert.equal(kindOf(rulesOf(job, maxDrop)), kind);
  });
}

test("a drop that chance does not explain is broken by its size, in the units of the rule", () => {
  const maxDrop = { kind: "points", value: 5 } as const;
  const job = comparedJob("bench", comparedRuns(WORSE.base, WORSE.new, { maxDrop }), 0.05);
  const because = rulesOf(job, maxDrop).map((rule) => rule.because);
  assert.deepEqual(because, ["1 job compared with a base", "the score dropped by 8 points, max-drop is 5"]);
});

test("max-drop of the pass rate looks at what passed, not at the reward", () => {
  const base = oneAttempt(times([100, 1]));
  const now = oneAttempt(times([10, 0.9], [90, 1]));
  const maxDrop = { kind: "points", value: 5 } as const;
  const ofScore = comparedJob("bench", comparedRuns(base, now, { maxDrop }), 0.05);
  assert.equal(kindOf(rulesOf(ofScore, maxDrop)), "held");
  const ofPassRate = comparedJob("bench", comparedRuns(base, now, { maxDrop, quantity: PASS_RATE }), 0.05);
  assert.equal(kindOf(rulesOf(ofPassRate, maxDrop)), "broken");
});

test("a base that cannot be compared with breaks nothing where no base is required", () => {
  const run = CASES.find(({ kind }) => kind === "no base")?.run ?? WORSE;
  const job = comparedJob("bench", comparedRuns(run.base, run.new, {}), 0.05);
  const baseline = { bases: [], missing: [], uncompared: [], jobs: [job], onlyInBase: [], onlyInNew: [] };
  const rules = evaluateBaseline(baseline, { ...DEFAULT_GATE, maxDrop: { kind: "points", value: 1 } });
  assert.deepEqual(
    rules.map(({ name, held }) => [name, held]),
    [["max-drop", true]],
  );
});

test("results that were never compared break max-drop: nothing says that it held", () => {
  const [rule] = evaluateBaseline(null, { ...DEFAULT_GATE, maxDrop: { kind: "points", value: 1 } });
  assert.equal(rule?.held, false);
  assert.deepEqual(evaluateBaseline(null, DEFAULT_GATE), []);
});

const RULES = { ...DEFAULT_GATE, maxDrop: { kind: "points", value: 5 }, maxNewlyFailing: 0 } as const;

function whatBroke(changes: Partial<Baseline>, gate: Gate): readonly string[] {
  const same = comparedJob("bench", comparedRuns(oneAttempt(times([20, 1])), oneAttempt(times([20, 1]))), 0.05);
  const nothing = { bases: [], missing: [], uncompared: [], jobs: [same], onlyInBase: [], onlyInNew: [] };
  return evaluateBaseline({ ...nothing, ...changes }, gate).flatMap((rule) => (rule.held ? [] : [rule.because]));
}

test("a leg that was not asked to compare breaks the rules that the others keep", () => {
  assert.deepEqual(whatBroke({ uncompared: ["linux"] }, DEFAULT_GATE), []);
  assert.match(whatBroke({ uncompared: ["linux"] }, RULES)[0] ?? "", /^linux was not compared with a base/);
});

test("a job that the base does not have is not compared, where a baseline is required", () => {
  assert.deepEqual(whatBroke({ onlyInNew: ["bench/new.yaml"] }, RULES), []);
  const required = whatBroke({ onlyInNew: ["bench/new.yaml"] }, { ...RULES, requireBaseline: true });
  assert.match(required[0] ?? "", /require-baseline is true: the base has no bench\/new\.yaml$/);
});

test("a run that lost its tasks does not keep max-newly-failing: those that are gone may have failed", () => {
  const lost = comparedRuns(oneAttempt(times([20, 1])), oneAttempt(times([10, 1], [10, "provider"])));
  const broken = whatBroke({ jobs: [comparedJob("bench", lost, 0.05)] }, { ...DEFAULT_GATE, maxNewlyFailing: 0 });
  assert.match(broken[0] ?? "", /^Incomplete: 10 of 20 tasks were measured/);
});

test("worse without a number, as only a forged record says it, does not pass", () => {
  const worse = comparedJob("bench", comparedRuns(WORSE.base, WORSE.new), 0.05);
  assert.match(whatBroke({ jobs: [{ ...worse, score: null }] }, RULES)[0] ?? "", /by how much is not known/);
});
