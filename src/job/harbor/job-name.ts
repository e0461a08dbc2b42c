import { defaultHarborName } from "../job-name.ts";
import type { HarborInput } from "./schema.ts";

/** The job's own name, or one made of its first dataset and `hex`, 8 random hex digits. */
export function harborJobName(input: HarborInput, hex: string): string {
  const [dataset] = input.datasets ?? [];
  const [task, ...others] = dataset?.task_names ?? [];
  return input.job_name ?? defaultHarborName(dataset?.name ?? null, others.length === 0 ? (task ?? null) : null, hex);
}
