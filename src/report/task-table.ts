import { scoreText } from "../base/figures.ts";
import { byText, plural } from "../base/text.ts";
import { type JobResult, missingTrials } from "../results/job.ts";
import { type Standing, standingOf, type TrialGate } from "../results/passing.ts";
import { statisticsOf } from "../results/statistics.ts";
import { type TrialResult, taskOf, trialScore } from "../results/trial.ts";
import type { FoldingTable, Row } from "./folding-table.ts";
import { code, inline } from "./markdown.ts";
import { standingSymbol } from "./standing.ts";

interface Attempt {
  readonly trial: TrialResult;
  readonly standing: Standing;
}

/** All attempts of all agents at one task. */
interface Task {
  readonly dataset: string | null;
  readonly name: string;
  readonly attempts: readonly Attempt[];
}

/** More marks than this are not read, only counted. */
const MOST_MARKS = 8;

/** Whether a job is better told by its tasks than by its trials. */
export function hasTaskRows({ trials, agents }: JobResult): boolean {
  return agents.length > 1 || trials.some(({ attempt }) => attempt > 1);
}

/** A row for each task of a job of several agents or attempts, with a column for each agent; the least passed first. */
export function taskTable(job: JobResult, gate: TrialGate, title: string): FoldingTable {
  const agents = statisticsOf(job, gate).byAgent.map(({ agent, label }) => ({
    key: agent?.configSha256 ?? null,
    label,
  }));
  const tasks = tasksOf(job, gate).toSorted(byNeed);
  const hasDatasets = new Set(tasks.map(({ dataset }) => dataset)).size > 1;
  const datasetCell = ({ dataset }: Task) => (hasDatasets ? inline(dataset ?? "", 80) : "");
  const missing = missingTrials(job);
  const missingCell = `${plural(missing, "expected trial")} left no result`;
  if (agents.length < 2) {
    const rows = tasks.map((task): Row => {
      const { attempts } = task;
      const cells = [resultCell(attempts), inline(task.name, 120), datasetCell(task), meanScore(attempts)];
      return { standing: standingOfTask(task), cells: [...cells, exceptionsCell(attempts)] };
    });
    const missed: Row = { standing: "unmeasured", cells: [standingSymbol("unmeasured"), missingCell, "", "–", ""] };
    const head = ["Result", "Task", "Dataset", "Score", "Exceptions"];
    return { title, head, rows: missing > 0 ? [missed, ...rows] : rows, restTitle: countsOf };
  }
  const rows = tasks.map((task): Row => {
    const cells = agents.map(({ key }) => {
      return agentCell(task.attempts.filter(({ trial }) => (trial.agent?.configSha256 ?? null) === key));
    });
    return { standing: standingOfTask(task), cells: [inline(task.name, 120), datasetCell(task), ...cells] };
  });
  const dashes = agents.map(() => standingSymbol("unmeasured"));
  const missed: Row = { standing: "unmeasured", cells: [missingCell, "", ...dashes] };
  const head = ["Task", "Dataset", ...agents.map(({ label }) => inline(label, 80))];
  return { title, head, rows: missing > 0 ? [missed, ...rows] : rows, restTitle: countsOf };
}

function tasksOf(job: JobResult, gate: TrialGate): readonly Task[] {
  const tasks = new Map<string, { dataset: string | null; name: string; attempts: Attempt[] }>();
  for (const trial of job.trials) {
    const { dataset, taskName } = trial;
    const key = taskOf(trial);
    const task = tasks.get(key) ?? { dataset, name: taskName, attempts: [] };
    task.attempts.push({ trial, standing: standingOf(job, trial, gate) });
    tasks.set(key, task);
  }
  return Array.from(tasks.values(), ({ attempts, ...task }) => ({
    ...task,
    attempts: attempts.toSorted((left, right) => left.trial.attempt - right.trial.attempt),
  }));
}

function shareOf(standing: Standing, attempts: readonly Attempt[]): number {
  return attempts.filter((attempt) => attempt.standing === standing).length / attempts.length;
}

function byNeed(left: Task, right: Task): number {
  return (
    shareOf("passed", left.attempts) - shareOf("passed", right.attempts) ||
    shareOf("not passed", right.attempts) - shareOf("not passed", left.attempts) ||
    byText(left.name, right.name)
  );
}

/** A task passed when all its attempts did. */
function standingOfTask({ attempts }: Task): Standing {
  const found = (wanted: Standing) => attempts.some(({ standing }) => standing === wanted);
  return found("not passed") ? "not passed" : found("unmeasured") ? "unmeasured" : "passed";
}

function countsOf(rest: readonly Row[]): string {
  const passed = rest.filter(({ standing }) => standing === "passed").length;
  const others = rest.length - passed;
  const counts = [
    ...(others > 0 ? [plural(others, "more task")] : []),
    ...(passed > 0 ? [`${plural(passed, "task")} that always passed`] : []),
  ];
  return counts.join(", ");
}

/** `❌✅✅ 2 of 3 passed` */
function resultCell(attempts: readonly Attempt[]): string {
  const passed = attempts.filter(({ standing }) => standing === "passed").length;
  return `${marks(attempts)} ${passed} of ${attempts.length} passed`.trim();
}

/** `❌✅✅ 0.67`, with the names of exceptions. */
function agentCell(attempts: readonly Attempt[]): string {
  if (attempts.length === 0) {
    return "–";
  }
  const isCounted = attempts.length > MOST_MARKS;
  const result = isCounted ? resultCell(attempts) : marks(attempts);
  const score = attempts.every(({ standing }) => standing === "unmeasured") ? "" : meanScore(attempts);
  return [result, score, exceptionsCell(attempts)].filter((part) => part !== "").join(" ");
}

function marks(attempts: readonly Attempt[]): string {
  return attempts.length > MOST_MARKS ? "" : attempts.map(({ standing }) => standingSymbol(standing)).join("");
}

function meanScore(attempts: readonly Attempt[]): string {
  return scoreText(attempts.reduce((sum, { trial }) => sum + trialScore(trial), 0) / attempts.length);
}

/** `AgentTimeoutError ×2` */
function exceptionsCell(attempts: readonly Attempt[]): string {
  const counts = new Map<string, number>();
  for (const { trial } of attempts) {
    const name = trial.outcome.failure?.exception.type;
    if (name !== undefined) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return Array.from(counts, ([name, count]) => `${code(name, 60)}${count > 1 ? ` ×${count}` : ""}`).join(" ");
}
