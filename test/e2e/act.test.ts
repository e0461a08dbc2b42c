import assert from "node:assert/strict";
import { test } from "node:test";
import { startLocalServer } from "../../src/local/server.ts";
import { FakeGitHub } from "../fakes/github/server.ts";
import { type ActOptions, type ActResult, actAvailable, runAct, startAct } from "./act.ts";
import type { ActStep } from "./act-log.ts";
import { createActRepository } from "./act-repository.ts";
import { HEAD_SHA, PULL_REQUEST_EVENT } from "./action.ts";

const CHECKOUT = "{ uses: actions/checkout@v7 }";
const SERVER_TOKEN = "token-of-the-server";

/** Set where act must not be missing, so that a check which ran nothing cannot pass. */
const REQUIRED = process.env.ROCK_TEST_ACT === "required";
const skip = !REQUIRED && !actAvailable() && "not installed: .ci/install-tools.sh";

test("act: two legs of a matrix, one good and one not; a later step uses the outputs", { skip }, async () => {
  await using github = await startGitHub();
  await using repository = await createActRepository({
    "jobs/good.yaml": `job_name: good\nscript: |\n  echo from good\n  echo '{"score": 0.5}' >"$ROCK_ARTIFACT_DIR/score.json"\n`,
    "jobs/bad.yaml": "job_name: bad\nscript: echo from bad; exit 7\n",
    "workflow.yml": `
on: pull_request
jobs:
  rock:
    runs-on: ubuntu-latest
    strategy: { fail-fast: false, matrix: { job: [good, bad] } }
    steps:
      - ${CHECKOUT}
      - { id: rock, uses: ./, with: { config: "jobs/\${{ matrix.job }}.yaml", base-url: local } }
      - if: always()
        id: after
        run: echo "\${{ steps.rock.outcome }} \${{ steps.rock.outputs.verdict }} \${{ steps.rock.outputs.n-failed }}"
`,
  });
  const result = await runAct(actOptions(github, repository.directory));
  const of = (leg: string, id: string, stage: ActStep["stage"] = "Main"): ActStep => step(result, leg, id, stage);

  assert.equal(result.exitCode, 1, result.output);
  assert.equal(of("good", "rock").result, "success");
  assert.equal(of("bad", "rock").result, "failure");
  assert.equal(of("good", "after").log, "success passed 0\n");
  assert.equal(of("bad", "after").log, "failure failed 1\n");
  assert.equal(of("good", "rock").outputs.score, "0.5");
  assert.match(of("good", "rock").log, /^from good$/m);
  assert.match(of("good", "rock").summary, /### ✅ passed · score 0\.50/);
  assert.match(of("bad", "rock").summary, /### ❌ failed/);
  assert.ok(of("bad", "rock").commands.some((command) => command.name === "error"));
  for (const leg of ["good", "bad"]) {
    assert.equal(of(leg, "rock", "Post").result, "success");
    const artifact = github.artifacts.find(({ id }) => String(id) === of(leg, "rock").outputs["artifact-id"]);
    const names = (await artifact?.entries())?.map((entry) => entry.name) ?? [];
    assert.ok(names.includes(`logs/${leg}.log`), names.join());
  }
  assert.equal(github.artifacts.length, 2);
  assert.equal(github.repository.comments.length, 2, "each leg has a comment of its own");
});

test("act: after main was killed, post stops the sandbox and says what happened", { skip }, async () => {
  await using github = await startGitHub();
  const server = await startLocalServer({ token: SERVER_TOKEN, version: "1.11", environment: process.env });
  try {
    await using repository = await createActRepository({
      "job.yaml": "job_name: endless\nscript: echo started; sleep 600\n",
      "workflow.yml": `
on: pull_request
jobs:
  rock:
    runs-on: ubuntu-latest
    steps:
      - ${CHECKOUT}
      - id: rock
        uses: ./
        with: { config: job.yaml, base-url: "${server.url}", authorization: "\${{ secrets.ROCK }}" }
`,
    });
    const options = actOptions(github, repository.directory);
    await using run = await startAct({ ...options, secrets: { ...options.secrets, ROCK: SERVER_TOKEN } });
    await run.printed("started");
    assert.equal((await livingSandboxes(server.url)).length, 1);
    run.kill();
    const result = await run.finished;
    const post = step(result, undefined, "rock", "Post");

    assert.equal(result.exitCode, 1);
    assert.equal(step(result, undefined, "rock", "Main").outputs.verdict, "errored");
    assert.equal(post.result, "success", result.output);
    assert.deepEqual(await livingSandboxes(server.url), []);
    assert.match(post.summary, /### ⚠️ errored/);
    assert.match(github.repository.comments[0]?.body ?? "", /### ⚠️ errored/);
    assert.ok(!result.output.includes(SERVER_TOKEN));
  } finally {
    await server.close();
  }
});

async function startGitHub(): Promise<FakeGitHub> {
  const github = await FakeGitHub.start();
  github.repository.addPullRequest({ number: 7, headSha: HEAD_SHA, head: "octo:change", state: "open" });
  return github;
}

function actOptions(github: FakeGitHub, repository: string): ActOptions {
  return {
    repository,
    workflow: "workflow.yml",
    event: PULL_REQUEST_EVENT,
    environment: github.environment,
    secrets: { GITHUB_TOKEN: "job-token" },
  };
}

function step(result: ActResult, leg: string | undefined, id: string, stage: ActStep["stage"]): ActStep {
  const found = result.steps.find((one) => one.id === id && one.stage === stage && one.matrix["job"] === leg);
  assert.ok(found, `${stage} of the step ${id} in the leg ${leg}\n${result.output}`);
  return found;
}

async function livingSandboxes(url: string): Promise<readonly unknown[]> {
  const answer = await fetch(`${url}/apis/envs/sandbox/v1/sandboxes`, {
    headers: { authorization: `Bearer ${SERVER_TOKEN}` },
  });
  const body = (await answer.json()) as { readonly result: { readonly items: readonly unknown[] } };
  return body.result.items;
}
