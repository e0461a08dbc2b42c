import type { TrialNews, TrialsProgress } from "../../../src/work/trials-progress.ts";

/** News of trials as a running job brings them. */
export function news(changes: Partial<TrialNews> = {}): TrialNews {
  return {
    name: "astropy__astropy-7606",
    agent: null,
    standing: "passed",
    reward: 1,
    exception: null,
    durationSec: null,
    ...changes,
  };
}

export function progressOf(changes: Partial<TrialsProgress>): TrialsProgress {
  return { total: null, done: 0, running: 0, unmeasured: 0, passed: 0, score: null, costUsd: null, ...changes };
}
