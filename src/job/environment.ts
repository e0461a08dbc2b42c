import { fitsInHeader, isHeaderName, withoutScheme } from "../base/http-header.ts";
import { isTooShortToHide } from "../base/redact.ts";
import { variableNameProblem, variableValueProblem } from "../base/variables.ts";
import { serverUrlProblem } from "../settings/server-url.ts";
import type { SandboxSpec } from "../work/sandbox-work.ts";
import type { JobDocument } from "./document.ts";
import type { EnvironmentInput } from "./environment-schema.ts";
import { type CommonInput, type JobOverrides, type LocalPath, problemAt } from "./plan.ts";
import type { Problem } from "./problem.ts";

export const DEFAULT_IMAGE = "python:3.11";
const DEFAULT_STARTUP_SEC = 600;
/** A watched sandbox is asked for news every 20 s, so a few minutes of silence mean that nobody watches any more. */
const WATCHED_IDLE_MINUTES = 5;
const KEPT_IDLE_MINUTES = 60;
/** The server's timer is refreshed when a request starts, not while it waits. */
const SHORTEST_IDLE_MINUTES = 3;

export function environmentOf(input: CommonInput): EnvironmentInput {
  return input.environment ?? {};
}

/** What is wrong across the fields of `environment` and around it, beyond what the schema can say. */
export function environmentProblems(document: JobDocument, input: CommonInput): readonly Problem[] {
  const environment = environmentOf(input);
  const problems: Problem[] = [];
  const add = (path: readonly PropertyKey[], message: string, remedy: string) =>
    problems.push(problemAt(document, ["environment", ...path], message, remedy));

  if (environment.sandbox_id) {
    add(
      ["sandbox_id"],
      "sandbox_id cannot be chosen: ROCK never starts an id again that was stopped",
      "remove it; every run makes a new id",
    );
  }
  if (environment.image_os === "windows") {
    add(["image_os"], "Windows sandboxes are not supported", "use a Linux image");
  }
  if (environment.auto_archive_seconds != null && environment.auto_delete_seconds != null) {
    add(
      ["auto_delete_seconds"],
      "auto_archive_seconds and auto_delete_seconds exclude each other",
      "keep one of the two",
    );
  }
  if (environment.proxy?.recording_file && environment.proxy.replay_file) {
    add(
      ["proxy", "replay_file"],
      "proxy.recording_file and proxy.replay_file exclude each other",
      "keep one of the two",
    );
  }
  if (input.namespace && environment.namespace && input.namespace !== environment.namespace) {
    const message = `namespace ${input.namespace} and environment.namespace ${environment.namespace} differ`;
    add(["namespace"], message, "write it once, as namespace");
  }
  if (environment.base_url) {
    const problem = serverUrlProblem(environment.base_url);
    if (problem !== null) {
      add(["base_url"], `base_url ${problem}`, "write it as https://host or https://host/path");
    }
  }
  for (const [name, value] of Object.entries(environment.env ?? {})) {
    const problem = variableNameProblem(name) ?? variableValueProblem(name, value);
    if (problem !== null) {
      add(["env", name], problem, "rename or shorten it");
    }
  }
  for (const [path, value] of headerFields(input, environment)) {
    if (!fitsInHeader(value)) {
      problems.push(
        problemAt(document, path, `${path.join(".")} has characters that no HTTP header can carry`, "use plain ASCII"),
      );
    }
  }
  for (const name of Object.keys(environment.extra_headers ?? {})) {
    if (!isHeaderName(name)) {
      add(["extra_headers", name], "not a valid HTTP header", "header names are letters, digits and -");
    }
  }
  for (const [index, [, target]] of (environment.uploads ?? []).entries()) {
    const problem = sandboxPathProblem(target);
    if (problem !== null) {
      add(
        ["uploads", index, 1],
        `the upload target ${JSON.stringify(target)} ${problem}`,
        "give an absolute path in the sandbox, such as /workspace/data",
      );
    }
  }
  for (const [path, value] of secretFields(environment)) {
    if (isTooShortToHide(value)) {
      add(
        path,
        `${path.join(".")} is shorter than 4 characters, too short to be hidden in reports`,
        "use a real secret",
      );
    }
  }
  return problems;
}

/** Values that travel as HTTP headers, with their path in the file. */
function headerFields(
  input: CommonInput,
  environment: EnvironmentInput,
): readonly (readonly [readonly string[], string])[] {
  const { namespace, experiment_id, user_id, cluster, route_key, xrl_authorization, extra_headers } = environment;
  const named = { namespace, experiment_id, user_id, cluster, route_key, xrl_authorization };
  const candidates: readonly (readonly [readonly string[], string | null | undefined])[] = [
    [["namespace"], input.namespace],
    [["experiment_id"], input.experiment_id],
    ...Object.entries(named).map(([name, value]) => [["environment", name], value] as const),
    ...Object.entries(extra_headers ?? {}).map(
      ([name, value]) => [["environment", "extra_headers", name], value] as const,
    ),
  ];
  return candidates.flatMap(([path, value]) => (value ? [[path, value] as const] : []));
}

