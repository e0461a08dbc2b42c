import type { RunKey, SandboxRun, SandboxRunEnd } from "../results/job.ts";
import type { SandboxEnd, SandboxReport } from "../work/sandbox-report.ts";

/** The key of a run that is executed now; `trials` is null for all of the job. */
export function runKey(round: number, trials: number | null): RunKey {
  const scope = trials === null ? ({ kind: "job" } as const) : ({ kind: "trials", count: trials } as const);
  return { scope, round, origin: { kind: "this" } };
}

/** What the record keeps of a run. */
export function sandboxRun(report: SandboxReport, key: RunKey): SandboxRun {
  const { sandboxId, log, launchedAt, endedAt, end } = report;
  const time = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  return {
    ...key,
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
