import type { PlannedJob } from "../job/plan.ts";

/** What is known of the files that jobs leave, before they come. */
export interface ResultPlaces {
  /** Where a file goes, relative to the results directory. */
  readonly place: (run: string, path: string) => string;
  /** Whether it is one of the files in which Harbor repeats its configuration. */
  readonly isHarborAccount: (run: string, path: string) => boolean;
}

/**
 * What a Bash Job leaves is `artifacts/<job>/…`. Of a Harbor Bench Job the directory of a trial is `trials/<trial>/…`,
 * with the job's name between where several jobs have trials, and its other files are with the artifacts.
 */
export function resultPlaces(jobs: readonly PlannedJob[]): ResultPlaces {
  const benches = new Set(jobs.filter(({ type }) => type === "harbor").map(({ work }) => work.job));
  const jobOf = (run: string) => run.split(RETRY_MARK)[0] ?? run;
  return {
    place: (run, path) => {
      if (!benches.has(jobOf(run)) || !path.includes("/")) {
        return `artifacts/${run}/${path}`;
      }
      return benches.size > 1 ? `trials/${jobOf(run)}/${path}` : `trials/${path}`;
    },
    isHarborAccount: (run, path) => benches.has(jobOf(run)) && HARBOR_ACCOUNT.test(path),
  };
}

/** Of the job, or of one of its trials; deeper down are an agent's own files. */
const HARBOR_ACCOUNT = /^(?:[^/]+\/)?(?:config|lock|result)\.json$/;

/** No job's name has it, so a repeated run files its log and its job's files beside those of the first. */
const RETRY_MARK = "~";

/** `swe~retry-1`; with several runs in a round, `swe~retry-1-2`. */
export function repeatedRunName(job: string, round: number, run: number, runs: number): string {
  return `${job}${RETRY_MARK}retry-${round}${runs > 1 ? `-${run}` : ""}`;
}
