import type { ArmAgent } from "./arm.ts";

/** The same entry of `agents` in both runs. Where the digests differ, it is what was changed. */
export interface AgentPair {
  readonly base: ArmAgent;
  readonly new: ArmAgent;
}

type Likeness = (base: ArmAgent, now: ArmAgent) => boolean;

/** From the surest sign that two entries are the same to the weakest. */
const LIKENESSES: readonly Likeness[] = [
  (base, now) => base.name === now.name && base.digest === now.digest && base.place === now.place,
  (base, now) => base.name === now.name && base.digest === now.digest,
  (base, now) => base.name === now.name && base.place === now.place,
];

/**
 * The entries that are in both runs. A changed one is known by its name and place; where the place changed too, by its
 * name alone, if that leaves no choice.
 */
export function pairAgents(base: readonly ArmAgent[], now: readonly ArmAgent[]): readonly AgentPair[] {
  const unpairedBase = new Set(base);
  const unpairedNew = new Set(now);
  const pairs: AgentPair[] = [];
  const pair = (one: ArmAgent, other: ArmAgent) => {
    unpairedBase.delete(one);
    unpairedNew.delete(other);
    pairs.push({ base: one, new: other });
  };
  for (const isAlike of LIKENESSES) {
    for (const one of unpairedBase) {
      const other = [...unpairedNew].find((candidate) => isAlike(one, candidate));
      if (other !== undefined) {
        pair(one, other);
      }
    }
  }
  for (const one of unpairedBase) {
    const [other, ...others] = named(unpairedNew, one.name);
    if (other !== undefined && others.length === 0 && named(unpairedBase, one.name).length === 1) {
      pair(one, other);
    }
  }
  return pairs.toSorted((left, right) => left.new.place - right.new.place);
}

function named(agents: ReadonlySet<ArmAgent>, name: string): readonly ArmAgent[] {
  return [...agents].filter((agent) => agent.name === name);
}
