import type { TrialRecord } from "./trial-record.ts";

/** What of a finished trial's result decides whether it passed. */
interface Decisive {
  readonly runId: string;
  readonly reward: string;
  readonly exception: string;
}

const NAMED_IN_A_FAULT = 3;

/**
 * Watches for results that change what decides once their trial has ended. Harbor writes such a result once, by its
 * finished_at, and rewrites it only to remove secrets; when it runs a trial again, the result has another id. So whatever
 * changed it is not Harbor.
 */
export class ChangedResults {
  readonly #first = new Map<string, Decisive>();
  readonly #changes = new Map<string, string>();

  /** Takes each result of a trial's directory, in the order in which they came. */
  see(directory: string, trial: TrialRecord): void {
    const { runId, finishedAt } = trial;
    if (runId === null || finishedAt === null) {
      return;
    }
    const now = { runId, reward: rewardOf(trial), exception: trial.exception?.type ?? "no exception" };
    const first = this.#first.get(directory);
    if (first?.runId !== runId) {
      this.#first.set(directory, now);
      this.#changes.delete(directory);
      return;
    }
    const changes = (["reward", "exception"] as const).flatMap((part) =>
      first[part] === now[part] ? [] : [`${first[part]} became ${now[part]}`],
    );
    if (changes.length > 0) {
      this.#changes.set(directory, changes.join(", "));
    }
  }

  /** A sentence for each trial, for the first few. */
  faults(): readonly string[] {
    const sentences = [...this.#changes].map(
      ([directory, change]) =>
        `the result of the trial ${directory} changed after the trial had ended (${change}), so it cannot be trusted`,
    );
    const more = sentences.length - NAMED_IN_A_FAULT;
    return more > 0 ? [...sentences.slice(0, NAMED_IN_A_FAULT), `so did the results of ${more} more`] : sentences;
  }
}

function rewardOf({ reward }: TrialRecord): string {
  switch (reward.kind) {
    case "given":
      return `reward ${reward.value}`;
    case "none":
      return "no reward";
    case "unusable":
      return reward.type;
  }
}
