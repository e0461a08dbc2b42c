/**
 * A finding that counts only when it was made several times over a while: a server under load says `not found` of living
 * sandboxes (swallowed Redis errors, measured).
 */
export class RepeatedFinding {
  #first: number | null = null;
  #count = 0;
  readonly #times: number;
  readonly #overMs: number;

  constructor(times: number, overMs: number) {
    this.#times = times;
    this.#overMs = overMs;
  }

  /** Notes one more finding at `now`; true once there were enough of them over long enough a time. */
  found(now: number): boolean {
    this.#first ??= now;
    this.#count += 1;
    return this.#count >= this.#times && now - this.#first >= this.#overMs;
  }

  reset(): void {
    this.#first = null;
    this.#count = 0;
  }
}
