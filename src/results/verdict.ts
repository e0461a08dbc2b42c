import type { Baseline } from "./baseline.ts";
import { evaluateBaseline } from "./baseline-rules.ts";
import { problemText } from "./configuration-problem.ts";
import { evaluateGate } from "./evaluate-gate.ts";
import type { Gate, Rule } from "./gate.ts";
import type { JobResult } from "./job.ts";
import { jobLabel } from "./labels.ts";
import type { RunRecord, RunResult } from "./run-result.ts";
import { isMeasured } from "./trial.ts";

/**
 * The four ways a run can end. Only `failed` blames the change under test; `errored` says that it was not measured.
 * Exit codes: passed 0, failed 1, errored 3, cancelled 130 or 143.
 */
export type VerdictKind = "passed" | "failed" | "errored" | "cancelled";

export interface JobVerdict {
  readonly kind: VerdictKind;
  readonly rules: readonly Rule[];
}

/** The verdict of a whole run: every job under the same gate, and the reasons in the words a person reads first. */
export interface RunVerdict {
  readonly kind: VerdictKind;
  readonly reasons: readonly string[];
  readonly jobs: readonly JobVerdict[];
  /** Rules about the comparison with a base. */
  readonly rules: readonly Rule[];
}

/**
 * The verdict of one job: passed only when every rule was evaluated and held. With a fault it is errored whatever else
 * broke: a measurement of something else than was asked for blames nobody.
 */
export function judgeJob(job: JobResult, gate: Gate): JobVerdict {
  const rules = evaluateGate(job, gate);
  if (job.cancelled) {
    return { kind: "cancelled", rules };
  }
  const broken = rules.filter((rule) => !rule.held);
  if (job.faults.length === 0 && broken.some((rule) => rule.blames === "change")) {
    return { kind: "failed", rules };
  }
  return { kind: broken.length > 0 ? "errored" : "passed", rules };
}

/**
 * Joins the verdicts of all jobs. A run without jobs is errored: nothing was measured. A measured failure outweighs a
 * job that could not be measured, because repeating the run would not turn it green.
 */
export function judgeRun(jobs: readonly JobResult[], gate: Gate, baseline: Baseline | null = null): RunVerdict {
  const rules = evaluateBaseline(baseline, gate);
  if (jobs.length === 0) {
    return { kind: "errored", reasons: ["no job ran"], jobs: [], rules };
  }
  const verdicts = jobs.map((job) => judgeJob(job, gate));
  const broken = rules.filter((rule) => !rule.held);
  const kinds = new Set<VerdictKind>([
    ...verdicts.map((verdict) => verdict.kind),
    ...broken.map(({ blames }) => (blames === "change" ? "failed" : "errored")),
  ]);
  const kind = (["cancelled", "failed", "errored"] as const).find((candidate) => kinds.has(candidate)) ?? "passed";
  const reasons = [
    ...broken.map(({ because }) => because),
    ...jobs.flatMap((job, index) => jobReasons(job, verdicts[index], jobs.length > 1)),
  ];
  return { kind, reasons, jobs: verdicts, rules };
}

/** Judges a record by its own gate, or by another. */
export function judge(record: RunRecord, gate: Gate = record.gate): RunResult {
  const { problems, unjudged } = record;
  const reasons = [...problems.map(problemText), ...(unjudged === null ? [] : [unjudged])];
  return { ...record, gate, verdict: withReasons(reasons, record, gate) };
}

/** Where there are reasons not to judge, the rest can only make it worse. */
function withReasons(reasons: readonly string[], { jobs, baseline }: RunRecord, gate: Gate): RunVerdict {
  if (reasons.length === 0) {
    return judgeRun(jobs, gate, baseline);
  }
  if (jobs.length === 0) {
    return { kind: "errored", reasons, jobs: [], rules: [] };
  }
  const judged = judgeRun(jobs, gate, baseline);
  const kind = judged.kind === "passed" ? "errored" : judged.kind;
  return { ...judged, kind, reasons: [...reasons, ...judged.reasons] };
}

/** Whether an errored run measured a part of what it was to measure, which was just not enough. */
export function measuredTooLittle(verdict: RunVerdict, jobs: readonly JobResult[]): boolean {
  const errored = jobs.filter((_, index) => verdict.jobs[index]?.kind === "errored");
  const isPart = ({ faults, trials }: JobResult) => faults.length === 0 && trials.some(isMeasured);
  return verdict.kind === "errored" && errored.length > 0 && errored.every(isPart);
}

function jobReasons(job: JobResult, verdict: JobVerdict | undefined, several: boolean): readonly string[] {
  const prefix = several ? `${jobLabel(job)}: ` : "";
  if (verdict === undefined || verdict.kind === "passed") {
    return [];
  }
  if (verdict.kind === "cancelled") {
    return [`${prefix}cancelled before it ended`];
  }
  const broken = verdict.rules.flatMap((rule) => (rule.held ? [] : [rule]));
  // A job that was not measured breaks most rules at once; these say why, the others only repeat it.
  const whyUnmeasured = broken.filter(({ name }) => name === "faults" || name === "measured");
  const nothingMeasured =
    broken.some(({ name }) => name === "measured") || (job.trials.length === 0 && job.faults.length > 0);
  const told = nothingMeasured ? whyUnmeasured : broken;
  return told.map((rule) => prefix + rule.because);
}

/** Which verdicts fail a check: all but passed, only one that blames the change, or none. A cancelled run always fails. */
export type FailOn = "any" | "failed" | "never";

/** Nothing was started, because the command line, an input or a job file is wrong. */
export const MISUSE_EXIT_CODE = 2;

/** The exit code of a process whose run has this verdict, where the user says which ones fail. */
export function checkExitCode(kind: VerdictKind, failOn: FailOn, signal: "SIGINT" | "SIGTERM" | null): number {
  const fails = kind === "cancelled" || failOn === "any" || (failOn === "failed" && kind === "failed");
  return fails ? exitCodeOf(kind, signal) : 0;
}

/** The exit code for a verdict; `signal` only matters for a cancelled run. */
export function exitCodeOf(kind: VerdictKind, signal: "SIGINT" | "SIGTERM" | null): number {
  switch (kind) {
    case "passed":
      return 0;
    case "failed":
      return 1;
    case "errored":
      return 3;
    case "cancelled":
      return signal === "SIGTERM" ? 143 : 130;
  }
}
