import type { Clock } from "../base/time.ts";
import { RockError } from "../rock/errors.ts";
import type { Rock } from "../rock/rock.ts";
import { isGone } from "../rock/sandbox-status.ts";
import { RepeatedFinding } from "./repeated-finding.ts";

export type StopOutcome =
  | { readonly kind: "gone" }
  /** The server did not confirm the end; `reason` says what it said last. */
  | { readonly kind: "unproven"; readonly reason: string };

export interface StopOptions {
  readonly clock: Clock;
  /** Milliseconds since the epoch after which we stop trying. */
  readonly giveUpAt: number;
  /**
   * Milliseconds since the epoch from which an unknown id means that there is no sandbox: before that, a create may still
   * be in flight and become a sandbox a moment later. 0 once the create was answered.
   */
  readonly absenceProvesFrom: number;
}

/** Ray answers a create after up to 60 s, and before 1.11 no record precedes the sandbox. */
export const CREATE_WINDOW_MS = 75_000;

/** A token that is refused for this long is not going to be accepted while we wait. */
const REFUSED_FOR_MS = 10_000;

/**
 * Stops a sandbox and makes sure of it. Never rejects. What `/stop` answers is not trusted: stopping twice is refused
 * from 1.9 on, a known sandbox may get HTTP 500, and a failed stop can leave the state running. Only
 * `get_status` decides.
 */
export async function stopSandbox(rock: Rock, sandboxId: string, options: StopOptions): Promise<StopOutcome> {
  const { clock, giveUpAt, absenceProvesFrom } = options;
  let reason = "there was no time to ask";
  const refused = new RepeatedFinding(3, REFUSED_FOR_MS);
  for (let attempt = 0; clock.now() < giveUpAt; attempt += 1) {
    const stopFailure = await failureOf(async () => await rock.stop(sandboxId, callOptions(options)));
    if (stopFailure !== null) {
      reason = stopFailure.message;
      if (stopFailure.kind === "http" && stopFailure.status === 500) {
        await failureOf(async () => await rock.remove(sandboxId, callOptions(options)));
      }
    }
    try {
      const status = await rock.status(sandboxId, callOptions(options), "stop");
      if (isGone(status) && (status.kind === "present" || clock.now() >= absenceProvesFrom)) {
        return { kind: "gone" };
      }
      reason =
        status.kind === "absent" ? "the server does not know it (yet)" : `its state is ${status.state ?? "unknown"}`;
    } catch (error) {
      if (!(error instanceof RockError)) {
        throw error;
      }
      reason = error.message;
      if (!error.transient && stopFailure !== null && refused.found(clock.now())) {
        break;
      }
    }
    const pause = Math.min(200 * 2 ** attempt, 2_000);
    if (clock.now() + pause >= giveUpAt) {
      break;
    }
    await clock.sleep(pause);
  }
  return { kind: "unproven", reason };
}

function callOptions({ clock, giveUpAt }: StopOptions): { timeoutMs: number; signal: null } {
  return { timeoutMs: Math.max(500, Math.min(30_000, giveUpAt - clock.now())), signal: null };
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
