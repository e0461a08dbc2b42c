import type { Loss, Phase, ResultFile, SandboxEnd, SandboxReport, SandboxWork } from "../job/work.ts";
import { RockError } from "../rock/errors.ts";
import { HASTY } from "../rock/retry.ts";
import type { Rock } from "../rock/rock.ts";
import { collectFiles } from "./collect-files.ts";
import { environmentFile } from "./environment-file.ts";
import {
  SandboxProblem,
  type SandboxShell,
  type ShellSurroundings,
  UPSTREAM_ARTIFACTS,
  uploadJobFiles,
} from "./sandbox-shell.ts";
import { startSandbox } from "./start-sandbox.ts";
import { stopSandbox } from "./stop-sandbox.ts";
import type { Surroundings } from "./surroundings.ts";
import { uploadInput } from "./upload-inputs.ts";
import { JobWatcher, type Watchers, watchJob } from "./watch-job.ts";

/** Milliseconds for the steps after a cancel: GitHub sends SIGTERM 7.5 s after SIGINT. */
const CANCEL = { endProcessesMs: 2_000, lastNewsMs: 1_000, stopMs: 2_500 } as const;
const STOP_MS = 60_000;
const COLLECT_MS = 30 * 60_000;

export interface WorkSurroundings extends Surroundings, ShellSurroundings {
  readonly watchers: Watchers;
}

/** Mutable notes on one piece of work, so that whatever ends it, what is known is reported. */
interface Progress {
  phase: Phase;
  sandboxId: string | null;
  /** True once the create was answered: before that, an unknown id proves nothing. */
  created: boolean;
  /** True when a failed start was stopped already. */
  cleanedUp: boolean;
  shell: SandboxShell | null;
  watcher: JobWatcher | null;
  launchedAt: number | null;
  endedAt: number | null;
}

/**
 * Runs one piece of work on one sandbox: start, upload, launch, watch, collect, stop. Every failure becomes the report's
 * `end`; a rejection is a bug in this program. The sandbox is stopped on every way out.
 */
export async function runSandboxWork(
  work: SandboxWork,
  rock: Rock,
  surroundings: WorkSurroundings,
): Promise<SandboxReport> {
  const { clock, output, stop } = surroundings;
  const progress: Progress = {
    phase: "start",
    sandboxId: null,
    created: false,
    cleanedUp: false,
    shell: null,
    watcher: null,
    launchedAt: null,
    endedAt: null,
  };
  const log = output.log(work.job);
  let end: SandboxEnd;
  let bug: unknown = null; // thrown only once the sandbox is stopped
  let collected: Collected = { files: [], loss: null };
  try {
    end = await runToEnd(work, rock, log, progress, surroundings);
    if (progress.shell !== null && !stop.aborted) {
      collected = await tryCollect(work, progress.shell, progress, surroundings);
    }
  } catch (error) {
    bug = isOutside(error) || stop.aborted ? null : error;
    end = stop.aborted
      ? { kind: "stopped", reason: "interrupted" }
      : { kind: "lost", phase: progress.phase, loss: lossOf(error) };
  }
  if (stop.aborted) {
    end = end.kind === "exited" ? end : { kind: "stopped", reason: "interrupted" };
    await endHastily(progress);
  }
  const stopped = stopAtEnd(work, rock, progress, surroundings);
  await log.close();
  await stopped;
  if (bug !== null) {
    throw bug;
  }
  return {
    end,
    sandboxId: progress.sandboxId,
    launchedAt: progress.launchedAt,
    endedAt: progress.launchedAt === null ? null : (progress.endedAt ?? clock.now()),
    files: collected.files,
    collectLoss: collected.loss,
    log: (progress.watcher?.offset ?? 0) > 0 ? log.path : null,
  };
}

