import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
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
