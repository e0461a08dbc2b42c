import { AFTER_LAUNCH } from "../rock/retry.ts";
import type { Rock } from "../rock/rock.ts";
import type { ResultFileReader } from "../work/result-files.ts";
import type { RunningWork } from "../work/running-work.ts";
import type { Collection, SandboxEnd, SandboxReport } from "../work/sandbox-report.ts";
import { collectFiles } from "./collect-files.ts";
import { endHastily, endProcesses, handOver, stopAtEnd } from "./end-work.ts";
import { LiveFiles } from "./live-files.ts";
import { isOutside, lossOf, lossOfBug } from "./loss.ts";
import { LostSandbox } from "./lost-sandbox.ts";
import { SandboxProblem, type SandboxShell } from "./sandbox-shell.ts";
import { JobWatcher, watchJob } from "./watch-job.ts";
import type { WorkLimits, WorkSurroundings } from "./work-surroundings.ts";

const COLLECT_MS = 30 * 60_000;

/** How far it came, each with what is known then. */
type Stage =
  | { readonly phase: "watch" }
  | { readonly phase: "collect"; readonly end: SandboxEnd; readonly endedAt: number }
  | {
      readonly phase: "done";
      readonly end: SandboxEnd;
      readonly endedAt: number;
      readonly collection: Collection;
    };

/**
 * Follows a launched job to its end: its log from the first byte, its files, the stop of its sandbox. Every failure becomes
 * the report's `end`, a bug in this program too. The sandbox is stopped on every way out, unless another process has taken
 * the job over.
 */
export async function followWork(
  running: RunningWork,
  shell: SandboxShell,
  rock: Rock,
  reader: ResultFileReader,
  surroundings: WorkSurroundings,
  limits: WorkLimits,
): Promise<SandboxReport> {
  const { clock, emit, stop } = surroundings;
  const log = surroundings.output.log(running.run);
  const files = new LiveFiles(running.run, running, reader, shell, surroundings);
  const watcher = new JobWatcher(shell, log, files, limits.logBytes);
  let stage: Stage = { phase: "watch" };
  let bug: unknown = null;
  let end: SandboxEnd;
  try {
    stop.throwIfAborted();
    emit({ kind: "phase", job: running.run, phase: stage.phase });
    stage = { phase: "collect", ...(await watchToEnd(running, shell, watcher, surroundings)) };
    await files.close();
    stage = {
      ...stage,
      phase: "done",
      collection: await collect(stage.end, running, shell, reader, surroundings, limits),
    };
    end = stage.end;
  } catch (error) {
    bug = isOutside(error) || stop.aborted ? null : error;
    end = { kind: "lost", phase: stage.phase === "watch" ? "watch" : "collect", loss: lossOf(error) };
  }
  const collection: Collection = stage.phase === "done" ? stage.collection : { kind: "none" };
  const isOurs = !(end.kind === "stopped" && end.reason === "superseded");
  if (isOurs && stop.aborted && collection.kind === "none") {
    // Whatever was known by then, the job's files are missing, and with them perhaps its score.
    end = { kind: "stopped", reason: "interrupted" };
    await endHastily(shell, watcher, files);
  }
  const [closed, filesClosed, stopped] = await Promise.allSettled([
    log.close(),
    files.close(),
    isOurs
      ? stopAtEnd(running, rock, { kind: "up", sandboxId: running.sandboxId }, surroundings)
      : handOver(running, surroundings),
  ]);
  if (closed.status === "rejected") {
    end = { kind: "lost", phase: "collect", loss: lossOf(closed.reason) };
  }
  for (const settled of [filesClosed, stopped]) {
    bug ??= settled.status === "rejected" ? settled.reason : null;
  }
  return {
    end: bug === null ? end : { kind: "bug", loss: lossOfBug(bug) },
    sandboxId: running.sandboxId,
    launchedAt: running.launchedAt,
    endedAt: stage.phase === "watch" ? clock.now() : stage.endedAt,
    collection,
    log: watcher.offset > 0 ? log.path : null,
    logEnd: log.tail(),
  };
}

async function watchToEnd(
  running: RunningWork,
  shell: SandboxShell,
  watcher: JobWatcher,
  surroundings: WorkSurroundings,
): Promise<{ readonly end: SandboxEnd; readonly endedAt: number }> {
  const { clock, watchers } = surroundings;
  const watched = await watchJob(running, watcher, shell, watchers, surroundings);
  const ended = (end: SandboxEnd) => ({ end, endedAt: clock.now() });
  switch (watched.kind) {
    case "deadline":
      await endProcesses(running, shell, watcher, surroundings);
      return ended({ kind: "stopped", reason: "deadline" });
    case "cancelled":
      return ended({ kind: "stopped", reason: "interrupted" });
    case "superseded":
      return ended({ kind: "stopped", reason: "superseded" });
    case "wrapper-killed":
      return ended(
        lostWhileRunning("the job's wrapper process was killed before the script ended; its exit code is unknown"),
      );
    case "exited":
      return ended(
        watched.outOfMemory
          ? lostWhileRunning(
              `the script was killed because the sandbox ran out of memory (${running.memory}); raise environment.memory`,
            )
          : { kind: "exited", exitCode: watched.exitCode },
      );
  }
}

/** A loss after which the sandbox may still live, so that the job's files are worth collecting. */
function lostWhileRunning(message: string): SandboxEnd {
  return { kind: "lost", phase: "watch", loss: lossOf(new SandboxProblem(message)) };
}

/** Rejects when cancelled. */
async function collect(
  end: SandboxEnd,
  running: RunningWork,
  shell: SandboxShell,
  reader: ResultFileReader,
  surroundings: WorkSurroundings,
  limits: WorkLimits,
): Promise<Collection> {
  const { emit, stop } = surroundings;
  if (end.kind === "stopped" && end.reason === "superseded") {
    return { kind: "none" };
  }
  stop.throwIfAborted();
  emit({ kind: "phase", job: running.run, phase: "collect" });
  const signal = AbortSignal.any([stop, AbortSignal.timeout(COLLECT_MS)]);
  try {
    const witness = new LostSandbox(shell, surroundings, "before the job's files had come back");
    const taker = { reader, limits: limits.archive };
    await collectFiles(running.run, running, taker, shell, surroundings, { retry: AFTER_LAUNCH, signal, witness });
    return { kind: "complete" };
  } catch (error) {
    stop.throwIfAborted();
    if (!isOutside(error)) {
      throw error;
    }
    const loss = lossOf(error);
    emit({ kind: "warning", job: running.run, message: `the job's files could not be collected: ${loss.message}` });
    return { kind: "lost", loss };
  }
}
