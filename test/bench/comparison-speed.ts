import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ArmTrial } from "../../src/comparison/arm.ts";
import { compareRuns } from "../../src/comparison/compare.ts";
import { AGENT, arm, attempts, SETTINGS } from "../unit/comparison/runs.ts";
import { type Random, randomFrom } from "../unit/comparison/simulated-runs.ts";
import { row } from "./measuring/place.ts";
import { megabytes, milliseconds, type Table } from "./measuring/table.ts";

interface Shape {
  readonly name: string;
  readonly agents: number;
  readonly tasks: number;
  readonly attempts: number;
}

/** 5,000 trials each. */
const SHAPES: readonly Shape[] = [
  { name: "5,000 tasks × 1", agents: 1, tasks: 5_000, attempts: 1 },
  { name: "1,000 tasks × 5", agents: 1, tasks: 1_000, attempts: 5 },
  { name: "4 agents × 1,250", agents: 4, tasks: 1_250, attempts: 1 },
  { name: "10 agents × 100 × 5", agents: 10, tasks: 100, attempts: 5 },
];

interface Measured {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakBytes: number;
}

/** How long a comparison of two runs takes in a process that does nothing else, with costs, tokens and durations. */
export async function comparisonSpeed(): Promise<Table> {
  const measured = SHAPES.map((_, index) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), `${index}`], {
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout) as Measured;
  });
  return {
    title: "comparison of 5,000 trials with 5,000",
    columns: SHAPES.map(({ name }) => name),
    rows: [
      row("time", "1 s", measured, ({ ms }) => milliseconds(ms)),
      row("of the processor", "", measured, ({ cpuMs }) => milliseconds(cpuMs)),
      row("memory of the process at most", "300 MB", measured, ({ peakBytes }) => megabytes(peakBytes)),
    ],
  };
}

function runOf({ agents, tasks, attempts: number }: Shape, random: Random): readonly ArmTrial[] {
  return Array.from({ length: agents * tasks }, (_, place) => {
    const task = Math.floor(place / agents);
    const agent = { ...AGENT, place: place % agents };
    const chance = (task % 97) / 96;
    const endings = Array.from({ length: number }, () => Number(random() < chance));
    return attempts(`task-${task}`, endings, { agent }).map((trial) => ({
      ...trial,
      costUsd: random() ** -0.3,
      durationSec: 900 * random(),
      tokens: Math.floor(1e6 * random()),
    }));
  }).flat();
}

function measure(shape: Shape): Measured {
  const random = randomFrom(1);
  const [base, now] = [arm(runOf(shape, random)), arm(runOf(shape, random))];
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  const { overall, groups } = compareRuns(base, now, SETTINGS);
  const ms = performance.now() - startedAt;
  assert.equal(overall.quantities.length, 3);
  assert.equal(groups.length, shape.agents === 1 ? 0 : shape.agents);
  return {
    ms,
    cpuMs: process.cpuUsage(cpuBefore).user / 1000,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(JSON.stringify(measure(SHAPES[Number(process.argv[2])] ?? (SHAPES[0] as Shape))));
}
