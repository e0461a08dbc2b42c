import { unreachable } from "../base/errors.ts";
import { formatScore } from "../results/gate.ts";
import type { JobResult } from "../results/job.ts";
import type { RunResult } from "../results/run-result.ts";
import type { TrialResult } from "../results/trial.ts";
import type { VerdictKind } from "../results/verdict.ts";

/** How a trial is told of: what people mean by "failed" is that it did not pass. */
export type Standing = "passed" | "not passed" | "unmeasured";

/**
 * A Bash trial passes when it has no failure: without a score.json its score is 0, which says nothing. Any other passes
 * with the full reward, even beside an exception.
 */
export function standingOf(job: JobResult, trial: TrialResult): Standing {
  const { outcome } = trial;
  switch (outcome.kind) {
    case "unmeasured":
      return "unmeasured";
    case "measured":
      return (job.type === "bash" ? outcome.failure === null : outcome.reward >= 1) ? "passed" : "not passed";
    default:
      return unreachable(outcome);
  }
}

export function standingSymbol(standing: Standing): string {
  switch (standing) {
    case "passed":
      return "✅";
    case "not passed":
      return "❌";
    case "unmeasured":
      return "⚠️";
    default:
      return unreachable(standing);
  }
}

export function verdictSymbol(kind: VerdictKind): string {
  switch (kind) {
    case "passed":
      return "✅";
    case "failed":
      return "❌";
    case "errored":
      return "⚠️";
    case "cancelled":
      return "⏹️";
    default:
      return unreachable(kind);
  }
}

/** Trials of a run by their standing; expected ones without a result are unmeasured. */
export interface Tally {
  readonly total: number;
  readonly passed: number;
  readonly notPassed: number;
  readonly unmeasured: number;
}

export function tallyOf(run: RunResult): Tally {
  const standings = run.jobs.flatMap((job) => job.trials.map((trial) => standingOf(job, trial)));
  const missing = run.jobs.reduce((sum, job) => sum + missingTrials(job), 0);
  const count = (standing: Standing) => standings.filter((one) => one === standing).length;
  return {
    total: standings.length + missing,
    passed: count("passed"),
    notPassed: count("not passed"),
    unmeasured: count("unmeasured") + missing,
  };
}

/** Expected trials that left no result. */
export function missingTrials(job: JobResult): number {
  return Math.max(0, (job.expectedTrials ?? 0) - job.trials.length);
}

/** At least two decimals, three where there are: 0.00, 0.50, 0.333. */
export function scoreText(score: number): string {
  const short = formatScore(score);
  return /\.\d{3}$/.test(short) ? short : Number(short).toFixed(2);
}
