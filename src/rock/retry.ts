import type { Clock } from "../base/time.ts";
import { RockError } from "./errors.ts";

/** How a request that may safely be repeated is repeated. */
export interface RetryPolicy {
  /** Milliseconds since the first try within which another one may begin. */
  readonly forMs: number;
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
}

/** Nothing is lost yet but time: long enough for a gateway that restarts. */
export const BEFORE_LAUNCH: RetryPolicy = { forMs: 60_000, firstDelayMs: 150, maxDelayMs: 4_000 };

/** The sandbox holds what was measured, which costs money: long enough for a server that is deployed anew. */
export const AFTER_LAUNCH: RetryPolicy = { forMs: 10 * 60_000, firstDelayMs: 150, maxDelayMs: 5_000 };

/** For whoever asks again anyway, from further back. */
export const BRIEFLY: RetryPolicy = { forMs: 5_000, firstDelayMs: 150, maxDelayMs: 1_000 };

/** For whoever asks again anyway. */
export const ONCE: RetryPolicy = { forMs: 0, firstDelayMs: 100, maxDelayMs: 100 };

/** The pause before try `attempt` (1 = the first repetition): doubling, with up to half of it taken off at random. */
export function retryDelayMs(policy: RetryPolicy, attempt: number, random: number): number {
  const full = Math.min(policy.maxDelayMs, policy.firstDelayMs * 2 ** Math.min(attempt - 1, 20));
  return Math.round(full * (1 - random / 2));
}

export interface RetrySurroundings {
  readonly clock: Clock;
  /** A number in [0, 1). */
  readonly random: () => number;
  readonly signal: AbortSignal | null;
  /** Asked before each repetition; rejects where repeating is in vain. */
  readonly stillWorthIt: (failure: RockError) => Promise<void>;
}

/**
 * Runs `operation` again while it fails in a way that passes and the policy has time left, not sooner than the server asks
 * for (Retry-After). Only for reads and for calls that are idempotent by construction (a client-chosen id, a lock in the
 * sandbox, a checksum afterwards). An abort ends the waiting with the last failure.
 */
export async function withRetry<Result>(
  operation: () => Promise<Result>,
  policy: RetryPolicy,
  surroundings: RetrySurroundings,
): Promise<Result> {
  const { clock, random, signal, stillWorthIt } = surroundings;
  const until = clock.now() + policy.forMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await operation();
    } catch (error) {
      const left = until - clock.now();
      if (!(error instanceof RockError && error.transient) || left <= 0) {
        throw error;
      }
      await stillWorthIt(error);
      if (!(await slept(pauseMs(error, policy, attempt, random(), left), clock, signal))) {
        throw error;
      }
    }
  }
}

/** The last try comes at the end of the time, also where the server asks for more patience than there is. */
function pauseMs(error: RockError, policy: RetryPolicy, attempt: number, random: number, left: number): number {
  return Math.min(left, Math.max(retryDelayMs(policy, attempt, random), error.retryAfterMs));
}

/** False when the signal ended the pause. */
async function slept(ms: number, clock: Clock, signal: AbortSignal | null): Promise<boolean> {
  try {
    await clock.sleep(ms, signal ?? undefined);
    return true;
  } catch {
    return false;
  }
}
