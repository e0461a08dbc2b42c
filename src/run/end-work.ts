import { plural } from "../base/text.ts";
import { AFTER_LAUNCH, ONCE } from "../rock/retry.ts";
import type { Rock } from "../rock/rock.ts";
import type { RunningWork } from "../work/running-work.ts";
import { absenceProvesFrom, type HeldSandbox } from "./held-sandbox.ts";
import { tellLogLosses } from "./job-log.ts";
import type { LiveFiles } from "./live-files.ts";
import type { SandboxShell } from "./sandbox-shell.ts";
import { STOP_MS, stopSandbox } from "./stop-sandbox.ts";
import type { Surroundings } from "./surroundings.ts";
import type { JobWatcher } from "./watch-job.ts";

/** Milliseconds for the steps after a cancel: GitHub sends SIGTERM 7.5 s after SIGINT. */
const CANCEL = { endProcessesMs: 2_000, lastNewsMs: 1_000 } as const;
/** How long an outage at the deadline may last, beside the time the job needs to end. */
const OUTAGE_MS = AFTER_LAUNCH.forMs;

/** Ends every process of the job after its deadline, and takes what it still wrote. */
export async function endProcesses(
  work: RunningWork,
  shell: SandboxShell,
  watcher: JobWatcher,
  surroundings: Surroundings,
): Promise<void> {
  const signal = AbortSignal.any([surroundings.stop, AbortSignal.timeout(work.graceMs + OUTAGE_MS)]);
  try {
    const tenths = String(Math.ceil(work.graceMs / 100));
    const end = {
      name: "end" as const,
      arguments: [tenths, "deadline"],
      seconds: Math.min(55, work.graceMs / 1000 + 10),
    };
    const left = Number(/^left (\d+)/.exec(await shell.control(end, { retry: AFTER_LAUNCH, signal }))?.[1] ?? 0);
    if (left > 0 && !work.autoStop) {
      const message = `${plural(left, "process", "processes")} of the job could not be ended and run on in its sandbox, which is kept`;
      surroundings.emit({ kind: "warning", job: work.run, message });
    }
    tellLogLosses(work, watcher.logEnd(await watcher.next(0, signal)), surroundings);
  } catch (error) {
    surroundings.stop.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    const message = `the job's last output could not be read after its deadline: ${reason}`;
    surroundings.emit({ kind: "warning", job: work.run, message });
  }
}

/** After a cancel: two seconds for the processes, one for the last of the log and files. The rest is given up. */
export async function endHastily(shell: SandboxShell, watcher: JobWatcher, files: LiveFiles): Promise<void> {
  try {
    const end = { name: "end" as const, arguments: ["10", "cancel"], seconds: 2 };
    await shell.control(end, { retry: ONCE, signal: AbortSignal.timeout(CANCEL.endProcessesMs) });
  } catch {
    // The sandbox is stopped next, which ends them too.
  }
  const soon = AbortSignal.timeout(CANCEL.lastNewsMs);
  // The log on disk ends where it ends.
  await Promise.allSettled([watcher.next(0, soon), files.finish(soon)]);
}

/** Stops what there is to stop, and makes sure of it; a sandbox that is to stay is kept, unless its job was cancelled. */
export async function stopAtEnd(
  work: Pick<RunningWork, "run" | "autoStop" | "idleMinutes">,
  rock: Rock,
  sandbox: HeldSandbox,
  surroundings: Surroundings,
): Promise<void> {
  const { clock, emit, journal, stop } = surroundings;
  if (sandbox.kind === "none" || sandbox.kind === "released") {
    return;
  }
  const { sandboxId } = sandbox;
  if (!work.autoStop && sandbox.kind === "up" && !stop.aborted) {
    await journal.kept(sandboxId);
    const minutes = work.idleMinutes;
    const message = `sandbox ${sandboxId} is kept (auto_stop: false); ROCK clears it after ${minutes} idle minutes`;
    emit({ kind: "kept", job: work.run, message });
    return;
  }
  emit({ kind: "phase", job: work.run, phase: "stop" });
  const outcome = await stopSandbox(rock, sandboxId, {
    clock,
    giveUpAt: clock.now() + (stop.aborted ? surroundings.cancelStopMs : STOP_MS),
    absenceProvesFrom: absenceProvesFrom(sandbox),
  });
  switch (outcome.kind) {
    case "gone":
      await journal.closed(sandboxId);
      return;
    case "unproven": {
      const minutes = work.idleMinutes;
      const message = `sandbox ${sandboxId} could not be confirmed as stopped (${outcome.reason}); ROCK clears it after ${minutes} idle minutes`;
      emit({ kind: "warning", job: work.run, message });
    }
  }
}

/** Leaves a running work to another process. ROCK clears its sandbox when nobody has asked after it for its idle limit. */
export async function handOver(
  { sandboxId, run, idleMinutes }: RunningWork,
  surroundings: Surroundings,
): Promise<void> {
  await surroundings.journal.handedOver(sandboxId);
  const message = `sandbox ${sandboxId} runs on; ROCK clears it where nobody asks after it for ${idleMinutes} minutes`;
  surroundings.emit({ kind: "notice", job: run, message });
}
