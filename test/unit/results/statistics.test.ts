import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_GATE } from "../../../src/results/gate.ts";
import { toResultsFile } from "../../../src/results/results-file.ts";
import { type Statistics, statisticsOf } from "../../../src/results/statistics.ts";
import { agent, benchmark, EIGHT_TRIALS, ORACLE, timedOut, unverified, verified } from "./benchmark.ts";
import { job, measured, run } from "./results.ts";

const atLeast = (passScore: number) => ({ ...DEFAULT_GATE, passScore });

/** What most cases ask for: expected, passed, unmeasured, score, pass rate, coverage. */
function figures({ expected, passed, unmeasured, score, passRate, coverage }: Statistics) {
  return [expected, passed, unmeasured, score, passRate, coverage];
}

test("four tasks twice, of which one is not solved and one not verified", () => {
  const all = statisticsOf(benchmark(EIGHT_TRIALS), atLeast(1));
  assert.deepEqual(figures(all), [8, 4, 2, 0.5, 0.5, 0.75]);
  assert.deepEqual([all.trials, all.notPassed, all.passAtK], [8, 2, [0.5, 0.5]]);
});

test("a trial passed by its reward, also beside an exception, and the pass-score decides", () => {
  const trials = [timedOut("a", 1), verified("b", 0.5), verified("c", 0.49)];
  assert.equal(statisticsOf(benchmark(trials), atLeast(1)).passed, 1);
  assert.equal(statisticsOf(benchmark(trials), atLeast(0.5)).passed, 2);
});

test("a Bash Job passes without a failure, and has no agents and datasets", () => {
  const one = statisticsOf(job([measured("a", 0), measured("b", 1, 7)]), atLeast(1));
  assert.deepEqual([one.passed, one.notPassed, one.byAgent, one.byDataset], [1, 1, [], []]);
});

test("without trials, and with no one knowing how many there should be, no rate is known", () => {
  assert.deepEqual(figures(statisticsOf(benchmark([], { agents: [] }), atLeast(1))), [0, 0, 0, null, null, null]);
  const unknown = statisticsOf(benchmark([verified("a", 1)], { expectedTrials: null }), atLeast(1));
  assert.deepEqual(figures(unknown), [null, 1, 0, null, null, null]);
  assert.deepEqual(unknown.passAtK, []);
});

const A = agent(0, "oracle");
const B = agent(1, "oracle");
const NOP = agent(2, "nop", { model: "none" });

test("entries that differ in their configuration only are two agents", () => {
  const trials = [verified("a", 1, { agent: A }), verified("a", 0, { agent: B })];
  const { byAgent } = statisticsOf(benchmark(trials, { agents: [A, B] }), atLeast(1));
  assert.deepEqual(
    byAgent.map((each) => [each.label, each.agent?.index, ...figures(each)]),
    [
      ["oracle #1", 0, 1, 1, 0, 1, 1, 1],
      ["oracle #2", 1, 1, 0, 0, 0, 0, 1],
    ],
  );
  const [written] = toResultsFile(run([benchmark(trials, { agents: [A, B] })])).jobs;
  assert.deepEqual(
    written?.trials.map((trial) => [trial.agent, trial.agent_label]),
    [
      ["oracle", "oracle #1"],
      ["oracle", "oracle #2"],
    ],
  );
});

test("entries of one configuration are one agent", () => {
  const twin = { ...A, index: 1 };
  const trials = [verified("a", 1, { agent: A }), verified("a", 0, { agent: A })];
  const { byAgent } = statisticsOf(benchmark(trials, { agents: [A, twin] }), atLeast(1));
  assert.deepEqual(
    byAgent.map((each) => [each.label, each.agent?.index, ...figures(each)]),
    [["oracle", 0, 2, 1, 0, 0.5, 0.5, 1]],
  );
});

test("an agent's mean divides by its share of the expected trials, also where some left no result", () => {
  const trials = [verified("a", 1, { agent: A }), verified("b", 1, { agent: A }), verified("a", 1, { agent: NOP })];
  const { byAgent } = statisticsOf(benchmark(trials, { agents: [A, NOP], expectedTrials: 4 }), atLeast(1));
  assert.deepEqual(
    byAgent.map((each) => [each.label, ...figures(each), each.passAtK]),
    [
      ["oracle", 2, 2, 0, 1, 1, 1, [1]],
      ["nop (none)", 2, 1, 0, 0.5, 0.5, 0.5, []],
    ],
  );
});

test("an agent none of whose trials left a result is not left out", () => {
  const trials = [verified("a", 1, { agent: A })];
  const { byAgent } = statisticsOf(benchmark(trials, { agents: [A, NOP], expectedTrials: 2 }), atLeast(1));
  assert.deepEqual(
    byAgent.map((each) => [each.label, ...figures(each)]),
    [
      ["oracle", 1, 1, 0, 1, 1, 1],
      ["nop (none)", 1, 0, 0, 0, 0, 0],
    ],
  );
});

