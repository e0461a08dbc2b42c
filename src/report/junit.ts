import { clipBytes } from "../base/text.ts";
import { type JobResult, missingTrials } from "../results/job.ts";
import { agentLabel } from "../results/labels.ts";
import { standingOf, type TrialGate } from "../results/passing.ts";
import type { RunResult } from "../results/run-result.ts";
import { rewardOf, type TrialResult, trialScore } from "../results/trial.ts";
import type { JobVerdict } from "../results/verdict.ts";
import { plainText } from "./plain-text.ts";

/** One `testcase`: a trial, or what stands for a verdict that no trial shows. */
interface TestCase {
  readonly name: string;
  /** Null for the suite's. */
  readonly className: string | null;
  readonly seconds: number;
  readonly fault: { readonly element: "failure" | "error"; readonly type: string; readonly message: string } | null;
  readonly properties: readonly Property[];
  readonly output: string;
}

type Property = readonly [name: string, value: string];

interface TestSuite {
  readonly name: string;
  readonly className: string;
  readonly startedAt: string;
  readonly seconds: number;
  readonly properties: readonly Property[];
  readonly cases: readonly TestCase[];
}

/**
 * A run as JUnit XML: a suite for each job, a case for each trial. A measured trial that did not pass is a failure, an
 * unmeasured one an error. Whatever keeps the verdict from passed is a case too, so that no reader takes the file for
 * green when the run was not.
 */