/** Why a path is no place for a job's files in the sandbox, or null when it is one. */
export function sandboxPathProblem(target: string): string | null {
  if (!target.startsWith("/")) {
    return "is not absolute";
  }
  if (target.includes("\0") || target.split("/").includes("..")) {
    return "must not contain ..";
  }
  const clean = target.replace(/\/+$/, "");
  return clean === "" || /^\/(?:proc|sys|dev)(?:\/|$)/.test(clean) ? "is no place for files" : null;
}

/** Every value of the file that is secret by its meaning, with its path below `environment`. */
function secretFields(environment: EnvironmentInput): readonly (readonly [readonly string[], string])[] {
  const candidates: readonly (readonly [readonly string[], string | null | undefined])[] = [
    [["xrl_authorization"], environment.xrl_authorization],
    [["registry_password"], environment.registry_password],
    [["oss_mirror", "oss_access_key_id"], environment.oss_mirror?.oss_access_key_id],
    [["oss_mirror", "oss_access_key_secret"], environment.oss_mirror?.oss_access_key_secret],
    [["tracking", "api_key"], environment.tracking?.api_key],
  ];
  return candidates.flatMap(([path, value]) => (value ? [[path, value] as const] : []));
}

/** Secret values of the file, for the redactor. Header values shorter than a secret are names of routes and the like. */
export function secretsOf(environment: EnvironmentInput): readonly string[] {
  const headers = Object.values(environment.extra_headers ?? {}).flatMap((value) => [value, withoutScheme(value)]);
  const fields = secretFields(environment).flatMap(([, value]) => [value, withoutScheme(value)]);
  return [...new Set([...fields, ...headers])].filter((value) => !isTooShortToHide(value));
}

export function keepsSandbox(environment: EnvironmentInput, overrides: JobOverrides): boolean {
  return !isLocal(overrides) && (overrides.keepSandbox ?? environment.auto_stop === false);
}

/** The embedded server ends with the run, and its sandboxes with it. */
function isLocal({ baseUrl }: JobOverrides): boolean {
  return baseUrl === "local";
}

/** What a user should know who wants a sandbox to stay that cannot. */
export function keepingNotices(environment: EnvironmentInput, overrides: JobOverrides): readonly string[] {
  return isLocal(overrides) && environment.auto_stop === false && overrides.keepSandbox !== false
    ? ["auto_stop: false keeps nothing on `local`: its sandboxes end with this run"]
    : [];
}

export function sandboxSpec(input: CommonInput, overrides: JobOverrides): SandboxSpec {
  const environment = environmentOf(input);
  return {
    image: environment.image ?? DEFAULT_IMAGE,
    imageOs: environment.image_os ?? "linux",
    memory: environment.memory ?? "8g",
    cpus: environment.cpus ?? 2,
    limitCpus: environment.limit_cpus ?? null,
    numGpus: environment.num_gpus ?? null,
    acceleratorType: environment.accelerator_type ?? null,
    disk: environment.disk ?? null,
    registryUsername: environment.registry_username ?? null,
    registryPassword: environment.registry_password ?? null,
    useKataRuntime: environment.use_kata_runtime ?? false,
    autoArchiveSeconds: environment.auto_archive_seconds ?? null,
    autoDeleteSeconds: environment.auto_delete_seconds ?? null,
    autoClearMinutes: idleMinutes(environment, keepsSandbox(environment, overrides)),
    startupTimeoutSec: environment.startup_timeout ?? DEFAULT_STARTUP_SEC,
    userId: environment.user_id ?? null,
    experimentId: overrides.experimentId ?? input.experiment_id ?? environment.experiment_id ?? null,
    namespace: overrides.namespace ?? input.namespace ?? environment.namespace ?? null,
    cluster: overrides.cluster ?? environment.cluster ?? null,
  };
}

/** The limit is set once, when the sandbox is made; only one that may stay gets the long one. */
function idleMinutes(environment: EnvironmentInput, kept: boolean): number {
  if (!kept) {
    return WATCHED_IDLE_MINUTES;
  }
  const asked = environment.auto_clear_seconds;
  return asked == null ? KEPT_IDLE_MINUTES : Math.max(SHORTEST_IDLE_MINUTES, Math.ceil(asked / 60));
}

export function uploadPaths(document: JobDocument, environment: EnvironmentInput): readonly LocalPath[] {
  return (environment.uploads ?? []).map(([path], index) => ({
    purpose: "upload",
    path,
    position: document.locate(["environment", "uploads", index, 0]),
  }));
}

/** Settings win over the file's variables of the same name. */
export function jobVariables(
  environment: EnvironmentInput,
  overrides: Pick<JobOverrides, "env">,
): ReadonlyMap<string, string> {
  return new Map([...Object.entries(environment.env ?? {}), ...overrides.env]);
}
