import { type ComparisonSettings, compareRuns } from "../comparison/compare.ts";
import { comparedJob } from "../comparison/compared-job.ts";
import type { RecordComparison } from "../results/baseline.ts";
import type { JobResult } from "../results/job.ts";
import { jobLabel } from "../results/labels.ts";
import { legKey, type NamedLeg } from "../results/leg.ts";
import type { RunRecord } from "../results/run-result.ts";
import { historyOf } from "./base-history.ts";
import { armOfBenchmark, armOfScripts } from "./comparison-arms.ts";

/**
 * Compares two records job by job: those of the same job file, else of the same name, each benchmark by itself and all
 * scripts as one set of tasks.
 */
export function compareRecords(base: RunRecord, now: RunRecord, settings: ComparisonSettings): RecordComparison {
  const { pairs, onlyInBase, onlyInNew } = pairJobs(base.jobs, now.jobs);
  const benchmarks = pairs.filter((pair) => pair.new.shape.trials === "many");
  const scripts = pairs.filter((pair) => pair.new.shape.trials === "one");
  const { significance } = settings;
  const compared = benchmarks.map((pair) => {
    const comparison = compareRuns(armOfBenchmark(pair.base, base), armOfBenchmark(pair.new, now), settings);
    const label = jobLabel(pair.new);
    return comparedJob(label, comparison, significance, historyOf(label, [pair.base], base));
  });
  // A script is one task, which goes by the name that it has now.
  const ofScripts = (pick: "base" | "new") =>
    scripts.map((pair) => ({ ...pair[pick], jobName: pair.new.jobName, config: pair.new.config }));
  const set = () => {
    const arms = [armOfScripts(ofScripts("base"), base), armOfScripts(ofScripts("new"), now)] as const;
    const label = nameOfSet(scripts.map((pair) => jobLabel(pair.new)));
    const history = historyOf(
      label,
      scripts.map((pair) => pair.base),
      base,
    );
    return comparedJob(label, compareRuns(...arms, settings), significance, history);
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

/** From the surest sign that two jobs are the same to the weakest. */
const LIKENESSES: readonly ((base: JobResult, now: JobResult) => boolean)[] = [
  (base, now) => base.config === now.config,
  // The base may be checked out in a directory beside the change, or the other way round.
  (base, now) => base.config.endsWith(`/${now.config}`) || now.config.endsWith(`/${base.config}`),
  (base, now) => base.jobName === now.jobName,
];

function pairJobs(base: readonly JobResult[], now: readonly JobResult[]) {
  const pairs: JobPair[] = [];
  const onlyInBase = [...base];
  let onlyInNew = now;
  for (const isLike of LIKENESSES) {
    onlyInNew = onlyInNew.filter((job) => {
      const index = onlyInBase.findIndex(
        (one) => one.type === job.type && isSameLeg(one.leg, job.leg) && isLike(one, job),
      );
      const [found] = index < 0 ? [] : onlyInBase.splice(index, 1);
      if (found !== undefined) {
        pairs.push({ base: found, new: job });
      }
      return found === undefined;
    });
  }
  return { pairs, onlyInBase, onlyInNew };
}

/** Null where a record is of one leg only. */
function isSameLeg(base: NamedLeg | null, now: NamedLeg | null): boolean {
  return base === null || now === null ? base === now : legKey(base) === legKey(now);
}
