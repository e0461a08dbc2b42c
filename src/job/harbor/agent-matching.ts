import type { AgentEntry } from "../../results/trial.ts";
import { type Fields, fieldsOf, isObject } from "./fields.ts";
import { equalButForSecrets } from "./shortened-secrets.ts";

/** An entry of the job's `agents`, with the configuration that Harbor was handed for it. */
export interface ConfiguredAgent {
  readonly entry: AgentEntry;
  readonly configuration: object;
}

/** Harbor takes an agent without a name and an import path for this one. */
const DEFAULT_NAME = "oracle";

/**
 * Indexes of the entries a trial's agent configuration can come from; several where Harbor wrote nothing that tells them
 * apart, none where no entry has its name. Harbor adds defaults, drops what it does not know and shortens secrets, so
 * the nearest entry is taken and not the equal one.
 */
export function entriesOf(written: unknown, agents: readonly ConfiguredAgent[]): readonly number[] {
  if (agents.length === 1) {
    return [0];
  }
  const trial = fieldsOf(written);
  const ours = agents.map(({ configuration }) => fieldsOf(configuration));
  // Keys that no entry has are Harbor's defaults.
  const compared = new Set(ours.flatMap((fields) => Object.keys(fields)));
  const theirs = Object.fromEntries(Object.entries(trial).filter(([key]) => compared.has(key)));
  const same = ours.flatMap((fields, index) => (isSameAgent(fields, trial) ? [index] : []));
  const near = nearest(same, (index) =>
    countDifferences(leavesOf(ours[index], saysSomething), leavesOf(theirs, saysSomething)),
  );
  // Harbor has no defaults among an agent's own arguments, where false is not the same as nothing.
  const ownArguments = (agent: Fields | undefined) => leavesOf(agent?.["kwargs"], isGiven);
  return nearest(near, (index) => countDifferences(ownArguments(ours[index]), ownArguments(trial)));
}

function nearest(indexes: readonly number[], distanceOf: (index: number) => number): readonly number[] {
  const distances = indexes.map(distanceOf);
  const least = Math.min(...distances);
  return indexes.filter((_, place) => distances[place] === least);
}

/** Entries with the name that a trial's `agent_info` has, for a result that lost its configuration. */
export function entriesNamed(name: string | null, agents: readonly ConfiguredAgent[]): readonly number[] {
  if (agents.length === 1) {
    return [0];
  }
  return agents.flatMap(({ entry }, index) => (entry.name === name ? [index] : []));
}

function isSameAgent(left: Fields, right: Fields): boolean {
  return nameOf(left) === nameOf(right) && (left["import_path"] ?? null) === (right["import_path"] ?? null);
}

function nameOf(agent: Fields): unknown {
  return agent["name"] ?? (agent["import_path"] == null ? DEFAULT_NAME : null);
}

/** Every single value by its path, of those that say something. */
function leavesOf(
  value: unknown,
  says: (value: unknown) => boolean,
  path = "",
  leaves = new Map<string, unknown>(),
): ReadonlyMap<string, unknown> {
  if (isObject(value)) {
    for (const [key, part] of Object.entries(value)) {
      leavesOf(part, says, `${path}/${key}`, leaves);
    }
  } else if (says(value)) {
    leaves.set(path, value);
  }
  return leaves;
}

/** Neither null nor false nor empty, which is what Harbor writes where nobody said a word. */
function saysSomething(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : isGiven(value) && value !== false && value !== "";
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function countDifferences(ours: ReadonlyMap<string, unknown>, written: ReadonlyMap<string, unknown>): number {
  const paths = new Set([...ours.keys(), ...written.keys()].filter((path) => path !== "/name"));
  return [...paths].filter((path) => !equalButForSecrets(ours.get(path), written.get(path), path)).length;
}

/** Pairs of entries that some trial could belong to equally, although they are not the same configuration. */
export function indistinguishable(
  groups: Iterable<readonly number[]>,
  agents: readonly ConfiguredAgent[],
): readonly number[] {
  for (const group of groups) {
    if (new Set(group.map((index) => agents[index]?.entry.configSha256)).size > 1) {
      return group;
    }
  }
  return [];
}
