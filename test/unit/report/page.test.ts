import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { byteLength } from "../../../src/report/budget.ts";
import { COMMENT_BYTES } from "../../../src/report/comment.ts";
import { headline } from "../../../src/report/headline.ts";
import { NOT_PUBLISHED, type Report } from "../../../src/report/report.ts";
import { SUMMARY_BYTES } from "../../../src/report/summary.ts";
import { DEFAULT_GATE } from "../../../src/results/gate.ts";
import type { JobResult } from "../../../src/results/job.ts";
import { NO_EXTRAS as NO_RECORD_EXTRAS, type RunResult } from "../../../src/results/run-result.ts";
import type { TrialResult } from "../../../src/results/trial.ts";
import { endText } from "../../../src/terminal/end.ts";
import { job, measured, run, unmeasured } from "../results/results.ts";
import { type PageExtras, renderComment, renderSummary } from "./pages.ts";

const NO_EXTRAS: PageExtras = { ...NO_RECORD_EXTRAS, ...NOT_PUBLISHED };

const EXTRAS: PageExtras = {
  repositoryUrl: "https://github.com/octo/bench",
  runUrl: "https://github.com/octo/bench/actions/runs/4711/attempts/1",
  pageUrl: "https://github.com/octo/bench/actions/runs/4711/artifacts/98",
  artifactUrl: "https://github.com/octo/bench/actions/runs/4711/artifacts/99",
  logTails: new Map([["logs/hello.log", "first\nlast words\n"]]),
  notes: [],
};

function report(jobs: readonly JobResult[], changes: Partial<RunResult> = {}): Report {
  return { kind: "run", run: run(jobs, changes) };
}

function named(name: string, trial: TrialResult, changes: Partial<JobResult> = {}): JobResult {
  return job([trial], { jobName: name, config: `bench/${name}.yaml`, ...changes });
}

const refused: Report = {
  kind: "refused",
  mode: "run",
  problems: [
    { file: "bench/x.yaml", line: 14, column: 5, message: "unknown key scrpt", remedy: "did you mean script?" },
    { file: "", line: 1, column: 1, message: "the input max-failed is 0.05", remedy: "write 5%" },
  ],
  run: run([]).run,
  tool: run([]).tool,
};

const minScore = (score: number) => ({ gate: { ...DEFAULT_GATE, minScore: score } });

const HEADLINES: readonly { readonly of: string; readonly report: Report; readonly line: string }[] = [
  {
    of: "a failed script",
    report: report([job([measured("a", 0, 7)])]),
    line: "❌ failed · score 0.00 · 0 of 1 passed",
  },
  {
    of: "a script that passed and left no score",
    report: report([job([measured("a", null)])]),
    line: "✅ passed · 1 of 1 passed",
  },
  {
    of: "a script that passed with a score",
    report: report([job([measured("a", 1 / 3)])]),
    line: "✅ passed · score 0.333 · 1 of 1 passed",
  },
  {
    of: "a score of 0 that was asked for",
    report: report([job([measured("a")])], minScore(0)),
    line: "✅ passed · score 0.00 · 1 of 1 passed",
  },
  {
    of: "a score that is too low",
    report: report([job([measured("a", 0.5)])], minScore(0.8)),
    line: "❌ failed · score 0.50 · 0 of 1 passed",
  },
  { of: "a lost sandbox", report: report([job([unmeasured("a")])]), line: "⚠️ errored · 0 of 1 passed, 1 unmeasured" },
  {
    of: "a missing result",
    report: report([job([measured("a")], { expectedTrials: 3 })]),
    line: "⚠️ errored · 1 of 3 passed, 2 unmeasured",
  },
  { of: "a run without jobs", report: report([]), line: "⚠️ errored · no trial ran" },
  {
    of: "a cancelled run",
    report: report([job([unmeasured("a", "cancelled")], { cancelled: true })]),
    line: "⏹️ cancelled · 0 of 1 passed, 1 unmeasured",
  },
  {
    of: "several jobs, which have no score",
    report: report([named("a", measured("a", 1)), named("b", measured("b", 0, 1))]),
    line: "❌ failed · 1 of 2 passed",
  },
  {
    of: "a benchmark trial without reward, which has no exception",
    report: report([job([measured("a", 0)], { type: "harbor" })], { gate: { ...DEFAULT_GATE, minPassRate: 0 } }),
    line: "✅ passed · 0 of 1 passed (0%) · score 0.00",
  },
  {
    of: "a benchmark in which something has to pass and nothing does",
    report: report([job([measured("a", 0)], { type: "harbor" })]),
    line: "❌ failed · 0 of 1 passed (0%) · score 0.00",
  },
  { of: "a refused configuration", report: refused, line: "⚠️ errored · nothing was started · 2 problems" },
  {
    of: "results that were refused",
    report: { ...refused, mode: "report" },
    line: "⚠️ errored · nothing was judged · 2 problems",
  },
];

for (const { of, report: one, line } of HEADLINES) {
  test(`the headline of ${of}`, () => {
    assert.equal(headline(one), line);
  });
}

