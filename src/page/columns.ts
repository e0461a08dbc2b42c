import type { PageData, PageTrial } from "../report/html/page-data.ts";
import { allTokens, cost, count, duration, metric, NOTHING, score } from "./figures.ts";

type Value = string | number | null;

/** A column of the table of trials. */
export interface Column {
  readonly key: string;
  readonly title: string;
  readonly value: (trial: PageTrial) => Value;
  readonly text: (trial: PageTrial) => string;
  readonly isNumber: boolean;
  /** Least width in pixels, and the share of the room that is left. */
  readonly width: number;
  readonly share: number;
}

const STANDINGS = ["not passed", "unmeasured", "passed"];
const MOST_METRICS = 8;

/** The columns that tell something: none that is empty or the same in every row, but what became of each task. */
export function columnsOf({ trials, jobs }: PageData): readonly Column[] {
  const metrics = [...new Set(trials.flatMap((trial) => Object.keys(trial.metrics)))].slice(0, MOST_METRICS);
  const all: readonly Column[] = [
    {
      ...words("standing", "Result", (trial) => trial.standing, 124),
      value: ({ standing }) => STANDINGS.indexOf(standing),
      share: 0,
    },
    words("task", "Task", ({ task }) => task, 180, 4),
    words("job", "Job", ({ job }) => jobs[job]?.label ?? "", 110, 2),
    words("agent", "Agent", ({ agent }) => agent, 120, 2),
    words("dataset", "Dataset", ({ dataset }) => dataset, 100, 1),
    numbers("attempt", "Attempt", ({ attempt }) => attempt, String, 60),
    numbers("reward", "Score", ({ reward }) => reward, score, 64),
    words("exception", "Exception", exceptionOf, 160, 3),
    numbers("duration", "Duration", ({ durationSec }) => durationSec, duration, 72),
    numbers("cost", "Cost", ({ costUsd }) => costUsd, cost, 64),
    numbers(
      "exit",
      "Exit code",
      ({ exitCode }) => exitCode,
      (code) => (code === null ? NOTHING : String(code)),
      80,
    ),
    ...metrics.map((name) => numbers(`metric ${name}`, name, (trial) => trial.metrics[name] ?? null, metric, 88)),
    numbers("tokens", "Tokens", allTokens, count, 72),
  ];
  const repeatsTask = trials.every(({ job, task }) => jobs[job]?.label === task);
  return all.filter(({ key, value }) => {
    const isAlways = key === "standing" || key === "task";
    return isAlways || (isTelling(trials.map(value)) && !(key === "job" && repeatsTask));
  });
}

function isTelling(values: readonly Value[]): boolean {
  return new Set(values.map((value) => value ?? "")).size > 1;
}

export function exceptionOf({ exception, cause }: PageTrial): string {
  return exception === "" || cause === null || cause === "script" ? exception : `${exception} (${cause})`;
}

function words(key: string, title: string, value: (trial: PageTrial) => string, width: number, share = 0): Column {
  return { key, title, value, text: value, isNumber: false, width, share };
}

function numbers(
  key: string,
  title: string,
  value: (trial: PageTrial) => number | null,
  text: (value: number | null) => string,
  width: number,
): Column {
  return { key, title, value, text: (trial) => text(value(trial)), isNumber: true, width, share: 0 };
}

const GAP = 16;

/** What a phone has room for below the name of a task, in this order. */
const NARROW = ["standing", "task", "reward", "exception", "attempt", "agent", "duration", "cost"];

export function narrowColumns(columns: readonly Column[]): readonly Column[] {
  return NARROW.flatMap((key) => columns.find((column) => column.key === key) ?? []);
}

/** The columns for which there is room, in their order; the first ones matter most. */
export function columnsWithin(columns: readonly Column[], width: number): readonly Column[] {
  let room = width - 24;
  return columns.filter((column) => {
    room -= column.width + GAP;
    return room >= 0;
  });
}