async function runToEnd(
  work: SandboxWork,
  rock: Rock,
  log: ReturnType<Surroundings["output"]["log"]>,
  progress: Progress,
  surroundings: WorkSurroundings,
): Promise<SandboxEnd> {
  const { clock, emit, stop } = surroundings;
  const enter = (phase: Phase) => {
    progress.phase = phase;
    emit({ kind: "phase", job: work.job, phase });
  };

  enter("start");
  const shell = await startSandbox(work, rock, surroundings, {
    opened: (sandboxId) => {
      progress.sandboxId = sandboxId;
      progress.cleanedUp = false;
    },
    cleanedUp: () => {
      progress.cleanedUp = true;
    },
  });
  progress.created = true;
  progress.shell = shell;

  enter("upload");
  const interpreter = chooseInterpreter(work, shell);
  await uploadJobFiles(shell, jobFiles(work, shell), stop);
  tellArtifactDirectory(work, shell, emit);
  for (const [index, upload] of work.uploads.entries()) {
    await uploadInput(upload, index, shell, stop);
  }

  enter("launch");
  stop.throwIfAborted();
  const watcher = new JobWatcher(shell, log);
  progress.watcher = watcher;
  progress.launchedAt = clock.now();
  const wrapper = await shell.control(
    { name: "launch", arguments: [interpreter], seconds: 15 },
    { retry: HASTY, signal: null },
  );
  if (!/^\d+ /.test(wrapper)) {
    throw new SandboxProblem("the job's wrapper process did not start within 10 s");
  }

  enter("watch");
  const watched = await watchJob(work, watcher, shell, progress.launchedAt, surroundings.watchers, surroundings);
  if (watched.kind === "deadline") {
    await endProcesses(work, shell, watcher, surroundings);
    progress.endedAt = clock.now();
    return { kind: "stopped", reason: "deadline" };
  }
  progress.endedAt = clock.now();
  if (watched.outOfMemory) {
    throw new SandboxProblem(
      `the script was killed because the sandbox ran out of memory (${work.start.memory}); raise environment.memory`,
    );
  }
  return { kind: "exited", exitCode: watched.exitCode };
}

/** The environment travels as a file, and so do secrets in it: request bodies are in ROCK's logs. */
function jobFiles(work: SandboxWork, shell: SandboxShell): ReadonlyMap<string, Uint8Array> {
  const { artifacts } = shell.facts;
  const environment = new Map([
    ...work.env,
    ["ROCK_ARTIFACT_DIR", artifacts],
    ["ROCK_BASH_JOB_ARTIFACT_DIR", artifacts],
  ]);
  return new Map([
    ["script", Buffer.from(work.script)],
    ["environment", Buffer.from(environmentFile(environment))],
  ]);
}

/** ROCK runs scripts with bash. A script that says sh itself may run with sh; any other could misbehave silently. */
function chooseInterpreter(work: SandboxWork, shell: SandboxShell): "bash" | "sh" {
  if (shell.facts.tools.has("bash")) {
    return "bash";
  }
  if (/^#!\s*(?:\/usr)?\/bin\/(?:env\s+)?sh\b/.test(work.script)) {
    return "sh";
  }
  throw new SandboxProblem(
    `the image ${work.start.image} has no bash, which runs the script; start the script with #!/bin/sh if it needs no more than that`,
  );
}

function tellArtifactDirectory(work: SandboxWork, shell: SandboxShell, emit: Surroundings["emit"]): void {
  if (shell.facts.artifacts !== UPSTREAM_ARTIFACTS) {
    const message = `${UPSTREAM_ARTIFACTS} is not available in this sandbox; ROCK_ARTIFACT_DIR is ${shell.facts.artifacts}`;
    emit({ kind: "notice", job: work.job, message });
  }
}

