import assert from "node:assert/strict";
import { test } from "node:test";
import { livingSandboxes } from "../contract/cases.ts";
import { realRockAvailable, startRealRock } from "../contract/real-rock/real-rock.ts";
import { FakeGitHub } from "../fakes/github/server.ts";
import { type ActOptions, actAvailable, runAct, startAct } from "./act.ts";
import { createActRepository } from "./act-repository.ts";

/** Set where act must not be missing, so that a check which ran nothing cannot pass. */
const REQUIRED = process.env.ROCK_TEST_ACT === "required";
const skip =
  REQUIRED || (actAvailable() && realRockAvailable("1.11")) ? false : "act is not installed: .ci/install-tools.sh";

const JOBS = {
  "bench/good.yaml":
    'job_name: good\nscript: |\n  echo from good\n  echo \'{"score": 0.75}\' >"$ROCK_ARTIFACT_DIR/score.json"\n',
  "bench/bad.yaml": "job_name: bad\nscript: echo from bad; exit 7\n",
  "bench/long.yaml": "job_name: long\nscript: echo started; sleep 300\n",
};

function workflow(steps: string, job = ""): string {
  return `on: pull_request
permissions: { contents: read, pull-requests: write }
jobs:
  bench:
    runs-on: ubuntu-latest
${job}    steps:
      - uses: actions/checkout@v5
${steps}`;
}

async function optionsFor(github: FakeGitHub, files: Readonly<Record<string, string>>) {
  const repository = await createActRepository({ ...JOBS, ...files });
  const pull = { number: 7, head: { sha: repository.sha, repo: { full_name: github.repository.fullName } } };
  github.repository.addPullRequest({ number: 7, headSha: repository.sha, head: "octo:change", state: "open" });
  const options: ActOptions = {
    repository: repository.directory,
    workflow: ".github/workflows/bench.yml",
    event: {
      name: "pull_request",
      payload: { number: 7, pull_request: pull, repository: { full_name: github.repository.fullName } },
    },
    environment: { ...github.environment, GITHUB_RUN_NUMBER: "3", GITHUB_RUN_ID: "42" },
    secrets: { GITHUB_TOKEN: "job-token" },
  };
  return { repository, options };
}

test("act: a workflow that passes, whose outputs a later step uses", { skip }, async () => {
  await using github = await FakeGitHub.start();
  const steps = `      - id: rock
        uses: ./
        with: { config: bench/good.yaml, base-url: local }
      - run: echo "verdict=\${{ steps.rock.outputs.verdict }} score=\${{ steps.rock.outputs.score }} failed=\${{ steps.rock.outputs.n-failed }}"
`;
  const { repository, options } = await optionsFor(github, { ".github/workflows/bench.yml": workflow(steps) });
  await using _ = repository;
  const result = await runAct(options);
  assert.equal(result.exitCode, 0, result.output);
  assert.match(result.output, /verdict=passed score=0\.75 failed=0/);
  assert.match(github.repository.comments[0]?.body ?? "", /✅ passed · score 0\.75/);
  const entries = (await github.artifacts[0]?.entries()) ?? [];
  assert.ok(entries.some((entry) => entry.name === "logs/good.log" && entry.bytes.toString() === "from good\n"));
});

test("act: a gate that fails makes the job fail, in two legs with one comment and separate artifacts", {
  skip,
}, async () => {
  await using github = await FakeGitHub.start();
  const steps = `      - uses: ./
        with: { config: "bench/\${{ matrix.job }}.yaml", base-url: local }
`;
  const legs = "    strategy: { fail-fast: false, matrix: { job: [good, bad] } }\n";
  const { repository, options } = await optionsFor(github, { ".github/workflows/bench.yml": workflow(steps, legs) });
  await using _ = repository;
  const result = await runAct(options);
  assert.notEqual(result.exitCode, 0);
  assert.match(result.output, /1 of 1 trial failed, max-failed is 0 \(BashExitCode with exit code 7\)/);
  const heads = github.repository.comments.map((comment) => comment.body.split("\n")[1]);
  assert.deepEqual(heads, ["### ❌ 1 of 2 legs failed, 1 passed"]);
  const names = github.artifacts.map((artifact) => artifact.name);
  assert.equal(new Set(names).size, names.length, names.join());
  assert.equal(names.filter((name) => name.startsWith("rock-results-")).length, 2, names.join());
});

