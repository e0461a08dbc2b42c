import { byText } from "../../base/text.ts";
import { DEFAULT_IMAGE, environmentOf, jobVariables } from "../environment.ts";
import type { JobOverrides } from "../plan.ts";
import { registryKind } from "./dataset-problems.ts";
import type { HarborAgent, HarborDataset, HarborEnvironment, HarborInput, HarborRegistry } from "./schema.ts";

/** What Harbor is given as its job configuration: plain values, ready to be written as YAML. */
export interface HarborConfiguration extends Readonly<Record<string, unknown>> {
  readonly job_name: string;
  /** Harbor's results are in `{jobs_dir}/{job_name}`. */
  readonly jobs_dir: string;
}

/** What is known of the sandbox that Harbor runs in; nulls where it was not started. */
export interface HarborSandbox {
  readonly id: string | null;
  /** As ROCK answered; it fills a namespace that the file leaves out. */
  readonly namespace: string | null;
  /** The directory that stands for /data/logs/user-defined in this sandbox. */
  readonly artifacts: string;
}

type Overrides = Pick<JobOverrides, "env" | "namespace" | "experimentId">;

const DEFAULT_REGISTRY_URL = "https://raw.githubusercontent.com/laude-institute/harbor/main/registry.json";
const DEFAULT_EXCLUDED = [
  "AgentTimeoutError",
  "RewardFileEmptyError",
  "RewardFileNotFoundError",
  "VerifierOutputParseError",
  "VerifierTimeoutError",
];

/**
 * The configuration for `harbor jobs start -c`, equal value by value to what rl-rock's `to_harbor_yaml` writes for the
 * same job: only what is Harbor's, every default filled in, nothing null. docs/harbor.md lists where it differs.
 */
export function harborConfiguration(
  input: HarborInput,
  jobName: string,
  sandbox: HarborSandbox,
  overrides: Overrides,
): HarborConfiguration {
  const namespace = overrides.namespace ?? input.namespace ?? null;
  const experimentId = overrides.experimentId ?? input.experiment_id ?? null;
  const { orchestrator, verifier } = input;
  return {
    ...withoutNulls({
      namespace: namespace ?? sandbox.namespace,
      experiment_id: experimentId,
      n_attempts: input.n_attempts ?? 1,
      timeout_multiplier: input.timeout_multiplier ?? 1,
      agent_timeout_multiplier: input.agent_timeout_multiplier,
      verifier_timeout_multiplier: input.verifier_timeout_multiplier,
      agent_setup_timeout_multiplier: input.agent_setup_timeout_multiplier,
      environment_build_timeout_multiplier: input.environment_build_timeout_multiplier,
      debug: input.debug ?? false,
      orchestrator: orchestratorOf(orchestrator),
      environment: environmentConfiguration(input, namespace, experimentId, overrides),
      verifier: verifierOf(verifier),
      metrics: (input.metrics ?? []).map(({ type = "mean", kwargs = {} }) => ({ type, kwargs })),
      agents: (input.agents ?? [{}]).map(agentConfiguration),
      datasets: (input.datasets ?? []).map(datasetConfiguration),
      tasks: (input.tasks ?? []).map(({ path, download_dir, overwrite = false, ...task }) =>
        withoutNulls({ ...task, overwrite, path: asPath(path), download_dir: download_dir && asPath(download_dir) }),
      ),
      artifacts: (input.artifacts ?? []).map((artifact) =>
        typeof artifact === "string" ? artifact : withoutNulls(artifact),
      ),
      labels: labelsOf(input, sandbox),
    }),
    job_name: jobName,
    jobs_dir: asPath(input.jobs_dir ?? `${sandbox.artifacts}/jobs`),
  };
}

/** rl-rock adds these two when the sandbox is up, beside labels that the file gives. */
function labelsOf(input: HarborInput, sandbox: HarborSandbox): Readonly<Record<string, string>> {
  return {
    rock_sandbox_image: environmentOf(input).image ?? DEFAULT_IMAGE,
    ...(sandbox.id === null ? {} : { rock_sandbox_id: sandbox.id }),
    ...input.labels,
  };
}

