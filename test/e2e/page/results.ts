import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { writePage } from "../../../src/app/write-page.ts";
import { createRedactor } from "../../../src/base/redact.ts";
import type { Baseline, ComparedJob, ComparedQuantity } from "../../../src/results/baseline.ts";
import type { JobResult } from "../../../src/results/job.ts";
import type { RunResult } from "../../../src/results/run-result.ts";
import type { TrialResult } from "../../../src/results/trial.ts";
import { type BenchmarkShape, benchmarkJob } from "../../unit/report/benchmark-runs.ts";
import { run } from "../../unit/results/results.ts";

/** Files of a results directory by their paths. */
export type ResultFiles = Readonly<Record<string, string>>;

/** A run as reports get it, with the page made of it and of its files, in a directory that is gone afterwards. */
export interface WrittenPage extends AsyncDisposable {
  readonly directory: string;
  /** The page's path. */
  readonly file: string;
}

export async function writtenPage(result: RunResult, files: ResultFiles): Promise<WrittenPage> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "page-"));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await writePage(directory, result, [{ prefix: "", directory }], createRedactor([]));
  return {
    directory,
    file: path.join(directory, "report.html"),
    [Symbol.asyncDispose]: async () => await rm(directory, { recursive: true, force: true }),
  };
}

/** A benchmark of several agents, datasets and attempts that a person might look at. */
export function benchmarkRun(shape: BenchmarkShape): RunResult {
  const plain = benchmarkJob(shape);
  const job: JobResult = { ...plain, trials: plain.trials.map(withNumbers) };
  return run([job], { finishedAt: "2026-11-20T10:42:11.000Z" });
}

function withNumbers(trial: TrialResult, index: number): TrialResult {
  const seconds = trial.durationSec ?? 60;
  return {
    ...trial,
    costUsd:
      trial.costUsd === null
        ? null
        : Number((0.05 + ((index * 37) % 60) / 100 + (trial.agent?.index ?? 0) * 0.2).toFixed(2)),
    tokens: { input: 40_000 + ((index * 7919) % 400_000), cache: 30_000, output: 900 + ((index * 613) % 9000) },
    metrics: trial.outcome.kind === "measured" ? { tests_passed: (index * 5) % 40 } : {},
    phases: [
      { name: "environment_setup", startedAt: null, finishedAt: null, durationSec: seconds * 0.1 },
      { name: "agent_setup", startedAt: null, finishedAt: null, durationSec: seconds * 0.05 },
      { name: "agent_execution", startedAt: null, finishedAt: null, durationSec: seconds * 0.7 },
      { name: "verifier", startedAt: null, finishedAt: null, durationSec: seconds * 0.15 },
    ],
  };
}

/** A run that got worse than its base. */
export function comparedRun(result: RunResult): RunResult {
  const tasks = result.jobs.flatMap(({ trials }) => trials);
  const failing = tasks.filter(({ outcome }) => outcome.kind === "measured" && outcome.reward === 0);
  const named = (trial: TrialResult) => `${trial.taskName} (${trial.agent?.name}, ${trial.dataset})`;
  const score: ComparedQuantity = {
    name: "score",
    scale: "share",
    base: 0.7083,
    new: 0.5833,
    difference: -0.125,
    interval: { low: -0.21, high: -0.04, method: "BCa bootstrap" },
    pValue: 0.004,
    test: "sign-flip test",
    direction: "worse",
  };
  const cost: ComparedQuantity = {
    ...score,
    name: "cost",
    scale: "other",
    base: 0.41,
    new: 0.52,
    difference: 0.11,
    interval: null,
  };
  const base = {
    name: "bench #812",
    url: "https://github.com/octo/bench/actions/runs/812",
    commit: "ab".repeat(20),
    finishedAt: "2026-11-19T10:00:00.000Z",
    distance: 2,
  };
  const job: ComparedJob = {
    job: "swe-bench",
    conclusion: "worse",
    lacking: null,
    compared: 24,
    score,
    detectableDrop: 0.08,
    sentence: "Worse by 12.5 points (95% −21.0 to −4.0, p = 0.004) over 24 tasks.",
    newlyFailing: [...new Set(failing.map(named))].slice(0, 6),
    newlyPassing: [],
    unstable: [...new Set(failing.map(named))].slice(6, 9),
    notCompared: [],
    slower: [],
    dearer: [],
    differences: [{ field: "image", base: "harbor:1.2", new: "harbor:1.3" }],
    quantities: [cost],
    groups: [],
    history: [],
  };
  const baseline: Baseline = { bases: [base], missing: [], uncompared: [], jobs: [job], onlyInBase: [], onlyInNew: [] };
  return { ...result, baseline };
}

