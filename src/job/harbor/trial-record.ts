import type { ExceptionInfo, Tokens, TrialPhase } from "../../results/trial.ts";
import { entriesNamed, entriesOf } from "./agent-matching.ts";
import { leavesRewardValid } from "./causes.ts";
import {
  amountOf,
  type Fields,
  fieldsOf,
  isObject,
  isoTime,
  listOf,
  secondsBetween,
  textOf,
  timeOf,
} from "./fields.ts";
import type { HarborReading } from "./reading.ts";
import { chooseReward, numericRewards, type Reward } from "./rewards.ts";
import { type TaskIdentity, taskIdentity } from "./task-key.ts";

/** What is kept of a trial's `result.json`: a few hundred bytes, because there may be thousands. */
export interface TrialRecord {
  /** Another one when Harbor ran the trial again. */
  readonly id: string;
  /** Harbor's own id of this run of the trial; null where a file has none. */
  readonly runId: string | null;
  readonly taskName: string | null;
  readonly trialName: string | null;
  readonly dataset: string | null;
  readonly taskChecksum: string | null;
  readonly task: TaskIdentity | null;
  /** Indexes of the entries of `agents` that it can belong to. */
  readonly agents: readonly number[];
  readonly reward: Reward;
  readonly rewards: Readonly<Record<string, number>> | null;
  /** Of several the one that decides whether the reward counts. */
  readonly exception: ExceptionInfo | null;
  readonly tokens: Tokens | null;
  readonly costUsd: number | null;
  readonly phases: readonly TrialPhase[];
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  /** How far it came, as far as that explains why there is no reward. */
  readonly agentSetUp: boolean;
  readonly verified: boolean;
}

/** Reads a trial's result as any Harbor from 0.1 to 0.25 writes it. */
export function readTrial(result: Fields, terms: HarborReading): TrialRecord {
  const steps = listOf(result["step_results"]).map(fieldsOf);
  const configuration = fieldsOf(result["config"]);
  const task = isObject(configuration["task"]) ? taskIdentity(configuration["task"]) : null;
  // Harbor itself writes the trial's reward from those of its steps (their mean, or the last one, as the task says)
  // once they ended. Without it the trial did not come that far, and a mean over the first steps would flatter it.
  const rewards = fieldsOf(result["verifier_result"])["rewards"];
  const contexts = agentContexts(result, steps);
  const finishedAt = timeOf(result["finished_at"]);
  return {
    id: `${textOf(result["id"]) ?? ""} ${finishedAt ?? ""}`,
    runId: textOf(result["id"]),
    taskName: textOf(result["task_name"]) ?? task?.name ?? null,
    trialName: textOf(result["trial_name"]),
    dataset: textOf(result["source"]) ?? task?.dataset ?? null,
    taskChecksum: textOf(result["task_checksum"]),
    task,
    agents: isObject(configuration["agent"])
      ? entriesOf(configuration["agent"], terms.agents)
      : entriesNamed(textOf(fieldsOf(result["agent_info"])["name"]), terms.agents),
    reward: chooseReward(rewards, terms.rewardKey),
    rewards: numericRewards(rewards),
    exception: decidingException([result, ...steps]),
    tokens: tokensOf(contexts),
    costUsd: sum(contexts, "cost_usd"),
    phases: phasesOf(result, steps),
    startedAt: timeOf(result["started_at"]),
    finishedAt,
    agentSetUp: [result, ...steps].some((part) => isObject(part["agent_setup"]) || isObject(part["agent_execution"])),
    verified: [result, ...steps].some((part) => timeOf(fieldsOf(part["verifier"])["finished_at"]) !== null),
  };
}

/**
 * The first that makes the reward invalid, as one does whatever the others are; without such a one the first of all. Harbor
 * files what a step raised with the step.
 */
function decidingException(parts: readonly Fields[]): ExceptionInfo | null {
  const exceptions = parts.map(exceptionOf).filter((exception) => exception !== null);
  return exceptions.find(({ type }) => !leavesRewardValid(type)) ?? exceptions[0] ?? null;
}

/** Agent tracebacks and outputs end up in messages; the whole of it is in the trial's files. */
const LONGEST_MESSAGE = 4000;

function exceptionOf(part: Fields): ExceptionInfo | null {
  const info = part["exception_info"];
  if (isObject(info) && Object.keys(info).length > 0) {
    const type = textOf(info["exception_type"]) ?? "unknown";
    return { type, message: textOf(info["exception_message"], LONGEST_MESSAGE) ?? "" };
  }
  const message = textOf(info, LONGEST_MESSAGE);
  return message === null ? null : { type: "unknown", message };
}

/** As Harbor's own totals: a multi-step trial has no `agent_result`, each of its steps has one. */
function agentContexts(result: Fields, steps: readonly Fields[]): readonly Fields[] {
  const own = fieldsOf(result["agent_result"]);
  const told = ["n_input_tokens", "n_cache_tokens", "n_output_tokens", "cost_usd"].some((key) => own[key] != null);
  return told ? [own] : steps.map((step) => fieldsOf(step["agent_result"]));
}

function tokensOf(contexts: readonly Fields[]): Tokens | null {
  const [input, cache, output] = ["n_input_tokens", "n_cache_tokens", "n_output_tokens"].map((key) =>
    sum(contexts, key),
  );
  const tokens = { input: input ?? null, cache: cache ?? null, output: output ?? null };
  return Object.values(tokens).every((count) => count === null) ? null : tokens;
}

/** Null where nobody told a number, which is not 0. */
function sum(contexts: readonly Fields[], key: string): number | null {
  const amounts = contexts.map((context) => amountOf(context[key])).filter((amount) => amount !== null);
  return amounts.length === 0 ? null : amounts.reduce((total, amount) => total + amount, 0);
}

const PHASES = ["environment_setup", "agent_setup", "agent_execution", "verifier"] as const;

/** A phase of several steps lasts from the first one's start to the last one's end, and takes as long as they did. */
function phasesOf(result: Fields, steps: readonly Fields[]): readonly TrialPhase[] {
  return PHASES.flatMap((name) => {
    const parts = [result, ...steps].map((part) => part[name]).filter(isObject);
    const starts = parts.map((part) => timeOf(part["started_at"]));
    const ends = parts.map((part) => timeOf(part["finished_at"]));
    const durations = starts.map((start, index) => secondsBetween(start, ends[index] ?? null));
    const known = durations.filter((duration) => duration !== null);
    const startedAt = starts.filter((time) => time !== null).sort((left, right) => left - right)[0] ?? null;
    const finishedAt = ends.filter((time) => time !== null).sort((left, right) => right - left)[0] ?? null;
    return parts.length === 0
      ? []
      : [
          {
            name,
            startedAt: isoTime(startedAt),
            finishedAt: isoTime(finishedAt),
            durationSec: known.length === 0 ? null : known.reduce((total, duration) => total + duration, 0),
          },
        ];
  });
}