test("trials of an unknown agent are the only agent's, and nobody's among several", () => {
  const trials = [verified("a", 1, { agent: A }), unverified("b", "missing", { agent: null })];
  assert.deepEqual(
    statisticsOf(benchmark(trials, { agents: [A] }), atLeast(1)).byAgent.map((each) => figures(each)),
    [[2, 1, 1, 0.5, 0.5, 0.5]],
  );
  assert.deepEqual(
    statisticsOf(benchmark(trials, { agents: [A, NOP] }), atLeast(1)).byAgent.map((each) => [
      each.label,
      ...figures(each),
    ]),
    [
      ["oracle", 1, 1, 0, 1, 1, 1],
      ["nop (none)", 1, 0, 0, 0, 0, 0],
      ["unknown agent", null, 0, 1, null, null, null],
    ],
  );
});

test("an agent with more trials than its share has those that are there", () => {
  const trials = [verified("a", 1, { agent: A }), verified("b", 1, { agent: A }), verified("c", 1, { agent: A })];
  const last = verified("a", 0, { agent: NOP });
  assert.deepEqual(
    statisticsOf(benchmark([...trials, last], { agents: [A, NOP] }), atLeast(1)).byAgent.map(
      ({ expected }) => expected,
    ),
    [3, 1],
  );
  assert.deepEqual(
    statisticsOf(benchmark(trials, { agents: [A, NOP], expectedTrials: 4 }), atLeast(1)).byAgent.map(
      ({ expected }) => expected,
    ),
    [null, null],
  );
});

test("datasets apart, by name, with tasks of none first", () => {
  const trials = [
    verified("a", 1, { dataset: "swe" }),
    verified("b", 0, { dataset: "swe" }),
    verified("c", 1, { dataset: "aider" }),
    verified("d", 1, { dataset: null }),
  ];
  assert.deepEqual(
    statisticsOf(benchmark(trials), atLeast(1)).byDataset.map((each) => [each.dataset, each.expected, each.score]),
    [
      [null, 1, 1],
      ["aider", 1, 1],
      ["swe", 2, 0.5],
    ],
  );
  const incomplete = statisticsOf(benchmark(trials, { expectedTrials: 5 }), atLeast(1));
  assert.ok(incomplete.byDataset.every(({ expected, score }) => expected === null && score === null));
});

test("tasks of one name in two datasets are two tasks", () => {
  const trials = ["swe", "aider"].flatMap((dataset) =>
    [1, 2].map((attempt) => verified("a", dataset === "swe" ? 1 : 0, { dataset, attempt })),
  );
  assert.deepEqual(statisticsOf(benchmark(trials), atLeast(1)).passAtK, [0.5, 0.5]);
});

test("pass@k ends at the smallest number of attempts, and is unknown where trials left no result", () => {
  const trials = [verified("a", 1), verified("a", 0, { attempt: 2 }), verified("b", 0)];
  assert.deepEqual(statisticsOf(benchmark(trials), atLeast(1)).passAtK, [0.25]);
  assert.deepEqual(statisticsOf(benchmark(trials, { expectedTrials: 4 }), atLeast(1)).passAtK, []);
});

test("cost and tokens are sums over the trials that report them, with how many do; none is not 0", () => {
  const told = (costUsd: number | null, input: number | null) =>
    verified("a", 1, { costUsd, tokens: input === null ? null : { input, cache: null, output: 0 } });
  const { costUsd, tokens } = statisticsOf(benchmark([told(0.5, 10), told(null, null), told(0.25, 5)]), atLeast(1));
  assert.deepEqual(costUsd, { total: 0.75, reported: 2 });
  assert.deepEqual(tokens, {
    input: { total: 15, reported: 2 },
    cache: { total: null, reported: 0 },
    output: { total: 0, reported: 2 },
  });
  assert.deepEqual(statisticsOf(benchmark([told(Number.NaN, null)]), atLeast(1)).costUsd, { total: null, reported: 0 });
});

test("5,000 trials of three agents are told apart", () => {
  const agents = [A, B, NOP];
  const trials = Array.from({ length: 5000 }, (_, index) =>
    verified(`task-${index % 500}`, index % 2, {
      agent: agents[index % 3] ?? ORACLE,
      attempt: 1 + Math.floor(index / 500),
      costUsd: 0.01,
    }),
  );
  const one = benchmark(trials, { agents });
  const { byAgent } = statisticsOf(one, atLeast(1));
  assert.equal(
    byAgent.reduce((sum, each) => sum + each.trials, 0),
    5000,
  );
  assert.equal(toResultsFile(run([one])).jobs[0]?.trials.length, 5000);
});
