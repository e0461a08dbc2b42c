import { toBaseline } from "./baseline-file.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { type Gate, limitText, type Rule } from "./gate.ts";
import { countTrials, type JobResult, jobStatus, type SandboxRun } from "./job.ts";
import { maxDropText } from "./max-drop.ts";
import { standingOf, type TrialGate } from "./passing.ts";
import type { ResultsFile } from "./results-file-schema.ts";
import type { RunIdentity, RunResult } from "./run-result.ts";
import { type JobStatistics, type Statistics, statisticsOf } from "./statistics.ts";
import { type AgentEntry, isMeasured, rewardOf, type TrialPhase, type TrialResult, trialStatus } from "./trial.ts";
import type { JobVerdict } from "./verdict.ts";

type JobEntry = ResultsFile["jobs"][number];
type TrialEntry = JobEntry["trials"][number];

/** Puts a run into the form of results.json. The counts of the run are the sums over its jobs. */
export function toResultsFile(run: RunResult): ResultsFile {
  const jobs = run.jobs.map((one, index) => toJob(one, run.verdict.jobs[index], run.gate));
  const [first, ...others] = jobs;
  const sum = (field: "n_trials" | "n_completed" | "n_failed") => jobs.reduce((total, one) => total + one[field], 0);
  return {
    schema_version: 1,
    verdict: run.verdict.kind,
    reasons: [...run.verdict.reasons],
    mode: run.mode,
    problems: run.problems.map(({ file, line, column, message, remedy }) => ({ file, line, column, message, remedy })),
    unjudged: run.unjudged,
    gate: toGate(run.gate),
    rules: run.verdict.rules.map(toRule),
    baseline: run.baseline === null ? null : toBaseline(run.baseline),
    jobs,
    n_trials: sum("n_trials"),
    n_completed: sum("n_completed"),
    n_failed: sum("n_failed"),
    score: first !== undefined && others.length === 0 ? first.score : null,
    started_at: run.startedAt,
    finished_at: run.finishedAt,
    run: toIdentity(run.run),
    links: { repository: run.extras.repositoryUrl, run: run.extras.runUrl },
    notes: [...run.extras.notes],
    log_tails: Object.fromEntries(run.extras.logTails),
    tool: { name: run.tool.name, version: run.tool.version },
  };
}

function toIdentity({ runId, baseRef, pullRequest, ...others }: RunIdentity): ResultsFile["run"] {
  return { ...others, run_id: runId, base_ref: baseRef, pull_request: pullRequest };
}

function toGate(gate: Gate): ResultsFile["gate"] {
  const { maxFailed, minScore, passScore, minPassRate, maxUnmeasured, maxDrop, maxNewlyFailing } = gate;
  return {
    max_failed: limitText(maxFailed),
    min_score: minScore,
    pass_score: passScore,
    min_pass_rate: minPassRate,
    max_unmeasured: maxUnmeasured === null ? null : limitText(maxUnmeasured),
    max_drop: maxDrop === null ? null : maxDropText(maxDrop),
    max_newly_failing: maxNewlyFailing,
    require_baseline: gate.requireBaseline,
  };
}

/** A job without a verdict was not judged: never passed. */
function toJob(one: JobResult, verdict: JobVerdict | undefined, gate: TrialGate): JobEntry {
  const { nTrials, nCompleted, nFailed, nUnmeasured, score } = countTrials(one);
  const statistics = statisticsOf(one, gate);
  const { tokens, byAgent, byDataset } = statistics;
  const inAll = toStatistics(statistics);
  const labels = labelsOf(statistics);
  return {
    config: one.config,
    config_sha256: one.configSha256,
    type: one.type,
    shape: { trials: one.shape.trials, passed_by: one.shape.passedBy },
    job_name: one.jobName,
    namespace: one.namespace,
    experiment_id: one.experimentId,
    image: one.image,
    labels: { ...one.labels },
    leg: one.leg === null ? null : { ...one.leg },
    verdict: verdict?.kind ?? "errored",
    rules: (verdict?.rules ?? []).map(toRule),
    status: jobStatus(one),
    cancelled: one.cancelled,
    score: finite(score),
    n_trials: nTrials,
    n_completed: nCompleted,
    n_failed: nFailed,
    n_unmeasured: nUnmeasured,
    started_at: one.startedAt,
    finished_at: one.finishedAt,
    duration_sec: one.durationSec,
    runs: one.runs.map(toSandboxRun),
    ...inAll,
    // Over several agents it would be a mean of nobody's.
    pass_at_k: byAgent.length === 1 ? inAll.pass_at_k : {},
    pass_score: gate.passScore,
    tokens: { input: count(tokens.input.total), cache: count(tokens.cache.total), output: count(tokens.output.total) },
    agents: one.agents.map(({ index, name, model, configSha256 }) => ({
      index,
      name,
      model,
      config_sha256: configSha256,
    })),
    by_agent: byAgent.map((each) => ({ ...toAgent(each.agent, labels), ...toGroup(each) })),
    by_dataset: byDataset.map((each) => ({ dataset: each.dataset, ...toGroup(each) })),
    fingerprint: toFingerprint(one.fingerprint),
    harbor_version: one.harborVersion,
    partial: one.partial,
    faults: [...one.faults],
    remarks: [...one.remarks],
    trials: one.trials.map((trial) => toTrial(trial, one, gate, labels)),
  };
}

