import { jobLabel } from "../../results/labels.ts";
import type { RunRecord } from "../../results/run-result.ts";
import type { TrialResult } from "../../results/trial.ts";
import { oneLine } from "../plain-text.ts";

const LONGEST = 120;

/**
 * What each trial is called in the address of the page, `report.html#trial=ID`: its task, with job, agent and attempt where
 * there are several. Unique in the run, and the same whenever the record is reported.
 */
export function trialIds({ jobs }: Pick<RunRecord, "jobs">): ReadonlyMap<TrialResult, string> {
  const taken = new Set<string>();
  const ids = new Map<TrialResult, string>();
  for (const job of jobs) {
    const attempts = job.trials.some(({ attempt }) => attempt > 1);
    for (const trial of job.trials) {
      const parts = [
        jobs.length > 1 && jobLabel(job) !== trial.taskName ? jobLabel(job) : "",
        trial.taskName,
        trial.agent !== null && job.agents.length > 1 ? `${trial.agent.name}-${trial.agent.index + 1}` : "",
        attempts ? String(trial.attempt) : "",
      ];
      const wanted = oneLine(parts.filter((part) => part !== "").join("/"), LONGEST);
      let id = wanted;
      for (let number = 2; taken.has(id); number += 1) {
        id = `${wanted}~${number}`;
      }
      taken.add(id);
      ids.set(trial, id);
    }
  }
  return ids;
}
