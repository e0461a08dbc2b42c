import { baselineOf } from "./baseline-file.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { Gate, Limit } from "./gate.ts";
import type { JobResult, SandboxRun } from "./job.ts";
import type { MaxDrop } from "./max-drop.ts";
import { type Reading, type ResultsFile, readResultsFile } from "./results-file-schema.ts";
import type { RunIdentity, RunRecord } from "./run-result.ts";
import type { AgentEntry, Outcome, TrialResult } from "./trial.ts";

type JobEntry = ResultsFile["jobs"][number];
type TrialEntry = JobEntry["trials"][number];

/**
 * Reads the record in a results.json, this one's or another's. What follows from the record, such as counts and verdicts,
 * is in the file for other readers; here it is not believed and made anew. `place` names the file in problems.
 */
export function readRecord(json: unknown, place: string): Reading<RunRecord> {
  const reading = readResultsFile(json, place);
  if (!reading.ok) {
    return reading;
  }
  const problems = contradictions(reading.value).map((problem) => `${place}: ${problem}`);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: recordOf(reading.value) };
}

/** What the schema cannot say. */
function contradictions({ jobs, links, baseline }: ResultsFile): readonly string[] {
  const ofBases = (baseline?.bases ?? []).map(({ url }, index) => [`baseline.bases[${index}].url`, url] as const);
  const ofLinks = Object.entries(links).map(([name, url]) => [`links.${name}`, url] as const);
  const strange = [...ofLinks, ...ofBases].filter(([, url]) => url !== null && !/^https?:\/\/[^\s<>"'`()]+$/.test(url));
  return [...strange.map(([name]) => `${name}: expected an http(s) address`), ...jobs.flatMap(contradictionsOfJob)];
}

function contradictionsOfJob(job: JobEntry, index: number): readonly string[] {
  const entries = new Set(job.agents.map((agent) => agent.index));
  return job.trials.flatMap((trial, number) => {
    const where = `jobs[${index}].trials[${number}]`;
    const { agent_entry: entry } = trial.key;
    return [
      ...(trial.measured || trial.exception_info !== null ? [] : [`${where}: not measured, and nothing says why`]),
      ...((trial.exception_info === null) === (trial.cause === null) ? [] : [`${where}: a cause needs an exception`]),
      ...(trial.from_run < job.runs.length ? [] : [`${where}: there is no run ${trial.from_run}`]),
      ...(entry === null || entries.has(entry) ? [] : [`${where}: there is no agent ${entry}`]),
    ];
  });
}

function recordOf(file: ResultsFile): RunRecord {
  const { run, links } = file;
  return {
    mode: file.mode,
    jobs: file.jobs.map(jobOf),
    problems: file.problems,
    unjudged: file.unjudged,
    baseline: file.baseline === null ? null : baselineOf(file.baseline),
    gate: gateOf(file.gate),
    startedAt: file.started_at,
    finishedAt: file.finished_at,
    run: identityOf(run),
    tool: file.tool,
    extras: {
      repositoryUrl: links.repository,
      runUrl: links.run,
      logTails: new Map(Object.entries(file.log_tails)),
      notes: file.notes,
    },
  };
}

function identityOf(run: ResultsFile["run"]): RunIdentity {
  const { run_id: runId, base_ref: baseRef, pull_request: pullRequest, ...others } = run;
  return { ...others, runId, baseRef, pullRequest };
}

function gateOf(gate: ResultsFile["gate"]): Gate {
  return {
    maxFailed: limitOf(gate.max_failed),
    minScore: gate.min_score,
    passScore: gate.pass_score,
    minPassRate: gate.min_pass_rate,
    maxUnmeasured: gate.max_unmeasured === null ? null : limitOf(gate.max_unmeasured),
    maxDrop: gate.max_drop === null ? null : dropOf(gate.max_drop),
    maxNewlyFailing: gate.max_newly_failing,
    requireBaseline: gate.require_baseline,
  };
}

function dropOf(text: string): MaxDrop {
  return { kind: text.endsWith("%") ? "percent" : "points", value: Number.parseFloat(text) };
}

function limitOf(text: string): Limit {
  return text.endsWith("%")
    ? { kind: "percent", percent: Number(text.slice(0, -1)) }
    : { kind: "count", count: Number(text) };
}

function jobOf(job: JobEntry): JobResult {
  const agents = job.agents.map(({ index, name, model, config_sha256: configSha256 }) => ({
    index,
    name,
    model,
    configSha256,
  }));
  return {
    config: job.config,
    configSha256: job.config_sha256,
    type: job.type,
    shape: { trials: job.shape.trials, passedBy: job.shape.passed_by },
    jobName: job.job_name,
    namespace: job.namespace,
    experimentId: job.experiment_id,
    image: job.image,
    labels: job.labels,
    leg: job.leg,
    runs: job.runs.map(sandboxRunOf),
    trials: job.trials.map((trial) => trialOf(trial, agents)),
    expectedTrials: job.expected_trials,
    faults: job.faults,
    agents,
    fingerprint: fingerprintOf(job.fingerprint),
    harborVersion: job.harbor_version,
    partial: job.partial,
    remarks: job.remarks,
    cancelled: job.cancelled,
    startedAt: job.started_at,
    finishedAt: job.finished_at,
    durationSec: job.duration_sec,
  };
}

function fingerprintOf({ reward_key: rewardKey, ...others }: JobEntry["fingerprint"]): Fingerprint {
  return { ...others, rewardKey };
}

function sandboxRunOf(run: JobEntry["runs"][number]): SandboxRun {
  const { scope, round, origin, sandbox_id: sandboxId, log, started_at: startedAt, finished_at: finishedAt, end } = run;
  return {
    scope,
    round,
    origin: origin.kind === "earlier" ? { kind: "earlier", runId: origin.run_id, attempt: origin.attempt } : origin,
    sandboxId,
    log,
    startedAt,
    finishedAt,
    end: end.kind === "exited" ? { kind: "exited", exitCode: end.exit_code } : end,
  };
}

function trialOf(trial: TrialEntry, agents: readonly AgentEntry[]): TrialResult {
  const { key } = trial;
  return {
    taskName: key.task_name,
    taskKey: key.task_key,
    dataset: key.dataset,
    attempt: key.attempt,
    agent: agents.find(({ index }) => index === key.agent_entry) ?? null,
    outcome: outcomeOf(trial),
    metrics: trial.metrics,
    exitCode: trial.exit_code,
    startedAt: trial.started_at,
    finishedAt: trial.finished_at,
    durationSec: trial.duration_sec,
    log: trial.log,
    trialName: trial.trial_name,
    taskId: trial.task_id,
    taskChecksum: trial.task_checksum,
    rewards: trial.rewards,
    tokens: trial.tokens,
    costUsd: trial.cost_usd,
    phases: trial.phases.map((phase) => ({
      name: phase.name,
      startedAt: phase.started_at,
      finishedAt: phase.finished_at,
      durationSec: phase.duration_sec,
    })),
    files: trial.files,
    fromRun: trial.from_run,
    runs: trial.runs,
  };
}

function outcomeOf({ cause, exception_info: exception, measured, score }: TrialEntry): Outcome {
  const failure =
    exception === null
      ? null
      : {
          cause: cause ?? "unknown",
          exception: { type: exception.exception_type, message: exception.exception_message },
        };
  return measured || failure === null ? { kind: "measured", reward: score, failure } : { kind: "unmeasured", failure };
}
