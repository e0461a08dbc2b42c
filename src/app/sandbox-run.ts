import type { SandboxEnd, SandboxReport } from "../job/work.ts";
import type { SandboxRun, SandboxRunEnd } from "../results/job.ts";

/** Which part of a job a run was for; `trials` is null for all of it. */
export interface PartOfJob {
  readonly round: number;
  readonly trials: number | null;
}

export const ALL_OF_IT: PartOfJob = { round: 0, trials: null };

/** What the record keeps of a run. */
export function sandboxRun(report: SandboxReport, { round, trials }: PartOfJob): SandboxRun {
  const { sandboxId, log, launchedAt, endedAt, end } = report;
  const time = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  return {
    scope: trials === null ? { kind: "job" } : { kind: "trials", count: trials },
    round,
    sandboxId,
    log,
    startedAt: time(launchedAt),
    finishedAt: time(endedAt),
    end: sandboxRunEnd(end),
  };
}

function sandboxRunEnd(end: SandboxEnd): SandboxRunEnd {
  switch (end.kind) {
    case "exited":
      return { kind: "exited", exitCode: end.exitCode };
    case "stopped":
      return { kind: end.reason === "deadline" ? "deadline" : "cancelled" };
    case "lost":
    case "bug":
      return { kind: "lost", reason: end.loss.message };
  }
}
