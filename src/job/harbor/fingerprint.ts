import { canonicalJson } from "../../base/canonical-json.ts";
import type { Fingerprint } from "../../results/fingerprint.ts";
import type { SandboxWork } from "../../work/sandbox-work.ts";
import type { JobOverrides } from "../plan.ts";
import { withSecretNames } from "../secret-names.ts";
import type { HarborDataset, HarborInput } from "./schema.ts";

/** What has to be the same in another run of a benchmark for their numbers to be comparable. */
export function harborFingerprint(
  input: HarborInput,
  { start, deadlineMs }: Pick<SandboxWork, "start" | "deadlineMs">,
  { rewardKey, secrets }: Pick<JobOverrides, "rewardKey" | "secrets">,
): Fingerprint {
  return {
    datasets: Object.fromEntries((input.datasets ?? []).map((dataset) => [nameOf(dataset), versionOf(dataset)])),
    verifier: verifierOf(input, secrets),
    rewardKey,
    memory: start.memory,
    cpus: start.cpus,
    attempts: input.n_attempts ?? 1,
    timeouts: timeoutsOf(input, deadlineMs),
  };
}

function nameOf({ name, path }: HarborDataset): string {
  return name ?? path ?? "unnamed";
}

function versionOf({ version, registry }: HarborDataset): string | null {
  return version ?? registry?.revision ?? null;
}

/** The values of its variables may be anything; their names say which ones there are. */
function verifierOf({ verifier }: HarborInput, secrets: ReadonlyMap<string, string>): string {
  if (verifier === undefined) {
    return "the tasks' own";
  }
  const { env = {}, disable, ...others } = verifier;
  return disable === true
    ? "disabled"
    : canonicalJson(withSecretNames({ ...others, env: Object.keys(env).toSorted() }, secrets));
}

function timeoutsOf(input: HarborInput, deadlineMs: number): string {
  const multipliers = [
    ["agent", input.agent_timeout_multiplier],
    ["verifier", input.verifier_timeout_multiplier],
    ["agent setup", input.agent_setup_timeout_multiplier],
    ["environment build", input.environment_build_timeout_multiplier],
    ["all", input.timeout_multiplier],
  ] as const;
  const told = multipliers.flatMap(([what, value]) => (value == null || value === 1 ? [] : [`${what} ×${value}`]));
  return [`job ${deadlineMs / 1000} s`, ...told].join(", ");
}