function orchestratorOf({ type, n_concurrent_trials, quiet, retry = {}, kwargs }: HarborInput["orchestrator"] = {}) {
  return {
    type: type ?? "local",
    n_concurrent_trials: n_concurrent_trials ?? 4,
    quiet: quiet ?? false,
    retry: withoutNulls({
      max_retries: retry.max_retries ?? 0,
      include_exceptions: retry.include_exceptions && asSet(retry.include_exceptions),
      exclude_exceptions:
        retry.exclude_exceptions === undefined
          ? DEFAULT_EXCLUDED
          : retry.exclude_exceptions && asSet(retry.exclude_exceptions),
      wait_multiplier: retry.wait_multiplier ?? 1,
      min_wait_sec: retry.min_wait_sec ?? 1,
      max_wait_sec: retry.max_wait_sec ?? 60,
    }),
    kwargs: kwargs ?? {},
  };
}

function verifierOf({
  disable,
  native_config: native = {},
  env,
  ...verifier
}: NonNullable<HarborInput["verifier"]> = {}) {
  return withoutNulls({
    ...verifier,
    disable: disable ?? false,
    native_config: withoutNulls({
      ...native,
      oss_deps: native.oss_deps ?? {},
      template: native.template && withoutNulls(native.template),
    }),
    env: env ?? {},
  });
}

/** Harbor's own part of `environment`; what ROCK starts the sandbox with is none of it. */
function environmentConfiguration(
  input: HarborInput,
  namespace: string | null,
  experimentId: string | null,
  overrides: Overrides,
): Readonly<Record<string, unknown>> {
  const environment: HarborEnvironment = input.environment ?? {};
  const { oss_mirror: mirror, tracking } = environment;
  return withoutNulls({
    type: environment.type,
    import_path: environment.import_path,
    force_build: environment.force_build ?? false,
    delete: environment.delete ?? true,
    override_cpus: environment.override_cpus,
    override_memory_mb: environment.override_memory_mb,
    override_storage_mb: environment.override_storage_mb,
    override_gpus: environment.override_gpus,
    suppress_override_warnings: environment.suppress_override_warnings ?? false,
    mounts_json: environment.mounts_json,
    // The job's namespace and experiment are the mirror's too; a namespace that only the sandbox knows is not.
    oss_mirror:
      mirror &&
      withoutNulls({
        ...mirror,
        enabled: mirror.enabled ?? false,
        namespace: namespace ?? mirror.namespace,
        experiment_id: experimentId,
      }),
    tracking:
      tracking && withoutNulls({ ...tracking, enabled: tracking.enabled ?? true, params: tracking.params ?? {} }),
    oss_deps: environment.oss_deps ?? {},
    env: Object.fromEntries(jobVariables(environment, overrides)),
    kwargs: environment.kwargs ?? {},
  });
}

/** One entry of `agents`, with its defaults. */
export function agentConfiguration({
  kwargs = {},
  env = {},
  ...agent
}: HarborAgent): Readonly<Record<string, unknown>> {
  return withoutNulls({ ...agent, kwargs, env });
}

function datasetConfiguration(dataset: HarborDataset): Readonly<Record<string, unknown>> {
  const { path, registry, name, version, overwrite = false, download_dir, ...selection } = dataset;
  if (path !== undefined) {
    return withoutNulls({ ...selection, path: asPath(path) });
  }
  return withoutNulls({
    ...selection,
    registry: registry && registryConfiguration(registry),
    name,
    version: version ?? (registry && versionOf(registry)),
    overwrite,
    download_dir: download_dir && asPath(download_dir),
  });
}

function registryConfiguration(registry: HarborRegistry): Readonly<Record<string, unknown>> {
  switch (registryKind(registry)) {
    case "remote":
      return withoutNulls({ ...registry, url: registry.url ?? DEFAULT_REGISTRY_URL });
    case "local":
      return withoutNulls({ ...registry, path: registry.path && asPath(registry.path) });
    case "oss":
      return withoutNulls(registry);
  }
}

/** Harbor's own command line does so too: a split, perhaps at a revision, is a version. */
function versionOf({ split, revision }: HarborRegistry): string | null {
  return split ? `${split}${revision ? `@${revision}` : ""}` : null;
}

/** A path as Python's pathlib writes it: no empty parts, no `.`, no slash at the end. */
export function asPath(path: string): string {
  const root = /^\/\/(?!\/)/.test(path) ? "//" : path.startsWith("/") ? "/" : "";
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return root + parts.join("/") || ".";
}

function asSet(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort(byText);
}

/** Drops fields without a value. Only fields: a null inside `kwargs` is a value of somebody else's. */
function withoutNulls(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}
