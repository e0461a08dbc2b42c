import { posix } from "node:path";
import { NO_BENCHMARK, type Outcome, type TrialResult } from "../../results/trial.ts";
import type { SandboxReport } from "../../work/sandbox-report.ts";
import type { JobOutcome } from "../job-reader.ts";
import { indistinguishable } from "./agent-matching.ts";
import { countFaults } from "./count-faults.ts";
import { type TrialClue, takeFound } from "./expected-trials.ts";
import { isoTime, secondsBetween } from "./fields.ts";
import { causeOfCancelling, failureOfEnd, faultOfNothing, faultsOfEnd, faultsOfSilentLoss } from "./job-end.ts";
import { numberAttempts, type UnnumberedTrial } from "./number-attempts.ts";
import { readBackFaults } from "./read-back.ts";
import type { HarborReading } from "./reading.ts";
import type { HarborFiles, ReadResult, TrialDirectory } from "./result-files.ts";
import { directoryStem, type TaskIdentity } from "./task-key.ts";
import { type Judging, outcomeOf } from "./trial-outcome.ts";

/** What was measured, of all that Harbor set out to measure. */
export function harborOutcome(files: HarborFiles, report: SandboxReport, reading: HarborReading): JobOutcome {
  const findings = [...files.trials.values()].flatMap((directory) => findingOf(directory, report));
  const expected = files.lock?.trials?.length ?? files.job?.nTotal ?? null;
  const trials = resultsOf(findings, expected, files, report, reading);
  const harborVersion = files.lock?.harborVersion ?? null;
  const tasksOfResults = findings.flatMap(({ result, clue }) => (result === null ? [] : [clue.task]));
  const nothing = expected === null && trials.length === 0;
  const otherConfiguration = nothing ? [] : configurationFaults(files, report, reading, harborVersion);
  const lastingFaults = [
    ...otherConfiguration,
    // Another configuration asks for other trials, which need not be said too.
    ...countFaults(files, expected, tasksOfResults, otherConfiguration.length > 0 ? {} : reading.configuration),
    ...agentFaults(trials, reading),
    ...files.changed.faults(),
  ];
  return {
    trials: numberAttempts(trials, reading.agents),
    expectedTrials: expected,
    faults: [
      ...faultsOfEnd(report),
      ...faultsOfSilentLoss(report, trials),
      ...(nothing && faultsOfEnd(report).length === 0 ? [faultOfNothing(report)] : []),
      ...lastingFaults,
    ],
    lastingFaults,
    harborVersion,
  };
}

/** A trial's directory, and the result that stands. */
interface Finding {
  readonly directory: TrialDirectory;
  /** Null when it started and left none. */
  readonly result: ReadResult | null;
  readonly clue: TrialClue;
}

/**
 * What came back after the end stands for everything, if all of it came: Harbor deletes the directory of a trial that it
 * runs again. Otherwise what was seen while the job ran counts too.
 */
function findingOf(directory: TrialDirectory, { collection }: SandboxReport): readonly Finding[] {
  const result = collection.kind === "complete" ? directory.final : (directory.final ?? directory.live);
  const wasThere = collection.kind === "complete" ? directory.isKept : true;
  if (!wasThere || (result === null && directory.started === null)) {
    return [];
  }
  const stem = directoryStem(directory.name);
  const known = result?.kind === "read" ? result.trial : directory.started;
  const clue = { task: known?.task ?? directory.started?.task ?? null, agents: known?.agents ?? null, stem };
  return [{ directory, result, clue }];
}

/** Every trial with a result, and one for each that was expected and has none. */
function resultsOf(
  findings: readonly Finding[],
  expected: number | null,
  files: HarborFiles,
  report: SandboxReport,
  reading: HarborReading,
): readonly UnnumberedTrial[] {
  const withResult = findings.filter(({ result }) => result !== null);
  const started = findings.filter(({ result }) => result === null);
  // Of those that only started no more count than are missing: what else is there was given up for another run.
  const counted = [...withResult, ...started.slice(0, Math.max(0, (expected ?? findings.length) - withResult.length))];
  const { left, of } = takeFound(
    files.lock?.trials ?? [],
    counted.map(({ clue }) => clue),
  );
  const names = taskNames(findings);
  const found = counted.map((finding) => trialOf(finding, of.get(finding.clue)?.task ?? null, names, report, reading));
  const missing = Math.max(0, (expected ?? 0) - counted.length);
  return [
    ...found,
    ...Array.from({ length: missing }, (_, index) => {
      const trial = left[index];
      const number = `trial ${counted.length + index + 1} of ${expected}`;
      return {
        ...without(report),
        taskName: nameOf(trial?.task ?? null, names) ?? number,
        dataset: trial?.task.dataset ?? null,
        taskId: trial?.task.name ?? null,
        taskKey: trial?.task.key ?? null,
        agents: trial?.agents ?? (reading.agents.length === 1 ? [0] : []),
      };
    }),
  ];
}

