import type { SandboxSpec, SandboxWork } from "../job/work.ts";
import { RockError } from "../rock/errors.ts";
import { PATIENT, retryDelayMs } from "../rock/retry.ts";
import type { Rock, StartRequest } from "../rock/rock.ts";
import { isGone, type SandboxStatus } from "../rock/sandbox-status.ts";
import { RepeatedFinding } from "./repeated-finding.ts";
import { prepareSandbox, SandboxProblem, type SandboxShell, type ShellSurroundings } from "./sandbox-shell.ts";
import { CREATE_WINDOW_MS, stopSandbox } from "./stop-sandbox.ts";
import type { Surroundings } from "./surroundings.ts";

const START_ATTEMPTS = 3;
/** ROCK waits up to 60 s for its scheduler before it answers. */
const SUBMIT_MS = 120_000;
const STATUS_MS = 20_000;
const CLEAN_UP_MS = 20_000;

/** A start that failed in a way that another sandbox may not. */
class PassingStartProblem extends SandboxProblem {
  override readonly name = "PassingStartProblem";
}

/** A sandbox that runs commands, and what the server filed it under; null where it does not tell. */
export interface ReadySandbox {
  readonly shell: SandboxShell;
  readonly namespace: string | null;
  readonly experimentId: string | null;
}

/**
 * Starts a sandbox and waits until it runs commands. A start that failed is tried again under a fresh id, up to three
 * times: ROCK keeps a dead record of an id that stopped. Every id is in the journal before ROCK hears of it, and a failed
 * sandbox is stopped before the next try. Only when cancelled is it left to the caller to stop it.
 */
export async function startSandbox(
  work: SandboxWork,
  rock: Rock,
  surroundings: Surroundings & ShellSurroundings,
  noted: { opened(sandboxId: string): void; cleanedUp(): void },
): Promise<ReadySandbox> {
  const { clock, emit, journal, stop } = surroundings;
  for (let attempt = 1; ; attempt += 1) {
    stop.throwIfAborted();
    const sandboxId = surroundings.newId();
    await journal.opened({ sandboxId, origin: rock.origin, createdAt: clock.now() });
    noted.opened(sandboxId);
    emit({ kind: "sandbox", job: work.job, sandboxId, image: work.start.image });
    try {
      await submit(work.start, sandboxId, rock, surroundings);
      return await untilReady(work.start, sandboxId, rock, surroundings);
    } catch (error) {
      if (stop.aborted) {
        // A create that was still waiting for its turn needs no stop, which would have to ask for a minute.
        if (error instanceof RockError && !error.reached) {
          await journal.closed(sandboxId);
          noted.cleanedUp();
        }
        throw error;
      }
      await giveUp(sandboxId, work, error, rock, surroundings);
      noted.cleanedUp();
      if (attempt === START_ATTEMPTS || !mayStartAgain(error)) {
        throw error;
      }
      const reason = error instanceof Error ? error.message : String(error);
      emit({
        kind: "notice",
        job: work.job,
        message: `start ${attempt} of ${START_ATTEMPTS} failed, trying again: ${reason}`,
      });
      await clock.sleep(retryDelayMs({ ...PATIENT, firstDelayMs: 1_000 }, attempt, surroundings.random()), stop);
    }
  }
}

/** A sandbox that failed to start is still pending on the server and would be kept alive by every question after it. */
async function giveUp(
  sandboxId: string,
  work: SandboxWork,
  error: unknown,
  rock: Rock,
  surroundings: Surroundings,
): Promise<void> {
  const { clock, emit, journal } = surroundings;
  if (error instanceof RockError && !error.reached) {
    await journal.closed(sandboxId);
    return;
  }
  const now = clock.now();
  // A create whose answer never came may still take effect; then only a record of the sandbox proves anything.
  const absenceProvesFrom = isUnanswered(error) ? now + CREATE_WINDOW_MS : 0;
  const outcome = await stopSandbox(rock, sandboxId, { clock, giveUpAt: now + CLEAN_UP_MS, absenceProvesFrom });
  if (outcome.kind === "gone") {
    await journal.closed(sandboxId);
    return;
  }
  const message = `sandbox ${sandboxId}, which failed to start, could not be confirmed as stopped: ${outcome.reason}`;
  emit({ kind: "warning", job: work.job, message });
}

/** An answer of ROCK itself, or of our own judging, settles what a create came to; a gateway's silence does not. */
function isUnanswered(error: unknown): boolean {
  const rockError = error instanceof RockError ? error : error instanceof Error ? error.cause : null;
  return rockError instanceof RockError && rockError.kind !== "refused" && rockError.endpoint.endsWith("/start_async");
}

function mayStartAgain(error: unknown): boolean {
  if (error instanceof RockError) {
    // What could not be reached six times in a row is not asked again under another id; a bad request stays one.
    return error.kind === "refused" && error.code !== 4000;
  }
  return error instanceof PassingStartProblem;
}

