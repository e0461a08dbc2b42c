import { plural } from "../base/text.ts";
import type { Baseline } from "./baseline.ts";
import { problemText } from "./configuration-problem.ts";
import { limitText } from "./gate.ts";
import type { JobResult, SandboxRun } from "./job.ts";
import { jobLabel } from "./labels.ts";
import { type Leg, legKey, legNames, legOf, legText, type NamedLeg } from "./leg.ts";
import { maxDropText } from "./max-drop.ts";
import type { Reading } from "./results-file-schema.ts";
import { NOWHERE, type RunIdentity, type RunRecord } from "./run-result.ts";
import { type TrialResult, taskOf } from "./trial.ts";

/** A record and the file it was read from, as the user named it. */
export interface ReadRecord {
  readonly place: string;
  readonly record: RunRecord;
}

/**
 * One record of several: of the legs of a workflow, or of parts of one run. One alone stays as it is. The same job of two
 * legs stays two jobs; the same trial twice in one leg is a problem that names both files, because nobody can say which one
 * counts. `gateIsGiven` is true where the recorded gates do not matter.
 */
export function mergeRecords(sources: readonly ReadRecord[], gateIsGiven: boolean): Reading<RunRecord> {
  const [first, ...others] = sources;
  if (first === undefined) {
    return { ok: false, problems: ["no results are named; name at least one results.json or a directory with one"] };
  }
  if (others.length === 0) {
    return { ok: true, value: first.record };
  }
  const problems = [
    ...disagreements(first, others, "commit", ({ run }) => run.sha),
    ...disagreements(first, others, "repository", ({ run }) => run.repository),
    ...(gateIsGiven ? [] : disagreements(first, others, "gate", ({ gate }) => gateText(gate))),
    ...doubledTrials(sources),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: joined(sources) };
}

function gateText(gate: RunRecord["gate"]): string {
  const { maxFailed, minScore, passScore, minPassRate, maxUnmeasured, maxDrop, maxNewlyFailing } = gate;
  const rules = [
    `max-failed ${limitText(maxFailed)}`,
    `min-score ${minScore ?? "none"}`,
    `pass-score ${passScore}`,
    `min-pass-rate ${minPassRate ?? "none"}`,
    `max-unmeasured ${maxUnmeasured === null ? "none" : limitText(maxUnmeasured)}`,
    `max-drop ${maxDrop === null ? "none" : maxDropText(maxDrop)}`,
    `max-newly-failing ${maxNewlyFailing ?? "none"}`,
    `require-baseline ${gate.requireBaseline}`,
  ];
  return rules.join(", ");
}

/** What has to be the same in all records that tell it. */
function disagreements(
  first: ReadRecord,
  others: readonly ReadRecord[],
  what: "commit" | "repository" | "gate",
  valueOf: (record: RunRecord) => string | null,
): readonly string[] {
  const known = [first, ...others].find(({ record }) => valueOf(record) !== null);
  const wanted = known === undefined ? null : valueOf(known.record);
  const other = others.find(({ record }) => valueOf(record) !== null && valueOf(record) !== wanted);
  if (known === undefined || other === undefined) {
    return [];
  }
  const remedy = what === "gate" ? "give the gate here" : `name only results of one ${what}`;
  return [
    `${known.place} and ${other.place} are of different ${PLURALS[what]} (${wanted} and ${valueOf(other.record)}); ${remedy}`,
  ];
}

const PLURALS = { commit: "commits", repository: "repositories", gate: "gates" } as const;

/** Of each job the first trial that another record has, and how many more. */
function doubledTrials(sources: readonly ReadRecord[]): readonly string[] {
  const seen = new Map<string, ReadRecord>();
  return sources.flatMap((source) =>
    source.record.jobs.flatMap((job) => {
      const leg = job.leg ?? legOf(source.record.run);
      const doubled = job.trials.flatMap((trial) => {
        const key = trialKey(leg, job, trial);
        const earlier = seen.get(key) ?? source;
        seen.set(key, source);
        return earlier === source ? [] : [{ trial, places: `${earlier.place} and ${source.place}` }];
      });
      const [first, ...others] = doubled;
      if (first === undefined) {
        return [];
      }
      const more = others.length === 0 ? "" : ` and ${plural(others.length, "more trial")}`;
      const what = `attempt ${first.trial.attempt} at ${first.trial.taskName} of ${jobLabel(job)}${more}`;
      const where = legText(leg);
      return [`${first.places} both have a result of ${what}${where === "" ? "" : `, measured by ${where}`}`];
    }),
  );
}

/** What tells a trial from every other one of all legs. */
function trialKey(leg: Leg, { config, jobName }: JobResult, trial: TrialResult): string {
  const agent = trial.agent?.index ?? null;
  const task = isOfOneTask(trial, jobName) ? null : taskOf(trial);
  return JSON.stringify([legKey(leg), config, task, agent, trial.attempt]);
}

/** The trial of a script has the name of its job, which ROCK may have made of the time. */
function isOfOneTask({ taskName }: TrialResult, jobName: string): boolean {
  return taskName === jobName;
}

