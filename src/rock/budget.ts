import type { Clock } from "../base/time.ts";
import { RockError } from "./errors.ts";

/**
 * Limits what all sandboxes together ask of one ROCK server: it serves 500 connections per process and some 330
 * requests a second, and past that every other request stalls (measured on 1.11). Requests that wait in the sandbox for
 * news, creates, stops and requests that answer at once have separate places, so that a stop never queues behind
 * anything but stops.
 */
export interface RequestBudget {
  /** Sends a request when it is its turn. Rejects with a RockError when that is not before its deadline or its abort. */
  run<Result>(ticket: Ticket, request: () => Promise<Result>): Promise<Result>;
}

/** `start` is a create, for which ROCK waits up to a minute for its scheduler. */
export type RequestKind = "waiting" | "prompt" | "start" | "stop";

/** A request as the queue knows it. */
export interface Ticket {
  readonly kind: RequestKind;
  readonly endpoint: string;
  readonly origin: string;
  /** Milliseconds since the epoch after which it is not sent any more; null where only the signal ends its wait. */
  readonly deadline: number | null;
  readonly signal: AbortSignal | null;
}

export interface BudgetLimits {
  readonly waiting: number;
  readonly prompt: number;
  readonly start: number;
  readonly stop: number;
  /** Requests of all kinds that may begin in one second. */
  readonly perSecond: number;
}

export const SERVER_LIMITS: BudgetLimits = { waiting: 64, prompt: 24, start: 24, stop: 100, perSecond: 300 };

export function createBudget(limits: BudgetLimits, clock: Clock): RequestBudget {
  const pace = new Pace(limits.perSecond, clock);
  const places = {
    waiting: new Places(limits.waiting, clock),
    prompt: new Places(limits.prompt, clock),
    start: new Places(limits.start, clock),
    stop: new Places(limits.stop, clock),
  };
  return {
    run: async (ticket, request) => {
      const own = places[ticket.kind];
      await own.take(ticket);
      try {
        await pace.turn(ticket);
        return await request();
      } finally {
        own.leave();
      }
    },
  };
}

function givenUp({ endpoint, origin, signal }: Ticket): RockError {
  const cause: unknown = signal?.reason;
  const details = { kind: "aborted", endpoint, origin, transient: false, reached: false, cause } as const;
  return new RockError(`${endpoint} was given up`, details);
}

function outOfTime({ endpoint, origin }: Ticket, waitedMs: number): RockError {
  const seconds = Math.round(waitedMs / 1000);
  const message = `${endpoint} waited ${seconds} s for its turn among the requests to ROCK at ${origin}`;
  return new RockError(message, { kind: "timeout", endpoint, origin, transient: true, reached: false });
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

  /** A stop counts, so that others wait longer, but goes at once. */
  async turn(ticket: Ticket): Promise<void> {
    const now = this.#clock.now();
    const at = Math.max(this.#nextAt, now - BURST_MS);
    this.#nextAt = at + this.#distanceMs;
    if (at <= now || ticket.kind === "stop") {
      return;
    }
    try {
      await this.#clock.sleep(at - now, ticket.signal ?? undefined);
    } catch {
      throw givenUp(ticket);
    }
  }
}

/** A counting semaphore, first come first served. */
class Places {
  #free: number;
  /** Each call lets one request in. */
  readonly #queue = new Set<() => void>();
  readonly #clock: Clock;

  constructor(count: number, clock: Clock) {
    this.#free = count;
    this.#clock = clock;
  }

  async take(ticket: Ticket): Promise<void> {
    if (ticket.signal?.aborted) {
      throw givenUp(ticket);
    }
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await this.#wait(ticket);
  }

  async #wait(ticket: Ticket): Promise<void> {
    const { deadline, signal } = ticket;
    const since = this.#clock.now();
    await new Promise<void>((resolve, reject) => {
      const letIn = () => end(resolve);
      const onAbort = () => end(() => reject(givenUp(ticket)));
      const onDeadline = () => end(() => reject(outOfTime(ticket, this.#clock.now() - since)));
      const timer = deadline === null ? undefined : setTimeout(onDeadline, deadline - since);
      const end = (settle: () => void) => {
        this.#queue.delete(letIn);
        clearTimeout(timer);
        signal?.removeEventListener("abort", onAbort);
        settle();
      };
      this.#queue.add(letIn);
      signal?.addEventListener("abort", onAbort, { once: true });
    });
  }

  leave(): void {
    const [letIn] = this.#queue;
    if (letIn) {
      letIn();
    } else {
      this.#free += 1;
    }
  }
}
