import { Float } from "./python-json.ts";

/** What the job-level `result.json` needs of a trial's. */
export interface EndedTrial {
  readonly trialName: string;
  readonly agentName: string;
  readonly modelName: string | null;
  readonly source: string | null;
  readonly rewards: Readonly<Record<string, Float>> | null;
  readonly exception: string | null;
  readonly costUsd: number | null;
}

export interface Counts {
  readonly total: number;
  readonly running: number;
  readonly retries: number;
}

/** `stats` of the job-level `result.json`. There is no pass@k in it, which nobody reads. */
export function summaryOf(ended: readonly EndedTrial[], { total, running, retries }: Counts): object {
  const costs = ended.flatMap(({ costUsd }) => costUsd ?? []);
  const groups = new Map<string, EndedTrial[]>();
  for (const trial of ended) {
    const key = [trial.agentName, trial.modelName, trial.source ?? "adhoc"].filter((part) => part !== null).join("__");
    groups.set(key, [...(groups.get(key) ?? []), trial]);
  }
  return {
    n_completed_trials: ended.length,
    n_errored_trials: ended.filter(({ exception }) => exception !== null).length,
    n_running_trials: running,
    n_pending_trials: Math.max(0, total - ended.length - running),
    n_cancelled_trials: ended.filter(({ exception }) => exception === "CancelledError").length,
    n_retries: retries,
    evals: Object.fromEntries([...groups].map(([key, trials]) => [key, evaluationOf(trials)])),
    n_input_tokens: null,
    n_cache_tokens: null,
    n_output_tokens: null,
    cost_usd: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0),
  };
}

function evaluationOf(trials: readonly EndedTrial[]): object {
  const rewarded = trials.filter(({ rewards }) => rewards !== null);
  const values = rewarded.map(({ rewards }) => Number(rewards?.["reward"] ?? 0));
  const rewardStats: Record<string, Record<string, string[]>> = {};
  const exceptionStats: Record<string, string[]> = {};
  for (const { trialName, rewards, exception } of trials) {
    for (const [key, value] of Object.entries(rewards ?? {})) {
      const byValue = (rewardStats[key] ??= {});
      (byValue[value.text] ??= []).push(trialName);
    }
    if (exception !== null) {
      (exceptionStats[exception] ??= []).push(trialName);
    }
  }
  return {
    n_trials: rewarded.length,
    n_errors: trials.filter(({ exception }) => exception !== null).length,
    metrics: [{ mean: new Float(values.reduce((sum, value) => sum + value, 0) / trials.length) }],
    pass_at_k: {},
    reward_stats: rewardStats,
    exception_stats: exceptionStats,
  };
}
