import { groupBy } from "../../base/group-by.ts";
import { byText, plural } from "../../base/text.ts";
import { formatDuration } from "../../base/time.ts";
import { limitText } from "../../results/gate.ts";
import { countTrials, type JobResult, logOf, missingTrials } from "../../results/job.ts";
import { agentLabel, jobLabel } from "../../results/labels.ts";
import type { RunResult } from "../../results/run-result.ts";
import { type ReportedSum, statisticsOf } from "../../results/statistics.ts";
import { rewardOf, taskOf } from "../../results/trial.ts";
import { measuredTooLittle } from "../../results/verdict.ts";
import { headline } from "../headline.ts";
import { type JudgedTrial, judgedTrials } from "../judged-trials.ts";
import { oneLine } from "../plain-text.ts";
import { reportOf } from "../report.ts";
import { tallyOf } from "../standing.ts";
import { addressOf } from "./addresses.ts";
import { jobGroups } from "./groups.ts";
import { pageComparison } from "./page-comparison.ts";
import type { PageData, PageFact, PageJob, PageTotals, PageTrial } from "./page-data.ts";
import { trialIds } from "./trial-ids.ts";

const LONGEST_NAME = 300;
const LONGEST_SENTENCE = 2000;

/** What the page shows of a run, besides the texts of its files. Pure; trials are in the order of `judgedTrials`. */
export function pageOfRun(run: RunResult): PageData {
  const groups = run.jobs.map((job) => jobGroups(job, run.gate, run.jobs.length > 1));
  const sentence = headline(reportOf(run)).replace(/^\S+ /, "");
  return {
    title: oneLine([...run.jobs.slice(0, 1).map(jobLabel), sentence].join(" · "), LONGEST_NAME),
    verdict: run.verdict.kind,
    sentence: plain(sentence),
    reasons: run.verdict.reasons.map(plain),
    remarks: remarksOf(run).map(plain),
    facts: runFacts(run),
    totals: totalsOf(run),
    comparison: pageComparison(run),
    jobs: run.jobs.map((job, index) => pageJob(job, run.verdict.jobs[index]?.kind ?? "errored")),
    agents: groups.flatMap(({ agents }) => agents),
    datasets: groups.flatMap(({ datasets }) => datasets),
    trials: pageTrials(run),
  };
}

/** A sentence of ours, with names of anybody's in it. */
function plain(text: string): string {
  return oneLine(text, LONGEST_SENTENCE);
}

function name(text: string | null | undefined): string {
  return oneLine(text ?? "", LONGEST_NAME);
}

function remarksOf({ verdict, jobs, extras }: RunResult): readonly string[] {
  const unmeasured = measuredTooLittle(verdict, jobs)
    ? "Not enough was measured to judge the change."
    : "This says nothing about the change: it could not be measured.";
  const several = jobs.length > 1;
  const ofJobs = jobs.flatMap((job) => {
    const whose = several ? `${jobLabel(job)}: ` : "";
    const partial = job.partial === null ? [] : [`Partial run: ${job.partial}`];
    return [...partial, ...job.remarks].map((remark) => whose + remark);
  });
  return [...(verdict.kind === "errored" ? [unmeasured] : []), ...new Set(ofJobs), ...extras.notes];
}

function runFacts({ run, extras, startedAt, finishedAt, gate, jobs, tool }: RunResult): readonly PageFact[] {
  const repository = addressOf(extras.repositoryUrl);
  const seconds = secondsBetween(startedAt, finishedAt);
  const isByReward = jobs.some(({ shape }) => shape.passedBy === "reward");
  const rules = [
    `max-failed ${limitText(gate.maxFailed)}`,
    gate.minScore === null ? "" : `min-score ${gate.minScore}`,
    isByReward ? `pass-score ${gate.passScore}` : "",
    gate.minPassRate === null ? "" : `min-pass-rate ${gate.minPassRate}%`,
    gate.maxUnmeasured === null ? "" : `max-unmeasured ${limitText(gate.maxUnmeasured)}`,
  ];
  const pull = run.pullRequest;
  return [
    fact("Repository", run.repository, repository),
    fact("Pull request", pull === null ? null : `#${pull}`, pull === null ? null : join(repository, `pull/${pull}`)),
    fact("Commit", run.sha?.slice(0, 7) ?? null, run.sha === null ? null : join(repository, `commit/${run.sha}`)),
    fact("Workflow", run.workflow === null ? null : [run.workflow, run.job].join(" / "), addressOf(extras.runUrl)),
    fact("Leg", run.leg),
    fact("Attempt", run.attempt === null || run.attempt === 1 ? null : String(run.attempt)),
    fact("Started", startedAt.replace("T", " ").replace(/\.\d+Z$/, " UTC")),
    fact("Took", seconds === null ? null : formatDuration(seconds)),
    fact("Gate", rules.filter((rule) => rule !== "").join(", ")),
    fact("Made by", `${tool.name} ${tool.version}`),
  ].flat();
}

