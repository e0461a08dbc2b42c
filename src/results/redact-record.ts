import type { Baseline } from "./baseline.ts";
import type { JobResult } from "./job.ts";
import type { RunRecord } from "./run-result.ts";

/**
 * What is never hidden: our own words, times, digests and ids, paths that were made without secrets (app/hidden-names.ts),
 * and what the CI system says of the run. A secret can be any text, and `bash` too; every other string may hold one.
 */
const EXEMPT: ReadonlySet<string> = new Set([
  "mode",
  "startedAt",
  "finishedAt",
  "run",
  "tool",
  "gate",
  "extras.repositoryUrl",
  "extras.runUrl",
  "baseline.bases.url",
  "baseline.bases.finishedAt",
  "baseline.jobs.conclusion",
  "baseline.jobs.lacking",
  "baseline.jobs.score",
  "baseline.jobs.history.finishedAt",
  "baseline.jobs.quantities.scale",
  "baseline.jobs.quantities.interval",
  "baseline.jobs.quantities.test",
  "baseline.jobs.quantities.direction",
  "baseline.jobs.groups.conclusion",
  "baseline.jobs.groups.lacking",
  "baseline.jobs.groups.score",
  "jobs.configSha256",
  "jobs.type",
  "jobs.shape",
  "jobs.startedAt",
  "jobs.finishedAt",
  "jobs.agents.configSha256",
  "jobs.runs.scope",
  "jobs.runs.origin",
  "jobs.runs.sandboxId",
  "jobs.runs.log",
  "jobs.runs.startedAt",
  "jobs.runs.finishedAt",
  "jobs.runs.end.kind",
  "jobs.trials.outcome.kind",
  "jobs.trials.outcome.failure.cause",
  "jobs.trials.agent.configSha256",
  "jobs.trials.startedAt",
  "jobs.trials.finishedAt",
  "jobs.trials.log",
  "jobs.trials.files",
  "jobs.trials.phases.name",
  "jobs.trials.phases.startedAt",
  "jobs.trials.phases.finishedAt",
]);

/** Objects whose keys are anybody's words. */
const NAMED_BY_OTHERS: ReadonlySet<string> = new Set([
  "jobs.labels",
  "jobs.fingerprint.datasets",
  "jobs.trials.rewards",
  "jobs.trials.metrics",
]);

/**
 * A record with every text replaced by what `hide` makes of it. Before anything is judged or rendered: escaping for Markdown
 * or JSON would change a secret so that it is no longer found, and replacing afterwards could hit a number or a key.
 */
export function redactRecord(record: RunRecord, hide: (text: string) => string): RunRecord {
  return hidden(record, "", hide) as RunRecord;
}

/** As `redactRecord`, of the comparison alone: another record's words are in it. */
export function redactBaseline(baseline: Baseline, hide: (text: string) => string): Baseline {
  return hidden(baseline, "baseline", hide) as Baseline;
}

/** As `redactRecord`, of one job. */
export function redactJob(job: JobResult, hide: (text: string) => string): JobResult {
  return hidden(job, "jobs", hide) as JobResult;
}

/** `place` is where the value is in the record, without the indices of lists. */
function hidden(value: unknown, place: string, hide: (text: string) => string): unknown {
  if (EXEMPT.has(place)) {
    return value;
  }
  if (typeof value === "string") {
    return hide(value);
  }
  if (Array.isArray(value)) {
    return value.map((item) => hidden(item, place, hide));
  }
  if (value instanceof Map) {
    return new Map([...value].map(([key, item]) => [key, hidden(item, place, hide)]));
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const entries = Object.entries(value).map(([key, item]) =>
    NAMED_BY_OTHERS.has(place)
      ? [hide(key), hidden(item, place, hide)]
      : [key, hidden(item, place === "" ? key : `${place}.${key}`, hide)],
  );
  return Object.fromEntries(entries) as unknown;
}
