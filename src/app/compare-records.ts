import { type ComparisonSettings, compareRuns, type RunComparison } from "../comparison/compare.ts";
import { sentenceOf } from "../comparison/sentence.ts";
import type { JobResult } from "../results/job.ts";
import { jobLabel } from "../results/labels.ts";
import type { RunRecord } from "../results/run-result.ts";
import { armOfBenchmark, armOfScripts } from "./comparison-arms.ts";

/** One job of two records, or all their scripts together, and what changed between them. */
export interface JobComparison {
  /** What the job is called. */
  readonly job: string;
  readonly comparison: RunComparison;
  /** The conclusion in one sentence, and what a reader has to know of it. */
  readonly sentence: string;
}

export interface RecordComparison {
  readonly jobs: readonly JobComparison[];
  /** Jobs that only one of the records has, by what they are called. */
  readonly onlyInBase: readonly string[];
  readonly onlyInNew: readonly string[];
}

/**
 * Compares two records job by job: those of the same job file, else of the same name, each benchmark by itself and all
 * scripts as one set of tasks.
 */
export function compareRecords(base: RunRecord, now: RunRecord, settings: ComparisonSettings): RecordComparison {
  const { pairs, onlyInBase, onlyInNew } = pairJobs(base.jobs, now.jobs);
  const benchmarks = pairs.filter((pair) => pair.new.type !== "bash");
  const scripts = pairs.filter((pair) => pair.new.type === "bash");
  const compared = benchmarks.map((pair) => {
    const comparison = compareRuns(armOfBenchmark(pair.base, base), armOfBenchmark(pair.new, now), settings);
    return told(jobLabel(pair.new), comparison, settings);
  });
  const ofScripts = (pick: "base" | "new") => scripts.map((pair) => ({ ...pair[pick], jobName: pair.new.jobName }));
  const set = (): JobComparison => {
    const comparison = compareRuns(
      armOfScripts(ofScripts("base"), base),
      armOfScripts(ofScripts("new"), now),
      settings,
    );
    return told(scripts.map((pair) => jobLabel(pair.new)).join(", "), comparison, settings);
  };
  return {
    jobs: [...compared, ...(scripts.length === 0 ? [] : [set()])],
    onlyInBase: onlyInBase.map(jobLabel),
    onlyInNew: onlyInNew.map(jobLabel),
  };
}

function told(job: string, comparison: RunComparison, { significance }: ComparisonSettings): JobComparison {
  return { job, comparison, sentence: sentenceOf(comparison.overall, comparison.comparability, significance) };
}

interface JobPair {
  readonly base: JobResult;
  readonly new: JobResult;
}

function pairJobs(base: readonly JobResult[], now: readonly JobResult[]) {
  const left = [...base];
  const take = (matches: (job: JobResult) => boolean) => {
    const index = left.findIndex(matches);
    return index < 0 ? [] : left.splice(index, 1);
  };
  const pairs: JobPair[] = [];
  const later: JobResult[] = [];
  for (const job of now) {
    const [found] = take(({ type, config, leg }) => type === job.type && config === job.config && leg === job.leg);
    if (found === undefined) {
      later.push(job);
    } else {
      pairs.push({ base: found, new: job });
    }
  }
  const onlyInNew = later.filter((job) => {
    const [found] = take(({ type, jobName, leg }) => type === job.type && jobName === job.jobName && leg === job.leg);
    if (found !== undefined) {
      pairs.push({ base: found, new: job });
    }
    return found === undefined;
  });
  return { pairs, onlyInBase: left, onlyInNew };
}
