import { type ComparisonSettings, compareRuns } from "../comparison/compare.ts";
import { comparedJob } from "../comparison/compared-job.ts";
import type { RecordComparison } from "../results/baseline.ts";
import type { JobResult } from "../results/job.ts";
import { jobLabel } from "../results/labels.ts";
import { legKey, type NamedLeg } from "../results/leg.ts";
import type { RunRecord } from "../results/run-result.ts";
import { armOfBenchmark, armOfScripts } from "./comparison-arms.ts";

/**
 * Compares two records job by job: those of the same job file, else of the same name, each benchmark by itself and all
 * scripts as one set of tasks.
 */
export function compareRecords(base: RunRecord, now: RunRecord, settings: ComparisonSettings): RecordComparison {
  const { pairs, onlyInBase, onlyInNew } = pairJobs(base.jobs, now.jobs);
  const benchmarks = pairs.filter((pair) => pair.new.type !== "bash");
  const scripts = pairs.filter((pair) => pair.new.type === "bash");
  const { significance } = settings;
  const compared = benchmarks.map((pair) => {
    const comparison = compareRuns(armOfBenchmark(pair.base, base), armOfBenchmark(pair.new, now), settings);
    return comparedJob(jobLabel(pair.new), comparison, significance);
  });
  const ofScripts = (pick: "base" | "new") => scripts.map((pair) => ({ ...pair[pick], jobName: pair.new.jobName }));
  const set = () => {
    const arms = [armOfScripts(ofScripts("base"), base), armOfScripts(ofScripts("new"), now)] as const;
    return comparedJob(
      nameOfSet(scripts.map((pair) => jobLabel(pair.new))),
      compareRuns(...arms, settings),
      significance,
    );
  };
  return {
    jobs: [...compared, ...(scripts.length === 0 ? [] : [set()])],
    onlyInBase: onlyInBase.map(jobLabel),
    onlyInNew: onlyInNew.map(jobLabel),
  };
}

const NAMED_AT_MOST = 3;

function nameOfSet(scripts: readonly string[]): string {
  return scripts.length > NAMED_AT_MOST ? `${scripts.length} scripts` : scripts.join(", ");
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
    const [found] = take(
      ({ type, config, leg }) => type === job.type && config === job.config && isSameLeg(leg, job.leg),
    );
    if (found === undefined) {
      later.push(job);
    } else {
      pairs.push({ base: found, new: job });
    }
  }
  const onlyInNew = later.filter((job) => {
    const [found] = take(
      ({ type, jobName, leg }) => type === job.type && jobName === job.jobName && isSameLeg(leg, job.leg),
    );
    if (found !== undefined) {
      pairs.push({ base: found, new: job });
    }
    return found === undefined;
  });
  return { pairs, onlyInBase: left, onlyInNew };
}

/** Null where a record is of one leg only. */
function isSameLeg(base: NamedLeg | null, now: NamedLeg | null): boolean {
  return base === null || now === null ? base === now : legKey(base) === legKey(now);
}
