import type { PlannedJob } from "../job/plan.ts";

/** Where a file that a job left goes, relative to the results directory. */
export type ResultPlace = (job: string, path: string) => string;

/**
 * What a Bash Job leaves is `artifacts/<job>/…`. Of a Harbor Bench Job the directory of a trial is `trials/<trial>/…`,
 * with the job's name between where several jobs have trials, and its other files are with the artifacts.
 */
export function resultPlaces(jobs: readonly PlannedJob[]): ResultPlace {
  const benches = new Set(jobs.filter(({ type }) => type === "harbor").map(({ work }) => work.job));
  return (job, path) => {
    if (!benches.has(job) || !path.includes("/")) {
      return `artifacts/${job}/${path}`;
    }
    return benches.size > 1 ? `trials/${job}/${path}` : `trials/${path}`;
  };
}
