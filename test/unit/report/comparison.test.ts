import assert from "node:assert/strict";
import { test } from "node:test";
import { compareWithBase, type FoundBase } from "../../../src/app/compare-with-base.ts";
import { NOT_PUBLISHED, reportOf } from "../../../src/report/report.ts";
import { DEFAULT_GATE, type Gate } from "../../../src/results/gate.ts";
import type { JobResult } from "../../../src/results/job.ts";
import type { RunResult } from "../../../src/results/run-result.ts";
import { judge } from "../../../src/results/verdict.ts";
import { endText } from "../../../src/terminal/end.ts";
import { SETTINGS } from "../comparison/runs.ts";
import { benchmark, unverified, verified } from "../results/benchmark.ts";
import { FINGERPRINT, run } from "../results/results.ts";
import { renderComment, renderSummary } from "./pages.ts";

/** What a benchmark's tasks did, one letter each: passed, failed, or not measured. */
function bench(tasks: string, changes: Partial<JobResult> = {}): JobResult {
  const name = (index: number) => `task-${String(index + 1).padStart(3, "0")}`;
  const trials = Array.from(tasks, (letter, index) =>
    letter === "-" ? unverified(name(index), "infrastructure") : verified(name(index), letter === "p" ? 1 : 0),
  );
  return benchmark(trials, { config: "bench/swe.yaml", jobName: "swe", ...changes });
}

const BASE_RUN = {
  name: "Bench #12",
  url: "https://github.com/octo/bench/actions/runs/100",
  commit: "b".repeat(40),
  finishedAt: "2026-11-20T07:00:00.000Z",
  distance: 2,
};

const GATE: Gate = {
  ...DEFAULT_GATE,
  maxFailed: { kind: "percent", percent: 100 },
  maxDrop: { kind: "points", value: 5 },
};

function compared(base: JobResult | string, now: JobResult): RunResult {
  const found: FoundBase =
    typeof base === "string"
      ? { kind: "missing", reason: base }
      : { kind: "found", run: BASE_RUN, record: run([base]) };
  const record = run([now], { gate: GATE });
  const settings = { ...SETTINGS, maxDrop: GATE.maxDrop };
  return judge({ ...record, baseline: compareWithBase(record, found, settings) });
}

const MOST_PASSED = `${"p".repeat(80)}${"f".repeat(40)}`;

/** What a reader must be able to say within seconds: may it be merged, and did it get better or worse? */
const CASES: readonly {
  readonly what: string;
  readonly result: RunResult;
  readonly headline: RegExp;
  readonly sentence: string;
}[] = [
  {
    what: "worse",
    result: compared(bench(MOST_PASSED), bench(`${"f".repeat(12)}${"p".repeat(69)}${"f".repeat(39)}`)),
    headline: /^### ❌ failed · 9\.2 points worse · 69 of 120 passed \(57%\) · score 0\.575$/,
    sentence:
      "📉 **Worse: 12 tasks newly fail, 1 newly passes of 120 compared; −9.2 points (95% −16.0 to −4.0), p = 0.003; a drop below about 12 points may go unseen.**",
  },
  {
    what: "better",
    result: compared(bench(MOST_PASSED), bench(`${"p".repeat(92)}${"f".repeat(28)}`)),
    headline: /^### ✅ passed · 10\.0 points better · 92 of 120 passed \(77%\) · score 0\.767$/,
    sentence:
      "📈 **Better: 0 tasks newly fail, 12 newly pass of 120 compared; +10.0 points (95% +5.8 to +16.7), p < 0.001; a drop below about 11 points may go unseen.**",
  },
  {
    what: "no evidence of a change",
    result: compared(bench(MOST_PASSED.repeat(5)), bench(MOST_PASSED.repeat(5))),
    headline: /^### ✅ passed · no evidence of a change · 400 of 600 passed/,
    sentence:
      "➖ **No evidence of a change: 0 tasks newly fail, 0 newly pass of 600 compared; 0.0 points (95% −0.6 to +0.6), p = 1; a drop below about 1.3 points may go unseen.**",
  },
  {
    what: "too few to tell",
    result: compared(bench("ppppp"), bench("pppff")),
    headline: /^### ✅ passed · too few tasks to tell a change · 3 of 5 passed \(60%\)/,
    sentence:
      "❔ **Too few to tell: 2 tasks newly fail, 0 newly pass of 5 compared; −40.0 points (95% −76.9 to +20.8), p = 0.50; a drop below about 100 points may go unseen; at least 10 tasks are needed.**",
  },
  {
    what: "incomplete",
    result: compared(bench(MOST_PASSED), bench(`${"-".repeat(30)}${"p".repeat(50)}${"f".repeat(40)}`)),
    headline: /^### ⚠️ errored · comparison incomplete · 50 of 120 passed \(42%\) · 90 of 120 measured/,
    sentence: "❔ **Incomplete: 90 of 120 tasks were measured, and 90% are needed.**",
  },
  {
    what: "not comparable",
    result: compared(
      bench(MOST_PASSED, { fingerprint: { ...FINGERPRINT, datasets: { swe: "1" } } }),
      bench(MOST_PASSED, { fingerprint: { ...FINGERPRINT, datasets: { swe: "2" } } }),
    ),
    headline: /^### ✅ passed · not comparable with the base · 80 of 120 passed/,
    sentence: "❔ **Not comparable: the version of dataset swe was 1 and is 2.**",
  },
  {
    what: "no base",
    result: compared("no run of bench.yml measured bbbbbbb or a commit before it", bench(MOST_PASSED)),
    headline: /^### ✅ passed · 80 of 120 passed/,
    sentence: "> **No baseline:** no run of bench.yml measured bbbbbbb or a commit before it",
  },
];

for (const { what, result, headline, sentence } of CASES) {
  test(`${what}: the answer comes first in comment and summary, and again on the terminal`, () => {
    for (const page of [renderComment, renderSummary].map((render) =>
      render(reportOf(result), { ...result.extras, ...NOT_PUBLISHED }),
    )) {
      const [first = "", , answer = ""] = page.split("\n");
      assert.match(first, headline);
      assert.equal(answer.replace("&lt;", "<"), sentence);
    }
    const plain = sentence.replaceAll(/^[^A-Z]*|\*\*$/g, "").replace(/:\*\*/, ":");
    assert.ok(endText(result, [], false).toLowerCase().includes(plain.toLowerCase()), endText(result, [], false));
  });
}

test("below the answer are the tasks that changed, the numbers, and what was compared with", () => {
  const page = renderComment(reportOf(CASES[0]?.result ?? run([])), { ...run([]).extras, ...NOT_PUBLISHED });
  const [, , , , failing, , passing, , head, , score] = page.split("\n");
  assert.match(failing ?? "", /^Newly failing: <code>task-001<\/code>, .*<code>task-012<\/code>$/);
  assert.equal(passing, "Newly passing: <code>task-081</code>");
  assert.equal(head, "|  | base | new | difference | interval |");
  assert.equal(score, "| score | 0.667 | 0.575 | −9.2 points | −16.0 to −4.0 |");
  assert.ok(
    page.includes(
      "Compared with [Bench #\u200b12](https://github.com/octo/bench/actions/runs/100) · commit <code>bbbbbbb</code> · 2 commits before the one this change is based on · measured 3h00m earlier",
    ),
    page,
  );
});
