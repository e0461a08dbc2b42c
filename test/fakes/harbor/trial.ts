import { randomBytes, randomUUID } from "node:crypto";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { EndedTrial } from "./job-summary.ts";
import type { TrialConfiguration } from "./job-tasks.ts";
import { pythonTime, sha256, trialLock } from "./lock.ts";
import {
  AGENT,
  ENVIRONMENT,
  type Fields,
  fieldsOf,
  TASK,
  VERIFIER_IN_A_RESULT,
  withDefaults,
  withoutDefaults,
} from "./models.ts";
import { Float, pythonJson } from "./python-json.ts";
import type { TrialPlan } from "./scenario.ts";

/** What all trials of a job have in common. */
export interface TrialSurroundings {
  readonly configuration: Fields;
  readonly jobId: string;
  readonly jobDirectory: string;
  /** Only `config.json` and `result.json` are written. */
  readonly isBare: boolean;
  /** Aborted when Harbor has to end. */
  readonly stop: AbortSignal;
}

type Phase = "environment_setup" | "agent_setup" | "agent_execution" | "verifier";

interface Timing {
  readonly started_at: string;
  finished_at: string | null;
}

/** Runs one try of a trial in its directory, and writes its files in the order in which Harbor does. */
export class Trial {
  readonly #trial: TrialConfiguration;
  readonly #plan: TrialPlan;
  readonly #surroundings: TrialSurroundings;
  readonly #directory: string;
  readonly #startedAt = pythonTime();
  readonly #phases: Partial<Record<Phase, Timing>> = {};

