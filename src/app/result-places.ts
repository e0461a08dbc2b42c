import type { PlannedJob } from "../job/plan.ts";

/** Where the files that jobs leave belong, known before they come. */
export interface ResultPlaces {
  /** Where a file goes, relative to the results directory. */
  readonly place: (run: string, path: string) => string;
  /** Whether it is one of the files in which secrets are shortened. */
  readonly shortensSecrets: (run: string, path: string) => boolean;
}

/**
 * What a job leaves is `artifacts/<job>/…`. A directory that is a trial's own is `trials/<trial>/…`, with the job's name
 * between where several jobs have such.
 */
export function resultPlaces(jobs: readonly Pick<PlannedJob, "leaves" | "work">[]): ResultPlaces {
  const leaves = new Map(jobs.map((job) => [job.work.job, job.leaves]));
  const withTrials = jobs.filter((job) => job.leaves.directories === "of trials").length;
  const jobOf = (run: string) => run.split(RETRY_MARK)[0] ?? run;
  return {
    place: (run, path) => {
      if (leaves.get(jobOf(run))?.directories !== "of trials" || !path.includes("/")) {
        return `artifacts/${run}/${path}`;
      }
      return withTrials > 1 ? `trials/${jobOf(run)}/${path}` : `trials/${path}`;
    },
    shortensSecrets: (run, path) => leaves.get(jobOf(run))?.shortensSecrets(path) ?? false,
  };
}

/** No job's name has it, so a repeated run files its log and its job's files beside those of the first. */
const RETRY_MARK = "~";

/** `swe~retry-1`; with several runs in a round, `swe~retry-1-2`. */
export function repeatedRunName(job: string, round: number, run: number, runs: number): string {
  return `${job}${RETRY_MARK}retry-${round}${runs > 1 ? `-${run}` : ""}`;
}
