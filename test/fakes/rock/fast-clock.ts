import { type Clock, systemClock } from "../../../src/base/time.ts";

/** A clock on which time passes `factor` times as fast, for what takes minutes by design. Limits of requests stay real. */
export function fastClock(factor: number): Clock {
  const begun = systemClock.now();
  return {
    now: () => Math.round(begun + (systemClock.now() - begun) * factor),
    sleep: async (ms, signal) => await systemClock.sleep(ms / factor, signal),
  };
}
