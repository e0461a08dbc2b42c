import assert from "node:assert/strict";
import { test } from "node:test";
import { repeatedJobs } from "../../../src/job/harbor/repeat.ts";
import type { HarborInput } from "../../../src/job/harbor/schema.ts";
import type { AgentEntry, TrialResult } from "../../../src/results/trial.ts";
import { unmeasured } from "../results/results.ts";

const input: HarborInput = {
  experiment_id: "e",
  n_attempts: 3,
  agents: [{ name: "a" }, { name: "b", kwargs: { x: 1 } }],
  datasets: [
    { registry: { split: "test" }, name: "org/swe", n_tasks: 50, exclude_task_names: ["broken-*"] },
    { path: "/data/own" },
  ],
  tasks: [{ path: "/tasks/good" }, { path: "/tasks/wrong" }],
};

function lost(agent: number | null, dataset: string | null, taskId: string | null): TrialResult {
  const entry: AgentEntry | null = agent === null ? null : { index: agent, name: "a", model: null, configSha256: "0" };
  return { ...unmeasured(taskId ?? "?"), agent: entry, dataset, taskId };
}

const shown = (trials: readonly TrialResult[]) =>
  repeatedJobs(input, trials).map(({ input: { agents, datasets, tasks, n_attempts }, trials: count }) => ({
    agents: agents?.map(({ name }) => name),
    datasets: datasets?.map(({ name, path, task_names, n_tasks, exclude_task_names }) => [
      name ?? path,
      task_names,
      n_tasks,
      exclude_task_names,
    ]),
    tasks: tasks?.map(({ path }) => path),
    n_attempts,
    count,
  }));

test("a repeated job has one agent entry, just the tasks in question, and as many attempts as are missing", () => {
  assert.deepEqual(shown([lost(1, "org/swe", "x[1]"), lost(1, "own", "y"), lost(1, null, "wrong")]), [
    {
      agents: ["b"],
      datasets: [
        ["org/swe", ["x[[]1]"], null, null],
        ["/data/own", ["y"], null, null],
      ],
      tasks: ["/tasks/wrong"],
      n_attempts: 1,
      count: 3,
    },
  ]);
});

test("agents and numbers of attempts that differ are separate jobs", () => {
  const trials = [lost(0, null, "good"), lost(0, null, "good"), lost(0, null, "wrong"), lost(1, null, "good")];
  assert.deepEqual(
    shown(trials).map(({ agents, tasks, n_attempts, count }) => [agents, tasks, n_attempts, count]),
    [
      [["a"], ["/tasks/good"], 2, 2],
      [["a"], ["/tasks/wrong"], 1, 1],
      [["b"], ["/tasks/good"], 1, 1],
    ],
  );
});

test("trials of which nobody knows whose they are, or of which task, are not run again", () => {
  assert.deepEqual(shown([lost(null, null, "good"), lost(0, null, null), lost(0, "elsewhere", "good")]), []);
});
