import { groupBy } from "../../base/group-by.ts";
import { plural } from "../../base/text.ts";
import { fieldsOf, listOf, numberOf } from "./fields.ts";
import type { HarborFiles } from "./result-files.ts";
import type { TaskIdentity } from "./task-key.ts";

/**
 * Where the trials are not those that the job asks for, a sentence each. Agents may run beside Harbor's files: one that
 * takes a trial away, or gives one twice, must not raise the score. `tasks` are those of the trials with a result.
 */
export function countFaults(
  { lock, job }: Pick<HarborFiles, "lock" | "job">,
  expected: number | null,
  tasks: readonly (TaskIdentity | null)[],
  configuration: object,
): readonly string[] {
  if (expected === null) {
    return [];
  }
  const listed = lock?.trials?.length ?? null;
  const counted = job?.nTotal ?? null;
  const asked = trialsAskedFor(configuration);
  const times = groupBy(lock?.trials ?? [], ({ task }) => task.key);
  const twice = [...groupBy(tasks, (task) => task?.key ?? "")].find(
    ([key, results]) => results.length > (times.get(key)?.length ?? Number.POSITIVE_INFINITY),
  );
  return [
    ...(tasks.length > expected
      ? [`Harbor left ${plural(tasks.length, "result")} where ${expected} were expected`]
      : []),
    ...(twice !== undefined && tasks.length <= expected
      ? [
          `${plural(twice[1].length, "result")} of the task ${twice[1][0]?.name ?? "without a name"} where fewer were expected`,
        ]
      : []),
    ...(listed !== null && counted !== null && listed !== counted
      ? [`Harbor's lock.json lists ${plural(listed, "trial")} and its result.json counts ${counted}`]
      : []),
    ...(expected < asked
      ? [`Harbor set out to run ${plural(expected, "trial")} where the job has ${asked} or more`]
      : []),
  ];
}

/** Harbor runs every agent at every task equally often; how many tasks a dataset has only Harbor knows. */
function trialsAskedFor(configuration: object): number {
  const { agents, tasks, n_attempts: attempts } = fieldsOf(configuration);
  return listOf(tasks).length * Math.max(1, listOf(agents).length) * (numberOf(attempts) ?? 1);
}
