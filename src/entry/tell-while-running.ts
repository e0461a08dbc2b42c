import type { Clock } from "../base/time.ts";

/** What becomes of something told while jobs run. */
export interface LiveTarget<Words> {
  /** Whether it is worth telling more later. Never rejects. */
  tell(words: Words, signal: AbortSignal): Promise<"go-on" | "stop">;
  /** How many legs tell something in the same place, where one write a minute is enough for all of them. */
  sharers(): number;
}

export interface Telling {
  /** Ends it; what is on its way is given up. */
  stop(): void;
}

/** Most jobs that are over before need no word in between. */
const FIRST_AFTER_MS = 5_000;
const EVERY_MS = 60_000;

/** Tells how things stand, at once and then at most every minute, where something changed; never delays anything. */
export function tellWhileRunning<Words>(
  wordsNow: () => Words,
  targets: readonly LiveTarget<Words>[],
  clock: Clock,
): Telling {
  const stopped = new AbortController();
  const { signal } = stopped;
  const keepTelling = async (target: LiveTarget<Words>) => {
    let told = "";
    await clock.sleep(FIRST_AFTER_MS, signal);
    for (;;) {
      const words = wordsNow();
      const text = JSON.stringify(words);
      if (text !== told) {
        told = text;
        if ((await target.tell(words, signal)) === "stop") {
          return;
        }
      }
      await clock.sleep(EVERY_MS * Math.max(1, target.sharers()), signal);
    }
  };
  for (const target of targets) {
    // It ends by being stopped; a word that did not get through is no reason to fail.
    keepTelling(target).catch(() => {});
  }
  return { stop: () => stopped.abort() };
}
