import type { Clock } from "../base/time.ts";
import { RockError } from "./errors.ts";

/** How a request that may safely be repeated is repeated. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
}

/** Six tries over about eight seconds: outlasts a reset connection and a gateway that restarts. */
export const PATIENT: RetryPolicy = { attempts: 6, firstDelayMs: 150, maxDelayMs: 4_000 };

/** For the seconds a cancelled run has left. */
export const HASTY: RetryPolicy = { attempts: 3, firstDelayMs: 100, maxDelayMs: 300 };

/** The pause before try `attempt` (1 = the first repetition): doubling, with up to half of it taken off at random. */
export function retryDelayMs(policy: RetryPolicy, attempt: number, random: number): number {
  const full = Math.min(policy.maxDelayMs, policy.firstDelayMs * 2 ** (attempt - 1));
  return Math.round(full * (1 - random / 2));
}

export interface RetrySurroundings {
  readonly clock: Clock;
  /** A number in [0, 1). */
  readonly random: () => number;
  readonly signal: AbortSignal | null;
}

/**
 * Runs `operation` again while it fails in a way that passes. Only for reads and for calls that are idempotent by
 * construction (a client-chosen id, a lock in the sandbox, a checksum afterwards).
 */
export async function withRetry<Result>(
  operation: () => Promise<Result>,
  policy: RetryPolicy,
  surroundings: RetrySurroundings,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await operation();
    } catch (error) {
      const again = error instanceof RockError && error.transient && attempt < policy.attempts;
      if (!again) {
        throw error;
      }
      await surroundings.clock.sleep(
        retryDelayMs(policy, attempt, surroundings.random()),
        surroundings.signal ?? undefined,
      );
    }
  }
}
