import { AFTER_LAUNCH } from "../rock/retry.ts";
import type { Rock } from "../rock/rock.ts";
import type { ResultFileReader } from "../work/result-files.ts";
import type { Collection, Phase, SandboxEnd, SandboxReport } from "../work/sandbox-report.ts";
import type { SandboxInputs, SandboxWork, StartedSandbox } from "../work/sandbox-work.ts";
import { ARCHIVE_LIMITS, type ArchiveLimits } from "./archive-intake.ts";
import { collectFiles, type FileTaker } from "./collect-files.ts";
import { endHastily, endProcesses, stopAtEnd } from "./end-work.ts";
import { environmentFile } from "./environment-file.ts";
import { sandboxIdOf } from "./held-sandbox.ts";
import { LOG_BYTES } from "./job-log.ts";
import { launchJob } from "./launch-job.ts";
import { LiveFiles } from "./live-files.ts";
import { isOutside, lossOf, lossOfBug } from "./loss.ts";
import { LostSandbox } from "./lost-sandbox.ts";
import { newProgress, type Progress } from "./progress.ts";
import { SandboxProblem, type SandboxShell, type ShellSurroundings, UPSTREAM_ARTIFACTS } from "./sandbox-shell.ts";
import { type ReadySandbox, startSandbox } from "./start-sandbox.ts";
import type { ByteSink, Surroundings } from "./surroundings.ts";
import { uploadInput } from "./upload-inputs.ts";
import { uploadJobFiles } from "./upload-job-files.ts";
import { JobWatcher, type Watchers, watchJob } from "./watch-job.ts";

const COLLECT_MS = 30 * 60_000;

/** How much of what a sandbox sends is taken. */
export interface WorkLimits {
  readonly logBytes: number;
  readonly archive: ArchiveLimits;
}

const WORK_LIMITS: WorkLimits = { logBytes: LOG_BYTES, archive: ARCHIVE_LIMITS };

export interface WorkSurroundings extends Surroundings, ShellSurroundings {
  readonly watchers: Watchers;
}

/**
 * Runs one piece of work on one sandbox: start, upload, launch, watch, collect, stop. Every failure becomes the report's
 * `end`, a bug in this program too. The sandbox is stopped on every way out.
 */
export async function runSandboxWork(
  work: SandboxWork,
  rock: Rock,
  reader: ResultFileReader,
  surroundings: WorkSurroundings,
  limits: WorkLimits = WORK_LIMITS,
): Promise<SandboxReport> {
  const { clock, output, stop } = surroundings;
  const progress = newProgress();
  const log = output.log(work.job);
  let end: SandboxEnd;
  let collection: Collection = { kind: "none" };
  let bug: unknown = null;
  try {
    end = await runToEnd(work, rock, { log, reader, limits }, progress, surroundings);
    const taker = { reader, limits: limits.archive };
    collection = await tryCollect(work, taker, progress, surroundings);
  } catch (error) {
    bug = isOutside(error) || stop.aborted ? null : error;
    end = { kind: "lost", phase: progress.phase, loss: lossOf(error) };
  }
  if (stop.aborted && collection.kind === "none") {
    // Whatever was known by then, the job's files are missing, and with them perhaps its score.
    end = { kind: "stopped", reason: "interrupted" };
    await endHastily(progress);
  }
  const [closed, filesClosed, stopped] = await Promise.allSettled([
    log.close(),
    progress.files?.close(),
    stopAtEnd(work, rock, progress, surroundings),
  ]);
  if (closed.status === "rejected") {
    end = { kind: "lost", phase: "collect", loss: lossOf(closed.reason) };
  }
  for (const settled of [filesClosed, stopped]) {
    bug ??= settled.status === "rejected" ? settled.reason : null;
  }
  return {
    end: bug === null ? end : { kind: "bug", loss: lossOfBug(bug) },
    sandboxId: sandboxIdOf(progress.sandbox),
    launchedAt: progress.launchedAt,
    endedAt: progress.launchedAt === null ? null : (progress.endedAt ?? clock.now()),
    collection,
    log: (progress.watcher?.offset ?? 0) > 0 ? log.path : null,
    logEnd: log.tail(),
  };
}

/** What takes what the job prints and leaves. */
interface Takers {
  readonly log: ByteSink;
  readonly reader: ResultFileReader;
  readonly limits: WorkLimits;
}

