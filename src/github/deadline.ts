import type { Clock } from "../base/time.ts";

/** Something took longer than it was given. */
export class DeadlineError extends Error {
  override readonly name = "DeadlineError";
}

/**
 * Runs `work` with a signal that is aborted after `ms` milliseconds, and rejects with a DeadlineError then, whether
 * `work` heeds the signal or not. `what` begins the error's sentence.
 */
export async function withDeadline<T>(
  clock: Clock,
  ms: number,
  what: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const done = new AbortController();
  const timer = clock.sleep(ms, done.signal).then(
    () => late.abort(new DeadlineError(`${what} took longer than ${ms / 1000} s`)),
    // The work ended first and nobody waits for the timer any more.
    async () => await new Promise<never>(() => {}),
  );
  try {
    return await Promise.race([work(late.signal), timer.then(() => Promise.reject(late.signal.reason as Error))]);
  } catch (error) {
    // Work that heeds the signal may fail first, in its own words.
    throw late.signal.aborted ? late.signal.reason : error;
  } finally {
    done.abort();
  }
}
