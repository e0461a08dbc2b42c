import type { HistoryPoint } from "../results/baseline.ts";
import { countedScore, type JobResult } from "../results/job.ts";
import type { RunRecord } from "../results/run-result.ts";
import { statisticsOf } from "../results/statistics.ts";

/** A point a day is a month; more would make every record larger for ever. */
const MOST_POINTS = 30;

/**
 * What a base run measured in these jobs, after what the base runs before it did. Each record carries the points before its
 * own, so that only the newest one is ever fetched, and a year outlives the artifacts' 90 days.
 */
export function historyOf(label: string, jobs: readonly JobResult[], base: RunRecord): readonly HistoryPoint[] {
  const earlier = base.baseline?.jobs.find(({ job }) => job === label)?.history ?? [];
  return [...earlier, pointOf(jobs, base)].slice(-MOST_POINTS);
}

function pointOf(jobs: readonly JobResult[], { run, finishedAt, gate }: RunRecord): HistoryPoint {
  const statistics = jobs.map((job) => statisticsOf(job, gate));
  return {
    commit: run.commit ?? run.sha,
    finishedAt,
    score: meanOf(jobs.map(countedScore)),
    passRate: meanOf(statistics.map(({ passRate }) => passRate)),
    costUsd: sumOf(statistics.map(({ costUsd }) => costUsd.total)),
    durationSec: jobs.reduce((total, { durationSec }) => total + durationSec, 0),
  };
}

function meanOf(values: readonly (number | null)[]): number | null {
  const told = values.filter((value): value is number => value !== null && Number.isFinite(value));
  return told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0) / told.length;
}

function sumOf(values: readonly (number | null)[]): number | null {
  const told = values.filter((value): value is number => value !== null && Number.isFinite(value));
  return told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0);
}
