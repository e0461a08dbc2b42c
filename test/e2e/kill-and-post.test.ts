import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { livingSandboxes } from "../contract/cases.ts";
import { type FaultyGateway, startFaultyGateway } from "../fakes/rock/faulty-gateway.ts";
import { lineLike } from "../fakes/runner/runner.ts";
import { type HarborServer, harborJob, startHarborServer } from "../integration/engine/harbor-server.ts";
import { type ActionOptions, startAction } from "./action.ts";

const TOKEN = "token-of-the-kill-test";

let harbor: HarborServer;
let gateway: FaultyGateway;

before(async () => {
  harbor = await startHarborServer();
  // Turns away whoever has neither the token nor the route.
  gateway = await startFaultyGateway(harbor.server.url, ({ headers }) =>
    headers["xrl-authorization"] === `Bearer ${TOKEN}` || headers["route-key"] === "blue-7"
      ? null
      : { kind: "answer", status: 401, body: "who are you?" },
  );
});

after(async () => {
  await gateway[Symbol.asyncDispose]();
  await harbor[Symbol.asyncDispose]();
});

type Place = "the inputs" | "the job file";
type Credentials = "a token in the inputs" | "a token in the job file" | "a route key in the job file";

/** A job that runs for a minute, with its server and credentials where they are asked for. */
function options(kind: "Bash" | "Harbor", server: Place, credentials: Credentials): ActionOptions {
  const environment = {
    ...(server === "the job file" ? { base_url: gateway.url } : {}),
    ...(credentials === "a token in the job file" ? { xrl_authorization: "${TOKEN}" } : {}),
    ...(credentials === "a route key in the job file" ? { route_key: "blue-7" } : {}),
  };
  const file =
    kind === "Bash"
      ? JSON.stringify({ job_name: "long", script: "echo begun; sleep 60", environment })
      : harborJob(
          { tasks: ["good", "slow"], scenario: { tasks: { slow: { reward: 1, seconds: 60 } } }, environment },
          null,
        );
  return {
    files: { "job.yaml": file },
    inputs: {
      config: "job.yaml",
      secrets: `TOKEN=${TOKEN}`,
      ...(server === "the inputs" ? { "base-url": gateway.url } : {}),
      ...(credentials === "a token in the inputs" ? { authorization: TOKEN } : {}),
    },
  };
}

void describe("after a kill, post stops the sandbox", { concurrency: 4 }, () => {
  for (const kind of ["Bash", "Harbor"] as const) {
    for (const server of ["the inputs", "the job file"] as const) {
      for (const credentials of [
        "a token in the inputs",
        "a token in the job file",
        "a route key in the job file",
      ] as const) {
        test(`of a ${kind} Job whose server is in ${server}, with ${credentials}`, async () => {
          await using run = await startAction(options(kind, server, credentials));
          await lineLike(run.step, kind === "Bash" ? /^begun$/ : /good .*1\.00/);
          const end = await run.step.kill();
          const [id] = [...end.state.keys()].flatMap((name) => /^sandbox-([0-9a-f]{32})$/.exec(name)?.[1] ?? []);
          assert.ok(id !== undefined, end.log.join("\n"));
          const post = await run.post();
          assert.equal(post.exitCode, 3, post.log.join("\n"));
          assert.match(post.log.join("\n"), new RegExp(`sandbox ${id} is stopped`));
          const living = await livingSandboxes(harbor.server);
          assert.ok(!living.includes(id));
        });
      }
    }
  }
});

const SCORED = {
  files: { "job.yaml": "job_name: hello\nscript: |\n  echo '{\"score\": 0.5}' >$ROCK_ARTIFACT_DIR/score.json\n" },
  inputs: { config: "job.yaml", "base-url": "local" },
};

test("a kill while the report is published leaves the verdict errored, and the other outputs as they are", async () => {
  await using run = await startAction({
    ...SCORED,
    prepare: (github) => github.arm({ method: "POST", path: /\/comments/ }, { kind: "hang" }, 1),
  });
  await run.github.requestTo({ method: "POST", path: /\/comments/ });
  const { outputs } = await run.step.kill();
  const told = ["verdict", "score", "n-trials", "n-passed"].map((name) => outputs.get(name));
  assert.deepEqual(told, ["errored", "0.5", "1", "1"]);
  assert.match(outputs.get("results-path") ?? "", /results\.json$/);
  const post = await run.post();
  assert.equal(post.exitCode, 3, post.log.join("\n"));
  assert.equal(run.github.repository.comments.length, 1);
});

test("post publishes no record of main that cannot be read, and says so", async () => {
  await using run = await startAction({
    ...SCORED,
    prepare: (github) => github.arm({ method: "POST", path: /\/comments/ }, { kind: "hang" }, 1),
  });
  await run.github.requestTo({ method: "POST", path: /\/comments/ });
  const { outputs } = await run.step.kill();
  await writeFile(outputs.get("results-path") ?? "", '{"verdict": "passed"');
  const post = await run.post();
  assert.equal(post.exitCode, 3, post.log.join("\n"));
  assert.match(post.log.join("\n"), /the results of main cannot be used: results\.json: it is not JSON/);
  assert.match(
    run.github.repository.comments[0]?.body ?? "",
    /⚠️ errored[\s\S]*the run ended before it could be judged/,
  );
});

/** A git that says that it was called and never answers, for the PATH of a step. */
async function silentGit(
  directory: string,
): Promise<{ readonly path: string; readonly called: () => Promise<unknown> }> {
  const pipe = path.join(directory, "called");
  await promisify(execFile)("mkfifo", [pipe]);
  await writeFile(path.join(directory, "git"), `#!/bin/sh\necho called >'${pipe}'\nexec sleep 60\n`, { mode: 0o755 });
  return { path: `${directory}:${process.env["PATH"]}`, called: async () => await readFile(pipe) };
}

/** The comment that a run like `SCORED` leaves. */
async function greenComment(): Promise<string> {
  await using run = await startAction(SCORED);
  await run.step.exit;
  const body = run.github.repository.comments[0]?.body ?? "";
  assert.match(body, /✅ passed/);
  return body;
}

for (const when of ["at once", "before it wrote a report"] as const) {
  test(`a main that is killed ${when} leaves no comment of an earlier run standing as if it were of this one`, async () => {
    const directory = await mkdtemp(path.join(os.tmpdir(), "silent-git-"));
    try {
      const earlier = await greenComment();
      const git = await silentGit(directory);
      await using run = await startAction({
        ...SCORED,
        ...(when === "at once" ? {} : { env: { PATH: git.path } }),
        prepare: (github) => github.repository.addComment(7, "github-actions[bot]", earlier),
      });
      if (when !== "at once") {
        await git.called();
      }
      await run.step.kill();
      const post = await run.post();
      assert.equal(post.exitCode, 3, post.log.join("\n"));
      const [comment, ...others] = run.github.repository.comments;
      assert.equal(others.length, 0);
      assert.doesNotMatch(comment?.body ?? "", /✅ passed/);
      assert.match(comment?.body ?? "", /⚠️ errored[\s\S]*the run ended before it could be judged/);
    } finally {
      await rm(directory, { recursive: true });
    }
  });
}
