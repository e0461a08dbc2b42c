import type { JobDocument } from "./document.ts";
import { invalid, type Parsed, type Problem, valid } from "./problem.ts";

export type KindName = "bash" | "harbor";

/** Keys that only a Harbor Bench Job has. */
const HARBOR_KEYS = new Set([
  "agents",
  "datasets",
  "tasks",
  "verifier",
  "orchestrator",
  "metrics",
  "artifacts",
  "jobs_dir",
  "n_attempts",
  "debug",
  "timeout_multiplier",
  "agent_timeout_multiplier",
  "verifier_timeout_multiplier",
  "agent_setup_timeout_multiplier",
  "environment_build_timeout_multiplier",
]);

/** Keys of ROCK's other way of using agents, which installs one inside a single sandbox and has another schema. */
const AGENT_INSTALL_KEYS = new Set([
  "rock_agent_config",
  "agent_type",
  "agent_installed_dir",
  "agent_install_timeout",
  "agent_run_timeout",
  "agent_run_check_interval",
  "agent_session",
  "pre_init_cmds",
  "post_init_cmds",
  "run_cmd",
  "skip_wrap_run_cmd",
  "runtime_env_config",
  "model_service_config",
  "use_deploy_working_dir_as_fallback",
]);

/**
 * Tells the kind of a job file as ROCK does, which tries Harbor first and Bash second: a script makes it a Bash Job even
 * beside `experiment_id`; Harbor's own keys, or `experiment_id` alone, make it a Harbor Bench Job; anything else is Bash.
 */
export function detectKind(document: JobDocument): Parsed<KindName> {
  const keys = Object.keys(document.value);
  const install = keys.filter((key) => AGENT_INSTALL_KEYS.has(key));
  if (install.length > 0) {
    return invalid(install.map((key) => mixUp(document, key)));
  }
  const isBash = keys.includes("script") || keys.includes("script_path");
  const harborKeys = keys.filter((key) => HARBOR_KEYS.has(key));
  if (isBash && harborKeys.length > 0) {
    return invalid(harborKeys.map((key) => contradiction(document, key)));
  }
  return valid(!isBash && (harborKeys.length > 0 || keys.includes("experiment_id")) ? "harbor" : "bash");
}

function mixUp(document: JobDocument, key: string): Problem {
  return {
    file: document.file,
    ...document.locateKey([key]),
    message: `${key} belongs to ROCK's "Install Agent in Sandbox" schema, which is not a Job`,
    remedy: "write a Bash Job (`script`) or a Harbor Bench Job (`agents`, `datasets`) instead",
  };
}

function contradiction(document: JobDocument, key: string): Problem {
  return {
    file: document.file,
    ...document.locateKey([key]),
    message: `${key} belongs to a Harbor Bench Job, but the file has a script, which makes it a Bash Job`,
    remedy: `remove the script, or remove ${key}`,
  };
}
