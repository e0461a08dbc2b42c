import type { Rock } from "../rock/rock.ts";
import type { RunningWork } from "../work/running-work.ts";
import type { Phase, SandboxEnd, SandboxReport } from "../work/sandbox-report.ts";
import type { SandboxInputs, SandboxWork, StartedSandbox } from "../work/sandbox-work.ts";
import { stopAtEnd } from "./end-work.ts";
import { environmentFile } from "./environment-file.ts";
import { type HeldSandbox, sandboxIdOf } from "./held-sandbox.ts";
import { launchJob } from "./launch-job.ts";
import { isOutside, lossOf, lossOfBug } from "./loss.ts";
import { SandboxProblem, type SandboxShell, UPSTREAM_ARTIFACTS } from "./sandbox-shell.ts";
import { DIGESTS_FILE, digestsFile } from "./secret-digests.ts";
import { type ReadySandbox, startSandbox } from "./start-sandbox.ts";
import type { Surroundings } from "./surroundings.ts";
import { uploadInput } from "./upload-inputs.ts";
import { uploadJobFiles } from "./upload-job-files.ts";
import type { WorkLimits, WorkSurroundings } from "./work-surroundings.ts";

/** What became of work that was to be launched. */
export type OpenedWork =
  /** It runs, or may: its sandbox is still to be stopped, or to be handed over. */
  | { readonly kind: "running"; readonly running: RunningWork; readonly shell: SandboxShell }
  /** Nothing runs, and the sandbox is stopped. */
  | { readonly kind: "ended"; readonly report: SandboxReport };

/** How far it came. */
type Stage =
  | { readonly phase: "start"; readonly sandbox: HeldSandbox }
  | { readonly phase: "upload"; readonly sandbox: HeldSandbox }
  | {
      readonly phase: "launch";
      readonly sandbox: HeldSandbox;
      readonly running: RunningWork;
      readonly shell: SandboxShell;
    };

/** Starts a sandbox, uploads what the job needs, and launches it. Whatever keeps it from running is in the report. */
export async function openWork(
  work: SandboxWork,
  rock: Rock,
  surroundings: WorkSurroundings,
  limits: WorkLimits,
): Promise<OpenedWork> {
  const at: { stage: Stage } = { stage: { phase: "start", sandbox: { kind: "none" } } };
  try {
    return await launchOn(work, rock, surroundings, limits, (stage) => {
      at.stage = stage;
    });
  } catch (error) {
    const { stage } = at;
    if (surroundings.stop.aborted && stage.phase === "launch") {
      // It may run: whoever follows it ends it.
      return { kind: "running", running: stage.running, shell: stage.shell };
    }
    return { kind: "ended", report: await endUnlaunched(stage, error, work, rock, surroundings) };
  }
}

async function launchOn(
  work: SandboxWork,
  rock: Rock,
  surroundings: WorkSurroundings,
  limits: WorkLimits,
  reached: (stage: Stage) => void,
): Promise<OpenedWork> {
  const { clock, emit, stop } = surroundings;
  const enter = (stage: Stage) => {
    reached(stage);
    emit({ kind: "phase", job: work.job, phase: stage.phase });
  };

  enter({ phase: "start", sandbox: { kind: "none" } });
  const ready = await startSandbox(work, rock, surroundings, (held) => reached({ phase: "start", sandbox: held }));
  const { shell } = ready;
  const sandbox = { kind: "up", sandboxId: shell.sandboxId } as const;
  reached({ phase: "start", sandbox });
  refuseOtherNamespace(work, ready);

  enter({ phase: "upload", sandbox });
  const inputs = work.inputs(startedSandbox(ready));
  const interpreter = chooseInterpreter(inputs.script, work.start.image, shell);
  await uploadJobFiles(shell, jobFiles(work, inputs, shell), stop);
  tellArtifactDirectory(work, shell, emit);
  for (const [index, upload] of work.uploads.entries()) {
    await uploadInput(upload, index, shell, stop);
  }

  const running = runningWork(work, inputs, shell, clock.now());
  enter({ phase: "launch", sandbox, running, shell });
  stop.throwIfAborted();
  const times = [Math.ceil(work.deadlineMs / 1000), Math.ceil(work.graceMs / 100)];
  const parameters = [limits.logBytes, ...times].map(String);
  await launchJob([...parameters, interpreter, ...inputs.files.keys()], shell, surroundings);
  return { kind: "running", running, shell };
}

async function endUnlaunched(
  { phase, sandbox, ...stage }: Stage,
  error: unknown,
  work: SandboxWork,
  rock: Rock,
  surroundings: WorkSurroundings,
): Promise<SandboxReport> {
  const { clock, stop } = surroundings;
  const endedAt = clock.now();
  let bug: unknown = isOutside(error) || stop.aborted ? null : error;
  const { job, autoStop, start } = work;
  try {
    await stopAtEnd({ run: job, autoStop, idleMinutes: start.autoClearMinutes }, rock, sandbox, surroundings);
  } catch (failure) {
    bug ??= failure;
  }
  const launchedAt = "running" in stage ? stage.running.launchedAt : null;
  return {
    end: bug === null ? endBefore(phase, error, stop) : { kind: "bug", loss: lossOfBug(bug) },
    sandboxId: sandboxIdOf(sandbox),
    launchedAt,
    endedAt: launchedAt === null ? null : endedAt,
    collection: { kind: "none" },
    log: null,
    logEnd: "",
  };
}

function endBefore(phase: Phase, error: unknown, stop: AbortSignal): SandboxEnd {
  return stop.aborted ? { kind: "stopped", reason: "interrupted" } : { kind: "lost", phase, loss: lossOf(error) };
}

function runningWork(work: SandboxWork, inputs: SandboxInputs, shell: SandboxShell, launchedAt: number): RunningWork {
  const { directory, artifacts, tools } = shell.facts;
  const { results, required, live } = inputs;
  return {
    run: work.job,
    sandboxId: shell.sandboxId,
    baseUrl: work.connection.baseUrl,
    directory,
    artifacts,
    tools: [...tools],
    launchedAt,
    deadlineMs: work.deadlineMs,
    graceMs: work.graceMs,
    autoStop: work.autoStop,
    idleMinutes: work.start.autoClearMinutes,
    results,
    required,
    live,
    image: work.start.image,
    memory: work.start.memory,
    secrets: [...work.secrets.keys()],
    reading: work.reading,
  };
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
    ...(work.secrets.size === 0 ? [] : [[DIGESTS_FILE, Buffer.from(digestsFile(work.secrets))] as const]),
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
