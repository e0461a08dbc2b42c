import { formatScore } from "./gate.ts";
import type { JobResult } from "./job.ts";
import { type AgentEntry, rewardOf, type TrialResult } from "./trial.ts";

/** The name that ROCK gives to a job without a `job_name`, made unique in the run. */
const NAMED_BY_TIME = /^\d{4}-\d\d-\d\d__\d\d-\d\d-\d\d(?:-\d+)?$/;

/**
 * What a job is called among others: its name, or its file where the name is only the time at which it began; with its leg
 * where there are several.
 */
export function jobLabel({ jobName, config, leg }: Pick<JobResult, "jobName" | "config" | "leg">): string {
  const name = NAMED_BY_TIME.test(jobName) ? config : jobName;
  return leg === null ? name : `${name} (${leg.label})`;
}

/**
 * What an agent entry is called among the others: its name, with its model where it has one. Entries that would read the
 * same and are configured differently are numbered in the file's order: `oracle #1`, `oracle #2`.
 */
export function agentLabel(entry: AgentEntry, entries: readonly AgentEntry[]): string {
  const label = nameAndModel(entry);
  const alike = entries
    .filter((other) => nameAndModel(other) === label)
    .toSorted((left, right) => left.index - right.index);
  const configurations = [...new Set(alike.map(({ configSha256 }) => configSha256))];
  return configurations.length > 1 ? `${label} #${configurations.indexOf(entry.configSha256) + 1}` : label;
}

function nameAndModel({ name, model }: AgentEntry): string {
  return model === null ? name : `${name} (${model})`;
}

/** What a trial is called in its job: its task, with the attempt and the agent where there are several. */
export function trialLabel(trial: TrialResult, job: Pick<JobResult, "trials" | "agents">): string {
  const attempt = job.trials.some((other) => other.attempt > 1) ? ` attempt ${trial.attempt}` : "";
  const agent = trial.agent !== null && job.agents.length > 1 ? ` by ${agentLabel(trial.agent, job.agents)}` : "";
  return `${trial.taskName}${attempt}${agent}`;
}

const NAMED_AT_MOST = 3;

/** Trials for a reason, with what became of each: `wrong: reward 0, broken: RewardFileNotFoundError and 2 more`. */
export function nameTrials(trials: readonly TrialResult[], job: JobResult): string {
  const named = trials.slice(0, NAMED_AT_MOST).map((trial) => {
    // The trial of a Bash Job has the name of its job, which need not be said again.
    const name = trial.taskName === job.jobName ? "" : `${trialLabel(trial, job)}: `;
    return name + ending(trial);
  });
  const more = trials.length - named.length;
  return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}

function ending(trial: TrialResult): string {
  const exit = trial.exitCode === null ? "" : ` with exit code ${trial.exitCode}`;
  const reward = rewardOf(trial);
  const score = reward === null ? "no score" : `reward ${formatScore(reward)}`;
  return `${trial.outcome.failure?.exception.type ?? score}${exit}`;
}
