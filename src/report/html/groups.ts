import type { JobResult } from "../../results/job.ts";
import { agentLabel, jobLabel } from "../../results/labels.ts";
import type { TrialGate } from "../../results/passing.ts";
import { type Statistics, statisticsOf } from "../../results/statistics.ts";
import { rewardOf, type TrialResult, taskOf } from "../../results/trial.ts";
import { oneLine } from "../plain-text.ts";
import type { PageGroup } from "./page-data.ts";
import { wilsonInterval } from "./wilson.ts";

/** A benchmark's trials by agent and by dataset; none of a Bash Job. */
export function jobGroups(
  job: JobResult,
  gate: TrialGate,
  several: boolean,
): { readonly agents: readonly PageGroup[]; readonly datasets: readonly PageGroup[] } {
  const { byAgent, byDataset } = statisticsOf(job, gate);
  const named = (name: string) => oneLine(several ? `${jobLabel(job)} · ${name}` : name, 160);
  const labels = new Map(job.trials.map((trial) => [trial, trial.agent && agentLabel(trial.agent, job.agents)]));
  return {
    agents: byAgent.map((statistics) => {
      const { agent, label } = statistics;
      const trials = byAgent.length === 1 ? job.trials : job.trials.filter((trial) => labels.get(trial) === label);
      return groupOf(named(agent === null ? "unknown agent" : label), trials, statistics);
    }),
    datasets: byDataset.map((statistics) => {
      const trials = job.trials.filter(({ dataset }) => dataset === statistics.dataset);
      return groupOf(named(statistics.dataset ?? "no dataset"), trials, statistics);
    }),
  };
}

/** Attempts at a task resemble each other, so that tasks are what an interval counts. */
function groupOf(name: string, trials: readonly TrialResult[], statistics: Statistics): PageGroup {
  const { passRate, score, unmeasured, costUsd } = statistics;
  const tasks = new Set(trials.map(taskOf)).size;
  const isBetween0And1 = trials.every((trial) => {
    const reward = rewardOf(trial) ?? 0;
    return reward >= 0 && reward <= 1;
  });
  return {
    name,
    trials: trials.length,
    tasks,
    passRate,
    passInterval: passRate === null ? null : wilsonInterval(passRate, tasks),
    score,
    scoreInterval: score === null || !isBetween0And1 ? null : wilsonInterval(score, tasks),
    unmeasured,
    meanCostUsd: costUsd.total === null ? null : costUsd.total / costUsd.reported,
  };
}