async function runToEnd(
  work: SandboxWork,
  rock: Rock,
  { log, reader, limits }: Takers,
  progress: Progress,
  surroundings: WorkSurroundings,
): Promise<SandboxEnd> {
  const { clock, emit, stop } = surroundings;
  const enter = (phase: Phase) => {
    progress.phase = phase;
    emit({ kind: "phase", job: work.job, phase });
  };

  enter("start");
  const ready = await startSandbox(work, rock, surroundings, (sandbox) => {
    progress.sandbox = sandbox;
  });
  const { shell } = ready;
  progress.sandbox = { kind: "up", sandboxId: shell.sandboxId };
  progress.shell = shell;
  refuseOtherNamespace(work, ready);

  enter("upload");
  const inputs = work.inputs(startedSandbox(ready));
  progress.inputs = inputs;
  const interpreter = chooseInterpreter(inputs.script, work.start.image, shell);
  await uploadJobFiles(shell, jobFiles(work, inputs, shell), stop);
  tellArtifactDirectory(work, shell, emit);
  for (const [index, upload] of work.uploads.entries()) {
    await uploadInput(upload, index, shell, stop);
  }

  enter("launch");
  stop.throwIfAborted();
  progress.files = new LiveFiles(work.job, inputs, reader, shell, surroundings);
  const watcher = new JobWatcher(shell, log, progress.files, limits.logBytes);
  progress.watcher = watcher;
  progress.launchedAt = clock.now();
  const times = [Math.ceil(work.deadlineMs / 1000), Math.ceil(work.graceMs / 100)];
  const parameters = [limits.logBytes, ...times].map(String);
  await launchJob([...parameters, interpreter, ...inputs.files.keys()], shell, surroundings);

  enter("watch");
  const watched = await watchJob(work, watcher, shell, progress.launchedAt, surroundings.watchers, surroundings);
  progress.endedAt = clock.now();
  switch (watched.kind) {
    case "deadline":
      await endProcesses(work, shell, watcher, surroundings);
      progress.endedAt = clock.now();
      return { kind: "stopped", reason: "deadline" };
    case "cancelled":
      return { kind: "stopped", reason: "interrupted" };
    case "superseded":
      throw new SandboxProblem("another process watches this job");
    case "wrapper-killed":
      return lostWhileRunning("the job's wrapper process was killed before the script ended; its exit code is unknown");
    case "exited":
      return watched.outOfMemory
        ? lostWhileRunning(
            `the script was killed because the sandbox ran out of memory (${work.start.memory}); raise environment.memory`,
          )
        : { kind: "exited", exitCode: watched.exitCode };
  }
}

/** Results would be filed where nobody looks for them; the SDK refuses it too. */
function refuseOtherNamespace({ start }: SandboxWork, { namespace }: ReadySandbox): void {
  if (start.namespace !== null && namespace !== null && namespace !== start.namespace) {
    throw new SandboxProblem(
      `the job's namespace is ${start.namespace}, but the server filed the sandbox under ${namespace}; use a namespace that the server grants`,
    );
  }
}

function startedSandbox({ shell, namespace, experimentId }: ReadySandbox): StartedSandbox {
  const { directory, artifacts } = shell.facts;
  return { id: shell.sandboxId, namespace, experimentId, directory, artifacts };
}

/** A loss after which the sandbox may still live, so that the job's files are worth collecting. */
function lostWhileRunning(message: string): SandboxEnd {
  return { kind: "lost", phase: "watch", loss: lossOf(new SandboxProblem(message)) };
}

/** The environment travels as a file, and so do secrets in it: request bodies are in ROCK's logs. */
function jobFiles(work: SandboxWork, inputs: SandboxInputs, shell: SandboxShell): ReadonlyMap<string, Uint8Array> {
  const { artifacts } = shell.facts;
  const environment = new Map([
    ...work.env,
    ["ROCK_ARTIFACT_DIR", artifacts],
    ["ROCK_BASH_JOB_ARTIFACT_DIR", artifacts],
  ]);
  return new Map([
    ["job/script", Buffer.from(inputs.script)],
    ["environment", Buffer.from(environmentFile(environment))],
    ...[...inputs.files].map(([name, text]) => [name, Buffer.from(text)] as const),
  ]);
}

/** ROCK runs scripts with bash. A script that says sh itself may run with sh; any other could misbehave silently. */
function chooseInterpreter(script: string, image: string, shell: SandboxShell): "bash" | "sh" {
  if (shell.facts.tools.has("bash")) {
    return "bash";
  }
  if (/^#!\s*(?:\/usr)?\/bin\/(?:env\s+)?sh\b/.test(script)) {
    return "sh";
  }
  throw new SandboxProblem(
    `the image ${image} has no bash, which runs the script; start the script with #!/bin/sh if it needs no more than that`,
  );
}

function tellArtifactDirectory(work: SandboxWork, shell: SandboxShell, emit: Surroundings["emit"]): void {
  if (shell.facts.artifacts !== UPSTREAM_ARTIFACTS) {
    const message = `${UPSTREAM_ARTIFACTS} is not available in the sandbox; ROCK_ARTIFACT_DIR names a directory in its place`;
    emit({ kind: "notice", job: work.job, message, oncePerRun: true });
  }
}

/** Rejects when cancelled. */
async function tryCollect(
  work: SandboxWork,
  taker: FileTaker,
  progress: Progress,
  surroundings: WorkSurroundings,
): Promise<Collection> {
  const { emit, stop } = surroundings;
  const { shell, inputs, files } = progress;
  await files?.close();
  if (shell === null || inputs === null) {
    return { kind: "none" };
  }
  stop.throwIfAborted();
  progress.phase = "collect";
  emit({ kind: "phase", job: work.job, phase: "collect" });
  const signal = AbortSignal.any([stop, AbortSignal.timeout(COLLECT_MS)]);
  try {
    const witness = new LostSandbox(shell, surroundings, "before the job's files had come back");
    await collectFiles(work.job, inputs, taker, shell, surroundings, { retry: AFTER_LAUNCH, signal, witness });
    return { kind: "complete" };
  } catch (error) {
    stop.throwIfAborted();
    if (!isOutside(error)) {
      throw error;
    }
    const loss = lossOf(error);
    emit({ kind: "warning", job: work.job, message: `the job's files could not be collected: ${loss.message}` });
    return { kind: "lost", loss };
  }
}
