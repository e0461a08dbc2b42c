import path from "node:path";
import type { Outputs } from "../github/outputs.ts";
import { countTrials } from "../results/job.ts";
import type { RunResult } from "../results/run-result.ts";
import { statisticsOf } from "../results/statistics.ts";

/** The outputs that tell what was measured. The verdict comes last, so that it stays `errored` where main is killed before. */
export function resultOutputs({ jobs, gate, baseline }: RunResult, directory: string): Partial<Outputs> {
  const [only, ...others] = baseline?.jobs ?? [];
  const compared = others.length === 0 ? only : undefined;
  const counts = jobs.map((job) => ({ ...countTrials(job), ...statisticsOf(job, gate) }));
  const sum = (pick: (count: (typeof counts)[number]) => number) =>
    String(counts.reduce((total, count) => total + pick(count), 0));
  const ofOnly = (pick: (count: (typeof counts)[number]) => number | null) => {
    const [only, ...others] = counts;
    return String((only !== undefined && others.length === 0 ? pick(only) : null) ?? "");
  };
  return {
    score: ofOnly(({ score }) => score),
    "n-trials": sum(({ nTrials }) => nTrials),
    "n-completed": sum(({ nCompleted }) => nCompleted),
    "n-failed": sum(({ nFailed }) => nFailed),
    "n-passed": sum(({ passed }) => passed),
    "n-unmeasured": sum(({ unmeasured }) => unmeasured),
    "pass-rate": ofOnly(({ passRate }) => passRate),
    "cost-usd": counts.some(({ costUsd }) => costUsd.reported > 0) ? sum(({ costUsd }) => costUsd.total ?? 0) : "",
    conclusion: compared?.conclusion ?? "",
    "score-change": String(compared?.score?.difference ?? ""),
    "results-path": path.join(directory, "results.json"),
    "junit-path": path.join(directory, "junit.xml"),
  };
}
