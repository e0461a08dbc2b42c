import type {
  Baseline,
  BaseRun,
  ComparedGroup,
  ComparedJob,
  ComparedQuantity,
  ComparedSet,
  HistoryPoint,
  RecordComparison,
} from "./baseline.ts";
import type { BaselineEntry, ComparisonEntry } from "./baseline-schema.ts";

type JobEntry = BaselineEntry["jobs"][number];
type GroupEntry = JobEntry["groups"][number];
type PointEntry = JobEntry["history"][number];
type QuantityEntry = JobEntry["quantities"][number];

/** A baseline in the form of results.json. */
export function toBaseline({ bases, missing, uncompared, ...comparison }: Baseline): BaselineEntry {
  return {
    bases: bases.map(({ name, url, commit, finishedAt, distance }) => ({
      name,
      url,
      commit,
      finished_at: finishedAt,
      distance,
    })),
    missing: [...missing],
    uncompared: [...uncompared],
    ...toComparison(comparison),
  };
}

/** A comparison as programs read it. */
export function toComparison({ jobs, onlyInBase, onlyInNew }: RecordComparison): ComparisonEntry {
  return { jobs: jobs.map(toJob), only_in_base: [...onlyInBase], only_in_new: [...onlyInNew] };
}

function toJob(one: ComparedJob): JobEntry {
  return {
    job: one.job,
    sentence: one.sentence,
    ...toSet(one),
    n_not_compared: one.notCompared.length,
    not_compared: [...one.notCompared],
    slower: [...one.slower],
    dearer: [...one.dearer],
    fingerprint_differences: one.differences.map((one) => ({ field: one.field, base: one.base, new: one.new })),
    quantities: one.quantities.map(toQuantity),
    history: one.history.map(toPoint),
    groups: one.groups.map((group) => ({ agent: group.agent, dataset: group.dataset, ...toSet(group) })),
  };
}

function toPoint({ commit, finishedAt, score, passRate, costUsd, durationSec }: HistoryPoint): PointEntry {
  return {
    commit,
    finished_at: finishedAt,
    score,
    pass_rate: passRate,
    cost_usd: costUsd,
    duration_sec: durationSec,
  };
}

function toSet(one: ComparedSet): Omit<GroupEntry, "agent" | "dataset"> {
  const score = one.score === null ? null : toQuantity(one.score);
  return {
    conclusion: one.conclusion,
    lacking: one.lacking,
    n_compared: one.compared,
    base: score?.base ?? null,
    new: score?.new ?? null,
    difference: score?.difference ?? null,
    scale: score?.scale ?? null,
    interval: score?.interval ?? null,
    p_value: score?.p_value ?? null,
    detectable_drop: one.detectableDrop,
    method: score?.method ?? null,
    newly_failing: [...one.newlyFailing],
    newly_passing: [...one.newlyPassing],
    unstable: [...one.unstable],
  };
}

// Every field by its name, here and below: a record that was read is written in the same order, byte for byte.
function toQuantity(one: ComparedQuantity): QuantityEntry {
  const { interval } = one;
  return {
    name: one.name,
    scale: one.scale,
    base: one.base,
    new: one.new,
    difference: one.difference,
    interval: interval === null ? null : [interval.low, interval.high],
    p_value: one.pValue,
    method: { test: one.test, interval: interval?.method ?? null },
    direction: one.direction,
  };
}

/** The baseline that a results.json has. */
export function baselineOf(entry: BaselineEntry): Baseline {
  return {
    bases: entry.bases.map(({ finished_at: finishedAt, ...base }): BaseRun => ({ ...base, finishedAt })),
    missing: entry.missing,
    uncompared: entry.uncompared,
    jobs: entry.jobs.map(jobOf),
    onlyInBase: entry.only_in_base,
    onlyInNew: entry.only_in_new,
  };
}

function jobOf(entry: JobEntry): ComparedJob {
  return {
    job: entry.job,
    sentence: entry.sentence,
    ...setOf(entry),
    notCompared: entry.not_compared,
    slower: entry.slower,
    dearer: entry.dearer,
    differences: entry.fingerprint_differences,
    quantities: entry.quantities.map(quantityOf),
    history: entry.history.map(pointOf),
    groups: entry.groups.map(
      (group): ComparedGroup => ({ agent: group.agent, dataset: group.dataset, ...setOf(group) }),
    ),
  };
}

function pointOf(entry: PointEntry): HistoryPoint {
  const {
    finished_at: finishedAt,
    pass_rate: passRate,
    cost_usd: costUsd,
    duration_sec: durationSec,
    ...others
  } = entry;
  return { ...others, finishedAt, passRate, costUsd, durationSec };
}

function setOf(entry: Omit<GroupEntry, "agent" | "dataset">): ComparedSet {
  return {
    conclusion: entry.conclusion,
    lacking: entry.lacking,
    compared: entry.n_compared,
    score: scoreOf(entry),
    detectableDrop: entry.detectable_drop,
    newlyFailing: entry.newly_failing,
    newlyPassing: entry.newly_passing,
    unstable: entry.unstable,
  };
}

/** All of its numbers are there, or none. */
function scoreOf(entry: Omit<GroupEntry, "agent" | "dataset">): ComparedQuantity | null {
  const { base, new: now, difference, scale, p_value: pValue, method, interval, conclusion } = entry;
  if (base === null || now === null || difference === null || scale === null || pValue === null || method === null) {
    return null;
  }
  const isUndecided = conclusion === "incomplete" || conclusion === "not-comparable";
  const direction = isUndecided ? "no-evidence" : conclusion;
  return quantityOf({ name: "score", scale, base, new: now, difference, interval, p_value: pValue, method, direction });
}

function quantityOf({ p_value: pValue, method, interval, ...others }: QuantityEntry): ComparedQuantity {
  return {
    ...others,
    interval: interval === null ? null : { low: interval[0], high: interval[1], method: method.interval ?? "" },
    pValue,
    test: method.test,
  };
}
