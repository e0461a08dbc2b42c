import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { renderJUnit } from "../../../src/report/junit.ts";
import { DEFAULT_GATE } from "../../../src/results/gate.ts";
import type { JobResult } from "../../../src/results/job.ts";
import { agent, benchmark, verified } from "../results/benchmark.ts";
import { job, measured, run, unmeasured } from "../results/results.ts";

test("a suite for each job, a case for each trial", () => {
  const one = job([measured("good", 1), measured("bad", 0, 7), unmeasured("lost")]);
  assert.equal(
    renderJUnit(run([one])),
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="rock-job-action" tests="3" failures="1" errors="1">
  <testsuite name="hello" tests="3" failures="1" errors="1" time="1.400" timestamp="2026-11-20T10:00:00">
    <properties>
      <property name="config" value="bench/hello.yaml"/>
      <property name="config_sha256" value="${"ab".repeat(32)}"/>
      <property name="image" value="python:3.11"/>
      <property name="sandbox_id" value="0123456789abcdef0123456789abcdef"/>
      <property name="verdict" value="failed"/>
    </properties>
    <testcase name="good" classname="bench/hello" time="1.100">
      <system-out>log: logs/hello.log</system-out>
    </testcase>
    <testcase name="bad" classname="bench/hello" time="1.100">
      <failure type="BashExitCode" message="the script exited with code 7">the script exited with code 7</failure>
      <system-out>log: logs/hello.log</system-out>
    </testcase>
    <testcase name="lost" classname="bench/hello" time="1.100">
      <error type="SandboxLost" message="the sandbox was lost">the sandbox was lost</error>
      <system-out>log: logs/hello.log</system-out>
    </testcase>
  </testsuite>
</testsuites>
`,
  );
});

const low = { gate: { ...DEFAULT_GATE, minScore: 0.8 } };

const NOT_GREEN: readonly { readonly what: string; readonly xml: string; readonly shows: RegExp }[] = [
  { what: "no job", xml: renderJUnit(run([])), shows: /<error type="verdict" message="no job ran">/ },
  { what: "a job without trials", xml: renderJUnit(run([job([])])), shows: /<error type="Missing"/ },
  {
    what: "a trial without a result",
    xml: renderJUnit(run([job([measured("a")], { expectedTrials: 2 })])),
    shows: /errors="1"/,
  },
  {
    what: "a score that is too low",
    xml: renderJUnit(run([job([measured("a", 0.5)])], low)),
    shows: /<failure type="min-score" message="score 0.5 is below/,
  },
  {
    what: "a cancelled job whose trials passed",
    xml: renderJUnit(run([job([measured("a")], { cancelled: true })])),
    shows: /<error type="verdict"/,
  },
];

for (const { what, xml, shows } of NOT_GREEN) {
  test(`${what} is not green`, () => {
    assert.match(xml, shows);
  });
}

test("names and messages are escaped, and what XML cannot hold is left out", () => {
  const xml = renderJUnit(run([job([unmeasured(`<a & "b">\n\0`, "unknown", "\x1b[31m]]>\ufffe\ud800")])]));
  assert.match(xml, /name="&lt;a &amp; &quot;b&quot;&gt;&#10;"/);
  assert.match(xml, /message="\]\]&gt;\ufffd">/);
});

test("whatever is in it, the XML has no character that XML forbids and every tag is closed", () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });
  const anyJob: fc.Arbitrary<JobResult> = fc
    .record({ name: text, task: text, message: text, image: text })
    .map(({ name, task, message, image }) => job([unmeasured(task, "unknown", message)], { jobName: name, image }));
  fc.assert(
    fc.property(fc.array(anyJob, { maxLength: 4 }), (jobs) => {
      const xml = renderJUnit(run(jobs));
      assert.doesNotMatch(xml, /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
      assert.ok(xml.isWellFormed());
      assert.doesNotMatch(xml, /&(?!(?:amp|lt|gt|quot|#\d+);)/);
      const tags = Array.from(xml.matchAll(/<(\/?)([a-z-]+)(?:\s+[a-z_]+="[^"<]*")*\s*(\/?)>/g));
      const open: string[] = [];
      for (const [, closing, name = "", alone] of tags) {
        if (closing === "/") {
          assert.equal(open.pop(), name);
        } else if (alone !== "/") {
          open.push(name);
        }
      }
      assert.deepEqual(open, []);
      assert.equal((xml.match(/</g) ?? []).length, tags.length + 1);
    }),
    { numRuns: 500 },
  );
});

test("no class name has a dot, where Jenkins would split it", () => {
  const agents = [agent(0, "terminus", { model: "gpt-4.1" }), agent(1, "oracle")];
  const jobs = [
    job([measured("a")], { config: "bench/v1.2/hello.yaml" }),
    benchmark([verified("a", 1, { agent: agents[0] ?? null, dataset: "swe@1.0" })], { jobName: "bench.1", agents }),
  ];
  const names = [...renderJUnit(run(jobs)).matchAll(/classname="([^"]*)"/g)].map(([, name]) => name);
  assert.deepEqual(names, ["bench/v1_2/hello", "bench_1/terminus (gpt-4_1)/swe@1_0"]);
});
