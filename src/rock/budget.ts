import type { Clock } from "../base/time.ts";

/**
 * Limits what all sandboxes together ask of one ROCK server: it serves 500 connections per process and some 330
 * requests a second, and past that every other request stalls (measured on 1.11). Requests that wait in the sandbox for
 * news, creates and requests that answer at once have places of their own, so that a stop never queues behind a wait.
 */
export interface RequestBudget {
  run<Result>(kind: RequestKind, request: () => Promise<Result>): Promise<Result>;
}

/** `start` is a create, for which ROCK waits up to a minute for its scheduler. */
export type RequestKind = "waiting" | "prompt" | "start";

export interface BudgetLimits {
  readonly waiting: number;
  readonly prompt: number;
  readonly start: number;
  /** Requests of all kinds that may begin in one second. */
  readonly perSecond: number;
}

export const SERVER_LIMITS: BudgetLimits = { waiting: 64, prompt: 24, start: 24, perSecond: 300 };

export function createBudget(limits: BudgetLimits, clock: Clock): RequestBudget {
  const pace = new Pace(limits.perSecond, clock);
  const places = {
    waiting: new Places(limits.waiting),
    prompt: new Places(limits.prompt),
    start: new Places(limits.start),
  };
  return {
    run: async (kind, request) => {
      await places[kind].take();
      try {
        await pace.turn();
        return await request();
      } finally {
        places[kind].leave();
      }
    },
  };
}

const BURST_MS = 100;

/** Lets requests begin at an even distance, but for a burst of a tenth of a second's worth after a pause. */
class Pace {
  #nextAt = 0;
  readonly #distanceMs: number;
  readonly #clock: Clock;

  constructor(perSecond: number, clock: Clock) {
    this.#distanceMs = 1000 / perSecond;
    this.#clock = clock;
  }

  async turn(): Promise<void> {
    const now = this.#clock.now();
    const at = Math.max(this.#nextAt, now - BURST_MS);
    this.#nextAt = at + this.#distanceMs;
    if (at > now) {
      await this.#clock.sleep(at - now);
    }
  }
}

/** A counting semaphore, first come first served. */
class Places {
  #free: number;
  readonly #queue: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  async take(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve) => {
      this.#queue.push(resolve);
    });
  }

  leave(): void {
    const next = this.#queue.shift();
    if (next) {
      next();
    } else {
      this.#free += 1;
    }
  }
}
