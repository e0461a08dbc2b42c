import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { HARBOR_GRACE_MS, harborScript } from "../../src/job/harbor/script.ts";
import type { StartedSandbox } from "../../src/work/sandbox-work.ts";
import type { ContractServer } from "./engine.ts";
import { filesBelow } from "./files-below.ts";
import { HARBOR_ENVIRONMENT, harborTask } from "./real-rock/real-rock.ts";
import { runWork, type WorkOptions, type WorkRun } from "./sandbox-work.ts";

const LIVE = ["result.json", "*/result.json"];
const SECRET = "a-secret-of-the-configuration";

type TaskName = Parameters<typeof harborTask>[0];

/** How real Harbor runs on a server whose sandboxes have it. */
export function harborCases(name: string, server: () => ContractServer, logDirectory: () => string): void {
  const contract = (title: string, body: () => Promise<void>) => {
    void test(`${name}, Harbor: ${title}`, body);
  };
  const run = async (
    tasks: readonly TaskName[],
    options: Partial<WorkOptions> & { readonly prelude?: string } = {},
  ): Promise<WorkRun> =>
    await runWork(server(), {
      graceMs: HARBOR_GRACE_MS,
      inputs: (sandbox) => {
        const jobsDirectory = `${sandbox.artifacts}/jobs`;
        const jobDirectory = `${jobsDirectory}/bench`;
        const configuration = `${sandbox.directory}/harbor.yaml`;
        const script = harborScript({ configuration, jobsDirectory, jobDirectory, image: "python:3.11" });
        return {
          script: `#!/bin/sh\n${options.prelude ?? ""}\n${script}`,
          files: new Map([["harbor.yaml", configurationOf(tasks, sandbox)]]),
          results: jobDirectory,
          live: LIVE,
        };
      },
      ...options,
    });

  contract("finished trials are seen while slower ones run, and Harbor's exit status is the job's", async () => {
    await using finished = await run(["good", "wrong", "slow-good"]);
    assert.deepEqual(finished.report.end, { kind: "exited", exitCode: 0 }, await log(finished));
    const early = finished.taken.filter(({ when }) => when === "live").map((file) => taskOf(file.path));
    assert.ok(early.includes("good") && early.includes("wrong") && early.includes(null), early.join(" "));
    assert.deepEqual(rewards(finished), { good: 1, wrong: 0, "slow-good": 1 });
  });

  contract("an agent whose time ran out is verified all the same", async () => {
    await using finished = await run(["late-good", "broken"]);
    assert.deepEqual(finished.report.end, { kind: "exited", exitCode: 0 }, await log(finished));
    assert.deepEqual(rewards(finished), { "late-good": 1, broken: null });
    assert.deepEqual(exceptions(finished), {
      "late-good": "AgentTimeoutError",
      broken: "RewardFileNotFoundError",
    });
  });

  contract("at a deadline Harbor writes what it has before anything is killed", async () => {
    await using finished = await run(["good", "slow-good"], {
      // A line of log ends the wait for news, which began before the clock was put forward.
      prelude: "while sleep 0.2; do echo; done &",
      onTake: ({ path: file }, { passDeadline }) => {
        if (taskOf(file) === "good") {
          passDeadline();
        }
      },
    });
    assert.deepEqual(finished.report.end, { kind: "stopped", reason: "deadline" });
    assert.deepEqual(rewards(finished), { good: 1, "slow-good": null });
    assert.deepEqual(exceptions(finished), { good: null, "slow-good": "CancelledError" });
    assert.match(await output(finished, "result.json"), /"n_running_trials": 0,/);
  });

  contract("after a cancel the finished trials are there", async () => {
    const cancelled = { at: 0 };
    await using finished = await run(["good", "slow-good"], {
      onTake: ({ path: file }, { cancel }) => {
        if (taskOf(file) === "good") {
          cancelled.at ||= Date.now();
          cancel();
        }
      },
    });
    assert.ok(Date.now() - cancelled.at < 7_000);
    assert.deepEqual(finished.report.end, { kind: "stopped", reason: "interrupted" });
    const [good] = finished.taken.flatMap(({ path: file }) => (taskOf(file) === "good" ? [file] : []));
    assert.match(await output(finished, good ?? ""), /"reward": 1/);
  });

  contract("the configuration is gone once Harbor has read it, and in no log", async () => {
    const spy = [
      "private=${0%/job/script} jobs=$ROCK_ARTIFACT_DIR/jobs/bench",
      "{",
      '  before=$(ls -l "$private/harbor.yaml")',
      '  until ls -d "$jobs"/good__*; do sleep 0.1; done; sleep 0.5',
      `  { echo "$before" | cut -c1-10; ls "$private"; } >"$jobs/seen"`,
      "} >/dev/null 2>&1 &",
    ].join("\n");
    await using finished = await run(["good"], { prelude: spy });
    assert.equal(finished.report.end.kind, "exited", await log(finished));
    const seen = await output(finished, "seen");
    assert.match(seen, /^-rw-------\n/);
    assert.ok(!seen.includes("harbor.yaml"), seen);
    const logs = await filesBelow(logDirectory());
    assert.ok(logs.size > 2, "there are logs to look at");
    assert.deepEqual(
      [...logs].flatMap(([file, text]) => (text.includes(SECRET) ? [file] : [])),
      [],
    );
  });
}

/** As JSON, which is YAML too. */
function configurationOf(tasks: readonly TaskName[], { artifacts }: StartedSandbox): string {
  return JSON.stringify({
    jobs_dir: `${artifacts}/jobs`,
    job_name: "bench",
    environment: { import_path: HARBOR_ENVIRONMENT, env: { UNUSED_KEY: SECRET } },
    agents: [{ name: "oracle" }],
    tasks: tasks.map((task) => ({ path: harborTask(task) })),
  });
}

function taskOf(file: string): string | null {
  return file.includes("/") ? (file.split("__")[0] ?? null) : null;
}

interface TrialFile {
  readonly verifier_result: { readonly rewards: { readonly reward: number } } | null;
  readonly exception_info: { readonly exception_type: string } | null;
}

/** The final result files by the name of their task. */
function trials({ taken }: WorkRun): ReadonlyMap<string, TrialFile> {
  const all = new Map<string, TrialFile>();
  for (const { path: file, content, when } of taken) {
    const task = taskOf(file);
    if (when === "final" && task !== null && content.kind === "bytes") {
      all.set(task, JSON.parse(Buffer.from(content.bytes).toString()) as TrialFile);
    }
  }
  return all;
}

function rewards(finished: WorkRun): Readonly<Record<string, number | null>> {
  const entries = [...trials(finished)].map(([task, trial]) => [task, trial.verifier_result?.rewards.reward ?? null]);
  return Object.fromEntries(entries) as Record<string, number | null>;
}

function exceptions(finished: WorkRun): Readonly<Record<string, string | null>> {
  const entries = [...trials(finished)].map(([task, trial]) => [task, trial.exception_info?.exception_type ?? null]);
  return Object.fromEntries(entries) as Record<string, string | null>;
}

async function output({ directory }: WorkRun, file: string): Promise<string> {
  return await readFile(path.join(directory, "files", file), "utf8");
}

async function log({ directory }: WorkRun): Promise<string> {
  return await readFile(path.join(directory, "logs/case.log"), "utf8");
}
