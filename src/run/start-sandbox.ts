import { RockError } from "../rock/errors.ts";
import { BEFORE_LAUNCH, retryDelayMs } from "../rock/retry.ts";
import type { Rock } from "../rock/rock.ts";
import { isGone, type SandboxStatus } from "../rock/sandbox-status.ts";
import type { SandboxSpec, SandboxWork } from "../work/sandbox-work.ts";
import { type Creation, createSandbox } from "./create-sandbox.ts";
import type { HeldSandbox } from "./held-sandbox.ts";
import { RepeatedFinding } from "./repeated-finding.ts";
import { prepareSandbox, SandboxProblem, type SandboxShell, type ShellSurroundings } from "./sandbox-shell.ts";
import { CREATE_WINDOW_MS, STOP_MS, stopSandbox } from "./stop-sandbox.ts";
import type { Surroundings } from "./surroundings.ts";

const START_ATTEMPTS = 3;
const STATUS_MS = 20_000;
/** A gateway that took the create may turn one question away; for this long, it means it. */
const TURNED_AWAY_FOR_MS = 3_000;

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
 * times: ROCK keeps a dead record of an id that stopped. A failed sandbox is stopped before the next try; only when
 * cancelled is it left to the caller, who hears at each step what there is to stop.
 */
export async function startSandbox(
  work: SandboxWork,
  rock: Rock,
  surroundings: Surroundings & ShellSurroundings,
  hold: (sandbox: HeldSandbox) => void,
): Promise<ReadySandbox> {
  const { clock, emit, random, stop } = surroundings;
  for (let attempt = 1; ; attempt += 1) {
    stop.throwIfAborted();
    const sandboxId = surroundings.newId();
    emit({ kind: "sandbox", job: work.job, sandboxId, image: work.start.image });
    const start = await tryStart(work.start, sandboxId, rock, surroundings, hold);
    if (start.kind === "ready") {
      return start.sandbox;
    }
    await giveUp(start, sandboxId, work, rock, surroundings, hold);
    const { error } = start;
    if (attempt === START_ATTEMPTS || !mayStartAgain(error)) {
      throw error;
    }
    const reason = error instanceof Error ? error.message : String(error);
    const message = `start ${attempt} of ${START_ATTEMPTS} failed, trying again: ${reason}`;
    emit({ kind: "notice", job: work.job, message });
    await clock.sleep(retryDelayMs({ ...BEFORE_LAUNCH, firstDelayMs: 1_000 }, attempt, random()), stop);
  }
}

/** A start that failed: ROCK made no sandbox, or may have made one, or made one that did not come up. */
type FailedStart = Exclude<Creation, { kind: "accepted" }> | { readonly kind: "not-up"; readonly error: unknown };

async function tryStart(
  spec: SandboxSpec,
  sandboxId: string,
  rock: Rock,
  surroundings: Surroundings & ShellSurroundings,
  hold: (sandbox: HeldSandbox) => void,
): Promise<FailedStart | { readonly kind: "ready"; readonly sandbox: ReadySandbox }> {
  const creation = await createSandbox(spec, sandboxId, rock, surroundings, (sentAt) =>
    hold({ kind: "asked", sandboxId, sentAt }),
  );
  if (creation.kind !== "accepted") {
    return creation;
  }
  hold({ kind: "accepted", sandboxId });
  try {
    return { kind: "ready", sandbox: await untilReady(spec, sandboxId, creation.sentAt, rock, surroundings) };
  } catch (error) {
    return { kind: "not-up", error };
  }
}

/**
 * Stops what a failed start may have left: it would still be pending on the server, and every question after it would keep
 * it alive. Rejects with the failure when cancelled, which leaves the sandbox to the caller.
 */
async function giveUp(
  start: FailedStart,
  sandboxId: string,
  work: SandboxWork,
  rock: Rock,
  surroundings: Surroundings,
  hold: (sandbox: HeldSandbox) => void,
): Promise<void> {
  const { clock, emit, journal, stop } = surroundings;
  if (start.kind === "unheard") {
    hold({ kind: "none" });
  } else {
    const absenceProvesFrom = start.kind === "unanswered" ? start.sentAt + CREATE_WINDOW_MS : 0;
    const giveUpAt = Math.max(clock.now(), absenceProvesFrom) + STOP_MS;
    const outcome = await stopSandbox(rock, sandboxId, { clock, giveUpAt, absenceProvesFrom, signal: stop });
    if (outcome.kind === "gone") {
      await journal.closed(sandboxId);
      hold({ kind: "released", sandboxId });
    } else if (!stop.aborted) {
      hold({ kind: "released", sandboxId });
      const message = `sandbox ${sandboxId}, which failed to start, could not be confirmed as stopped: ${outcome.reason}`;
      emit({ kind: "warning", job: work.job, message });
    }
  }
  if (stop.aborted) {
    throw start.error;
  }
}

function mayStartAgain(error: unknown): boolean {
  if (error instanceof RockError) {
    // What could not be reached for a minute is not asked again under another id; a bad request stays one.
    return error.kind === "refused" && error.code !== 4000;
  }
  return error instanceof PassingStartProblem;
}

/** A pull that failed for one of these will fail again. */
const FINAL_PULL = /not found|manifest unknown|denied|unauthorized|authentication|invalid reference|no basic auth/i;

async function untilReady(
  spec: SandboxSpec,
  sandboxId: string,
  sentAt: number,
  rock: Rock,
  surroundings: Surroundings & ShellSurroundings,
): Promise<ReadySandbox> {
  const { clock, stop } = surroundings;
  const startedAt = clock.now();
  const giveUpAt = sentAt + spec.startupTimeoutSec * 1000;
  const gone = new RepeatedFinding(3, 10_000);
  const turnedAway = new RepeatedFinding(3, TURNED_AWAY_FOR_MS);
  let last = "no answer yet";
  do {
    let askedToWaitMs = 0;
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
      if (!(error instanceof RockError) || (!error.transient && turnedAway.found(clock.now()))) {
        throw error;
      }
      stop.throwIfAborted();
      last = error.message;
      askedToWaitMs = error.retryAfterMs;
    }
    // The last question comes at the end of the time, also where the server asks for more patience than there is.
    const untilLastMs = giveUpAt - clock.now() - 1_000;
    await clock.sleep(Math.max(Math.min(askedToWaitMs, untilLastMs), pollDelayMs(clock.now() - startedAt)), stop);
  } while (clock.now() < giveUpAt);
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
