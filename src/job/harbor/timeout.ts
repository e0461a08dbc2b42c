import { formatDuration } from "../../base/time.ts";
import type { HarborAgent, HarborDataset, HarborInput } from "./schema.ts";

const DEFAULT_SEC = 7200;
/** For everything around the agent's own time: building the environment, verifying. */
const AROUND_AGENT_SEC = 600;

/**
 * Seconds the job may run: what the file says, else what the first agent may take and ten minutes. As in rl-rock, 0 is no
 * value for an agent's timeout or the multiplier; unlike there, a timeout that is written is never replaced.
 */
export function harborTimeoutSec(input: HarborInput): number {
  if (input.timeout !== undefined) {
    return input.timeout;
  }
  const multiplier = input.timeout_multiplier || 1;
  const [agent] = input.agents ?? [];
  const agentSec = agentTimeoutSec(agent);
  return agentSec > 0 ? Math.trunc(agentSec * multiplier) + AROUND_AGENT_SEC : Math.trunc(DEFAULT_SEC * multiplier);
}

/** 0 where the file does not tell. */
function agentTimeoutSec(agent: HarborAgent | undefined): number {
  return agent?.max_timeout_sec || agent?.override_timeout_sec || 0;
}

/** What Harbor does by default. */
const DEFAULT_CONCURRENT = 4;

/**
 * Said before a job starts whose timeout, which nobody wrote, cannot hold the trials that the file tells of: the SDK makes
 * it of the first agent's time alone, however many trials there are. `given` is the timeout that a setting gives.
 */
export function timeoutWarnings(input: HarborInput, given: number | null): readonly string[] {
  const { agents = [], datasets = [], tasks = [], n_attempts: attempts = 1, orchestrator } = input;
  if (given !== null || input.timeout !== undefined) {
    return [];
  }
  const known = tasks.length + datasets.reduce((total, dataset) => total + knownTasks(dataset), 0);
  const concurrent = orchestrator?.n_concurrent_trials ?? DEFAULT_CONCURRENT;
  const ofEachTask =
    agents.reduce((total, agent) => total + agentTimeoutSec(agent), 0) * (input.timeout_multiplier || 1);
  const needed = (known * attempts * ofEachTask) / concurrent;
  const timeout = harborTimeoutSec(input);
  const trials = `${known * attempts * agents.length} trials, ${concurrent} at a time, may take ${formatDuration(needed)}`;
  return needed <= timeout
    ? []
    : [
        `${trials}, and the job is ended after ${formatDuration(timeout)}, made of what its first agent may take: set \`timeout\``,
      ];
}

/** Tasks of a dataset that the file alone tells of; how many a pattern finds only Harbor knows. */
function knownTasks({ task_names: names, n_tasks: most }: HarborDataset): number {
  const isKnown = names != null && names.length > 0 && !names.some((name) => /[*?[]/.test(name));
  return Math.min(isKnown ? names.length : (most ?? 0), most ?? Number.POSITIVE_INFINITY);
}
