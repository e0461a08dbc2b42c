import assert from "node:assert/strict";
import { test } from "node:test";
import type { ResultsFile } from "../../src/results/results-file-schema.ts";
import { processesNaming } from "../bench/measuring/process-memory.ts";
import { runOnTerminal } from "../bench/measuring/terminal.ts";
import { type ActionRun, startAction } from "../e2e/action.ts";
import { lineLike, type StepEnd } from "../fakes/runner/runner.ts";
import { benchmarkJob, unfinishedJob, uploadedTask } from "./benchmark-job.ts";
import { endsOf, resultsOf } from "./benchmark-results.ts";
import { livingSandboxes } from "./cases.ts";
import type { ContractServer } from "./engine.ts";
import { filesBelow } from "./files-below.ts";
import { harborTask } from "./real-rock/real-rock.ts";

/** How the committed dist runs Harbor Bench Jobs, on a server whose sandboxes have real Harbor. */
export function benchmarkDistCases(name: string, server: () => ContractServer, logDirectory: () => string): void {
  const contract = (title: string, body: () => Promise<void>) => {
    void test(`${name}, Harbor Bench Job by the committed dist: ${title}`, body);
  };

  contract("a timeout keeps what ended, ends every process, and blames nobody: exit code 3", async () => {
    const { job, files, marker } = unfinishedJob({ timeout: 25 });
    await using run = await runOnTerminal(server(), { "job.yaml": job, ...files });
    const { exitCode } = await run.end;
    assert.equal(exitCode, 3, run.lines.tail());
    const results = await resultsOf(run);
    assert.equal(results.verdict, "errored");
    assert.deepEqual(endsOf(results), {
      good: [["completed", null, 1, null]],
      endless: [["failed", "deadline", null, "CancelledError"]],
    });
    assert.deepEqual([results.n_completed, results.n_failed, results.score], [1, 1, 0.5]);
    await assertNothingRuns(results.jobs[0]?.runs[0]?.sandbox_id, marker);
  });

  contract("a cancelled step keeps what ended, is gone within 7 s and leaves no sandbox", async () => {
    const { job, files, marker } = unfinishedJob({});
    await using action = await startAction({
      files: { "job.yaml": job, ...files },
      inputs: { config: "job.yaml", "base-url": server().url },
    });
    await lineLike(action.step, /^✓ good score 1\.00/);
    const cancelledAt = Date.now();
    const end = await action.step.cancel();
    assert.ok(Date.now() - cancelledAt < 7_000, `${Date.now() - cancelledAt} ms`);
    assert.equal(end.outputs.get("verdict"), "cancelled", end.log.join("\n"));
    await action.post();
    const results = JSON.parse((await artifactOf(action)).get("results.json") ?? "") as ResultsFile;
    assert.equal(results.verdict, "cancelled");
    const { good, endless } = endsOf(results);
    assert.deepEqual(good, [["completed", null, 1, null]]);
    assert.deepEqual([endless?.[0]?.[0], endless?.[0]?.[1]], ["failed", "cancelled"]);
    assert.match(action.github.repository.comments[0]?.body ?? "", /cancelled/);
    await assertNothingRuns(results.jobs[0]?.runs[0]?.sandbox_id, marker);
  });

  contract("secrets of registry and environments are nowhere, though a task prints one", async () => {
    const telling = uploadedTask(
      "telling",
      'env; echo "$PRINTED_KEY" "$AGENT_KEY"',
      'env; echo "$PRINTED_KEY" "$VERIFIER_KEY"',
    );
    const secrets = secretValues("PRINTED_KEY", "AGENT_KEY", "VERIFIER_KEY", "REGISTRY_ID", "REGISTRY_KEY");
    const tasks = benchmarkJob({
      tasks: [],
      agents: [{ name: "oracle", env: { AGENT_KEY: "${AGENT_KEY}" } }],
      environment: { uploads: [telling.upload], env: { PRINTED_KEY: "${PRINTED_KEY}" } },
      more: {
        job_name: "telling",
        tasks: [telling.task, { path: harborTask("good") }],
        verifier: { env: { VERIFIER_KEY: "${VERIFIER_KEY}" } },
      },
    });
    const registry = {
      split: "test",
      oss_bucket: "bucket",
      oss_dataset_path: "datasets",
      oss_region: "nowhere",
      oss_endpoint: "127.0.0.1:1",
      oss_access_key_id: "${REGISTRY_ID}",
      oss_access_key_secret: "${REGISTRY_KEY}",
    };
    const dataset = benchmarkJob({
      tasks: [],
      // Published Harbor knows no OSS registry and asks the public one, which it must not reach from here.
      environment: { env: { HTTPS_PROXY: "http://127.0.0.1:9" } },
      more: { job_name: "registry", tasks: undefined, datasets: [{ name: "benchmark", registry }] },
    });
    await using action = await startAction({
      files: { "tasks.yaml": tasks, "registry.yaml": dataset, ...telling.files },
      inputs: {
        config: "tasks.yaml\nregistry.yaml",
        "base-url": server().url,
        secrets: [...secrets].map(([key, value]) => `${key}=${value}`).join("\n"),
      },
      debug: true,
    });
    const end = await action.step.exit;
    const post = await action.post();
    const artifact = await artifactOf(action);
    const results = JSON.parse(artifact.get("results.json") ?? "") as ResultsFile;
    assert.deepEqual(
      results.jobs.map((job) => [job.job_name, job.verdict]),
      [
        ["telling", "passed"],
        ["registry", "errored"],
      ],
      end.log.join("\n"),
    );
    const printed = artifact.get(`${fileOf(results, "telling")}/agent/oracle.txt`) ?? "";
    assert.match(printed, /^PRINTED_KEY=\*\*\*$/m, "the task knew it and printed it");

    const published = [...artifact, ...shownBy(end), ...shownBy(post)];
    published.push(...action.github.repository.comments.map(({ body }) => ["comment", body] as const));
    const shortened = (value: string) => `${value.slice(0, 4)}****`;
    assert.deepEqual(leaksIn(published, secrets, [...WHOLE, shortened]), []);
    // What a task prints Harbor writes into the trial's directory, which is in the sandbox's /data/logs.
    const ownFiles = /\/user-defined\/jobs\/telling\/telling__/;
    const logs = [...(await filesBelow(logDirectory()))].filter(([file]) => !ownFiles.test(file));
    assert.ok(logs.length > 2, "there are logs to look at");
    assert.deepEqual(leaksIn(logs, secrets, WHOLE), []);
  });

  async function assertNothingRuns(sandboxId: string | null | undefined, marker: string): Promise<void> {
    assert.match(sandboxId ?? "", /^[0-9a-f]{32}$/);
    assert.ok(!(await livingSandboxes(server())).includes(sandboxId ?? ""), "the sandbox is alive");
    assert.deepEqual(processesNaming(marker), [], "a process of a task is alive");
    assert.deepEqual(processesNaming(`.rock-job-${sandboxId?.slice(0, 16)}`), [], "a process of the job is alive");
  }
}

