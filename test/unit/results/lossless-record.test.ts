import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createRedactor } from "../../../src/base/redact.ts";
import { makeReports } from "../../../src/entry/reports.ts";
import { readRecord } from "../../../src/results/read-record.ts";
import { toResultsFile } from "../../../src/results/results-file.ts";
import { soundTrial } from "../../../src/results/sound-trial.ts";
import { judge } from "../../../src/results/verdict.ts";
import { agent, benchmark, verified } from "./benchmark.ts";
import { run } from "./results.ts";
import { runRecords } from "./run-records.ts";

const nothing = createRedactor([]);

test("a record that was written and read again is the same, is judged the same and renders the same bytes", () => {
  fc.assert(
    fc.property(runRecords(), (record) => {
      const before = judge(record);
      const files = makeReports(before, nothing).files;
      const reading = readRecord(JSON.parse(files["results.json"]), "results.json");
      assert.ok(reading.ok, JSON.stringify(reading));
      assert.deepEqual(normal(reading.value), normal(record));
      const after = judge(reading.value);
      assert.deepEqual(after.verdict, before.verdict);
      assert.deepEqual(makeReports(after, nothing).files, files);
    }),
    { numRuns: 300 },
  );
});

/** JSON has one zero. */
function normal(record: unknown): unknown {
  return JSON.parse(JSON.stringify(record)) as unknown;
}

const WRITTEN = toResultsFile(run([benchmark([verified("a", 1)], { agents: [agent(0, "oracle")] })]));

const CONTRADICTIONS: readonly (readonly [title: string, change: object, problem: RegExp])[] = [
  [
    "a trial that is not measured for no reason",
    { measured: false },
    /^old\.json: jobs\[0\]\.trials\[0\]: not measured/,
  ],
  ["a cause without an exception", { cause: "agent" }, /a cause needs an exception/],
  ["a trial of a run that there was not", { from_run: 1 }, /there is no run 1/],
  [
    "an agent that is none of the job's",
    { key: { ...WRITTEN.jobs[0]?.trials[0]?.key, agent_entry: 7 } },
    /there is no agent 7/,
  ],
];

for (const [title, change, problem] of CONTRADICTIONS) {
  test(`a record with ${title} is refused, and the place is named`, () => {
    const [job] = WRITTEN.jobs;
    const [trial] = job?.trials ?? [];
    const forged = { ...WRITTEN, jobs: [{ ...job, trials: [{ ...trial, ...change }] }] };
    const reading = readRecord(forged, "old.json");
    assert.ok(!reading.ok);
    assert.match(reading.problems.join(), problem);
  });
}

test("a reward whose name no reader of JSON takes is not kept", () => {
  const rewards = JSON.parse('{"__proto__": 1, "constructor": 0.5}') as Record<string, number>;
  assert.deepEqual(Object.entries(soundTrial({ ...verified("a", 1), rewards }).rewards ?? {}), [["constructor", 0.5]]);
});

test("a limit that is no finite number is refused", () => {
  const reading = readRecord({ ...WRITTEN, gate: { ...WRITTEN.gate, max_failed: "1".repeat(400) } }, "old.json");
  assert.deepEqual(reading, { ok: false, problems: ["old.json: gate.max_failed: expected a finite number"] });
});

test("what a file says of its verdict and its counts is not believed", () => {
  const forged = {
    ...WRITTEN,
    verdict: "passed",
    reasons: [],
    n_failed: 0,
    unjudged: "the run ended before it could be judged",
  };
  const reading = readRecord(forged, "old.json");
  assert.ok(reading.ok);
  assert.equal(judge(reading.value).verdict.kind, "errored");
});
