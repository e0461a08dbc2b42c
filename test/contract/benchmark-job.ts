import path from "node:path";
import { repositoryDirectory } from "../directories.ts";
import { HARBOR_ENVIRONMENT, harborTask, harborVariables } from "./real-rock/real-rock.ts";

type TaskName = Parameters<typeof harborTask>[0];

export interface BenchmarkJob {
  readonly tasks: readonly TaskName[];
  readonly agents?: readonly object[];
  /** Beside the part that lets tasks run without containers. */
  readonly environment?: object;
  /** Further keys of the job file, and others instead of those above. */
  readonly more?: object;
}

/** The job file of a Harbor Bench Job, as JSON, which is YAML too. */
export function benchmarkJob({ tasks, agents, environment, more }: BenchmarkJob): string {
  return JSON.stringify({
    experiment_id: "contract",
    job_name: "bench",
    environment: { import_path: HARBOR_ENVIRONMENT, ...environment },
    agents: agents ?? [{ name: "oracle" }],
    tasks: tasks.map((task) => ({ path: harborTask(task) })),
    ...more,
  });
}

/** Trials that pass, do not pass, break and are slow. */
export const EIGHT_TRIALS: BenchmarkJob = { tasks: ["good", "wrong", "broken", "slow-good"], more: { n_attempts: 2 } };

/** The environment of a sandbox in which something else is found where Harbor is looked for. */
export function withSpy(spy: "shown" | "timed"): Readonly<Record<string, string>> {
  const directory = path.join(repositoryDirectory(), "test", "contract", "harbor-spies", spy);
  return { PATH: `${directory}:${harborVariables()["PATH"]}` };
}

/** A task that is uploaded: its files beside the job file, and the job file's `environment.uploads` and `tasks` for it. */
export interface UploadedTask {
  readonly files: Readonly<Record<string, string>>;
  readonly upload: readonly [string, string];
  readonly task: { readonly path: string };
}

/** A task of these commands; its verifier gives 1. */
export function uploadedTask(name: string, solution: string, tests = ""): UploadedTask {
  const target = `/tmp/rock-benchmark-${process.pid}/${name}`;
  return {
    files: {
      [`${name}/task.toml`]: 'version = "1.0"\n[agent]\ntimeout_sec = 600\n',
      [`${name}/instruction.md`]: "Nobody reads this.\n",
      [`${name}/environment/Dockerfile`]: "FROM debian:stable-slim\n",
      [`${name}/solution/solve.sh`]: `#!/bin/bash\n${solution}\n`,
      [`${name}/tests/test.sh`]: `#!/bin/bash\n${tests}\necho 1 >/logs/verifier/reward.txt\n`,
    },
    upload: [name, target],
    task: { path: target },
  };
}

/** Good and a task that would run for an hour, by whose argument its processes are found. */
export function unfinishedJob(more: object): {
  readonly job: string;
  readonly files: Readonly<Record<string, string>>;
  readonly marker: string;
} {
  const marker = `3600.${process.pid}${Math.floor(Math.random() * 1e6)}`;
  const endless = uploadedTask("endless", `sleep ${marker}`);
  const tasks = [{ path: harborTask("good") }, endless.task];
  const job = benchmarkJob({ tasks: [], environment: { uploads: [endless.upload] }, more: { tasks, ...more } });
  return { job, files: endless.files, marker };
}