test("a comment has the verdict, the reason, the table and what ran, in this order, and the rest folded", () => {
  const text = renderComment(
    report([job([measured("hello", 0, 7)])], { run: { ...run([]).run, leg: "ubuntu, 3.12", attempt: 2 } }),
    EXTRAS,
  );
  const visible = text.replaceAll(/<details>[\s\S]*?<\/details>/g, "").trim();
  assert.equal(
    visible,
    `### ❌ failed · score 0.00 · 0 of 1 passed

**[Open the report](https://github.com/octo/bench/actions/runs/4711/artifacts/98)**: every trial, log and chart

- 1 of 1 trial failed, max-failed is 0 (BashExitCode with exit code 7)

| Result | Task | Score | Exit code | Duration | Exception |
| --- | --- | --- | --- | --- | --- |
| ❌ not passed | hello | 0.00 | 7 | 1.1s | <code>BashExitCode</code> the script exited with code 7 |

<code>bench/hello.yaml</code> · ubuntu, 3.12 · commit [<code>c0ffeec</code>](https://github.com/octo/bench/commit/c0ffeec0ffeec0ffeec0ffeec0ffeec0ffeec0ff) · attempt 2 · took 1.4s · [logs and results](https://github.com/octo/bench/actions/runs/4711/artifacts/99) · [workflow run](https://github.com/octo/bench/actions/runs/4711/attempts/1)`,
  );
  assert.match(text, /<summary>hello: end of the log<\/summary>\n\n```text\nfirst\nlast words\n```/);
  assert.match(text, /<summary>Details<\/summary>[\s\S]*python:3\.11[\s\S]*0123456789abcdef0123456789abcdef/);
});

test("the link to the page stands right below the verdict, and nowhere where nothing ran", () => {
  const text = renderComment(report([job([measured("a", 0, 1)])]), EXTRAS);
  assert.match(
    text,
    /^### .*\n\n\*\*\[Open the report\]\(https:\/\/github\.com\/octo\/bench\/actions\/runs\/4711\/artifacts\/98\)\*\*/,
  );
  assert.doesNotMatch(renderComment(report([job([measured("a", 0, 1)])]), NO_EXTRAS), /Open the report/);
});

test("trials that did not pass come first, then unmeasured ones, then the others", () => {
  const jobs = [named("p", measured("p")), named("u", unmeasured("u")), named("n", measured("n", 0, 1))];
  const symbols = Array.from(renderComment(report(jobs), NO_EXTRAS).matchAll(/^\| (\S+) /gm), ([, symbol]) => symbol);
  assert.deepEqual(symbols.slice(2, 5), ["❌", "⚠️", "✅"]);
});

test("of a hundred jobs those that passed are folded", () => {
  const jobs = Array.from({ length: 100 }, (_, index) =>
    named(`job-${index}`, measured(`job-${index}`, 0, index === 42 ? 1 : 0)),
  );
  const text = renderComment(report(jobs), EXTRAS);
  assert.match(text, /\| ❌ not passed \| job-42 \| <code>bench\/job-42\.yaml<\/code> \|/);
  assert.match(text, /<summary>99 passed<\/summary>/);
  assert.match(text, /\n\n100 job files · /);
});