/** What a benchmark's trials left: a log and a verifier's output each, an exception, and the first ones a trajectory. */
export function benchmarkFiles(result: RunResult, trajectories: number, lines = 60): ResultFiles {
  const files: Record<string, string> = {};
  let left = trajectories;
  for (const [index, trial] of result.jobs.flatMap(({ trials }) => trials).entries()) {
    const random = numbersFrom(index + 1);
    files[`${trial.files}/trial.log`] = logText(random, lines, trial.taskName);
    files[`${trial.files}/verifier/test-stdout.txt`] = verifierText(random, trial);
    const failure = trial.outcome.failure;
    if (failure !== null) {
      files[`${trial.files}/exception.txt`] = tracebackOf(failure.exception);
    }
    if (left > 0) {
      left -= 1;
      files[`${trial.files}/agent/trajectory.json`] = JSON.stringify(trajectoryOf(random, trial, 24));
    }
  }
  return files;
}

/** Numbers below a limit, the same ones for every seed. */
function numbersFrom(seed: number): (limit: number) => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  return (limit) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

const WORDS =
  "reading the failing test shows that separability matrix nested compound models returns wrong block so patch coord operator inputs outputs checks whether right operand is array and then run suite again before writing final answer".split(
    " ",
  );

function sentence(random: (limit: number) => number, words: number): string {
  return Array.from({ length: words }, () => WORDS[random(WORDS.length)]).join(" ");
}

function logText(random: (limit: number) => number, lines: number, task: string): string {
  const levels = ["\x1b[32mINFO\x1b[0m", "\x1b[34mDEBUG\x1b[0m", "\x1b[33mWARNING\x1b[0m"];
  return Array.from({ length: lines }, (_, line) => {
    const time = `2026-11-20 10:0${line % 10}:${String(random(60)).padStart(2, "0")},${random(1000)}`;
    return `${time} ${levels[random(levels.length)]} [${task}] ${sentence(random, 4 + random(12))} id=${random(1e9).toString(16)}\n`;
  }).join("");
}

function verifierText(random: (limit: number) => number, trial: TrialResult): string {
  const failed = trial.outcome.kind === "measured" && trial.outcome.reward !== 1;
  const tests = Array.from({ length: 12 }, (_, index) => {
    const bad = failed && index === 9;
    return `tests/test_separable.py::test_${WORDS[random(WORDS.length)]}_${index} ${bad ? "\x1b[31mFAILED\x1b[0m" : "\x1b[32mPASSED\x1b[0m"}`;
  });
  const trace = failed
    ? [
        "",
        "\x1b[1m\x1b[31mE       AssertionError: arrays differ in 2 of 9 elements\x1b[0m",
        "",
        "1 failed, 11 passed in 3.2s",
      ]
    : ["", "\x1b[32m12 passed\x1b[0m in 2.9s"];
  return [...tests, ...trace].join("\n");
}

function tracebackOf({ type, message }: { readonly type: string; readonly message: string }): string {
  return [
    "Traceback (most recent call last):",
    '  File "/usr/lib/python3/harbor/trial/trial.py", line 214, in _execute_agent',
    "    await asyncio.wait_for(self._agent.run(), timeout=self._timeout)",
    `${type}: ${message}`,
    "",
  ].join("\n");
}

function trajectoryOf(random: (limit: number) => number, trial: TrialResult, steps: number): object {
  const first = {
    step_id: 1,
    source: "user",
    timestamp: "2026-11-20T10:00:00Z",
    message: `Fix ${trial.taskName}. ${sentence(random, 40)}`,
  };
  const others = Array.from({ length: steps }, (_, index) => ({
    step_id: index + 2,
    source: "agent",
    timestamp: new Date(Date.parse("2026-11-20T10:00:05Z") + index * 11_000).toISOString(),
    message: sentence(random, 10 + random(30)),
    ...(index % 4 === 0 ? { reasoning_content: sentence(random, 50) } : {}),
    tool_calls: [
      {
        tool_call_id: `call-${index}`,
        function_name: "bash",
        arguments: { command: `sed -n ${random(90)},${90 + random(90)}p astropy/modeling/separable.py` },
      },
    ],
    observation: {
      results: [
        {
          source_call_id: `call-${index}`,
          content: Array.from({ length: 20 }, (_, line) => `${line}: ${sentence(random, 8)}`).join("\n"),
        },
      ],
    },
  }));
  return {
    schema_version: "ATIF-v1.6",
    agent: { name: trial.agent?.name ?? "agent", version: "1.0", model_name: trial.agent?.model ?? null },
    steps: [first, ...others],
  };
}
