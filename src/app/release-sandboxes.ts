import type { Clock } from "../base/time.ts";
import type { Rock } from "../run/servers.ts";
import { CREATE_WINDOW_MS, type StopOptions, type StopOutcome, stopSandbox } from "../run/stop-sandbox.ts";
import type { JournalEntry } from "../run/surroundings.ts";

/** What became of a sandbox that an earlier process left open. */
export interface Release {
  readonly sandboxId: string;
  readonly outcome:
    | StopOutcome
    /** It is on a server that the settings do not name, which gets no token from us. */
    | { readonly kind: "foreign"; readonly origin: string };
}

/** A server that nobody can reach for this long is not worth the rest of the time. */
const UNREACHABLE_MS = 30_000;

/**
 * Stops what is left, all at once, each until the server confirms it. An id that the server does not know is asked for
 * until the time in which its create could still take effect has passed. `rocksAt` gives every way to a server, since job
 * files can have different credentials for one.
 */
export async function releaseSandboxes(
  left: readonly JournalEntry[],
  rocksAt: (origin: string) => readonly Rock[],
  clock: Clock,
  giveUpAt: number,
): Promise<readonly Release[]> {
  return await Promise.all(
    left.map(async ({ sandboxId, origin, createdAt }): Promise<Release> => {
      const rocks = rocksAt(origin);
      if (rocks.length === 0) {
        return { sandboxId, outcome: { kind: "foreign", origin } };
      }
      const absenceProvesFrom = createdAt + CREATE_WINDOW_MS;
      const unreachableGiveUpAt = Math.min(giveUpAt, clock.now() + UNREACHABLE_MS);
      const options = { clock, giveUpAt, unreachableGiveUpAt, absenceProvesFrom };
      return { sandboxId, outcome: await stopByAll(rocks, sandboxId, options) };
    }),
  );
}

/**
 * Stops a sandbox that is behind one of several credentials or routes. A record of its end by any of them proves it; that one
 * does not know it proves nothing while another may.
 */
async function stopByAll(
  rocks: readonly Rock[],
  sandboxId: string,
  options: Omit<StopOptions, "signal">,
): Promise<StopOutcome> {
  const proven = new AbortController();
  const outcomes = await Promise.all(
    rocks.map(async (rock) => {
      const outcome = await stopSandbox(rock, sandboxId, { ...options, signal: proven.signal });
      if (outcome.kind === "gone" && outcome.isRecorded) {
        proven.abort();
      }
      return outcome;
    }),
  );
  const recorded = outcomes.find((outcome) => outcome.kind === "gone" && outcome.isRecorded);
  const unproven = outcomes.find((outcome) => outcome.kind === "unproven");
  return recorded ?? unproven ?? { kind: "gone", isRecorded: false };
}
