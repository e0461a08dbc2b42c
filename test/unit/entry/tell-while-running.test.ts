import assert from "node:assert/strict";
import { test } from "node:test";
import { tellWhileRunning } from "../../../src/entry/tell-while-running.ts";

/** Time that passes only by sleeping; `elapse` lets it pass. */
class ManualClock {
  #now = 0;
  readonly #sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  readonly now = () => this.#now;
  readonly sleep = async (ms: number, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const aborted = () => reject(signal?.reason as Error);
      const wake = () => {
        signal?.removeEventListener("abort", aborted);
        resolve();
      };
      this.#sleepers.push({ at: this.#now + ms, wake });
      signal?.addEventListener("abort", aborted);
    });
  };
  async elapse(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settled();
      this.#sleepers.sort((left, right) => left.at - right.at);
      const [next] = this.#sleepers;
      if (next === undefined || next.at > end) {
        break;
      }
      this.#sleepers.shift();
      this.#now = next.at;
      next.wake();
    }
    this.#now = end;
  }
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

const MINUTE = 60_000;

/** A run of so many minutes in which a trial ends every ten seconds. */
async function told(minutes: number, sharers: number, answer: "go-on" | "stop" = "go-on") {
  const clock = new ManualClock();
  const times: number[] = [];
  const target = {
    sharers: () => sharers,
    tell: async () => {
      times.push(clock.now());
      return await Promise.resolve(answer);
    },
  };
  const telling = tellWhileRunning(() => Math.floor(clock.now() / 10_000), [target], clock);
  await clock.elapse(minutes * MINUTE);
  telling.stop();
  const before = times.length;
  await clock.elapse(10 * MINUTE);
  assert.equal(times.length, before, "no word after the end");
  return times;
}

test("of a run of 40 minutes there is a word at once, and then one a minute", async () => {
  const times = await told(40, 1);
  assert.equal(times.length, 40);
  assert.equal(times[0], 5000);
  assert.ok(times.slice(1).every((time, index) => time - (times[index] ?? 0) >= MINUTE));
});

test("of legs that share a comment each tells so seldom that together they write once a minute", async () => {
  assert.equal((await told(40, 20)).length, 2);
});

test("of a run that is over in seconds there is a word at its end only", async () => {
  assert.deepEqual(await told(4 / 60, 1), []);
});

test("where there is nobody to tell there is one try", async () => {
  assert.equal((await told(40, 1, "stop")).length, 1);
});

test("what did not change is not said again", async () => {
  const clock = new ManualClock();
  let count = 0;
  const target = {
    sharers: () => 1,
    tell: async () => {
      count += 1;
      return await Promise.resolve("go-on" as const);
    },
  };
  const telling = tellWhileRunning(() => "running", [target], clock);
  await clock.elapse(40 * MINUTE);
  telling.stop();
  assert.equal(count, 1);
});

test("a word that GitHub never answers is given up at the end", async () => {
  const clock = new ManualClock();
  const given: AbortSignal[] = [];
  const target = {
    sharers: () => 1,
    tell: async (_words: string, signal: AbortSignal) => {
      given.push(signal);
      return await new Promise<never>((_, reject) =>
        signal.addEventListener("abort", () => reject(new Error("given up"))),
      );
    },
  };
  const telling = tellWhileRunning(() => "running", [target], clock);
  await clock.elapse(MINUTE);
  telling.stop();
  assert.equal(given[0]?.aborted, true);
  await settled();
});
