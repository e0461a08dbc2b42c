import type { PlannedJob } from "../job/plan.ts";

/** Where a file that a job left goes, relative to the results directory. */
export type ResultPlace = (job: string, path: string) => string;

/**
 * What a Bash Job leaves is `artifacts/<job>/…`. Of a Harbor Bench Job the directory of a trial is `trials/<trial>/…`,
 * with the job's name between where several jobs have trials, and its other files are with the artifacts.
 */
export function resultPlaces(jobs: readonly PlannedJob[]): ResultPlace {
  const benches = new Set(jobs.filter(({ type }) => type === "harbor").map(({ work }) => work.job));
  return (run, path) => {
    const job = run.split(RETRY_MARK)[0] ?? run;
    if (!benches.has(job) || !path.includes("/")) {
      return `artifacts/${run}/${path}`;
    }
    return benches.size > 1 ? `trials/${job}/${path}` : `trials/${path}`;
  };
}

/** No job's name has it, so a repeated run files its log and its job's files beside those of the first. */
const RETRY_MARK = "~";

/** `swe~retry-1`; with several runs in a round, `swe~retry-1-2`. */
export function repeatedRunName(job: string, round: number, run: number, runs: number): string {
  return `${job}${RETRY_MARK}retry-${round}${runs > 1 ? `-${run}` : ""}`;
}
