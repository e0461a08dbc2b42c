import { isDeepStrictEqual } from "node:util";
import { Float } from "./python-json.ts";

/**
 * The keys that Harbor 0.24 knows, in the order in which it writes them, with their defaults. Keys that it does not know
 * it drops without a word, as pydantic does. Its `config.json` leaves out defaults, a trial's `result.json` has them all.
 */
export type Fields = Readonly<Record<string, unknown>>;

export const AGENT: Fields = {
  name: null,
  import_path: null,
  model_name: null,
  n_concurrent: null,
  concurrency_group: null,
  skills: [],
  override_timeout_sec: null,
  override_setup_timeout_sec: null,
  max_timeout_sec: null,
  resume_trajectory: false,
  load_trajectory: null,
  extra_allowed_hosts: [],
  kwargs: {},
  env: {},
  mcp_servers: [],
};

export const ENVIRONMENT: Fields = {
  type: null,
  import_path: null,
  force_build: false,
  delete: true,
  stream: false,
  cpu_enforcement_policy: "auto",
  memory_enforcement_policy: "auto",
  override_cpus: null,
  override_memory_mb: null,
  override_storage_mb: null,
  override_gpus: null,
  override_tpu: null,
  mounts: null,
  extra_docker_compose: [],
  env: {},
  kwargs: {},
  extra_allowed_hosts: [],
};

export const VERIFIER: Fields = {
  override_timeout_sec: null,
  max_timeout_sec: null,
  env: {},
  import_path: null,
  kwargs: {},
  disable: false,
};

/** Of these a trial's `result.json` leaves out what says nothing. */
export const VERIFIER_IN_A_RESULT: Fields = { override_timeout_sec: null, max_timeout_sec: null, disable: false };

const DATASET: Fields = {
  path: null,
  name: null,
  version: null,
  ref: null,
  registry_url: null,
  registry_path: null,
  repo: null,
  overwrite: false,
  download_dir: null,
  task_names: null,
  exclude_task_names: null,
  n_tasks: null,
};

export const TASK: Fields = {
  path: null,
  git_url: null,
  git_commit_id: null,
  name: null,
  ref: null,
  overwrite: false,
  download_dir: null,
  source: null,
};

export const RETRY: Fields = {
  max_retries: 0,
  include_exceptions: null,
  exclude_exceptions: [
    "AgentTimeoutError",
    "VerifierTimeoutError",
    "RewardFileNotFoundError",
    "RewardFileEmptyError",
    "VerifierOutputParseError",
    "ApiUsageLimitError",
    "AgentSafetyRefusalError",
    "AgentAuthenticationError",
    "ModelNotFoundError",
  ],
  wait_multiplier: 1,
  min_wait_sec: 1,
  max_wait_sec: 60,
};

const JOB: Fields = {
  job_name: null,
  jobs_dir: "jobs",
  n_attempts: 1,
  install_only: false,
  timeout_multiplier: 1,
  agent_timeout_multiplier: null,
  verifier_timeout_multiplier: null,
  agent_setup_timeout_multiplier: null,
  environment_build_timeout_multiplier: null,
  debug: false,
  n_concurrent_trials: 4,
  quiet: false,
  retry: {},
  environment: {},
  verifier: {},
  metrics: [],
  agents: [{ name: "oracle" }],
  datasets: [],
  tasks: [],
  artifacts: [],
};

const MULTIPLIERS = /_multiplier$/;
const SENSITIVE = /KEY|SECRET|TOKEN(?!S)|PASSWORD|CREDENTIAL|AUTH/i;

/** What Harbor's models make of what they are given: deprecated keys moved, and only what says something. */
export function jobConfiguration(given: Fields, keepsUnknown: boolean): Fields {
  const brief = (fields: unknown, model: Fields) => withoutDefaults(fieldsOf(fields), model, keepsUnknown);
  const orchestrator = fieldsOf(given["orchestrator"]);
  const { n_concurrent_trials: concurrent, quiet, retry } = orchestrator;
  const datasets = listOf(given["datasets"]).map((dataset) => brief(registryMoved(fieldsOf(dataset)), DATASET));
  const job = {
    ...given,
    orchestrator: null,
    namespace: null,
    experiment_id: null,
    labels: null,
    n_concurrent_trials: given["n_concurrent_trials"] ?? concurrent,
    quiet: given["quiet"] ?? quiet,
    retry: brief(given["retry"] ?? retry, RETRY),
    environment: secretsHidden(brief(given["environment"], ENVIRONMENT)),
    verifier: secretsHidden(brief(given["verifier"], VERIFIER)),
    agents: listOf(given["agents"] ?? [{}]).map((agent) => secretsHidden(brief(named(fieldsOf(agent)), AGENT))),
    datasets,
    tasks: listOf(given["tasks"]).map((task) => brief(task, TASK)),
  };
  return withoutDefaults(job, JOB, false);
}

/** All keys of a model, as a trial's `result.json` has them. */
export function withDefaults(given: Fields, model: Fields): Fields {
  return Object.fromEntries(Object.entries(model).map(([key, value]) => [key, given[key] ?? value]));
}

export function withoutDefaults(given: Fields, model: Fields, keepsUnknown: boolean): Fields {
  const unknown = keepsUnknown ? Object.keys(given).filter((key) => !(key in model)) : [];
  return Object.fromEntries(
    [...Object.keys(model), ...unknown]
      .filter((key) => given[key] !== undefined && given[key] !== null && !isDeepStrictEqual(given[key], model[key]))
      .map((key) => [key, MULTIPLIERS.test(key) ? new Float(Number(given[key])) : given[key]]),
  );
}

/** Without a name and an import path it is this agent. */
function named(agent: Fields): Fields {
  return agent["import_path"] == null ? { ...agent, name: agent["name"] ?? "oracle" } : agent;
}

/** Only these two of a registry have a place in Harbor since 0.2; a Harbor of ROCK's keeps the rest. */
function registryMoved(dataset: Fields): Fields {
  const { url, path } = fieldsOf(dataset["registry"]);
  return { registry_url: url, registry_path: path, ...dataset };
}

/** Values of variables whose names sound secret are named or shortened (harbor/utils/env.py). */
function secretsHidden(fields: Fields): Fields {
  const { env, ...others } = fields;
  if (env === undefined) {
    return fields;
  }
  const hidden = Object.entries(fieldsOf(env)).map(([name, value]) => [name, hiddenValue(name, String(value))]);
  return { ...others, env: Object.fromEntries(hidden) };
}

function hiddenValue(name: string, value: string): string {
  if (!SENSITIVE.test(name) || /^\$\{.*\}$/s.test(value)) {
    return value;
  }
  if (process.env[name] === value) {
    return `\${${name}}`;
  }
  return value.length <= 8 ? "****" : `${value.slice(0, 4)}****${value.slice(-3)}`;
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
