import type { HarborInput } from "./schema.ts";

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
  const agentSec = agent?.max_timeout_sec || agent?.override_timeout_sec || 0;
  return agentSec > 0 ? Math.trunc(agentSec * multiplier) + AROUND_AGENT_SEC : Math.trunc(DEFAULT_SEC * multiplier);
}
