import type { ResultsFile } from "../../src/results/results-file-schema.ts";
import type { TerminalRun } from "../bench/measuring/terminal.ts";

export async function resultsOf(run: TerminalRun): Promise<ResultsFile> {
  return JSON.parse((await run.output("results.json")).toString()) as ResultsFile;
}

/** Status, cause, score and exception of each trial, by task. */
export function endsOf({ jobs }: ResultsFile): Readonly<Record<string, readonly (readonly unknown[])[]>> {
  const ends: Record<string, unknown[][]> = {};
  for (const { key, status, cause, score, exception_info: exception } of jobs[0]?.trials ?? []) {
    const task = key.task_name;
    ends[task] = [...(ends[task] ?? []), [status, cause, score, exception?.exception_type ?? null]];
  }
  return ends;
}