/** `lock.json` knows a task by its place; its own name is in the results of the trials of it. */
function taskNames(findings: readonly Finding[]): ReadonlyMap<string, string> {
  return new Map(
    findings.flatMap(({ result, clue }) =>
      result?.kind === "read" && result.trial.taskName !== null && clue.task !== null
        ? [[clue.task.key, result.trial.taskName] as const]
        : [],
    ),
  );
}

function nameOf(task: TaskIdentity | null, names: ReadonlyMap<string, string>): string | null {
  return task === null ? null : (names.get(task.key) ?? task.name);
}

function trialOf(
  { directory, result, clue }: Finding,
  expected: TaskIdentity | null,
  names: ReadonlyMap<string, string>,
  report: SandboxReport,
  reading: HarborReading,
): UnnumberedTrial {
  const task = clue.task ?? expected;
  const resultPath = reading.place(`${directory.name}/result.json`);
  const where = {
    trialName: directory.name,
    files: directory.isKept ? posix.dirname(resultPath) : null,
    log: directory.isKept && directory.hasLog ? reading.place(`${directory.name}/trial.log`) : null,
    taskName: nameOf(task, names) ?? directoryStem(directory.name),
    dataset: task?.dataset ?? null,
    taskId: task?.name ?? null,
    // What lock.json says of the task is the same for trials that left no result.
    taskKey: (expected ?? task)?.key ?? null,
    agents: clue.agents ?? (reading.agents.length === 1 ? [0] : []),
  };
  if (result === null) {
    return { ...without(report), ...where };
  }
  if (result.kind === "unreadable") {
    return { ...without(report), ...where, outcome: unreadable(result.reason, report) };
  }
  const { trial } = result;
  const outcome = outcomeOf(trial, judgingOf(report, reading));
  return {
    ...without(report),
    ...where,
    taskName: trial.taskName ?? where.taskName,
    trialName: trial.trialName ?? where.trialName,
    dataset: trial.dataset ?? where.dataset,
    outcome,
    metrics: outcome.kind === "measured" && trial.reward.kind === "given" ? trial.reward.metrics : {},
    startedAt: isoTime(trial.startedAt),
    finishedAt: isoTime(trial.finishedAt),
    durationSec: secondsBetween(trial.startedAt, trial.finishedAt),
    taskChecksum: trial.taskChecksum,
    rewards: trial.rewards,
    tokens: trial.tokens,
    costUsd: trial.costUsd,
    phases: trial.phases,
  };
}

/** A trial of which nothing is known but why. */
function without(report: SandboxReport): Omit<TrialResult, "taskName" | "attempt" | "agent"> {
  return {
    ...NO_BENCHMARK,
    outcome: { kind: "unmeasured", failure: failureOfEnd(report) },
    metrics: {},
    exitCode: null,
    startedAt: null,
    finishedAt: null,
    durationSec: null,
    log: null,
  };
}

/** What stopped the job can have cut the file off; where Harbor ended by itself, the file alone is to blame. */
function unreadable(reason: string, report: SandboxReport): Outcome {
  const cause = report.end.kind === "exited" ? "missing" : failureOfEnd(report).cause;
  const message = `the trial's result.json cannot be read: ${reason}`;
  return { kind: "unmeasured", failure: { cause, exception: { type: "ResultUnreadable", message } } };
}

function judgingOf(report: SandboxReport, { verifierDisabled }: HarborReading): Judging {
  return {
    verifierDisabled,
    cancelled: causeOfCancelling(report),
    stopped: report.end.kind === "exited" ? null : failureOfEnd(report),
  };
}

function configurationFaults(
  { configuration }: HarborFiles,
  { end }: SandboxReport,
  reading: HarborReading,
  version: string | null,
): readonly string[] {
  if (configuration !== null) {
    return readBackFaults(reading.configuration, configuration, version);
  }
  return end.kind === "exited" && end.exitCode === 0
    ? ["Harbor's own config.json cannot be read, so it is unknown whether it ran with the job file's settings"]
    : [];
}

function agentFaults(trials: readonly UnnumberedTrial[], { agents }: HarborReading): readonly string[] {
  const group = indistinguishable(
    trials.map((trial) => trial.agents),
    agents,
  );
  const names = group.map((index) => `agents[${index}]`).join(" and ");
  return group.length === 0
    ? []
    : [`${names} differ only in what Harbor does not write down, so that their trials cannot be told apart`];
}
