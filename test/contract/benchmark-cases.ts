import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { createRedactor } from "../../src/base/redact.ts";
import { makeReports } from "../../src/entry/reports.ts";
import type { ResultsFile } from "../../src/results/results-file-schema.ts";
import { processesNaming } from "../bench/measuring/process-memory.ts";
import { repositoryDirectory } from "../directories.ts";
import { startFaultyGateway } from "../fakes/rock/faulty-gateway.ts";
import { benchmarkJob, withSpy } from "./benchmark-job.ts";
import { livingSandboxes } from "./cases.ts";
import { type ContractServer, type EngineOptions, type EngineRun, runEngine } from "./engine.ts";

/** How whole Harbor Bench Jobs end, from the job file to the reports, on a server whose sandboxes have real Harbor. */
export function benchmarkCases(name: string, server: () => ContractServer): void {
  const contract = (title: string, body: () => Promise<void>) => {
    void test(`${name}, Harbor Bench Job: ${title}`, body);
  };
  const run = async (job: string, options: EngineOptions = {}): Promise<EngineRun & AsyncDisposable> => {
    const finished = await runEngine(server(), { "job.yaml": job }, options);
    const left = [...finished.journal.values()].filter(({ status }) => status !== "closed");
    assert.deepEqual(left, [], "the journal has no open sandbox");
    return finished;
  };

  contract("two agents are two columns and two means", async () => {
    const agents = [{ name: "oracle" }, { name: "nop" }];
    await using finished = await run(benchmarkJob({ tasks: ["good"], agents }));
    const { results, comment } = reports(finished);
    assert.equal(results.verdict, "passed", results.reasons.join("\n"));
    assert.deepEqual(
      results.jobs[0]?.by_agent?.map(({ agent, score, n_trials, n_passed }) => [agent, score, n_trials, n_passed]),
      [
        ["oracle", 1, 1, 1],
        ["nop", 0, 1, 0],
      ],
    );
    assert.deepEqual([results.score, results.n_completed, results.n_failed], [0.5, 2, 0]);
    assert.match(comment, /^\| Task \| oracle \| nop \|$/m);
  });

  contract("an agent that does nothing passes nowhere, although no trial failed", async () => {
    await using finished = await run(benchmarkJob({ tasks: ["good"], agents: [{ name: "nop" }] }));
    const { results } = reports(finished);
    assert.deepEqual([results.verdict, results.n_completed, results.n_failed, results.score], ["failed", 1, 0, 0]);
    assert.match(results.reasons.join("\n"), /no trial passed/);
  });

  contract("two agents of one name that differ in an argument are two in every number", async () => {
    const agents = ["one", "other"].map((flavour) => ({ name: "oracle", kwargs: { flavour } }));
    await using finished = await run(benchmarkJob({ tasks: ["good"], agents, more: { n_attempts: 2 } }));
    const { results, comment } = reports(finished);
    assert.equal(results.verdict, "passed", results.reasons.join("\n"));
    const [job] = results.jobs;
    const entries = job?.by_agent ?? [];
    assert.deepEqual(
      entries.map((entry) => [entry.expected_trials, entry.n_passed, entry.score, entry.pass_at_k]),
      [1, 2].map(() => [2, 2, 1, { 1: 1, 2: 1 }]),
    );
    assert.equal(new Set(entries.map((entry) => entry.agent_config_sha256)).size, 2);
    assert.equal(new Set(entries.map((entry) => entry.agent_label)).size, 2);
    const attempts = entries.map((entry) =>
      job?.trials
        .filter((trial) => trial.agent_config_sha256 === entry.agent_config_sha256)
        .map(({ key }) => key.attempt)
        .sort(),
    );
    assert.deepEqual(attempts, [
      [1, 2],
      [1, 2],
    ]);
    // An invisible space keeps GitHub from taking #1 for an issue.
    assert.match(comment.replaceAll("\u200b", ""), /^\| Task \| oracle #1 \| oracle #2 \|$/m);
  });

  contract("an agent whose time ran out is measured by what it left", async () => {
    await using finished = await run(benchmarkJob({ tasks: ["late-good"] }));
    const { results } = reports(finished);
    const [trial] = results.jobs[0]?.trials ?? [];
    assert.deepEqual(
      [
        trial?.measured,
        trial?.score,
        trial?.passed,
        trial?.status,
        trial?.cause,
        trial?.exception_info?.exception_type,
      ],
      [true, 1, true, "failed", "agent", "AgentTimeoutError"],
    );
    assert.deepEqual([results.verdict, results.n_completed, results.n_failed, results.score], ["failed", 0, 1, 1]);
    assert.equal(results.jobs[0]?.n_unmeasured, 0);
  });

  contract("where something ends Harbor from outside, no trial without a reward is completed", async () => {
    const sandbox = { id: "" };
    await using finished = await run(benchmarkJob({ tasks: ["good", "slow-good"] }), {
      onEvent: (event) => {
        if (event.kind === "sandbox") {
          sandbox.id = event.sandboxId;
        } else if (event.kind === "trial") {
          for (const harbor of processesNaming(`.rock-job-${sandbox.id.slice(0, 16)}/harbor.yaml`)) {
            process.kill(harbor, "SIGTERM");
          }
        }
      },
    });
    const { results } = reports(finished);
    assert.equal(results.verdict, "errored", results.reasons.join("\n"));
    assert.deepEqual(endsOf(results), {
      good: { score: 1, cause: null, exception: null },
      "slow-good": { score: null, cause: "infrastructure", exception: "CancelledError" },
    });
    assert.deepEqual([results.n_completed, results.n_failed, results.jobs[0]?.expected_trials], [1, 1, 2]);
  });

  contract("a setting that Harbor does not know is named, with Harbor's version", async () => {
    await using finished = await run(benchmarkJob({ tasks: ["good"], more: { verifier: { mode: "native" } } }));
    const { results } = reports(finished);
    assert.equal(results.verdict, "errored");
    assert.match(results.reasons.join("\n"), /Harbor 0\.25\.0 does not know verifier\.mode and ran without it/);
    assert.equal(results.jobs[0]?.harbor_version, "0.25.0");
  });

  contract("what infrastructure kept from being measured is run again, and nothing else", async () => {
    // In the file system of the host, which outlives the first sandbox.
    const marker = `/var/tmp/rock-benchmark-${process.pid}`;
    try {
      const environment = {
        import_path: "failing_once_environment:FailingOnceEnvironment",
        kwargs: { task: "good", marker },
      };
      await using finished = await run(benchmarkJob({ tasks: ["good", "wrong"], environment }), { retryErrored: 2 });
      const { results } = reports(finished);
      const [job] = results.jobs;
      assert.equal(results.verdict, "passed", results.reasons.join("\n"));
      assert.deepEqual(job?.trials.map((trial) => [trial.key.task_name, trial.score, trial.runs]).sort(), [
        ["good", 1, 2],
        ["wrong", 0, 1],
      ]);
      assert.deepEqual(
        job?.runs.map(({ round, scope }) => [round, scope]),
        [
          [0, { kind: "job" }],
          [1, { kind: "trials", count: 1 }],
        ],
      );
      assert.equal(finished.journal.size, 2, "two sandboxes");
    } finally {
      await rm(marker, { recursive: true, force: true });
    }
  });

  contract("chosen tasks of a dataset are all that runs, and the report says that there were more", async () => {
    const directory = path.join(repositoryDirectory(), "test/contract/harbor-tasks");
    const job = benchmarkJob({ tasks: [], more: { tasks: undefined, datasets: [{ path: directory }] } });
    await using finished = await run(job, { overrides: { taskNames: ["*good"], nTasks: 1 } });
    const { results, comment } = reports(finished);
    assert.equal(results.verdict, "passed", results.reasons.join("\n"));
    assert.deepEqual(
      results.jobs[0]?.trials.map((trial) => [trial.key.task_name, trial.key.dataset, trial.score]),
      [["good", "harbor-tasks", 1]],
    );
    const partial = "only the tasks *good, at most 1 task of each dataset";
    assert.equal(results.jobs[0]?.partial, partial);
    assert.match(comment, /Partial run/);
  });

  contract("the namespace of the job is Harbor's and the sandbox's", async () => {
    const environment = { env: withSpy("shown") };
    await using finished = await run(benchmarkJob({ tasks: ["good"], environment, more: { namespace: "team" } }));
    assert.match(finished.log.toString(), /^namespace: "team"$/m);
    assert.equal(finished.job.namespace, "team");
    assert.equal(finished.result.verdict.kind, "errored", "what it was handed to is no Harbor");
  });

  contract("a job that the server files under another namespace ends before anything is launched", async () => {
    await using gateway = await startFaultyGateway(server().url, ({ endpoint }) =>
      endpoint === "/start_async" ? { kind: "headers", headers: { "x-namespace": "elsewhere" } } : null,
    );
    const job = benchmarkJob({ tasks: ["good"], more: { namespace: "team" } });
    await using finished = await runEngine({ url: gateway.url, authorization: null }, { "job.yaml": job });
    assert.equal(finished.result.verdict.kind, "errored");
    assert.match(
      finished.result.verdict.reasons.join("\n"),
      /the job's namespace is team, but the server filed the sandbox under elsewhere/,
    );
    const phases = finished.events.flatMap((event) => (event.kind === "phase" ? [event.phase] : []));
    assert.deepEqual(phases, ["start", "stop"]);
    const living = await livingSandboxes(server());
    assert.deepEqual(
      living.filter((id) => finished.journal.has(id)),
      [],
    );
  });
}

/** What users read of a run. */
function reports(finished: EngineRun): { readonly results: ResultsFile; readonly comment: string } {
  const files = makeReports(finished.result, createRedactor([])).files;
  return { results: JSON.parse(files["results.json"]) as ResultsFile, comment: files["comment.md"] };
}

interface TrialEnd {
  readonly score: number | null;
  readonly cause: string | null;
  readonly exception: string | null;
}

/** By task. */
function endsOf({ jobs }: ResultsFile): Readonly<Record<string, TrialEnd>> {
  return Object.fromEntries(
    (jobs[0]?.trials ?? []).map(({ key, score, cause, exception_info: exception }) => [
      key.task_name,
      { score, cause, exception: exception?.exception_type ?? null },
    ]),
  );
}