test("act: a fork's run measures, and a workflow_run of the repository comments", { skip }, async () => {
  const headSha = "c0ffee".padEnd(40, "0");
  const fork = { full_name: "stranger/bench", owner: { login: "stranger" } };
  const repository = { full_name: "octo/bench" };
  const reader = { login: "github-actions[bot]", kind: "job", comments: "read" } as const;
  await using github = await FakeGitHub.start({ tokens: { "fork-token": reader } });
  const bench = `      - uses: ./
        with: { config: bench/good.yaml, base-url: local, comment: never, fail-on: never }
`;
  const first = await optionsFor(github, { ".github/workflows/bench.yml": workflow(bench) });
  await using _ = first.repository;
  const measured = await runAct({
    ...first.options,
    event: {
      name: "pull_request",
      payload: { pull_request: { number: 9, head: { sha: headSha, repo: fork } }, repository },
    },
    secrets: { GITHUB_TOKEN: "fork-token" },
  });
  assert.equal(measured.exitCode, 0, measured.output);
  const entries = (await github.artifacts[0]?.entries()) ?? [];
  const results = entries.find(({ name }) => name === "results.json")?.bytes.toString() ?? "";

  github.repository.addPullRequest({ number: 9, headSha, head: "stranger:change", state: "open" });
  const report = `      - uses: ./
        with: { mode: report, results: results, check: true, min-score: 0.7 }
`;
  const second = await optionsFor(github, {
    ".github/workflows/bench.yml": workflow(report).replace(
      "on: pull_request",
      "on: { workflow_run: { workflows: [Bench] } }",
    ),
    "results/rock-results-bench/results.json": results,
  });
  await using other = second.repository;
  assert.notEqual(other.directory, first.repository.directory);
  const workflow_run = {
    head_sha: headSha,
    head_branch: "change",
    head_repository: fork,
    pull_requests: [],
    run_number: 3,
  };
  const published = await runAct({
    ...second.options,
    event: { name: "workflow_run", payload: { workflow_run, repository } },
  });
  assert.equal(published.exitCode, 0, published.output);
  const said = github.repository.comments.map(({ issue, body }) => [issue, body.split("\n")[2]?.slice(0, 12)]);
  assert.deepEqual(said, [[9, "### ✅ passed"]]);
  assert.deepEqual(
    github.checkRuns.all.map((run) => [run.headSha, run.conclusion]),
    [[headSha, "success"]],
  );
});

test("act: after a kill, post stops the sandbox on the real server and publishes", { skip }, async () => {
  await using github = await FakeGitHub.start();
  await using rock = await startRealRock({ version: "1.11" });
  const steps = `      - uses: ./
        with: { config: bench/long.yaml, base-url: "${rock.url}" }
`;
  const { repository, options } = await optionsFor(github, { ".github/workflows/bench.yml": workflow(steps) });
  await using _ = repository;
  const server = { url: rock.url, authorization: null };
  await using run = await startAct(options);
  await run.printed("started");
  assert.equal((await livingSandboxes(server)).length, 1);
  run.kill();
  const result = await run.finished;
  assert.notEqual(result.exitCode, 0);
  assert.match(result.output, /stopping 1 sandbox/);
  assert.deepEqual(await livingSandboxes(server), []);
  assert.match(github.repository.comments[0]?.body ?? "", /errored[\s\S]*ended before it could be judged/);
  const log = (await github.artifacts[0]?.entries())?.find((entry) => entry.name === "logs/long.log");
  assert.equal(log?.bytes.toString(), "started\n");
});

test("act: base and change measured in one job, of which the second is compared with the first", { skip }, async () => {
  await using github = await FakeGitHub.start();
  const jobs = (directory: string, score: number) =>
    Array.from({ length: 6 }, (_, index) => [
      `${directory}bench/${index}.yaml`,
      `script: |\n  echo '{"score": ${score}}' >"$ROCK_ARTIFACT_DIR/score.json"\n`,
    ]);
  const steps = `      - id: base
        uses: ./
        with: { config: base/bench/*.yaml, base-url: local, comment: never, summary: false, fail-on: never }
      - uses: ./
        with:
          config: bench/[0-9].yaml
          base-url: local
          baseline: \${{ steps.base.outputs.results-path }}
          require-baseline: true
          max-drop: 5
`;
  const { repository, options } = await optionsFor(github, {
    ...(Object.fromEntries([...jobs("base/", 1), ...jobs("", 0.5)]) as Record<string, string>),
    ".github/workflows/bench.yml": workflow(steps),
  });
  await using _ = repository;
  const result = await runAct(options);
  assert.notEqual(result.exitCode, 0);
  const [comment, ...others] = github.repository.comments;
  assert.equal(others.length, 0);
  assert.match(comment?.body ?? "", /❌ failed · 50\.0 points worse · 6 of 6 passed/);
});
