import type { JobDocument } from "../document.ts";
import { problemAt } from "../plan.ts";
import { invalid, type Parsed, valid } from "../problem.ts";
import { asPath } from "./configuration.ts";
import { listOf } from "./fields.ts";
import type { HarborInput } from "./schema.ts";
import { matchesTaskName } from "./task-name-pattern.ts";

/** A part of the job for a smoke run; empty and null leave the file's choice. */
export interface TaskSelection {
  /** Names or patterns, as in `task_names`. */
  readonly taskNames: readonly string[];
  readonly nTasks: number | null;
}

/**
 * The job with fewer tasks: the selection takes the place of `task_names` and `n_tasks` in every dataset, as any setting
 * wins over the file, and chooses among `tasks`. Which tasks a dataset has only Harbor knows, and it refuses a job with a
 * dataset in which no task matches.
 */
export function selectTasks(
  document: JobDocument,
  input: HarborInput,
  { taskNames, nTasks }: TaskSelection,
): Parsed<HarborInput> {
  const datasets = (input.datasets ?? []).map((dataset) => ({
    ...dataset,
    ...(taskNames.length === 0 ? {} : { task_names: [...taskNames] }),
    ...(nTasks === null ? {} : { n_tasks: nTasks }),
  }));
  const tasks = (input.tasks ?? [])
    .filter(({ path }) => taskNames.length === 0 || matchesTaskName(lastSegment(path), taskNames))
    .slice(0, nTasks ?? undefined);
  const names = (input.tasks ?? []).map(({ path }) => lastSegment(path));
  // Datasets with a mistake are not in the input, and have tasks all the same.
  const hasDatasets = listOf(document.value["datasets"]).length > 0;
  if (!hasDatasets && tasks.length === 0 && names.length > 0) {
    const message = `no task of the job is called ${taskNames.join(" or ")}`;
    return invalid([problemAt(document, ["tasks"], message, `\`task-names\` may name ${someOf(names)}`)]);
  }
  return valid({ ...input, datasets, tasks });
}

/** Harbor calls a task like its directory. */
export function lastSegment(path: string): string {
  return asPath(path).split("/").at(-1) ?? path;
}

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(", ");
  return names.length > 5 ? `${shown} and others` : shown;
}