  constructor(trial: TrialConfiguration, plan: TrialPlan, surroundings: TrialSurroundings) {
    this.#trial = trial;
    this.#plan = plan;
    this.#surroundings = surroundings;
    this.#directory = path.join(surroundings.jobDirectory, trial.trialName);
    const { configuration, jobId } = surroundings;
    mkdirSync(this.#directory, { recursive: true });
    this.#write("lock.json", pythonJson(trialLock(configuration, trial)));
    this.#write("trial.log", "");
    this.#write("config.json", pythonJson(briefConfiguration(trial, surroundings, jobId)));
  }

  get directory(): string {
    return this.#directory;
  }

  /** Rejects never; whoever told Harbor to end is an exception of the trial. */
  async run(): Promise<EndedTrial> {
    for (const part of this.#surroundings.isBare ? [] : ["agent", "verifier", "artifacts/logs/artifacts"]) {
      mkdirSync(path.join(this.#directory, part), { recursive: true });
    }
    const { exception, during = "agent", reward } = this.#plan;
    let raised: string | null = null;
    this.#pass("environment_setup");
    if (exception !== undefined && during === "environment") {
      raised = exception;
    } else {
      this.#pass("agent_setup");
      raised = await this.#runAgent();
    }
    const verifies = raised === null || (raised !== "CancelledError" && during === "agent" && reward !== undefined);
    let rewards: Readonly<Record<string, Float>> | null = null;
    if (verifies) {
      this.#pass("verifier");
      rewards = reward === undefined ? null : rewardsOf(reward);
      this.#write("verifier/test-stdout.txt", "");
      if (typeof reward === "number") {
        this.#write("verifier/reward.txt", `${reward}\n`);
      }
      raised ??= exception !== undefined && during === "verifier" ? exception : null;
    }
    this.#write("artifacts/manifest.json", "[]");
    if (raised !== null) {
      const { trialName } = this.#trial;
      this.#log(raised === "CancelledError" ? `Trial ${trialName} cancelled` : `Trial ${trialName} failed: ${raised}`);
      this.#write("exception.txt", traceback(raised));
    }
    this.#writeResult(raised, rewards);
    return {
      trialName: this.#trial.trialName,
      agentName: String(this.#trial.agent["name"]),
      modelName: (this.#trial.agent["model_name"] as string | undefined) ?? null,
      source: (this.#trial.task["source"] as string | undefined) ?? null,
      rewards,
      exception: raised,
      costUsd: this.#plan.costUsd ?? null,
    };
  }

  async #runAgent(): Promise<string | null> {
    const { seconds = 0, says = "", files, exception, during = "agent" } = this.#plan;
    const timing: Timing = { started_at: pythonTime(), finished_at: null };
    this.#phases.agent_execution = timing;
    this.#write(`agent/${String(this.#trial.agent["name"])}.txt`, says);
    for (let number = 1; number <= (files?.number ?? 0); number += 1) {
      this.#write(`agent/episode-${number}.json`, someText(files?.bytes ?? 0));
    }
    const { stop } = this.#surroundings;
    try {
      if (seconds > 0) {
        await sleep(seconds * 1000, undefined, { signal: stop });
      }
    } catch {
      return "CancelledError";
    } finally {
      timing.finished_at = pythonTime();
    }
    this.#log("Collecting main service artifacts");
    return during === "agent" ? (exception ?? null) : null;
  }

  #pass(phase: Phase): void {
    this.#phases[phase] = { started_at: pythonTime(), finished_at: pythonTime() };
  }

  #writeResult(exception: string | null, rewards: Readonly<Record<string, Float>> | null): void {
    const { result } = this.#plan;
    const text = pythonJson(this.#result(exception, rewards, typeof result === "number" ? result : 0));
    if (result !== "none") {
      this.#write("result.json", result === "half" ? text.slice(0, text.length / 2) : text);
    }
  }

  /** `metadata` is the agent's, and as large as it likes. */
  #result(exception: string | null, rewards: Readonly<Record<string, Float>> | null, bytes: number): object {
    const { configuration, jobId } = this.#surroundings;
    const { task, taskName, trialName, agent } = this.#trial;
    const phase = (name: Phase) => this.#phases[name] ?? null;
    return {
      id: randomUUID(),
      task_name: taskName,
      trial_name: trialName,
      trial_uri: `file://${this.#directory}`,
      task_id: { path: task["path"] },
      source: task["source"] ?? null,
      task_checksum: sha256(`checksum of ${taskName}`),
      config: fullConfiguration(this.#trial, configuration, jobId, this.#surroundings.jobDirectory),
      agent_info: { name: agent["name"], version: "1.0.0", model_info: modelInfo(agent["model_name"]) },
      agent_result:
        phase("agent_execution") === null
          ? null
          : {
              n_input_tokens: null,
              n_cache_tokens: null,
              n_output_tokens: null,
              cost_usd: this.#plan.costUsd ?? null,
              model_usage: null,
              rollout_details: null,
              metadata: bytes === 0 ? null : { output: "x".repeat(bytes) },
            },
      verifier_result: rewards === null ? null : { rewards },
      verifier_environment_mode: phase("verifier") === null ? null : "shared",
      exception_info:
        exception === null
          ? null
          : {
              exception_type: exception,
              exception_message:
                exception === "CancelledError" ? "" : (this.#plan.message ?? `${exception} in ${trialName}`),
              exception_traceback: traceback(exception),
              occurred_at: pythonTime(),
            },
      started_at: this.#startedAt,
      finished_at: pythonTime(),
      environment_setup: phase("environment_setup"),
      agent_setup: phase("agent_setup"),
      agent_execution: phase("agent_execution"),
      verifier: phase("verifier"),
      step_results: null,
    };
  }

  #log(line: string): void {
    if (this.#surroundings.isBare) {
      return;
    }
    appendFileSync(path.join(this.#directory, "trial.log"), `${line}\n`);
    appendFileSync(path.join(this.#surroundings.jobDirectory, "job.log"), `${line}\n`);
  }

  /** In place, as Python's `write_text`. */
  #write(file: string, text: string): void {
    if (!this.#surroundings.isBare || file === "config.json" || file === "result.json") {
      writeFileSync(path.join(this.#directory, file), text);
    }
  }
}

function briefConfiguration(
  { task, trialName, agent }: TrialConfiguration,
  { configuration, jobDirectory }: TrialSurroundings,
  jobId: string,
): object {
  const { environment, verifier, artifacts } = configuration;
  return {
    task,
    trial_name: trialName,
    trials_dir: jobDirectory,
    ...withoutDefaults({ agent, environment, verifier, artifacts }, BRIEF, false),
    job_id: jobId,
  };
}

const BRIEF: Fields = { agent: {}, environment: {}, verifier: {}, artifacts: [] };

function fullConfiguration(
  { task, trialName, agent }: TrialConfiguration,
  configuration: Fields,
  jobId: string,
  jobDirectory: string,
): object {
  return {
    task: withDefaults(task, TASK),
    trial_name: trialName,
    trials_dir: jobDirectory,
    install_only: false,
    timeout_multiplier: configuration["timeout_multiplier"] ?? new Float(1),
    agent_timeout_multiplier: configuration["agent_timeout_multiplier"] ?? null,
    verifier_timeout_multiplier: configuration["verifier_timeout_multiplier"] ?? null,
    agent_setup_timeout_multiplier: configuration["agent_setup_timeout_multiplier"] ?? null,
    environment_build_timeout_multiplier: configuration["environment_build_timeout_multiplier"] ?? null,
    agent: withDefaults(agent, AGENT),
    user_agent: null,
    environment: withDefaults(fieldsOf(configuration["environment"]), ENVIRONMENT),
    verifier: withDefaults(fieldsOf(configuration["verifier"]), VERIFIER_IN_A_RESULT),
    artifacts: configuration["artifacts"] ?? [],
    extra_instruction_paths: [],
    extra_instructions: [],
    job_id: jobId,
    source_trial: null,
  };
}

function rewardsOf(reward: number | Readonly<Record<string, number>>): Readonly<Record<string, Float>> {
  const rewards = typeof reward === "number" ? { reward } : reward;
  return Object.fromEntries(Object.entries(rewards).map(([key, value]) => [key, new Float(value)]));
}

function modelInfo(model: unknown): object | null {
  if (typeof model !== "string") {
    return null;
  }
  const [provider, ...name] = model.split("/");
  return name.length === 0 ? { name: model, provider: null } : { name: name.join("/"), provider };
}

function traceback(exception: string): string {
  const place =
    '  File "/usr/lib/python3.13/site-packages/harbor/trial/trial.py", line 500, in run\n    await self._run()\n';
  return `Traceback (most recent call last):\n${place}${exception}\n`;
}

/** Half of it can be packed, as with the output of agents. */
function someText(bytes: number): string {
  return randomBytes(Math.ceil(bytes / 2))
    .toString("hex")
    .slice(0, bytes);
}
