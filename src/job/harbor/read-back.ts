import { posix } from "node:path";
import { type Fields, fieldsOf, isObject, listOf } from "./fields.ts";
import { equalButForSecrets } from "./shortened-secrets.ts";

/** What of the configuration decides how trials are measured; `orchestrator` and `retry` moved to other keys since 0.2. */
const CHECKED = [
  "n_attempts",
  "timeout_multiplier",
  "agent_timeout_multiplier",
  "verifier_timeout_multiplier",
  "agent_setup_timeout_multiplier",
  "environment_build_timeout_multiplier",
  "verifier",
  "agents",
  "datasets",
  "tasks",
] as const;

/** Values that say what happens anyway; Harbor 0.20 and later leaves its defaults out of what it writes. */
const DEFAULTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["n_attempts", 1],
  ["timeout_multiplier", 1],
  ["verifier.mode", "harbor"],
]);

/** Texts that Harbor writes in its own spelling of a path. */
const PATHS = new Set(["path", "download_dir"]);

/**
 * What Harbor made of the configuration it was handed, by the `config.json` it wrote: published Harbor drops keys that it
 * does not know without a word, and a benchmark without its verifier setting is another benchmark. A sentence each for
 * what vanished and what differs; keys are named, values are not, because they may be secret.
 */
export function readBackFaults(handed: object, written: Fields, version: string | null): readonly string[] {
  const findings: Findings = { vanished: [], changed: [] };
  for (const key of CHECKED) {
    compare(fieldsOf(handed)[key], written[key], key, findings);
  }
  const harbor = version === null ? "the image's Harbor" : `Harbor ${version}`;
  const { vanished, changed } = findings;
  return [
    ...(vanished.length > 0
      ? [`${harbor} does not know ${enumerate(vanished)} and ran without ${vanished.length > 1 ? "them" : "it"}`]
      : []),
    ...(changed.length > 0 ? [`${harbor} ran with another ${enumerate(changed)} than the job file has`] : []),
  ];
}

interface Findings {
  readonly vanished: string[];
  readonly changed: string[];
}

function compare(ours: unknown, written: unknown, path: string, findings: Findings): void {
  // What the job file does not say is Harbor's to choose.
  if (ours === undefined || ours === null) {
    return;
  }
  if (isObject(ours) && (isObject(written) || written == null)) {
    compareFields(ours, fieldsOf(written), path, findings);
    return;
  }
  if (written === undefined || written === null) {
    if (saysSomething(ours, path) && !isDefaultAgents(path, ours)) {
      findings.vanished.push(path);
    }
    return;
  }
  if (Array.isArray(ours) && Array.isArray(written) && ours.some(isObject)) {
    for (const [index, value] of ours.entries()) {
      if (index < written.length) {
        compare(value, written[index], `${path}[${index}]`, findings);
      } else {
        findings.vanished.push(`${path}[${index}]`);
      }
    }
    if (written.length > ours.length) {
      findings.changed.push(path);
    }
    return;
  }
  if (!equalButForSecrets(spelled(ours, path), spelled(written, path), path)) {
    findings.changed.push(path);
  }
}

function compareFields(ours: Fields, written: Fields, path: string, findings: Findings): void {
  for (const [key, value] of Object.entries(ours)) {
    if (key === "registry") {
      compareRegistry(fieldsOf(value), written, path, findings);
    } else {
      compare(value, written[key], `${path}.${key}`, findings);
    }
  }
}

/** Since 0.2 `registry.url` and `registry.path` are fields of the dataset itself, and a registry has no name. */
function compareRegistry(ours: Fields, dataset: Fields, path: string, findings: Findings): void {
  const nested = fieldsOf(dataset["registry"]);
  for (const [key, value] of Object.entries(ours).filter(([name]) => name !== "name")) {
    const moved = key === "url" || key === "path" ? dataset[`registry_${key}`] : undefined;
    compare(value, nested[key] ?? moved, `${path}.registry.${key}`, findings);
  }
}

function saysSomething(value: unknown, path: string): boolean {
  if (isObject(value)) {
    return Object.entries(value).some(([key, part]) => saysSomething(part, `${path}.${key}`));
  }
  if (Array.isArray(value)) {
    return value.length > 0;
  }
  return value !== undefined && value !== null && value !== false && value !== "" && value !== DEFAULTS.get(path);
}

/** One agent that is `oracle` and nothing else is what Harbor runs by itself, and what 0.20 and later does not write. */
function isDefaultAgents(path: string, ours: unknown): boolean {
  const [only, ...others] = listOf(ours);
  const { name, ...rest } = fieldsOf(only);
  return path === "agents" && others.length === 0 && (name ?? "oracle") === "oracle" && !saysSomething(rest, path);
}

function spelled(value: unknown, path: string): unknown {
  return typeof value === "string" && PATHS.has(path.slice(path.lastIndexOf(".") + 1))
    ? posix.normalize(value).replace(/(.)\/$/, "$1")
    : value;
}

const NAMED_IN_A_FAULT = 6;

function enumerate(paths: readonly string[]): string {
  const named = paths.slice(0, NAMED_IN_A_FAULT);
  const more = paths.length - named.length;
  const [last, ...before] = more > 0 ? [`${more} more`, ...named.toReversed()] : named.toReversed();
  return before.length === 0 ? `${last}` : `${before.toReversed().join(", ")} and ${last}`;
}