/** Repeating a submit is safe under the same id: ROCK answers a second one with `already exists`. */
async function submit(
  spec: SandboxSpec,
  sandboxId: string,
  rock: Rock,
  surroundings: Surroundings & ShellSurroundings,
): Promise<void> {
  const { clock, random, stop } = surroundings;
  let earlierReached = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rock.startAsync(startRequest(spec, sandboxId), identityHeaders(spec), {
        timeoutMs: SUBMIT_MS,
        signal: stop,
      });
      return;
    } catch (error) {
      if (!(error instanceof RockError)) {
        throw error;
      }
      if (earlierReached && error.kind === "refused" && /already exists/i.test(error.message)) {
        return;
      }
      if (stop.aborted || error.kind === "refused" || !error.transient || attempt === PATIENT.attempts) {
        // The last try did not reach ROCK, but an earlier one may have: whoever cleans up must know.
        throw earlierReached && !error.reached ? new SandboxProblem(error.message, { cause: error }) : error;
      }
      earlierReached ||= error.reached;
      await clock.sleep(retryDelayMs(PATIENT, attempt, random()), stop);
    }
  }
}

function startRequest(spec: SandboxSpec, sandboxId: string): StartRequest {
  return {
    sandbox_id: sandboxId,
    image: spec.image,
    image_os: spec.imageOs,
    auto_clear_time_minutes: spec.autoClearMinutes,
    startup_timeout: spec.startupTimeoutSec,
    memory: spec.memory,
    cpus: spec.cpus,
    ...(spec.limitCpus === null ? {} : { limit_cpus: spec.limitCpus }),
    ...(spec.numGpus === null ? {} : { num_gpus: spec.numGpus }),
    ...(spec.acceleratorType === null ? {} : { accelerator_type: spec.acceleratorType }),
    ...(spec.disk === null ? {} : { disk: spec.disk }),
    ...(spec.registryUsername === null ? {} : { registry_username: spec.registryUsername }),
    ...(spec.registryPassword === null ? {} : { registry_password: spec.registryPassword }),
    ...(spec.useKataRuntime ? { use_kata_runtime: true } : {}),
    ...(spec.autoArchiveSeconds === null ? {} : { auto_archive_seconds: spec.autoArchiveSeconds }),
    ...(spec.autoDeleteSeconds === null ? {} : { auto_delete_seconds: spec.autoDeleteSeconds }),
  };
}

/** Only /start_async reads these headers; each defaults to the literal `default` on the server. */
function identityHeaders(spec: SandboxSpec): Readonly<Record<string, string>> {
  return {
    ...(spec.userId === null ? {} : { "X-User-Id": spec.userId }),
    ...(spec.experimentId === null ? {} : { "X-Experiment-Id": spec.experimentId }),
    ...(spec.namespace === null ? {} : { "X-Namespace": spec.namespace }),
    ...(spec.cluster === null ? {} : { "X-Cluster": spec.cluster }),
  };
}

/** A pull that failed for one of these will fail again. */
const FINAL_PULL = /not found|manifest unknown|denied|unauthorized|authentication|invalid reference|no basic auth/i;

async function untilReady(
  spec: SandboxSpec,
  sandboxId: string,
  rock: Rock,
  surroundings: Surroundings & ShellSurroundings,
): Promise<ReadySandbox> {
  const { clock, stop } = surroundings;
  const startedAt = clock.now();
  const giveUpAt = startedAt + spec.startupTimeoutSec * 1000;
  const gone = new RepeatedFinding(3, 10_000);
  let last = "no answer yet";
  while (clock.now() < giveUpAt) {
    try {
      const status = await rock.status(sandboxId, { timeoutMs: STATUS_MS, signal: stop });
      last = describeStatus(status);
      refuseFailedPhase(status, spec);
      if (isGone(status) && gone.found(clock.now())) {
        throw new PassingStartProblem(`the sandbox was gone before it was up (${last})`);
      }
      if (status.kind === "present" && (status.isAlive || status.state === "running")) {
        const { namespace, experimentId } = status;
        return { shell: await prepareSandbox(rock, sandboxId, surroundings, stop), namespace, experimentId };
      }
      if (!isGone(status)) {
        gone.reset();
      }
    } catch (error) {
      if (!(error instanceof RockError && error.transient)) {
        throw error;
      }
      last = error.message;
    }
    await clock.sleep(pollDelayMs(clock.now() - startedAt), stop);
  }
  throw new SandboxProblem(
    `the sandbox was not up after ${spec.startupTimeoutSec} s (${last}); raise environment.startup_timeout, or check the image and the cluster's capacity`,
  );
}

function refuseFailedPhase(status: SandboxStatus, spec: SandboxSpec): void {
  if (status.kind !== "present" || status.failedPhase === null) {
    return;
  }
  const { name, message } = status.failedPhase;
  const text = `the sandbox could not start with image ${spec.image}: ${name} failed: ${message}`;
  throw FINAL_PULL.test(message) ? new SandboxProblem(text) : new PassingStartProblem(text);
}

function describeStatus(status: SandboxStatus): string {
  return status.kind === "absent" ? "unknown to the server" : `state ${status.state ?? "unknown"}`;
}

/** Quick at first, because a cached image is up in a second; slow later, because a pull takes minutes. */
function pollDelayMs(elapsedMs: number): number {
  if (elapsedMs < 3_000) {
    return 80;
  }
  if (elapsedMs < 15_000) {
    return 250;
  }
  return elapsedMs < 60_000 ? 1_000 : 2_000;
}
