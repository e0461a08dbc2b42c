import { agentLabel } from "../../results/labels.ts";
import { reaches } from "../../results/passing.ts";
import type { TrialNews, TrialsProgress } from "../../work/trials-progress.ts";
import { secondsBetween } from "./fields.ts";
import type { HarborReading } from "./reading.ts";
import type { HarborFiles } from "./result-files.ts";
import { outcomeOf } from "./trial-outcome.ts";
import type { TrialRecord } from "./trial-record.ts";

interface Ended {
  /** Changes when Harbor ran the trial again. */
  readonly id: string;
  readonly news: TrialNews;
  readonly costUsd: number | null;
}

/**
 * The trials whose results were seen while the job runs. It counts these and not what Harbor counts: Harbor's
 * `n_completed_trials` includes those with errors, and score and cost have to belong to the same trials. Sums are kept
 * and not made anew, because they are asked for after each of thousands of trials.
 */
export class LiveTrials {
  readonly #reading: HarborReading;
  readonly #labels: readonly string[];
  readonly #ended = new Map<string, Ended>();
  readonly #sums = { passed: 0, unmeasured: 0, reward: 0, cost: 0, costs: 0 };
  #news: TrialNews[] = [];

  constructor(reading: HarborReading) {
    this.#reading = reading;
    const entries = reading.agents.map(({ entry }) => entry);
    this.#labels = entries.map((entry) => agentLabel(entry, entries));
  }

  /** Takes a trial's result, which stands for the one that its directory held before. */
  add(directory: string, trial: TrialRecord): void {
    const before = this.#ended.get(directory);
    if (trial.finishedAt === null || before?.id === trial.id) {
      return;
    }
    if (before !== undefined) {
      this.#count(before, -1);
    }
    const ended = { id: trial.id, news: newsOf(trial, this.#labels, this.#reading), costUsd: trial.costUsd };
    this.#count(ended, 1);
    this.#ended.set(directory, ended);
    this.#news.push(ended.news);
  }

  takeNews(): readonly TrialNews[] {
    const news = this.#news;
    this.#news = [];
    return news;
  }

  progress({ lock, job }: Pick<HarborFiles, "lock" | "job">): TrialsProgress {
    const { passed, unmeasured, reward, cost, costs } = this.#sums;
    const done = this.#ended.size;
    return {
      total: lock?.trials?.length ?? job?.nTotal ?? null,
      done,
      running: job?.nRunning ?? 0,
      unmeasured,
      passed,
      score: done === 0 ? null : reward / done,
      costUsd: costs === 0 ? null : cost,
    };
  }

  #count({ news, costUsd }: Ended, by: 1 | -1): void {
    this.#sums.passed += news.standing === "passed" ? by : 0;
    this.#sums.unmeasured += news.standing === "unmeasured" ? by : 0;
    this.#sums.reward += by * (news.reward ?? 0);
    this.#sums.cost += by * (costUsd ?? 0);
    this.#sums.costs += costUsd === null ? 0 : by;
  }
}

/** The job still runs, so nothing yet ended its trials but themselves. */
function newsOf(trial: TrialRecord, labels: readonly string[], reading: HarborReading): TrialNews {
  const { passScore, verifierDisabled } = reading;
  const outcome = outcomeOf(trial, { verifierDisabled, cancelled: "cancelled", stopped: null });
  const [agent] = trial.agents;
  const reward = outcome.kind === "measured" ? outcome.reward : null;
  return {
    name: trial.taskName ?? trial.trialName ?? "a trial",
    agent: labels.length < 2 || agent === undefined ? null : (labels[agent] ?? null),
    standing: reward === null ? "unmeasured" : reaches(reward, passScore) ? "passed" : "not passed",
    reward,
    exception: outcome.failure?.exception.type ?? null,
    durationSec: secondsBetween(trial.startedAt, trial.finishedAt),
  };
}
