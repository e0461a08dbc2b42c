import assert from "node:assert/strict";
import { test } from "node:test";
import { renderOpenMetrics } from "../../../src/report/open-metrics.ts";
import { agent, benchmark, unverified, verified } from "../results/benchmark.ts";
import { job, measured, run } from "../results/results.ts";

test("the numbers of a script's job are gauges, and one that is not known is left out", () => {
  const scored = job([{ ...measured("hello", 0.75), metrics: { f1: 0.1 + 0.2 } }]);
  const silent = job([measured("quiet", null)], { jobName: "quiet" });
  assert.equal(
    renderOpenMetrics(run([scored, silent])),
    `# HELP rock_job_score Mean reward of the expected trials.
# TYPE rock_job_score gauge
rock_job_score{job="hello"} 0.75
# HELP rock_job_pass_ratio Share of the expected trials that passed, from 0 to 1.
# TYPE rock_job_pass_ratio gauge
rock_job_pass_ratio{job="hello"} 1
rock_job_pass_ratio{job="quiet"} 1
# HELP rock_job_trials_expected Trials the job was meant to have.
# TYPE rock_job_trials_expected gauge
rock_job_trials_expected{job="hello"} 1
rock_job_trials_expected{job="quiet"} 1
# HELP rock_job_trials_passed Trials that passed.
# TYPE rock_job_trials_passed gauge
rock_job_trials_passed{job="hello"} 1
rock_job_trials_passed{job="quiet"} 1
# HELP rock_job_trials_not_passed Trials that were measured and did not pass.
# TYPE rock_job_trials_not_passed gauge
rock_job_trials_not_passed{job="hello"} 0
rock_job_trials_not_passed{job="quiet"} 0
# HELP rock_job_trials_unmeasured Trials that could not be measured.
# TYPE rock_job_trials_unmeasured gauge
rock_job_trials_unmeasured{job="hello"} 0
rock_job_trials_unmeasured{job="quiet"} 0
# HELP rock_job_metric Mean of another number that trials reported beside their reward.
# TYPE rock_job_metric gauge
rock_job_metric{job="hello",name="f1"} 0.3
# HELP rock_job_duration_seconds How long the job took.
# TYPE rock_job_duration_seconds gauge
rock_job_duration_seconds{job="hello"} 1.4
rock_job_duration_seconds{job="quiet"} 1.4
# EOF
`,
  );
});

test("agents of a benchmark have lines for each, and a trial without a result is unmeasured", () => {
  const agents = [agent(0, "oracle"), agent(1, "nop")];
  const trials = agents.flatMap((one) => [
    verified("a", 1, { agent: one, costUsd: 0.5 }),
    unverified("b", "verifier", { agent: one }),
  ]);
  const text = renderOpenMetrics(run([benchmark(trials, { agents, expectedTrials: 6 })]));
  assert.match(text, /^rock_job_trials_unmeasured\{job="bench"\} 4$/m);
  assert.match(text, /^rock_job_cost_usd\{job="bench"\} 1$/m);
  assert.match(text, /^rock_job_cost_usd\{job="bench",agent="nop"\} 0.5$/m);
});

test("a label keeps to its line, whatever it holds, and has no #, where GitLab would end the line", () => {
  const name = 'a "b" \\ c #1\n} 7';
  const [line] = renderOpenMetrics(run([job([measured("x", 1)], { jobName: name })]))
    .split("\n")
    .filter((text) => text.startsWith("rock_job_score"));
  assert.equal(line, String.raw`rock_job_score{job="a \"b\" \\ c no. 1\n} 7"} 1`);
});

test("a run without jobs has an empty file that is still valid", () => {
  assert.equal(renderOpenMetrics(run([])), "# EOF\n");
});