function fact(label: string, text: string | null, url: string | null = null): readonly PageFact[] {
  return text === null || text === "" ? [] : [{ label, text: name(text), url }];
}

function join(address: string | null, path: string): string | null {
  return address === null ? null : `${address}/${encodeURI(path)}`;
}

function secondsBetween(start: string, end: string): number | null {
  const seconds = (Date.parse(end) - Date.parse(start)) / 1000;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

function totalsOf(run: RunResult): PageTotals {
  const { jobs, gate } = run;
  const statistics = jobs.map((job) => statisticsOf(job, gate));
  const [only, ...others] = statistics;
  const alone = others.length === 0 ? only : undefined;
  const [job] = jobs;
  const together = (sums: readonly ReportedSum[]): ReportedSum => ({
    total: sums.every(({ total }) => total === null) ? null : sums.reduce((sum, { total }) => sum + (total ?? 0), 0),
    reported: sums.reduce((sum, { reported }) => sum + reported, 0),
  });
  return {
    ...tallyOf(run),
    score: alone === undefined || job === undefined ? null : countTrials(job).score,
    passRate: alone?.passRate ?? null,
    cost: together(statistics.map(({ costUsd }) => costUsd)),
    tokens: {
      input: together(statistics.map(({ tokens }) => tokens.input)),
      cache: together(statistics.map(({ tokens }) => tokens.cache)),
      output: together(statistics.map(({ tokens }) => tokens.output)),
    },
    durationSec: secondsBetween(run.startedAt, run.finishedAt),
  };
}

function pageJob(job: JobResult, verdict: PageJob["verdict"]): PageJob {
  const log = logOf(job);
  const repeats = job.runs.filter(({ round }) => round > 0).length;
  return {
    label: name(jobLabel(job)),
    verdict,
    config: name(job.config),
    details: [
      fact("Job file", job.config),
      fact("SHA-256", job.configSha256.slice(0, 12)),
      fact("Agents", job.agents.map((entry) => agentLabel(entry, job.agents)).join(", ")),
      fact("Harbor", job.harborVersion),
      fact("Image", job.image),
      fact("Sandbox", job.runs.flatMap(({ sandboxId }) => sandboxId ?? []).join(", ")),
      fact("Namespace", job.namespace),
      fact("Experiment", job.experimentId),
      fact(
        "Labels",
        Object.entries(job.labels)
          .map((label) => label.join("="))
          .join(", "),
      ),
      fact("Repeated", repeats === 0 ? null : plural(repeats, "time")),
      fact("Took", formatDuration(job.durationSec)),
    ].flat(),
    faults: job.faults.map(plain),
    missing: missingTrials(job),
    durationSec: job.durationSec,
    log: job.trials.some((trial) => trial.log === log) ? null : log,
    textsIn: null,
  };
}

function pageTrials(run: RunResult): readonly PageTrial[] {
  const ids = trialIds(run);
  const tasks = groupBy(
    run.jobs.flatMap((job) => job.trials),
    taskOf,
  );
  const taskNumbers = new Map([...tasks.keys()].map((key, index) => [key, `task-${index}`]));
  const jobNumbers = new Map(run.jobs.map((job, index) => [job, index]));
  return judgedTrials(run).map((judged) =>
    pageTrial(judged, ids.get(judged.trial) ?? "", jobNumbers.get(judged.job) ?? 0, taskNumbers),
  );
}

function pageTrial(
  { job, trial, standing }: JudgedTrial,
  id: string,
  jobNumber: number,
  tasks: ReadonlyMap<string, string>,
): PageTrial {
  const failure = trial.outcome.failure;
  return {
    id,
    job: jobNumber,
    task: name(trial.taskName),
    taskKey: tasks.get(taskOf(trial)) ?? "",
    dataset: name(trial.dataset),
    agent: trial.agent === null ? "" : name(agentLabel(trial.agent, job.agents)),
    attempt: trial.attempt,
    runs: trial.runs,
    standing,
    cause: failure?.cause ?? null,
    exception: name(failure?.exception.type),
    message: plain(failure?.exception.message ?? ""),
    reward: rewardOf(trial),
    rewards: numbersOf(trial.rewards ?? {}),
    metrics: numbersOf(trial.metrics),
    exitCode: trial.exitCode,
    startedAt: trial.startedAt,
    durationSec: trial.durationSec,
    phases: trial.phases,
    costUsd: trial.costUsd,
    tokens: trial.tokens,
    log: trial.log,
    files: trial.files,
    textsIn: null,
    trajectoryIn: null,
  };
}

/** By name, so that the columns of all trials have one order. */
function numbersOf(numbers: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const entries = Object.entries(numbers).map(([key, value]) => [name(key), value] as const);
  return Object.fromEntries(entries.toSorted(([left], [right]) => byText(left, right)));
}