function fileOf({ jobs }: ResultsFile, task: string): string {
  return jobs[0]?.trials.find((trial) => trial.key.task_name === task)?.files ?? "?";
}

/** The artifact's files by name. */
async function artifactOf({ github }: ActionRun): Promise<ReadonlyMap<string, string>> {
  const results = github.artifacts.findLast(({ name }) => name.startsWith("rock-results-"));
  const entries = (await results?.entries()) ?? [];
  return new Map(entries.map(({ name, bytes }) => [name, bytes.toString("latin1")]));
}

function secretValues(...names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    names.map((name, index) => [name, `s${index}cr-${process.pid}-value-of-${name.toLowerCase()}-${index}`]),
  );
}

/** What a step shows anywhere; the runner keeps the commands that register its masks to itself. */
function shownBy(end: StepEnd): readonly (readonly [string, string])[] {
  return [
    ["log", end.raw.filter((line) => !line.startsWith("::add-mask::")).join("\n")],
    ["summary", end.summary],
    ["outputs", [...end.outputs.values()].join("\n")],
    ["state", [...end.state.values()].join("\n")],
    ["annotations", JSON.stringify(end.annotations)],
  ];
}

/** A secret as it is, and in base64. */
const WHOLE: readonly SecretForm[] = [(value) => value, (value) => Buffer.from(value).toString("base64").slice(0, -4)];

type SecretForm = (value: string) => string;

/** Which secret is in which text, in one of these forms. */
function leaksIn(
  texts: Iterable<readonly [string, string]>,
  secrets: ReadonlyMap<string, string>,
  forms: readonly SecretForm[],
): readonly string[] {
  return [...texts].flatMap(([where, text]) =>
    [...secrets].flatMap(([name, value]) =>
      forms.some((form) => text.includes(form(value))) ? [`${name} in ${where}`] : [],
    ),
  );
}
