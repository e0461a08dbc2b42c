import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type InstalledHarbor, installHarbor } from "../fakes/harbor/install.ts";
import type { Scenario } from "../fakes/harbor/scenario.ts";
import { lineLike } from "../fakes/runner/runner.ts";
import { harborJob } from "../integration/engine/harbor-server.ts";
import { type ActionOptions, type ActionRun, PULL_REQUEST_EVENT, startAction } from "./action.ts";

const BASE_SHA = "b".repeat(40);

let harbor: InstalledHarbor;

before(async () => {
  harbor = await installHarbor();
});

after(async () => {
  await harbor[Symbol.asyncDispose]();
});

/** A Bench Job on the runner itself, where the stand-in for Harbor is on the PATH. */
async function startBench(
  tasks: readonly string[],
  scenario: Scenario,
  options: Partial<ActionOptions> = {},
  more: Readonly<Record<string, unknown>> = {},
): Promise<ActionRun> {
  return await startAction({
    files: { "bench.yaml": harborJob({ tasks, scenario, more }, null) },
    ...options,
    inputs: { config: "bench.yaml", "base-url": "local", ...options.inputs },
    env: { PATH: harbor.environment["PATH"] ?? "", ...options.env },
  });
}

test("a benchmark: outputs, a table in the comment, every trial's files in the artifact", async () => {
  const scenario: Scenario = {
    tasks: {
      wrong: { reward: 0, costUsd: 0.25 },
      late: { exception: "AgentTimeoutError" },
      "good-*": { reward: 1, costUsd: 0.5 },
    },
  };
  await using run = await startBench(["good-1", "good-2", "wrong", "late"], scenario);
  const end = await run.step.exit;
  assert.equal(end.exitCode, 1, end.log.join("\n"));
  assert.equal(end.outputs.get("verdict"), "failed");
  assert.equal(end.outputs.get("score"), "0.5");
  assert.equal(end.outputs.get("n-trials"), "4");
  assert.equal(end.outputs.get("n-completed"), "3");
  assert.equal(end.outputs.get("n-failed"), "1");
  for (const line of [
    /^✓ good-1 score 1\.00 in/,
    /^✓ good-2 /,
    /^✗ wrong score 0\.00 /,
    /^\? late unmeasured \(Agent/,
  ]) {
    assert.ok(
      end.log.some((text) => line.test(text)),
      `nothing like ${line} in:\n${end.log.join("\n")}`,
    );
  }
  assert.match(end.annotations[0]?.message ?? "", /1 of 4 trials failed, max-failed is 0 \(late/);

  const body = run.github.repository.comments[0]?.body ?? "";
  for (const row of [
    /unmeasured \| late \|.*AgentTimeoutError/,
    /❌ not passed \| wrong \| 0\.00/,
    /✅ passed \| good-1 \| 1\.00/,
  ]) {
    assert.match(body, row);
  }
  assert.match(body, /oracle runs the tasks' own solutions/);

  const entries = (await run.github.artifacts[0]?.entries()) ?? [];
  const names = entries.map(({ name }) => name);
  const results = JSON.parse(entries.find(({ name }) => name === "results.json")?.bytes.toString() ?? "{}") as {
    jobs: { trials: { files: string; log: string; key: { task_name: string } }[] }[];
  };
  const trials = results.jobs[0]?.trials ?? [];
  assert.deepEqual(trials.map(({ key }) => key.task_name).toSorted(), ["good-1", "good-2", "late", "wrong"]);
  for (const { files, log } of trials) {
    assert.match(files, /^trials\/\w[\w-]*__\w{7}$/);
    assert.ok(names.includes(`${files}/result.json`), names.join("\n"));
    assert.ok(names.includes(log), names.join("\n"));
  }
  assert.ok(names.includes("artifacts/bench/lock.json"), names.join("\n"));
});

test("a cancel in the middle: main is gone in time, finished trials are in the results", async () => {
  const scenario: Scenario = { tasks: { "slow-*": { reward: 1, seconds: 300 } }, lingers: 20 };
  await using run = await startBench(["good", "slow-1", "slow-2"], scenario);
  await lineLike(run.step, /good .*1\.00/);
  const cancelledAt = Date.now();
  const end = await run.step.cancel();
  assert.ok(Date.now() - cancelledAt < 7_000, `main took ${Date.now() - cancelledAt} ms`);
  assert.equal(end.exitCode, 130, end.log.join("\n"));
  assert.equal(end.signal, null, "it ended by itself");
  assert.equal(end.outputs.get("verdict"), "cancelled");
  const post = await run.post();
  assert.equal(post.exitCode, 130, post.log.join("\n"));
  const entries = (await run.github.artifacts[0]?.entries()) ?? [];
  const results = JSON.parse(entries.find(({ name }) => name === "results.json")?.bytes.toString() ?? "{}") as {
    jobs: { trials: { key: { task_name: string }; score: number; cause: string | null }[] }[];
  };
  const told = results.jobs[0]?.trials.map(({ key, score, cause }) => `${key.task_name} ${cause ?? score}`) ?? [];
  assert.deepEqual(told.toSorted(), ["good 1", "slow-1 cancelled", "slow-2 cancelled"]);
  assert.ok(entries.some(({ name }) => /^trials\/good__\w{7}\/result\.json$/.test(name)));
  assert.match(run.github.repository.comments[0]?.body ?? "", /cancelled/);
});

test("a deadline in the middle is no verdict on the change: exit code 3", async () => {
  const scenario: Scenario = { tasks: { slow: { reward: 1, seconds: 300 } } };
  await using run = await startBench(["good", "slow"], scenario, { inputs: { timeout: "5s" } });
  const end = await run.step.exit;
  assert.equal(end.exitCode, 3, end.log.join("\n"));
  assert.equal(end.outputs.get("verdict"), "errored");
  assert.match(run.github.repository.comments[0]?.body ?? "", /deadline/);
});

test("the report says when a pull request edits its own gate", async () => {
  const { payload } = PULL_REQUEST_EVENT;
  const event = {
    name: "pull_request",
    payload: { ...payload, pull_request: { ...payload.pull_request, base: { sha: BASE_SHA, ref: "main" } } },
  };
  const prepare = (github: { repository: { files: Map<string, string> } }) => {
    github.repository.files.set(`${BASE_SHA}:bench.yaml`, harborJob({ tasks: ["good", "hard"] }, null));
  };
  await using run = await startBench(["good"], {}, { event, prepare });
  const end = await run.step.exit;
  assert.equal(end.exitCode, 0, end.log.join("\n"));
  assert.match(
    run.github.repository.comments[0]?.body ?? "",
    /this change edits bench\.yaml itself, which says what is run/,
  );
});

test("secrets of a benchmark are in no file, comment, summary or log line", async () => {
  const secrets: Readonly<Record<string, string>> = {
    OSS_SECRET: 's3cr3t/of+the"oss\\registry',
    MODEL_KEY: "sk-abcdefgh-of-the-agent-0123456789xyz",
  };
  const registry = { oss_access_key_secret: "${OSS_SECRET}", oss_bucket: "bucket", split: "test" };
  const agents = [{ name: "swe", env: { API_KEY: "${MODEL_KEY}", SETTING: "${MODEL_KEY}" } }];
  const scenario: Scenario = { datasets: { swe: ["astropy-1"] }, keepsUnknown: true };
  await using run = await startBench(
    [],
    scenario,
    { inputs: { secrets: Object.keys(secrets).join("\n") }, env: secrets },
    { datasets: [{ name: "swe", registry }], agents },
  );
  const end = await run.step.exit;
  assert.equal(end.exitCode, 0, end.log.join("\n"));
  const entries = (await run.github.artifacts[0]?.entries()) ?? [];
  const everything = [
    ...end.raw.filter((line) => !line.startsWith("::add-mask::")),
    end.summary,
    run.github.repository.comments[0]?.body ?? "",
    ...end.outputs.values(),
    ...entries.map(({ name, bytes }) => `${name}\n${bytes.toString()}`),
  ];
  assert.ok(entries.length > 10);
  for (const value of Object.values(secrets)) {
    const short = `${value.slice(0, 4)}****${value.slice(-3)}`;
    for (const form of [value, JSON.stringify(value).slice(1, -1), short]) {
      assert.ok(!everything.some((text) => text.includes(form)), form);
    }
  }
});
