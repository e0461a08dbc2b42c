import { createHash } from "node:crypto";
import type { TrialConfiguration } from "./job-tasks.ts";
import { AGENT, ENVIRONMENT, type Fields, fieldsOf, RETRY, VERIFIER, withDefaults } from "./models.ts";
import { Float } from "./python-json.ts";

/** `lock.json` of the job: what it is going to run, before the first trial. It does not name the trials. */
export function jobLock(configuration: Fields, trials: readonly TrialConfiguration[], version: string): object {
  return {
    schema_version: 3,
    created_at: pythonTime(),
    harbor: { version, is_editable: false },
    n_concurrent_trials: configuration["n_concurrent_trials"] ?? 4,
    retry: retryLock(fieldsOf(configuration["retry"])),
    trials: trials.map((trial) => trialLock(configuration, trial)),
  };
}

function retryLock(given: Fields): Fields {
  const retry = Object.entries(withDefaults(given, RETRY));
  return withoutNulls(
    Object.fromEntries(retry.map(([key, value]) => [key, key.includes("wait") ? new Float(Number(value)) : value])),
  );
}

export function trialLock(configuration: Fields, { task, taskName, agent }: TrialConfiguration): object {
  return {
    schema_version: 2,
    task: withoutNulls({
      name: taskName,
      type: "local",
      digest: `sha256:${sha256(taskName)}`,
      source: task["source"],
      path: task["path"],
    }),
    install_only: false,
    timeout_multiplier: configuration["timeout_multiplier"] ?? new Float(1),
    agent: withoutNulls(withDefaults({ ...agent, env: emptyIsNull(agent["env"]) }, { ...AGENT, env: null })),
    bridge_inputs: {},
    skills: [],
    environment: withoutNulls(withDefaults(fieldsOf(configuration["environment"]), { ...ENVIRONMENT, env: null })),
    verifier: withoutNulls({
      ...withDefaults(fieldsOf(configuration["verifier"]), { ...VERIFIER, env: null, kwargs: null }),
      environment_mode: "shared",
    }),
  };
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** In UTC, with microseconds; the job's own times have no zone. */
export function pythonTime(at: Date = new Date()): string {
  return at.toISOString().replace("Z", "000Z");
}

function emptyIsNull(value: unknown): unknown {
  return Object.keys(fieldsOf(value)).length === 0 ? null : value;
}

function withoutNulls(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}