function joined(sources: readonly ReadRecord[]): RunRecord {
  const named = withNames(sources);
  const records = sources.map(({ record }) => record);
  const [first] = records;
  if (first === undefined) {
    throw new Error("there is no record to join");
  }
  const unjudged = named.flatMap(({ name, record }) => reasonsNotToJudge(record).map((reason) => `${name}: ${reason}`));
  return {
    mode: "run",
    jobs: named.flatMap(({ jobs }) => jobs),
    problems: [],
    unjudged: unjudged.length === 0 ? null : unjudged.join("; "),
    baseline: joinedBaseline(named),
    gate: first.gate,
    startedAt: records.map(({ startedAt }) => startedAt).toSorted()[0] ?? first.startedAt,
    finishedAt:
      records
        .map(({ finishedAt }) => finishedAt)
        .toSorted()
        .at(-1) ?? first.finishedAt,
    run: commonIdentity(records.map(({ run }) => run)),
    tool: first.tool,
    extras: {
      repositoryUrl: common(records.map(({ extras }) => extras.repositoryUrl)),
      runUrl: common(records.map(({ extras }) => extras.runUrl)),
      notes: named.flatMap(({ name, record }) => record.extras.notes.map((note) => `${name}: ${note}`)),
      logTails: new Map(
        named.flatMap(({ name, record }) => [...record.extras.logTails].map(([log, text]) => [`${name}/${log}`, text])),
      ),
    },
  };
}

/** Each leg was compared with its own base; one that was not, among others that were, is said. */
function joinedBaseline(named: readonly NamedRecord[]): RunRecord["baseline"] {
  const compared = named.flatMap(({ name, record: { baseline } }) => (baseline === null ? [] : [{ name, baseline }]));
  if (compared.length === 0) {
    return null;
  }
  const inEach = <Value>(valuesOf: (baseline: Baseline, inLeg: (text: string) => string) => readonly Value[]) =>
    compared.flatMap(({ name, baseline }) => valuesOf(baseline, (text) => `${text} (${name})`));
  const uncompared = named.filter(({ record }) => record.baseline === null);
  return {
    bases: inEach(({ bases }, inLeg) => bases.map((base) => ({ ...base, name: inLeg(base.name) }))),
    missing: inEach(({ missing }, inLeg) => missing.map(inLeg)),
    uncompared: [...inEach((baseline, inLeg) => baseline.uncompared.map(inLeg)), ...uncompared.map(({ name }) => name)],
    jobs: inEach(({ jobs }, inLeg) => jobs.map((job) => ({ ...job, job: inLeg(job.job) }))),
    onlyInBase: inEach(({ onlyInBase }, inLeg) => onlyInBase.map(inLeg)),
    onlyInNew: inEach(({ onlyInNew }, inLeg) => onlyInNew.map(inLeg)),
  };
}

/** Among others, a record without jobs would otherwise be lost. */
function reasonsNotToJudge({ problems, unjudged, jobs }: RunRecord): readonly string[] {
  const reasons = [...problems.map(problemText), ...(unjudged === null ? [] : [unjudged])];
  return reasons.length === 0 && jobs.length === 0 ? ["no job ran"] : reasons;
}

interface NamedRecord {
  /** Unique; stands before paths, which are relative to the directory of their record. */
  readonly name: string;
  readonly jobs: readonly JobResult[];
  readonly record: RunRecord;
}

/** What stands before the paths of each record's files in the merged one: nothing where there is only one. */
export function pathPrefixes(sources: readonly ReadRecord[]): readonly string[] {
  return sources.length < 2 ? sources.map(() => "") : withNames(sources).map(({ name }) => `${name}/`);
}

function withNames(sources: readonly ReadRecord[]): readonly NamedRecord[] {
  const nameOf = legNames(sources.flatMap(({ record }) => legsOf(record)));
  const used = new Set<string>();
  return sources.map(({ place, record }) => {
    const leg = legOf(record.run);
    const wanted = nameOf(leg) || place;
    let name = wanted;
    for (let number = 2; used.has(name); number += 1) {
      name = `${wanted} (${number})`;
    }
    used.add(name);
    const jobs = record.jobs.map((job) => {
      const label = nameOf(job.leg ?? leg);
      const named = label === null ? null : { ...(job.leg ?? leg), label: label === "" ? place : label };
      return placed(job, named, name);
    });
    return { name, jobs, record };
  });
}

/** A record that was merged before is of the legs of its jobs. */
function legsOf({ jobs, run }: RunRecord): readonly Leg[] {
  return jobs.length === 0 ? [legOf(run)] : jobs.map((job) => job.leg ?? legOf(run));
}

function placed(job: JobResult, leg: NamedLeg | null, name: string): JobResult {
  const inside = (path: string | null) => (path === null ? null : `${name}/${path}`);
  const run = (one: SandboxRun): SandboxRun => ({ ...one, log: inside(one.log) });
  const trial = (one: TrialResult): TrialResult => ({ ...one, log: inside(one.log), files: inside(one.files) });
  return { ...job, leg, runs: job.runs.map(run), trials: job.trials.map(trial) };
}

/** Field by field. */
function commonIdentity(runs: readonly RunIdentity[]): RunIdentity {
  const fields = Object.keys(NOWHERE) as (keyof RunIdentity)[];
  return Object.fromEntries(
    fields.map((field) => [field, common(runs.map((run) => run[field]))]),
  ) as unknown as RunIdentity;
}

/** What all that tell it agree on; otherwise null. */
function common<Value>(values: readonly (Value | null)[]): Value | null {
  const told = new Set(values.filter((value) => value !== null));
  return told.size === 1 ? ([...told][0] ?? null) : null;
}