test("where a report comes from stands with what ran, so that the comments of two jobs can be told apart", () => {
  const place = { workflow: "Bench", job: "nightly" };
  const ran = run([job([measured("a", 1)])]);
  const reports: readonly Report[] = [
    { kind: "run", run: { ...ran, run: { ...ran.run, ...place } } },
    { ...refused, run: { ...ran.run, ...place } },
  ];
  for (const one of reports) {
    const text = renderComment(one, EXTRAS);
    assert.match(text, /^Bench \/ nightly · (?:<code>bench\/hello\.yaml<\/code> · )?.*commit \[/m);
  }
});

test("a trial that left no result has a row", () => {
  assert.match(
    renderComment(report([job([], { expectedTrials: 2 })]), NO_EXTRAS),
    /\| ⚠️ unmeasured \| 2 expected trials of hello \|/,
  );
  assert.match(renderComment(report([job([])]), NO_EXTRAS), /\| ⚠️ unmeasured \| hello \| – \| no trial ran \|/);
});

test("a run of which some was measured says that it was not enough, and not that it says nothing", () => {
  const undecided = run([job([measured("a", 1), unmeasured("b")], { expectedTrials: 2 })], {
    gate: { ...DEFAULT_GATE, maxFailed: { kind: "count", count: 1 }, minPassRate: 60 },
  });
  assert.equal(undecided.verdict.kind, "errored");
  const page = renderComment({ kind: "run", run: undecided }, NO_EXTRAS);
  assert.match(page, /^Not enough was measured to judge the change\.$/m);
  assert.doesNotMatch(page, /says nothing about the change/);
  assert.match(endText(undecided, [], false), /^errored: not enough was measured to judge$/m);
});

test("an errored run says that it says nothing about the change", () => {
  assert.match(renderComment(report([job([unmeasured("a")])]), NO_EXTRAS), /says nothing about the change/);
  assert.doesNotMatch(renderComment(report([job([measured("a", 0, 1)])]), NO_EXTRAS), /says nothing/);
});

test("a run that ended before any job began gives its reason", () => {
  const verdict = { kind: "errored", reasons: ["ROCK at rock.example answered 401"], jobs: [], rules: [] } as const;
  const text = renderComment(report([], { verdict }), { ...EXTRAS, ...NOT_PUBLISHED });
  assert.match(text, /^### ⚠️ errored · no trial ran\n\n.*\n\n- ROCK at rock\.example answered 401\n/);
});

test("a refused configuration lists each problem at its line", () => {
  const text = renderComment(refused, EXTRAS);
  assert.match(
    text,
    /- \[<code>bench\/x\.yaml:14:5<\/code>\]\(https:\S+\/bench\/x\.yaml#L14\) unknown key scrpt; did you mean script\?/,
  );
  assert.match(text, /- the input max-failed is 0\.05; write 5%/);
});

test("notes are shown", () => {
  const notes = ["the sandbox abc was kept; ROCK clears it after 60 minutes"];
  assert.match(renderComment(report([job([measured("a")])]), { ...NO_EXTRAS, notes }), /^> the sandbox abc was kept/m);
});

test("a summary shows more than a comment", () => {
  const jobs = Array.from({ length: 60 }, (_, index) => named(`job-${index}`, measured(`job-${index}`)));
  const tail = Array.from({ length: 100 }, (_, index) => `line ${index}`).join("\n");
  const one = report([...jobs, named("bad", measured("bad", 0, 1))]);
  const extras = { ...EXTRAS, logTails: new Map([["logs/hello.log", tail]]) };
  assert.doesNotMatch(renderSummary(one, extras), /<summary>60 passed/);
  assert.match(renderSummary(one, extras), /\nline 0\n/);
  assert.doesNotMatch(renderComment(one, extras), /\nline 0\n/);
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 3000 }),
  fc.constantFrom(
    "<!-- rock-job-action key=0 -->",
    "```",
    "</details>",
    "| --- |",
    "a\nb",
    "🔑".repeat(5000),
    "&".repeat(5000),
  ),
);
const trial = fc
  .record({ name: text, exitCode: fc.constantFrom(0, 1), isMeasured: fc.boolean(), message: text })
  .map(({ name, exitCode, isMeasured, message }) =>
    isMeasured ? measured(name, 0, exitCode) : unmeasured(name, "unknown", message),
  );
const anyJob = fc
  .record({
    trials: fc.array(trial, { maxLength: 4 }),
    name: text,
    image: text,
    config: text,
    labels: fc.dictionary(text, text, { maxKeys: 3 }),
  })
  .map(({ trials, name, ...rest }) => job(trials, { ...rest, jobName: name }));
const anyReport: fc.Arbitrary<Report> = fc.oneof(
  fc.array(anyJob, { maxLength: 30 }).map((jobs) => report(jobs)),
  fc
    .array(fc.record({ file: text, line: fc.nat(), column: fc.nat(), message: text, remedy: text }), { maxLength: 40 })
    .map((problems) => ({ ...refused, problems })),
);

test("whatever a report holds, it fits, is whole, and holds no comment that others wrote", () => {
  fc.assert(
    fc.property(
      anyReport,
      text,
      fc.array(text, { maxLength: 3 }),
      fc.constantFrom(0, 300, 2000, 20_000, COMMENT_BYTES),
      (one, tail, notes, maxBytes) => {
        const extras = { ...EXTRAS, logTails: new Map([["logs/hello.log", tail]]), notes };
        const body = renderComment(one, extras, maxBytes);
        assert.ok(byteLength(body) <= maxBytes);
        assert.ok(body.isWellFormed());
        assert.doesNotMatch(body, /<!--/);
        const count = (tag: RegExp) => (body.replaceAll(/^(`{3,})text\n[\s\S]*?\n\1$/gm, "").match(tag) ?? []).length;
        assert.equal(count(/^<details>/gm), count(/^<\/details>/gm));
      },
    ),
    { numRuns: 300 },
  );
});

test("a hundred failed jobs with long logs and messages fit, with the headline and the links", () => {
  const jobs = Array.from({ length: 100 }, (_, index) =>
    named(`job-${index}`, unmeasured(`job-${index}`, "unknown", "ж".repeat(9000)), { image: "i".repeat(900) }),
  );
  const extras = { ...EXTRAS, logTails: new Map([["logs/hello.log", "ж|`\n".repeat(50_000)]]) };
  for (const [body, maxBytes] of [
    [renderComment(report(jobs), extras), COMMENT_BYTES],
    [renderSummary(report(jobs), extras), SUMMARY_BYTES],
  ] as const) {
    assert.ok(byteLength(body) <= maxBytes);
    assert.match(body, /^### ⚠️ errored · 0 of 100 passed, 100 unmeasured\n/);
    assert.match(body, /\[logs and results\]\(https:/);
  }
});
