import assert from "node:assert/strict";
import { test } from "node:test";
import { readResultsFile, resultsFileJsonSchema, toResultsFile } from "../../../src/results/results-file.ts";
import { job, measured, run, unmeasured } from "./results.ts";

test("a failed Bash job as results.json", () => {
  const one = job([measured("hello", 0, 7)], { config: "bench/x.yaml", labels: { suite: "smoke" } });
  assert.deepEqual(toResultsFile(run([one])), {
    schema_version: 1,
    verdict: "failed",
    reasons: ["1 of 1 trial failed, max-failed is 0 (BashExitCode with exit code 7)"],
    jobs: [
      {
        config: "bench/x.yaml",
        config_sha256: "ab".repeat(32),
        type: "bash",
        job_name: "hello",
        namespace: null,
        experiment_id: null,
        image: "python:3.11",
        labels: { suite: "smoke" },
        verdict: "failed",
        status: "failed",
        score: 0,
        n_trials: 1,
        n_completed: 0,
        n_failed: 1,
        n_unmeasured: 0,
        duration_sec: 1.4,
        sandbox_id: "0123456789abcdef0123456789abcdef",
        log: "logs/hello.log",
        trials: [
          {
            task_name: "hello",
            status: "failed",
            cause: "script",
            measured: true,
            score: 0,
            exit_code: 7,
            exception_info: { exception_type: "BashExitCode", exception_message: "the script exited with code 7" },
            started_at: "2026-11-20T10:00:00.000Z",
            finished_at: "2026-11-20T10:00:01.100Z",
            duration_sec: 1.1,
            log: "logs/hello.log",
          },
        ],
      },
    ],
    n_trials: 1,
    n_completed: 0,
    n_failed: 1,
    score: 0,
    started_at: "2026-11-20T10:00:00.000Z",
    finished_at: "2026-11-20T10:00:01.400Z",
    run: { repository: "octo/bench", sha: `${"c0ffee".repeat(6)}c0ff`, run_id: 4711, attempt: 1, leg: "" },
    tool: { name: "rock-job-action", version: "0.1.0" },
  });
});

test("with several jobs the counts are sums and there is no score", () => {
  const file = toResultsFile(run([job([measured("a", 1)]), job([measured("b", 0, 1), unmeasured("c")])]));
  assert.deepEqual([file.n_trials, file.n_completed, file.n_failed, file.score], [3, 1, 2, null]);
});

test("without jobs everything is zero and there is no score", () => {
  const file = toResultsFile(run([]));
  assert.deepEqual([file.verdict, file.n_trials, file.score], ["errored", 0, null]);
});

test("a job that was not judged is errored", () => {
  const judged = run([job([measured("a")])]);
  const file = toResultsFile({ ...judged, verdict: { ...judged.verdict, jobs: [] } });
  assert.equal(file.jobs[0]?.verdict, "errored");
});

const WRITTEN = run([
  job([measured("a", 0.5), unmeasured("b", "missing")], { expectedTrials: 3 }),
  job([], { sandboxId: null, log: null }),
]);

test("what was written is read back as it was", () => {
  const file = toResultsFile(WRITTEN);
  assert.deepEqual(readResultsFile(JSON.parse(JSON.stringify(file)), "results.json"), { ok: true, value: file });
});

test("fields that are not known yet do no harm", () => {
  const file = toResultsFile(WRITTEN);
  const grown = { ...file, n_skipped: 0, run: { ...file.run, host: "h" } };
  assert.deepEqual(readResultsFile(grown, "results.json"), { ok: true, value: file });
});

const REFUSED: readonly { readonly what: string; readonly json: unknown; readonly problem: RegExp }[] = [
  { what: "no object", json: "x", problem: /^old\.json: the whole file: / },
  { what: "nothing", json: undefined, problem: /^old\.json: the whole file: / },
  {
    what: "another version",
    json: { schema_version: 2 },
    problem: /^old\.json: schema_version is 2, and only 1 is known here/,
  },
  {
    what: "an unknown verdict",
    json: { ...toResultsFile(WRITTEN), verdict: "green" },
    problem: /^old\.json: verdict: .*passed/,
  },
  {
    what: "a count that is none",
    json: { ...toResultsFile(WRITTEN), jobs: toResultsFile(WRITTEN).jobs.map((one) => ({ ...one, n_trials: -1 })) },
    problem: /^old\.json: jobs\[0\]\.n_trials: /,
  },
];

for (const { what, json, problem } of REFUSED) {
  test(`refuses ${what}, naming the place`, () => {
    const reading = readResultsFile(json, "old.json");
    assert.ok(!reading.ok);
    assert.match(reading.problems[0] ?? "", problem);
  });
}

test("the JSON Schema requires what is written and allows more", () => {
  const schema = resultsFileJsonSchema();
  assert.deepEqual(schema["required"], Object.keys(toResultsFile(WRITTEN)));
  assert.ok(!JSON.stringify(schema).includes('"additionalProperties":false'));
});
