import { readdirSync } from "node:fs";
import path from "node:path";
import { type Fields, fieldsOf, listOf, TASK, withoutDefaults } from "./models.ts";
import { matches, type Scenario } from "./scenario.ts";

/** One trial that Harbor sets out to run. */
export interface TrialConfiguration {
  readonly task: Fields;
  readonly taskName: string;
  readonly agent: Fields;
  /** The agent's place in `agents`. */
  readonly agentIndex: number;
  readonly trialName: string;
}

/** Attempt by attempt, task by task, agent by agent, as Harbor orders them. */
export function trialsOf(configuration: Fields, scenario: Scenario): readonly TrialConfiguration[] {
  const agents = listOf(configuration["agents"] ?? [{ name: "oracle" }]).map(fieldsOf);
  const tasks = [
    ...listOf(configuration["tasks"]).map(fieldsOf),
    ...listOf(configuration["datasets"]).flatMap((dataset) => tasksOf(fieldsOf(dataset), scenario)),
  ];
  if (tasks.length === 0) {
    throw new Error("Either datasets or tasks must be provided.");
  }
  return Array.from({ length: Number(configuration["n_attempts"] ?? 1) }).flatMap(() =>
    tasks.flatMap((task) =>
      agents.map((agent, agentIndex) => {
        const taskName = path.posix.basename(String(task["path"]));
        return { task, taskName, agent, agentIndex, trialName: trialName(taskName) };
      }),
    ),
  );
}

function tasksOf(dataset: Fields, { datasets = {} }: Scenario): readonly Fields[] {
  const directory = typeof dataset["path"] === "string" ? dataset["path"] : null;
  const source = directory === null ? String(dataset["name"]) : path.posix.basename(directory);
  const registered = datasets[source];
  const names = directory === null ? namesOf(source, registered) : readdirSync(directory).sort();
  const included = selected(names, dataset["task_names"]);
  const excluded = listOf(dataset["exclude_task_names"]).map(String);
  if (included.length === 0) {
    throw new Error(`No tasks matched the filter(s) ${JSON.stringify(dataset["task_names"])}.`);
  }
  return included
    .filter((name) => !excluded.some((pattern) => matches(pattern, name)))
    .slice(0, typeof dataset["n_tasks"] === "number" ? dataset["n_tasks"] : undefined)
    .map((name) => withoutDefaults({ path: `${directory ?? `/cache/${source}`}/${name}`, source }, TASK, false));
}

function namesOf(source: string, registered: readonly string[] | number | undefined): readonly string[] {
  if (registered === undefined) {
    throw new Error(`Dataset ${source} not found`);
  }
  return typeof registered === "number"
    ? Array.from({ length: registered }, (_, index) => `task-${String(index + 1).padStart(5, "0")}`)
    : registered;
}

function selected(names: readonly string[], patterns: unknown): readonly string[] {
  const given = listOf(patterns).map(String);
  return given.length === 0 ? names : names.filter((name) => given.some((pattern) => matches(pattern, name)));
}

const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

function trialName(taskName: string): string {
  const letters = Array.from({ length: 7 }, () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)]);
  return `${taskName.slice(0, 32).replace(/[_-]+$/, "")}__${letters.join("")}`;
}
