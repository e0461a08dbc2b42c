import type { ArmTrial, Loss, Measurement } from "../../../src/comparison/arm.ts";
import { type Criteria, concludeEach } from "../../../src/comparison/conclude.ts";
import type { Conclusion } from "../../../src/comparison/conclusion.ts";
import type { TaskPair } from "../../../src/comparison/pair-tasks.ts";
import { SCORE } from "../../../src/comparison/quantity.ts";
import { type RandomBits, randomBits } from "../../../src/comparison/statistics/random.ts";

/** Runs of an agent whose true chance at each task is known, to see how often a comparison of two of them is wrong. */

export const CRITERIA: Criteria = { quantity: SCORE, significance: 0.05, maxDrop: null };

/** How a run is measured. */
export interface Measuring {
  readonly tasks: number;
  readonly attempts: number;
  /** The chance that an attempt is lost to the model's provider. */
  readonly unmeasured: number;
}

/** The chance of passing at each task. */
export type Agent = readonly number[];

export type Random = () => number;

export function randomFrom(seed: number): Random {
  const bits: RandomBits = randomBits(seed);
  return () => (bits.next() >>> 0) / 2 ** 32;
}

/** Most tasks are nearly always or nearly never passed: two of five each, a twentieth off in the mean; the rest is even. */
export function someAgent(tasks: number, random: Random): Agent {
  return Array.from({ length: tasks }, () => {
    const kind = random();
    const slip = 1 - random() ** (1 / 19);
    return kind < 0.4 ? slip : kind < 0.8 ? 1 - slip : random();
  });
}

/** The agent after a change that breaks tasks outright, until the mean chance is lower by `drop`. */
export function withBrokenTasks(agent: Agent, drop: number, random: Random): Agent {
  const order = agent.map((_, task) => ({ task, key: random() })).sort((left, right) => left.key - right.key);
  const broken = [...agent];
  let left = drop * agent.length;
  for (const { task } of order) {
    const lost = Math.min(left, broken[task] ?? 0);
    broken[task] = (broken[task] ?? 0) - lost;
    left -= lost;
  }
  return broken;
}

/** The attempts at each task. */
export type Run = readonly (readonly ArmTrial[])[];

export function run(agent: Agent, { attempts, unmeasured }: Measuring, random: Random): Run {
  return agent.map((chance) =>
    Array.from({ length: attempts }, () =>
      unmeasured > 0 && random() < unmeasured ? LOST.provider : random() < chance ? PASSED : FAILED,
    ),
  );
}

/** The run of an agent that also hangs on each task with this chance. */
export function withHangs(measured: Run, chance: number, random: Random): Run {
  return measured.map((attempts) => (random() < chance ? attempts.map(() => LOST.deadline) : attempts));
}

export function conclude(base: Run, now: Run): Conclusion {
  return concludeEach([pairs(base, now)], CRITERIA)[0] as Conclusion;
}

export function pairs(base: Run, now: Run): readonly TaskPair[] {
  return base.map((attempts, task) => ({
    agent: null,
    dataset: null,
    task: `task-${task}`,
    base: attempts,
    new: now[task] ?? [],
    isChanged: false,
  }));
}

/** How often each conclusion is drawn. */
export type Rates = Readonly<Record<Conclusion["kind"], number>>;

export function ratesOf(pairs: number, conclusionOfPair: (pair: number) => Conclusion): Rates {
  const counts = { "not-comparable": 0, incomplete: 0, worse: 0, better: 0, "too-few": 0, "no-evidence": 0 };
  for (let pair = 0; pair < pairs; pair += 1) {
    counts[conclusionOfPair(pair).kind] += 1 / pairs;
  }
  return counts;
}

/** Two runs of one agent, each time another: whatever is called worse or better is called so by chance. */
export function unchanged(measuring: Measuring, pairs: number, seed: number): Rates {
  const random = randomFrom(seed);
  return ratesOf(pairs, () => {
    const agent = someAgent(measuring.tasks, random);
    return conclude(run(agent, measuring, random), run(agent, measuring, random));
  });
}

/** A true drop of the size that a comparison of two equal runs says it would see, from tasks that break outright. */
export function brokenAsSeen(measuring: Measuring, pairs: number, seed: number): Rates {
  const random = randomFrom(seed);
  return ratesOf(pairs, () => {
    const agent = someAgent(measuring.tasks, random);
    const base = run(agent, measuring, random);
    const before = conclude(base, run(agent, measuring, random));
    const drop = "change" in before && before.change !== null ? before.change.smallestSeen : 0;
    return conclude(base, run(withBrokenTasks(agent, drop, random), measuring, random));
  });
}

/** A new agent that hangs on some tasks, and is otherwise the old one. */
export function hanging(measuring: Measuring, share: number, pairs: number, seed: number): Rates {
  const random = randomFrom(seed);
  return ratesOf(pairs, () => {
    const agent = someAgent(measuring.tasks, random);
    const now = withHangs(run(agent, measuring, random), share, random);
    return conclude(run(agent, measuring, random), now);
  });
}

const PASSED = trial({ kind: "measured", reward: 1, passed: true });
const FAILED = trial({ kind: "measured", reward: 0, passed: false });
const LOST = { provider: lost("provider"), deadline: lost("deadline") };

function lost(cause: Loss): ArmTrial {
  return trial({ kind: "unmeasured", cause });
}

function trial(measurement: Measurement): ArmTrial {
  return {
    agent: null,
    dataset: null,
    task: "",
    checksum: null,
    attempt: 1,
    measurement,
    costUsd: null,
    durationSec: null,
    tokens: null,
    metrics: {},
  };
}
