import type { JobResult } from "../../../src/results/job.ts";
import {
  type AgentEntry,
  type Cause,
  NO_BENCHMARK,
  type Outcome,
  type TrialResult,
} from "../../../src/results/trial.ts";
import { job } from "../results/results.ts";

/** Made-up benchmarks of any size, the same at every call. */
export interface BenchmarkShape {
  readonly tasks: number;
  readonly agents?: number;
  readonly attempts?: number;
  readonly datasets?: number;
  /** Added to every name. */
  readonly suffix?: string;
}

const PROJECTS = ["astropy__astropy", "django__django", "sympy__sympy", "pytest-dev__pytest", "psf__requests"];

const EXCEPTIONS: readonly (readonly [type: string, cause: Cause, message: string])[] = [
  ["AgentTimeoutError", "agent", "Agent execution timed out after 3000.0 seconds"],
  ["EnvironmentStartTimeoutError", "infrastructure", "Environment start timed out after 600.0 seconds"],
  ["RewardFileNotFoundError", "verifier", "No reward file found at /logs/verifier/reward.txt"],
];

export function agentEntry(index: number, name: string, model: string | null = null): AgentEntry {
  return { index, name, model, configSha256: String(index + 1).repeat(64) };
}

const AGENTS = [
  agentEntry(0, "claude-code", "claude-sonnet-4"),
  agentEntry(1, "codex", "gpt-5"),
  agentEntry(2, "oracle"),
];

export function benchmarkJob(shape: BenchmarkShape, changes: Partial<JobResult> = {}): JobResult {
  const { tasks, agents: agentCount = 1, attempts = 1, datasets = 1, suffix = "" } = shape;
  const agents = AGENTS.slice(0, agentCount);
  const trials: TrialResult[] = [];
  for (let task = 0; task < tasks; task += 1) {
    for (const agent of agents) {
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const taskName = `${PROJECTS[task % PROJECTS.length]}-${7000 + task * 13}${suffix}`;
        const number = task * 7 + agent.index * 3 + attempt;
        trials.push(
          benchmarkTrial(taskName, outcomeOf(number), { agent, attempt, ...detailsOf(number, task, datasets) }),
        );
      }
    }
  }
  return job(trials, {
    type: "harbor",
    config: "bench/swe.yaml",
    jobName: "swe-bench",
    namespace: "research",
    experimentId: "pr-gate",
    image: "rock/harbor:latest",
    harborVersion: "0.24.0",
    agents,
    durationSec: 2530,
    ...changes,
  });
}

function detailsOf(number: number, task: number, datasets: number): Partial<TrialResult> {
  return {
    dataset: datasets === 1 ? "swe-bench-verified" : `dataset-${task % datasets}`,
    costUsd: number % 4 === 0 ? null : 0.25,
    durationSec: 100 + ((number * 37) % 900),
  };
}

/** Of ten trials six pass, two do not, one has an exception beside a reward of 0, one is unmeasured. */
function outcomeOf(number: number): Outcome {
  const [type, cause, message] = EXCEPTIONS[number % 3] ?? ["Unknown", "unknown", ""];
  const failure = { cause, exception: { type, message } } as const;
  switch (number % 10) {
    case 2:
    case 5:
      return { kind: "measured", reward: 0, failure: null };
    case 3:
      return { kind: "measured", reward: 0, failure };
    case 9:
      return { kind: "unmeasured", failure };
    default:
      return { kind: "measured", reward: 1, failure: null };
  }
}

export function benchmarkTrial(taskName: string, outcome: Outcome, changes: Partial<TrialResult> = {}): TrialResult {
  const name = `${taskName}__${changes.agent?.index ?? 0}${changes.attempt ?? 1}`;
  return {
    ...NO_BENCHMARK,
    taskName,
    trialName: name,
    outcome,
    metrics: {},
    exitCode: null,
    startedAt: "2026-11-20T10:00:00.000Z",
    finishedAt: "2026-11-20T10:04:12.000Z",
    durationSec: 252,
    log: `artifacts/swe-bench/trials/${name}/trial.log`,
    files: `artifacts/swe-bench/trials/${name}`,
    ...changes,
  };
}
