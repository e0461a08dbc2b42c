import { z } from "zod";
import { countTrials, type JobResult, jobStatus } from "./job.ts";
import type { RunResult } from "./run-result.ts";
import { type TrialResult, trialScore, trialStatus } from "./trial.ts";
import type { VerdictKind } from "./verdict.ts";

const count = () => z.int().min(0);
const seconds = () => z.number().min(0);
/** ISO 8601 in UTC. */
const time = () => z.string();

const verdict = z.enum(["passed", "failed", "errored", "cancelled"]);

const cause = z.enum([
  "script",
  "agent",
  "provider",
  "verifier",
  "harness",
  "infrastructure",
  "deadline",
  "cancelled",
  "missing",
  "unknown",
]);

const exceptionInfo = z.object({ exception_type: z.string(), exception_message: z.string() });

const trial = z.object({
  task_name: z.string(),
  status: z.enum(["completed", "failed"]).describe("failed if and only if exception_info is set"),
  cause: cause.nullable().describe("who has to act on the exception; null without one"),
  measured: z.boolean().describe("whether there is a measurement; without one the trial counts 0"),
  score: z.number(),
  exit_code: z.int().nullable(),
  exception_info: exceptionInfo.nullable(),
  started_at: time().nullable(),
  finished_at: time().nullable(),
  duration_sec: seconds().nullable(),
  log: z.string().nullable().describe("path of the raw output, relative to this file"),
});

const job = z.object({
  config: z.string().describe("path of the job file"),
  config_sha256: z.string(),
  type: z.enum(["bash", "harbor"]),
  job_name: z.string(),
  namespace: z.string().nullable(),
  experiment_id: z.string().nullable(),
  image: z.string(),
  labels: z.record(z.string(), z.string()),
  verdict,
  status: z.enum(["completed", "failed", "cancelled"]).describe("completed if and only if every trial is"),
  score: z.number().nullable().describe("sum of the trials' scores divided by the expected trials"),
  n_trials: count(),
  n_completed: count(),
  n_failed: count(),
  n_unmeasured: count(),
  duration_sec: seconds(),
  sandbox_id: z.string().nullable(),
  log: z.string().nullable(),
  trials: z.array(trial),
});

const resultsFile = z
  .object({
    schema_version: z.literal(1),
    verdict,
    reasons: z.array(z.string()).describe("why the verdict is not passed; empty when it is"),
    jobs: z.array(job),
    n_trials: count(),
    n_completed: count(),
    n_failed: count(),
    score: z.number().nullable().describe("the score of the only job; null with several, which have no honest mean"),
    started_at: time(),
    finished_at: time(),
    run: z.object({
      repository: z.string().nullable(),
      sha: z.string().nullable().describe("the commit under test"),
      run_id: z.int().nullable(),
      attempt: z.int().nullable(),
      leg: z.string().nullable().describe("which matrix job of a workflow"),
    }),
    tool: z.object({ name: z.string(), version: z.string() }),
  })
  .describe("What a run of ROCK jobs came to. Fields may be added; their meaning does not change within a version.");

/** The content of results.json. */
export type ResultsFile = z.infer<typeof resultsFile>;

type JobEntry = ResultsFile["jobs"][number];
type TrialEntry = JobEntry["trials"][number];

/** A results file, or what is wrong with it: one sentence each, with the place in the file. */
export type ResultsFileReading =
  | { readonly ok: true; readonly value: ResultsFile }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Puts a run into the form of results.json. The counts of the run are the sums over its jobs. */
export function toResultsFile(run: RunResult): ResultsFile {
  // A job without a verdict was not judged: never passed.
  const jobs = run.jobs.map((one, index) => toJob(one, run.verdict.jobs[index]?.kind ?? "errored"));
  const [first, ...others] = jobs;
  const sum = (field: "n_trials" | "n_completed" | "n_failed") => jobs.reduce((total, one) => total + one[field], 0);
  return {
    schema_version: 1,
    verdict: run.verdict.kind,
    reasons: [...run.verdict.reasons],
    jobs,
    n_trials: sum("n_trials"),
    n_completed: sum("n_completed"),
    n_failed: sum("n_failed"),
    score: first !== undefined && others.length === 0 ? first.score : null,
    started_at: run.startedAt,
    finished_at: run.finishedAt,
    run: {
      repository: run.run.repository,
      sha: run.run.sha,
      run_id: run.run.runId,
      attempt: run.run.attempt,
      leg: run.run.leg,
    },
    tool: { name: run.tool.name, version: run.tool.version },
  };
}

function toJob(one: JobResult, kind: VerdictKind): JobEntry {
  const { nTrials, nCompleted, nFailed, nUnmeasured, score } = countTrials(one);
  return {
    config: one.config,
    config_sha256: one.configSha256,
    type: one.type,
    job_name: one.jobName,
    namespace: one.namespace,
    experiment_id: one.experimentId,
    image: one.image,
    labels: { ...one.labels },
    verdict: kind,
    status: jobStatus(one),
    score,
    n_trials: nTrials,
    n_completed: nCompleted,
    n_failed: nFailed,
    n_unmeasured: nUnmeasured,
    duration_sec: one.durationSec,
    sandbox_id: one.sandboxId,
    log: one.log,
    trials: one.trials.map(toTrial),
  };
}

function toTrial(one: TrialResult): TrialEntry {
  const { failure, kind } = one.outcome;
  return {
    task_name: one.taskName,
    status: trialStatus(one),
    cause: failure?.cause ?? null,
    measured: kind === "measured",
    score: trialScore(one),
    exit_code: one.exitCode,
    exception_info:
      failure === null
        ? null
        : { exception_type: failure.exception.type, exception_message: failure.exception.message },
    started_at: one.startedAt,
    finished_at: one.finishedAt,
    duration_sec: one.durationSec,
    log: one.log,
  };
}

/** Reads what some run wrote, this one or another; fields that a newer version added are dropped. */
export function readResultsFile(json: unknown, place: string): ResultsFileReading {
  const version = z.object({ schema_version: z.number() }).safeParse(json).data?.schema_version;
  if (version !== undefined && version !== 1) {
    const problem = `${place}: schema_version is ${version}, and only 1 is known here; use the version of this tool that wrote it`;
    return { ok: false, problems: [problem] };
  }
  const parsed = resultsFile.safeParse(json);
  if (parsed.success) {
    return { ok: true, value: parsed.data };
  }
  return {
    ok: false,
    problems: parsed.error.issues.map(({ path, message }) => `${place}: ${pathText(path)}: ${message}`),
  };
}

/** `jobs[0].trials[2].score` */
function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return text === "" ? "the whole file" : text.replace(/^\./, "");
}

/** The JSON Schema of results.json, which allows fields that are not known yet. */
export function resultsFileJsonSchema(): Readonly<Record<string, unknown>> {
  return { title: "results.json of rock-job-action", ...z.toJSONSchema(resultsFile, { io: "input" }) };
}
