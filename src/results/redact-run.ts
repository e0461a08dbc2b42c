import type { JobResult } from "./job.ts";
import type { RunResult } from "./run-result.ts";
import type { AgentEntry, Outcome, TrialResult } from "./trial.ts";

/**
 * A run with every free text replaced by what `hide` makes of it. Before anything is rendered: escaping for Markdown or
 * JSON would change a secret so that it is no longer found, and replacing afterwards could hit a number or a key.
 */
export function redactRun(run: RunResult, hide: (text: string) => string): RunResult {
  const { verdict } = run;
  const jobs = verdict.jobs.map(({ kind, rules }) => ({
    kind,
    rules: rules.map((rule) => ({ ...rule, because: hide(rule.because) })),
  }));
  return {
    ...run,
    verdict: { kind: verdict.kind, reasons: verdict.reasons.map(hide), jobs },
    jobs: run.jobs.map((job) => redactJob(job, hide)),
  };
}

/** As `redactRun`, of one job. */
export function redactJob(job: JobResult, hide: (text: string) => string): JobResult {
  const orNull = (text: string | null) => (text === null ? null : hide(text));
  return {
    ...job,
    config: hide(job.config),
    jobName: hide(job.jobName),
    namespace: orNull(job.namespace),
    experimentId: orNull(job.experimentId),
    image: hide(job.image),
    labels: Object.fromEntries(Object.entries(job.labels).map(([name, value]) => [hide(name), hide(value)])),
    trials: job.trials.map((trial) => redactTrial(trial, hide)),
    faults: job.faults.map(hide),
    agents: job.agents.map((entry) => redactAgent(entry, hide)),
    harborVersion: orNull(job.harborVersion),
    partial: orNull(job.partial),
    remarks: job.remarks.map(hide),
  };
}

function redactTrial(trial: TrialResult, hide: (text: string) => string): TrialResult {
  const orNull = (text: string | null) => (text === null ? null : hide(text));
  return {
    ...trial,
    taskName: hide(trial.taskName),
    outcome: redactOutcome(trial.outcome, hide),
    trialName: orNull(trial.trialName),
    taskId: orNull(trial.taskId),
    taskKey: orNull(trial.taskKey),
    agent: trial.agent === null ? null : redactAgent(trial.agent, hide),
    dataset: orNull(trial.dataset),
    taskChecksum: orNull(trial.taskChecksum),
    rewards: trial.rewards === null ? null : redactNames(trial.rewards, hide),
  };
}

function redactAgent(entry: AgentEntry, hide: (text: string) => string): AgentEntry {
  return { ...entry, name: hide(entry.name), model: entry.model === null ? null : hide(entry.model) };
}

function redactNames(rewards: Readonly<Record<string, number>>, hide: (text: string) => string) {
  return Object.fromEntries(Object.entries(rewards).map(([name, reward]) => [hide(name), reward]));
}

function redactOutcome(outcome: Outcome, hide: (text: string) => string): Outcome {
  if (outcome.failure === null) {
    return outcome;
  }
  const { cause, exception } = outcome.failure;
  const failure = { cause, exception: { type: hide(exception.type), message: hide(exception.message) } };
  return { ...outcome, failure };
}
