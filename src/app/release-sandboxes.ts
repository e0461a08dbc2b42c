import type { Clock } from "../base/time.ts";
import type { Rock } from "../run/servers.ts";
import { CREATE_WINDOW_MS, stopSandbox } from "../run/stop-sandbox.ts";
import type { JournalEntry } from "../run/surroundings.ts";

/** What became of a sandbox that an earlier process left open. */
export interface Release {
  readonly sandboxId: string;
  readonly outcome:
    | { readonly kind: "gone" }
    | { readonly kind: "unproven"; readonly reason: string }
    /** It is on a server that the settings do not name, which gets no token from us. */
    | { readonly kind: "foreign"; readonly origin: string };
}

/** A server that nobody can reach for this long is not worth the rest of the time. */
const UNREACHABLE_MS = 30_000;

/**
 * Stops what is left, all at once, each until the server confirms it. An id that the server does not know is asked for
 * until the time in which its create could still take effect has passed.
 */
export async function releaseSandboxes(
  left: readonly JournalEntry[],
  rockAt: (origin: string) => Rock | null,
  clock: Clock,
  giveUpAt: number,
): Promise<readonly Release[]> {
  return await Promise.all(
    left.map(async ({ sandboxId, origin, createdAt }): Promise<Release> => {
      const rock = rockAt(origin);
      if (rock === null) {
        return { sandboxId, outcome: { kind: "foreign", origin } };
      }
      const absenceProvesFrom = createdAt + CREATE_WINDOW_MS;
      const unreachableGiveUpAt = Math.min(giveUpAt, clock.now() + UNREACHABLE_MS);
      const options = { clock, giveUpAt, unreachableGiveUpAt, absenceProvesFrom };
      return { sandboxId, outcome: await stopSandbox(rock, sandboxId, options) };
    }),
  );
}
