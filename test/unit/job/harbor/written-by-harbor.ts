import type { ConfiguredAgent } from "../../../../src/job/harbor/agent-matching.ts";
import type { HarborReading } from "../../../../src/job/harbor/reading.ts";
import { harborReader } from "../../../../src/job/harbor/results.ts";
import type { JobOutcome, JobReader } from "../../../../src/job/job-reader.ts";
import type { Collection, SandboxEnd, SandboxReport } from "../../../../src/work/sandbox-report.ts";

/** Files as Harbor writes them, by version where versions differ; shapes are those of real runs. */

export interface WrittenTrial {
  readonly task: string;
  readonly trial: string;
  readonly agent?: object;
  readonly dataset?: string | null;
  /** What the verifier gave; null for nothing. */
  readonly rewards?: object | null;
  readonly exception?: string | null;
  /** Seconds after the job's start. */
  readonly started?: number;
  readonly more?: object;
}

export function timeAt(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 2, 3, 4, 5) + seconds * 1000).toISOString();
}

const PHASE = { started_at: timeAt(1), finished_at: timeAt(2) };

/** A trial's `result.json`, as 0.24 writes it. */
export function trialResult(written: WrittenTrial): Record<string, unknown> {
  const { task, trial, agent = { name: "oracle" }, dataset = null, rewards = { reward: 1 }, started = 1 } = written;
  const exception = written.exception ?? null;
  return {
    id: `id of ${trial} ${started}`,
    task_name: task,
    trial_name: trial,
    trial_uri: `file:///jobs/main/${trial}`,
    task_id: { path: `/tasks/${task}` },
    source: dataset,
    task_checksum: `checksum of ${task}`,
    config: { task: taskConfig(task, dataset), trial_name: trial, agent: { ...AGENT_DEFAULTS, ...agent } },
    agent_info: { name: "name" in agent ? agent.name : "oracle", version: "1.0.0", model_info: null },
    agent_result: { n_input_tokens: null, n_cache_tokens: null, n_output_tokens: null, cost_usd: null, metadata: null },
    verifier_result: rewards === null ? null : { rewards },
    verifier_environment_mode: "shared",
    exception_info: exception === null ? null : exceptionInfo(exception),
    started_at: timeAt(started),
    finished_at: timeAt(started + 2),
    environment_setup: PHASE,
    agent_setup: PHASE,
    agent_execution: PHASE,
    verifier: PHASE,
    step_results: null,
    ...written.more,
  };
}

export function exceptionInfo(type: string): object {
  return {
    exception_type: type,
    exception_message: `message of ${type}`,
    exception_traceback: "Traceback (most recent call last):\n",
    occurred_at: timeAt(2),
  };
}

const AGENT_DEFAULTS = {
  name: null,
  import_path: null,
  model_name: null,
  n_concurrent: null,
  skills: [],
  override_timeout_sec: null,
  max_timeout_sec: null,
  resume_trajectory: false,
  extra_allowed_hosts: [],
  kwargs: {},
  mcp_servers: [],
};

function taskConfig(task: string, dataset: string | null): object {
  return { path: `/tasks/${task}`, git_url: null, name: null, ref: null, overwrite: false, source: dataset };
}

/** `lock.json`, as 0.24 writes it: without nulls, and without the names of the trials. */
export function lockOf(
  trials: readonly Pick<WrittenTrial, "task" | "agent" | "dataset">[],
  version = "0.24.0",
): object {
  return {
    schema_version: 3,
    harbor: { version, is_editable: false },
    n_concurrent_trials: 4,
    retry: { max_retries: 0 },
    trials: trials.map(({ task, agent = { name: "oracle" }, dataset }) => ({
      schema_version: 2,
      task: {
        name: task,
        type: "local",
        digest: `sha256:${"0".repeat(64)}`,
        path: `/tasks/${task}`,
        ...(dataset ? { source: dataset } : {}),
      },
      agent: { skills: [], resume_trajectory: false, extra_allowed_hosts: [], kwargs: {}, mcp_servers: [], ...agent },
      verifier: { disable: false, environment_mode: "shared" },
    })),
  };
}

/** What a reader is opened with; entries are told apart by a digest that is their JSON. */
export function readingOf(
  agents: readonly object[] = [{ name: "oracle" }],
  more: Partial<HarborReading> = {},
): HarborReading {
  return {
    place: (path) => (path.includes("/") ? `trials/${path}` : `artifacts/main/${path}`),
    configuration: { agents },
    agents: agents.map(configured),
    rewardKey: null,
    passScore: 1,
    verifierDisabled: false,
    ...more,
  };
}

function configured(agent: object, index: number): ConfiguredAgent {
  const name = "name" in agent ? String(agent.name) : "oracle";
  return { entry: { index, name, model: null, configSha256: JSON.stringify(agent) }, configuration: agent };
}

export const EXITED: SandboxEnd = { kind: "exited", exitCode: 0 };
export const DEADLINE: SandboxEnd = { kind: "stopped", reason: "deadline" };
export const CANCELLED: SandboxEnd = { kind: "stopped", reason: "interrupted" };
export const LOST: SandboxEnd = {
  kind: "lost",
  phase: "watch",
  loss: { message: "it is gone", error: new Error("gone") },
};

export function reportOf(end: SandboxEnd = EXITED, collection: Collection = { kind: "complete" }): SandboxReport {
  return {
    end,
    sandboxId: "0".repeat(32),
    launchedAt: 1_000,
    endedAt: 3_500,
    collection,
    log: "logs/main.log",
    logEnd: "",
  };
}

export function give(
  reader: JobReader,
  path: string,
  content: object | string,
  when: "live" | "final" = "final",
): void {
  const bytes = Buffer.from(typeof content === "string" ? content : JSON.stringify(content, null, 4));
  const limit = reader.wants(path);
  if (limit !== null) {
    const tooLarge = { kind: "unreadable", reason: `larger than ${limit} bytes` } as const;
    reader.take({ path, content: bytes.length > limit ? tooLarge : { kind: "bytes", bytes } }, when);
  }
}

/** A finished job: its own files, and those of its trials. */
export function outcomeOfJob(
  trials: readonly WrittenTrial[],
  options: {
    readonly reading?: HarborReading;
    readonly end?: SandboxEnd;
    readonly collection?: Collection;
    /** By default the trials that there are. */
    readonly lock?: object | null;
    readonly files?: Readonly<Record<string, object | string>>;
    readonly when?: "live" | "final";
  } = {},
): JobOutcome {
  const { reading = readingOf(), when = "final", lock = lockOf(trials) } = options;
  const reader = harborReader(reading);
  give(reader, "config.json", reading.configuration, when);
  if (lock !== null) {
    give(reader, "lock.json", lock, when);
  }
  for (const trial of trials) {
    give(reader, `${trial.trial}/result.json`, trialResult(trial), when);
  }
  for (const [path, content] of Object.entries(options.files ?? {})) {
    give(reader, path, content, when);
  }
  return reader.outcome(reportOf(options.end, options.collection));
}