export function renderJUnit(run: RunResult): string {
  const suites = run.jobs.map((job, index) => suiteOf(job, run.verdict.jobs[index], run.gate));
  const isUntold =
    run.verdict.kind !== "passed" && suites.every((suite) => suite.cases.every((one) => one.fault === null));
  const all = isUntold ? [...suites, verdictSuite(run)] : suites;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: run.tool.name, ...countsOf(all.flatMap((suite) => suite.cases)) })}>`,
    ...all.flatMap(suiteLines),
    "</testsuites>",
  ];
  return `${lines.join("\n")}\n`;
}

function suiteOf(job: JobResult, verdict: JobVerdict | undefined, gate: TrialGate): TestSuite {
  const about = job.shape.trials === "one" ? () => ({}) : caseOfTask(job);
  const cases = [
    ...job.trials.map((trial) => ({ ...trialCase(job, trial, gate, verdict), ...about(trial) })),
    ...missingCases(job),
  ];
  const isUntold = verdict?.kind !== "passed" && cases.every((one) => one.fault === null);
  return {
    name: job.jobName,
    className: withoutDots(job.config.replace(/\.ya?ml$/, "")),
    startedAt: job.startedAt,
    seconds: job.durationSec,
    properties: [
      ["config", job.config],
      ["config_sha256", job.configSha256],
      ["image", job.image],
      ...job.runs.flatMap(({ sandboxId }) => (sandboxId === null ? [] : [["sandbox_id", sandboxId] as const])),
      ["verdict", verdict?.kind ?? "errored"],
    ],
    cases: isUntold ? [...cases, gateCase(verdict)] : cases,
  };
}

function trialCase(job: JobResult, trial: TrialResult, gate: TrialGate, verdict: JobVerdict | undefined): TestCase {
  const standing = standingOf(job, trial, gate);
  const rule = verdict?.rules.find(({ name, held }) => name === "min-score" && !held);
  const lowScore =
    job.shape.trials === "one" && rule !== undefined
      ? { type: rule.name, message: rule.because }
      : { type: "Score", message: `the score is ${trialScore(trial)}` };
  const { type, message } = trial.outcome.failure?.exception ?? lowScore;
  const element = standing === "unmeasured" ? "error" : "failure";
  return {
    ...NO_CASE,
    name: trial.taskName,
    seconds: trial.durationSec ?? 0,
    fault: standing === "passed" ? null : { element, type, message: clipBytes(message, MAX_MESSAGE_BYTES) },
    output: trial.log === null ? "" : `log: ${trial.log}`,
  };
}

const NO_CASE = { className: null, seconds: 0, fault: null, properties: [], output: "" } as const;

/** A message stands there twice, and may be a program's whole output. */
const MAX_MESSAGE_BYTES = 4000;

/** What only a trial of a task has: a class by agent and dataset, its attempt, its score and files. */
function caseOfTask(job: JobResult): (trial: TrialResult) => Partial<TestCase> {
  const labels = new Map(job.agents.map((entry) => [entry.configSha256, agentLabel(entry, job.agents)]));
  const hasAttempts = job.trials.some(({ attempt }) => attempt > 1);
  return (trial) => {
    const { taskName, agent, dataset, attempt, costUsd, files } = trial;
    const reward = rewardOf(trial);
    const label = agent === null ? null : (labels.get(agent.configSha256) ?? agent.name);
    const properties: readonly (readonly [string, string | null])[] = [
      ["score", reward === null ? null : String(reward)],
      ["cost_usd", costUsd === null ? null : String(costUsd)],
      ["files", files],
    ];
    return {
      name: hasAttempts ? `${taskName} attempt ${attempt}` : taskName,
      className: withoutDots([job.jobName, label, dataset].filter((part) => part !== null).join("/")),
      properties: properties.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
    };
  };
}

function missingCases(job: JobResult): readonly TestCase[] {
  const count = job.trials.length === 0 ? Math.max(1, missingTrials(job)) : missingTrials(job);
  const fault = { element: "error", type: "Missing", message: "the trial left no result" } as const;
  return Array.from({ length: Math.min(count, MAX_MISSING) }, (_, index) => {
    return { ...NO_CASE, name: `trial without a result ${index + 1}`, fault };
  });
}

/** Jenkins takes all before the last dot of a class name for a package, and half a file or a model for its class. */
function withoutDots(name: string): string {
  return name.replaceAll(".", "_");
}

/** Nobody reads thousands of cases that only say that there is nothing. */
const MAX_MISSING = 100;

/** Every trial passed and the job did not: its score was too low, or it was cancelled. */
function gateCase(verdict: JobVerdict | undefined): TestCase {
  const broken = verdict?.rules.find((rule) => !rule.held);
  const element = verdict?.kind === "failed" ? "failure" : "error";
  const message = broken?.because ?? `the job is ${verdict?.kind ?? "not judged"}`;
  return { ...NO_CASE, name: "gate", fault: { element, type: broken?.name ?? "verdict", message } };
}

function verdictSuite(run: RunResult): TestSuite {
  const message = run.verdict.reasons.join("; ") || `the run is ${run.verdict.kind}`;
  const fault = { element: run.verdict.kind === "failed" ? "failure" : "error", type: "verdict", message } as const;
  const cases = [{ ...NO_CASE, name: "verdict", fault }];
  return { name: "run", className: run.tool.name, startedAt: run.startedAt, seconds: 0, properties: [], cases };
}

function countsOf(cases: readonly TestCase[]) {
  const count = (element: "failure" | "error") => cases.filter((one) => one.fault?.element === element).length;
  return { tests: cases.length, failures: count("failure"), errors: count("error") };
}

function suiteLines(suite: TestSuite): readonly string[] {
  const { name, startedAt, properties, cases } = suite;
  const timestamp = startedAt.replace(/(?:\.\d+)?Z$/, "");
  const about = attributes({ name, ...countsOf(cases), time: suite.seconds.toFixed(3), timestamp });
  return [
    `  <testsuite${about}>`,
    ...propertyLines(properties).map((line) => `    ${line}`),
    ...cases.flatMap((one) => caseLines(one, suite.className)),
    "  </testsuite>",
  ];
}

function propertyLines(properties: readonly Property[]): readonly string[] {
  const entries = properties.map(([name, value]) => `  <property${attributes({ name, value })}/>`);
  return entries.length === 0 ? [] : ["<properties>", ...entries, "</properties>"];
}

function caseLines(one: TestCase, suiteClass: string): readonly string[] {
  const { name, className, seconds, fault, properties, output } = one;
  const about = attributes({ name, classname: className ?? suiteClass, time: seconds.toFixed(3) });
  const inner = [
    ...propertyLines(properties).map((line) => `      ${line}`),
    ...(fault === null
      ? []
      : [
          `      <${fault.element}${attributes({ type: fault.type, message: fault.message })}>${escape(fault.message)}</${fault.element}>`,
        ]),
    ...(output === "" ? [] : [`      <system-out>${escape(output)}</system-out>`]),
  ];
  return inner.length === 0 ? [`    <testcase${about}/>`] : [`    <testcase${about}>`, ...inner, "    </testcase>"];
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escape(String(value)).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")}"`)
    .join("");
}

/** Text for XML 1.0, which has no way at all to write most control characters. */
function escape(text: string): string {
  return plainText(text)
    .replaceAll(/[\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
