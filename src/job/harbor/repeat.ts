import { groupBy } from "../../base/group-by.ts";
import type { TrialResult } from "../../results/trial.ts";
import { asPath } from "./configuration.ts";
import type { HarborDataset, HarborInput } from "./schema.ts";
import { lastSegment } from "./select-tasks.ts";

/** A job of some trials of another one. */
export interface RepeatedJob {
  readonly input: HarborInput;
  /** Index of its one agent among those of the whole job: among its own it is the first. */
  readonly agent: number;
  readonly trials: number;
}

/**
 * Jobs that run just these trials again: one for each agent entry and number of attempts to repeat, because within a job
 * Harbor gives every agent the same tasks and every task the same attempts. Trials of which it is unknown whose or of which
 * task they were are left out.
 */
export function repeatedJobs(input: HarborInput, trials: readonly TrialResult[]): readonly RepeatedJob[] {
  const known = trials.flatMap(({ agent, dataset, taskId, taskKey }) =>
    agent === null || taskId === null ? [] : [{ agent: agent.index, dataset, taskId, taskKey }],
  );
  const attempts = [...groupBy(known, (trial) => JSON.stringify(trial)).values()];
  const subjects = attempts.flatMap(([trial, ...more]) =>
    trial === undefined ? [] : [{ ...trial, attempts: 1 + more.length }],
  );
  const groups = groupBy(subjects, (subject) => `${subject.agent} ${subject.attempts}`);
  return [...groups.values()].flatMap((group) => {
    const [{ agent, attempts: count } = { agent: 0, attempts: 0 }] = group;
    const { datasets, tasks } = only(input, group);
    const agents = (input.agents ?? [{}]).slice(agent, agent + 1);
    return datasets.length + tasks.length === 0
      ? []
      : [{ input: { ...input, agents, datasets, tasks, n_attempts: count }, agent, trials: group.length * count }];
  });
}

interface Subject {
  readonly dataset: string | null;
  readonly taskId: string;
  readonly taskKey: string | null;
}

/** The job's datasets and tasks, without those that none of the trials are of. */
function only(
  input: HarborInput,
  subjects: readonly Subject[],
): {
  readonly datasets: HarborDataset[];
  readonly tasks: NonNullable<HarborInput["tasks"]>;
} {
  const chosen = (input.datasets ?? []).map((dataset) => {
    const names = subjects.flatMap(({ dataset: of, taskId }) => (of !== null && isOf(dataset, of) ? [taskId] : []));
    return { ...dataset, task_names: [...new Set(names)].map(literally), exclude_task_names: null, n_tasks: null };
  });
  const datasets = chosen.filter(({ task_names }) => task_names.length > 0);
  const own = input.tasks ?? [];
  const chosenOwn = subjects.map(({ dataset, taskId, taskKey }) => {
    const named = own.filter(({ path, source }) => taskId === lastSegment(path) && dataset === (source ?? null));
    // Directories of one name are told apart by their paths, which Harbor may write otherwise than the job file.
    return named.length === 1 ? named : named.filter(({ path }) => taskKey?.endsWith(`\n${asPath(path)}`));
  });
  const tasks = own.filter((task) => chosenOwn.some((some) => some.includes(task)));
  return { datasets, tasks };
}

/** Harbor calls a dataset by its name, or like its directory. */
function isOf({ name, path }: HarborDataset, dataset: string): boolean {
  return (
    name === dataset || (path !== undefined && lastSegment(path) === dataset) || name?.split("/").at(-1) === dataset
  );
}

/** A name as a pattern that matches nothing else. */
function literally(name: string): string {
  return name.replace(/[*?[]/g, "[$&]");
}
