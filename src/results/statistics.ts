import { groupBy } from "../base/group-by.ts";
import { byText } from "../base/text.ts";
import { hasScore, type JobResult } from "./job.ts";
import { agentLabel } from "./labels.ts";
import { passAtK } from "./pass-at-k.ts";
import { type Standing, standingOf, type TrialGate } from "./passing.ts";
import { type AgentEntry, type Tokens, type TrialResult, taskOf, trialScore } from "./trial.ts";

/** A sum over the trials that told a number; null where none did, which is not 0. */
export interface ReportedSum {
  readonly total: number | null;
  /** How many trials told it. */
  readonly reported: number;
}

/** The totals of a set of trials. Every rate divides by the expected trials: one that was not measured counts 0. */
export interface Statistics {
  /** Null where it cannot be known; no rate is known then. */
  readonly expected: number | null;
  /** Trials that left a result; `passed`, `notPassed` and `unmeasured` add up to it. */
  readonly trials: number;
  readonly passed: number;
  readonly notPassed: number;
  readonly unmeasured: number;
  /** Mean reward; null where a script left none. */
  readonly score: number | null;
  /** Share of the trials that passed, from 0 to 1. */
  readonly passRate: number | null;
  /** Share of the trials that were measured, from 0 to 1. */
  readonly coverage: number | null;
  /**
   * pass@1, pass@2, … over the tasks of each agent entry and dataset. An unmeasured attempt did not pass, as in Harbor's
   * own (utils/pass_at_k.py) and in `passRate`: left out, it would make a benchmark look better for the tasks that broke.
   * Empty where trials left no result, because then it is unknown which attempts there were.
   */
  readonly passAtK: readonly number[];
  readonly costUsd: ReportedSum;
  readonly tokens: Readonly<Record<keyof Tokens, ReportedSum>>;
}

export interface AgentStatistics extends Statistics {
  /** Null for trials of which it is unknown whose they are. */
  readonly agent: AgentEntry | null;
  readonly label: string;
}

export interface DatasetStatistics extends Statistics {
  /** Null for tasks that are in no dataset. */
  readonly dataset: string | null;
}

export interface JobStatistics extends Statistics {
  /** One for each configuration of an agent, in the file's order; empty for a Bash Job. */
  readonly byAgent: readonly AgentStatistics[];
  /** In the order of their names; empty for a Bash Job. */
  readonly byDataset: readonly DatasetStatistics[];
}

/** The statistics of a job: of the whole, of each agent entry, and of each dataset. */
export function statisticsOf(job: JobResult, gate: TrialGate): JobStatistics {
  const judged = job.trials.map((trial) => ({
    trial,
    standing: standingOf(job, trial, gate),
    task: JSON.stringify([trial.agent?.configSha256, taskOf(trial)]),
  }));
  const isOfTasks = job.shape.trials === "many";
  const whole = statisticsOfTrials(judged, job.expectedTrials);
  return {
    ...whole,
    score: hasScore(job) ? whole.score : null,
    byAgent: isOfTasks ? byAgent(job, judged) : [],
    byDataset: isOfTasks ? byDataset(job, judged) : [],
  };
}

interface JudgedTrial {
  readonly trial: TrialResult;
  readonly standing: Standing;
  /** Equal for all attempts of one agent entry at one task. */
  readonly task: string;
}

function statisticsOfTrials(judged: readonly JudgedTrial[], expected: number | null): Statistics {
  const count = (wanted: Standing) => judged.filter(({ standing }) => standing === wanted).length;
  const passed = count("passed");
  const notPassed = count("not passed");
  const share = (part: number) => (expected === null || expected === 0 ? null : part / expected);
  const sum = (told: (trial: TrialResult) => number | null | undefined) => reportedSum(judged, told);
  return {
    expected,
    trials: judged.length,
    passed,
    notPassed,
    unmeasured: count("unmeasured"),
    score: share(judged.reduce((total, { trial }) => total + trialScore(trial), 0)),
    passRate: share(passed),
    coverage: share(passed + notPassed),
    passAtK: judged.length === expected ? passAtK(attemptsByTask(judged)) : [],
    costUsd: sum(({ costUsd }) => costUsd),
    tokens: {
      input: sum(({ tokens }) => tokens?.input),
      cache: sum(({ tokens }) => tokens?.cache),
      output: sum(({ tokens }) => tokens?.output),
    },
  };
}

function attemptsByTask(judged: readonly JudgedTrial[]) {
  const tasks = groupBy(judged, ({ task }) => task);
  return [...tasks.values()].map((attempts) => ({
    attempts: attempts.length,
    passed: attempts.filter(({ standing }) => standing === "passed").length,
  }));
}

function reportedSum(
  judged: readonly JudgedTrial[],
  told: (trial: TrialResult) => number | null | undefined,
): ReportedSum {
  const numbers = judged.flatMap(({ trial }) => told(trial) ?? []).filter(Number.isFinite);
  const total = numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
  return { total, reported: numbers.length };
}

/** Entries of one configuration cannot be told apart by their trials, and are one. */
function byAgent(job: JobResult, judged: readonly JudgedTrial[]): readonly AgentStatistics[] {
  const entries = [...job.agents, ...job.trials.flatMap(({ agent }) => agent ?? [])];
  const agents = new Map(entries.toReversed().map((entry) => [entry.configSha256, entry]));
  const only = agents.size === 1 ? agents.keys().next().value : undefined;
  const trials = groupBy(judged, ({ trial }) => trial.agent?.configSha256 ?? only ?? null);
  const expected = expectedByAgent(job, trials);
  const known = [...agents.values()]
    .toSorted((left, right) => left.index - right.index)
    .map((agent) => ({
      agent,
      label: agentLabel(agent, [...agents.values()]),
      ...statisticsOfTrials(trials.get(agent.configSha256) ?? [], expected(agent.configSha256)),
    }));
  const unknown = trials.get(null);
  return unknown === undefined
    ? known
    : [...known, { agent: null, label: "unknown agent", ...statisticsOfTrials(unknown, null) }];
}

/**
 * Harbor runs every agent entry at every task equally often (its job_plan.py), so each has its share of the expected
 * trials, also when some left no result. Where that cannot be right, it is what is there, if that is all.
 */
function expectedByAgent(
  job: JobResult,
  trials: ReadonlyMap<string | null, readonly JudgedTrial[]>,
): (configSha256: string) => number | null {
  const found = (configSha256: string) => trials.get(configSha256)?.length ?? 0;
  const entriesOf = (configSha256: string) => job.agents.filter((entry) => entry.configSha256 === configSha256).length;
  const share = job.expectedTrials === null ? null : job.expectedTrials / job.agents.length;
  const isShared = [...trials.keys()].every(
    (agent) => agent === null || (share !== null && found(agent) <= share * entriesOf(agent)),
  );
  if (share !== null && Number.isInteger(share) && isShared) {
    return (configSha256) => share * entriesOf(configSha256);
  }
  return (configSha256) => (job.trials.length === job.expectedTrials ? found(configSha256) : null);
}

function byDataset(job: JobResult, judged: readonly JudgedTrial[]): readonly DatasetStatistics[] {
  const isComplete = job.trials.length === job.expectedTrials;
  return [...groupBy(judged, ({ trial }) => trial.dataset)]
    .toSorted(([left], [right]) => byText(left ?? "", right ?? ""))
    .map(([dataset, trials]) => ({ dataset, ...statisticsOfTrials(trials, isComplete ? trials.length : null) }));
}
