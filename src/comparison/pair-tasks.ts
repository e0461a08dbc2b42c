import { groupBy } from "../base/group-by.ts";
import { type ArmAgent, type ArmTrial, isMeasured, type Loss } from "./arm.ts";
import { type AgentPair, pairAgents } from "./pair-agents.ts";

/** One task of one agent entry, with its attempts in both runs; none where the task is in one run only. */
export interface TaskPair {
  readonly agent: TaskAgent;
  readonly dataset: string | null;
  readonly task: string;
  readonly base: readonly ArmTrial[];
  readonly new: readonly ArmTrial[];
  /** The checksums differ: it is another task of the same name. */
  readonly isChanged: boolean;
}

/** Whose trials they are: of an entry in both runs, of one that only one run has, or of nobody, as in a Bash Job. */
export type TaskAgent = AgentPair | { readonly base: ArmAgent } | { readonly new: ArmAgent } | null;

/** The tasks of one agent entry in one dataset, both of which are in both runs. */
export interface TaskGroup {
  readonly agent: AgentPair | null;
  readonly dataset: string | null;
  readonly tasks: readonly TaskPair[];
}

/** Why a task is not compared. */
export type NotCompared =
  | { readonly kind: "only in base" }
  | { readonly kind: "only in new" }
  | { readonly kind: "changed" }
  | { readonly kind: "unmeasured"; readonly in: "base" | "new" | "both"; readonly causes: readonly Loss[] };

/** Pairs the trials of two runs by agent entry, dataset and task, in the order of the base; new tasks come last. */
export function pairTasks(base: readonly ArmTrial[], now: readonly ArmTrial[]): readonly TaskPair[] {
  const pairs = pairAgents(agentsOf(base), agentsOf(now));
  const pairOfBase = new Map(pairs.map((pair) => [JSON.stringify(pair.base), pair]));
  const pairOfNew = new Map(pairs.map((pair) => [JSON.stringify(pair.new), pair]));
  const attempts: readonly Attempt[] = [
    ...base.map((trial) => ({
      arm: "base" as const,
      trial,
      agent: trial.agent && (pairOfBase.get(JSON.stringify(trial.agent)) ?? { base: trial.agent }),
    })),
    ...now.map((trial) => ({
      arm: "new" as const,
      trial,
      agent: trial.agent && (pairOfNew.get(JSON.stringify(trial.agent)) ?? { new: trial.agent }),
    })),
  ];
  const tasks = groupBy(attempts, ({ agent, trial }) => JSON.stringify([agent, trial.dataset, trial.task]));
  return [...tasks.values()].map(pairTask);
}

interface Attempt {
  readonly arm: "base" | "new";
  readonly trial: ArmTrial;
  readonly agent: TaskAgent;
}

function pairTask(attempts: readonly Attempt[]): TaskPair {
  const [{ agent, trial }] = attempts as [Attempt];
  const ofArm = (wanted: Attempt["arm"]) => attempts.filter(({ arm }) => arm === wanted).map(({ trial }) => trial);
  const [base, now] = [ofArm("base"), ofArm("new")];
  const isChanged = haveOtherChecksums(base, now);
  return { agent, dataset: trial.dataset, task: trial.task, base, new: now, isChanged };
}

/** A checksum that is unknown is no other one. */
function haveOtherChecksums(base: readonly ArmTrial[], now: readonly ArmTrial[]): boolean {
  const known = new Set(base.flatMap(({ checksum }) => checksum ?? []));
  return known.size > 0 && now.some(({ checksum }) => checksum !== null && !known.has(checksum));
}

function agentsOf(trials: readonly ArmTrial[]): readonly ArmAgent[] {
  return [...new Map(trials.flatMap(({ agent }) => (agent === null ? [] : [[JSON.stringify(agent), agent]]))).values()];
}

/** Tasks by agent entry and dataset, without those of an entry or a dataset that only one run has. */
export function groupsOf(tasks: readonly TaskPair[]): readonly TaskGroup[] {
  const groups = groupBy(tasks, ({ agent, dataset }) => JSON.stringify([agent, dataset]));
  return [...groups.values()].flatMap((tasks) => {
    const [first] = tasks;
    const isInBoth = tasks.some(({ base }) => base.length > 0) && tasks.some((task) => task.new.length > 0);
    return first !== undefined && isInBoth && isPaired(first.agent)
      ? [{ agent: first.agent, dataset: first.dataset, tasks }]
      : [];
  });
}

function isPaired(agent: TaskAgent): agent is AgentPair | null {
  return agent === null || ("base" in agent && "new" in agent);
}

/** Whether both runs have the task, measured or not. */
export function isCommon(task: TaskPair): boolean {
  return task.base.length > 0 && task.new.length > 0 && !task.isChanged;
}

/** Why a task is not compared; null for one that is measured in both runs. */
export function whyNotCompared(task: TaskPair): NotCompared | null {
  if (task.new.length === 0) {
    return { kind: "only in base" };
  }
  if (task.base.length === 0) {
    return { kind: "only in new" };
  }
  if (task.isChanged) {
    return { kind: "changed" };
  }
  const inBase = task.base.some(isMeasured);
  const inNew = task.new.some(isMeasured);
  if (inBase && inNew) {
    return null;
  }
  const lost = [...(inBase ? [] : task.base), ...(inNew ? [] : task.new)];
  return { kind: "unmeasured", in: inBase ? "new" : inNew ? "base" : "both", causes: causesOf(lost) };
}

function causesOf(trials: readonly ArmTrial[]): readonly Loss[] {
  return [
    ...new Set(trials.flatMap(({ measurement }) => (measurement.kind === "unmeasured" ? measurement.cause : []))),
  ];
}