/** Ends every process of the job after its deadline, and takes what it still wrote. */
async function endProcesses(
  work: SandboxWork,
  shell: SandboxShell,
  watcher: JobWatcher,
  surroundings: WorkSurroundings,
): Promise<void> {
  const signal = AbortSignal.any([surroundings.stop, AbortSignal.timeout(work.graceMs + 60_000)]);
  try {
    const tenths = String(Math.ceil(work.graceMs / 100));
    const end = { name: "end" as const, arguments: [tenths], seconds: Math.min(55, work.graceMs / 1000 + 10) };
    await shell.control(end, { retry: HASTY, signal });
    await watcher.next(0, signal);
  } catch (error) {
    surroundings.stop.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    const message = `the job's last output could not be read after its deadline: ${reason}`;
    surroundings.emit({ kind: "warning", job: work.job, message });
  }
}

interface Collected {
  readonly files: readonly ResultFile[];
  readonly loss: Loss | null;
}

async function tryCollect(
  work: SandboxWork,
  shell: SandboxShell,
  progress: Progress,
  surroundings: WorkSurroundings,
): Promise<Collected> {
  progress.phase = "collect";
  surroundings.emit({ kind: "phase", job: work.job, phase: "collect" });
  const signal = AbortSignal.any([surroundings.stop, AbortSignal.timeout(COLLECT_MS)]);
  try {
    return { files: await collectFiles(work, shell, surroundings, signal), loss: null };
  } catch (error) {
    if (!isOutside(error)) {
      throw error;
    }
    const loss = lossOf(error);
    const message = `the job's files could not be collected: ${loss.message}`;
    surroundings.emit({ kind: "warning", job: work.job, message });
    return { files: [], loss };
  }
}

/** After a cancel: two seconds for the processes, one for the last of the log. What does not fit is given up. */
async function endHastily({ shell, watcher }: Progress): Promise<void> {
  if (shell === null || watcher === null) {
    return;
  }
  const once = { ...HASTY, attempts: 1 };
  try {
    const end = { name: "end" as const, arguments: ["10"], seconds: 2 };
    await shell.control(end, { retry: once, signal: AbortSignal.timeout(CANCEL.endProcessesMs) });
  } catch {
    // The sandbox is stopped next, which ends them too.
  }
  try {
    await watcher.next(0, AbortSignal.timeout(CANCEL.lastNewsMs));
  } catch {
    // The log on disk ends where it ends.
  }
}

async function stopAtEnd(
  work: SandboxWork,
  rock: Rock,
  progress: Progress,
  surroundings: WorkSurroundings,
): Promise<void> {
  const { clock, emit, journal, stop } = surroundings;
  const { sandboxId } = progress;
  if (sandboxId === null || progress.cleanedUp) {
    return;
  }
  if (!work.autoStop && progress.created && !stop.aborted) {
    await journal.kept(sandboxId);
    const minutes = work.start.autoClearMinutes;
    const message = `sandbox ${sandboxId} is kept (auto_stop: false); ROCK clears it after ${minutes} idle minutes`;
    emit({ kind: "kept", job: work.job, message });
    return;
  }
  emit({ kind: "phase", job: work.job, phase: "stop" });
  const outcome = await stopSandbox(rock, sandboxId, {
    clock,
    giveUpAt: clock.now() + (stop.aborted ? CANCEL.stopMs : STOP_MS),
    absenceProvesFrom: progress.created ? 0 : Number.POSITIVE_INFINITY,
  });
  switch (outcome.kind) {
    case "gone":
      await journal.closed(sandboxId);
      return;
    case "unproven": {
      const minutes = work.start.autoClearMinutes;
      const message = `sandbox ${sandboxId} could not be confirmed as stopped (${outcome.reason}); ROCK clears it after ${minutes} idle minutes`;
      emit({ kind: "warning", job: work.job, message });
    }
  }
}

/** What goes wrong outside this program is a loss; anything else is a bug, and passes on to be reported as one. */
function isOutside(error: unknown): boolean {
  return error instanceof RockError || error instanceof SandboxProblem || isSystemError(error);
}

function lossOf(error: unknown): Loss {
  const asError = error instanceof Error ? error : new Error(String(error));
  return { message: asError.message, error: asError };
}

/** A local file that cannot be read or written: Node's system errors name the call. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && "code" in error && "syscall" in error;
}