function toTrial(one: TrialResult, job: JobResult, gate: TrialGate, labels: AgentLabels): TrialEntry {
  const { failure } = one.outcome;
  return {
    key: {
      agent_entry: one.agent?.index ?? null,
      dataset: one.dataset,
      task_name: one.taskName,
      task_key: one.taskKey,
      attempt: one.attempt,
    },
    status: trialStatus(one),
    cause: failure?.cause ?? null,
    measured: isMeasured(one),
    score: rewardOf(one),
    metrics: { ...one.metrics },
    exit_code: one.exitCode,
    exception_info:
      failure === null
        ? null
        : { exception_type: failure.exception.type, exception_message: failure.exception.message },
    started_at: one.startedAt,
    finished_at: one.finishedAt,
    duration_sec: one.durationSec,
    log: one.log,
    ...toAgent(one.agent, labels),
    trial_name: one.trialName,
    task_id: one.taskId,
    task_checksum: one.taskChecksum,
    passed: standingOf(job, one, gate) === "passed",
    rewards: one.rewards === null ? null : { ...one.rewards },
    tokens: one.tokens === null ? null : { ...one.tokens },
    cost_usd: one.costUsd,
    phases: one.phases.map(toPhase),
    files: one.files,
    from_run: one.fromRun,
    runs: one.runs,
  };
}

function toFingerprint({ rewardKey, datasets, ...others }: Fingerprint): JobEntry["fingerprint"] {
  return { ...others, datasets: { ...datasets }, reward_key: rewardKey };
}

function toRule(one: Rule): JobEntry["rules"][number] {
  const { name, held, because, compared } = one;
  return {
    name,
    held,
    because,
    blames: one.held ? null : one.blames,
    value: finite(compared.value),
    limit: finite(compared.limit),
    unit: compared.unit,
  };
}

function toSandboxRun(one: SandboxRun): JobEntry["runs"][number] {
  const { scope, round, origin, sandboxId, log, startedAt, finishedAt, end } = one;
  return {
    scope: { ...scope },
    round,
    origin:
      origin.kind === "earlier" ? { kind: "earlier", run_id: origin.runId, attempt: origin.attempt } : { kind: "this" },
    sandbox_id: sandboxId,
    log,
    started_at: startedAt,
    finished_at: finishedAt,
    end: end.kind === "exited" ? { kind: "exited", exit_code: end.exitCode } : { ...end },
  };
}

/** Labels by the digest of the agent's configuration. */
type AgentLabels = ReadonlyMap<string, string>;

function labelsOf({ byAgent }: JobStatistics): AgentLabels {
  return new Map(byAgent.flatMap(({ agent, label }) => (agent === null ? [] : [[agent.configSha256, label] as const])));
}

function toAgent(agent: AgentEntry | null, labels: AgentLabels) {
  return {
    agent: agent?.name ?? null,
    agent_label: agent === null ? null : (labels.get(agent.configSha256) ?? agent.name),
    agent_config_sha256: agent?.configSha256 ?? null,
    model: agent?.model ?? null,
  };
}

function toStatistics({ expected, passed, passRate, coverage, passAtK, costUsd }: Statistics) {
  return {
    expected_trials: expected,
    n_passed: passed,
    pass_rate: passRate,
    coverage,
    pass_at_k: Object.fromEntries(passAtK.map((value, index) => [String(index + 1), value])),
    cost_usd: finite(costUsd.total),
    cost_reported: costUsd.reported,
  };
}

function toGroup(group: Statistics) {
  return {
    ...toStatistics(group),
    n_trials: group.trials,
    n_unmeasured: group.unmeasured,
    score: finite(group.score),
  };
}

function toPhase({ name, startedAt, finishedAt, durationSec }: TrialPhase) {
  return { name, started_at: startedAt, finished_at: finishedAt, duration_sec: durationSec };
}

/** A sum of numbers that JSON can hold may be none. */
function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

function count(value: number | null): number | null {
  return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
