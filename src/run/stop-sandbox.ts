import type { Clock } from "../base/time.ts";
import { RockError } from "../rock/errors.ts";
import type { CallOptions, Rock } from "../rock/rock.ts";
import { isGone } from "../rock/sandbox-status.ts";
import { RepeatedFinding } from "./repeated-finding.ts";

export type StopOutcome =
  /** `isRecorded` where the server has a record of its end, and does not just say that it knows no such sandbox. */
  | { readonly kind: "gone"; readonly isRecorded: boolean }
  /** The server did not confirm the end; `reason` says what it said last. */
  | { readonly kind: "unproven"; readonly reason: string };

export interface StopOptions {
  readonly clock: Clock;
  /** Milliseconds since the epoch after which we stop trying. */
  readonly giveUpAt: number;
  /** The same, where until then no connection to the server could be made at all. */
  readonly unreachableGiveUpAt?: number;
  /**
   * Milliseconds since the epoch from which an unknown id means that there is no sandbox: before that, a create may still
   * be in flight and become a sandbox a moment later. 0 once the create was answered.
   */
  readonly absenceProvesFrom: number;
  /** Ends the trying. */
  readonly signal?: AbortSignal;
}

/** Ray answers a create after up to 60 s, and before 1.11 no record precedes the sandbox. */
export const CREATE_WINDOW_MS = 75_000;

/** How long a sandbox is stopped where nobody waits for the end of this process. */
export const STOP_MS = 60_000;

/** A token that is refused for this long is not going to be accepted while we wait. */
const REFUSED_FOR_MS = 10_000;

/** Between two of the answers that together prove that there is no sandbox. */
const CONFIRM_MS = 500;

/** One request that hangs must not use up the time for the others. */
const REQUEST_MS = 8_000;

/**
 * Stops a sandbox and makes sure of it. Never rejects. What `/stop` answers proves nothing: an unknown id and, before 1.9, a
 * stopped one get Success, a stop after another is refused from 1.9 on, a known sandbox may get HTTP 500, and a failed
 * stop can leave the state running. `get_status` decides. Where it does not know the id, it must say so several times, each
 * time after a stop that was taken: under load ROCK hides living sandboxes for a moment.
 */
export async function stopSandbox(rock: Rock, sandboxId: string, options: StopOptions): Promise<StopOutcome> {
  const { clock, absenceProvesFrom } = options;
  const refused = new RepeatedFinding(3, REFUSED_FOR_MS);
  const absent = new RepeatedFinding(3, 1_000);
  let reason = "there was no time to ask";
  let giveUpAt = options.unreachableGiveUpAt ?? options.giveUpAt;
  for (let attempt = 0; clock.now() < giveUpAt && options.signal?.aborted !== true; attempt += 1) {
    let askedToWaitMs = 0;
    let confirming = false;
    const note = (failure: RockError) => {
      reason = failure.message;
      askedToWaitMs = Math.max(askedToWaitMs, failure.retryAfterMs);
      giveUpAt = failure.kind === "unreachable" ? giveUpAt : options.giveUpAt;
    };
    const stopFailure = await askToStop(rock, sandboxId, callOptions(options));
    if (stopFailure !== null) {
      note(stopFailure);
    }
    try {
      const status = await rock.status(sandboxId, callOptions(options), "stop");
      giveUpAt = options.giveUpAt;
      if (status.kind === "present") {
        absent.reset();
        if (isGone(status)) {
          return { kind: "gone", isRecorded: true };
        }
        reason = `its state is ${status.state ?? "unknown"}`;
      } else {
        confirming = stopFailure === null && clock.now() >= absenceProvesFrom;
        if (confirming && absent.found(clock.now())) {
          return { kind: "gone", isRecorded: false };
        }
        reason = stopFailure?.message ?? "the server does not know it (yet)";
      }
    } catch (error) {
      if (!(error instanceof RockError)) {
        throw error;
      }
      note(error);
      if (!error.transient && stopFailure !== null && refused.found(clock.now())) {
        break;
      }
    }
    const pauseMs = Math.max(askedToWaitMs, confirming ? CONFIRM_MS : Math.min(200 * 2 ** attempt, 2_000));
    // The last try comes at the end of the time, also where the server asks for more patience than there is.
    const untilLastMs = Math.max(giveUpAt - clock.now() - 1_000, 100);
    await clock.sleep(Math.min(pauseMs, untilLastMs), options.signal).catch(() => undefined);
  }
  return { kind: "unproven", reason };
}

/** Null when the server took it. From 1.9 on, `/delete` frees a sandbox whose stop failed. */
async function askToStop(rock: Rock, sandboxId: string, options: CallOptions): Promise<RockError | null> {
  const failure = await failureOf(async () => await rock.stop(sandboxId, options));
  return failure?.kind === "http" && failure.status === 500
    ? await failureOf(async () => await rock.remove(sandboxId, options))
    : failure;
}

function callOptions({ clock, giveUpAt, signal }: StopOptions): CallOptions {
  return { timeoutMs: Math.max(500, Math.min(REQUEST_MS, giveUpAt - clock.now())), signal: signal ?? null };
}

async function failureOf(operation: () => Promise<void>): Promise<RockError | null> {
  try {
    await operation();
    return null;
  } catch (error) {
    if (error instanceof RockError) {
      return error;
    }
    throw error;
  }
}
