import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { HEAD_SHA, startAction } from "./action.ts";

const HELLO = { "job.yaml": "job_name: hello\nscript: echo hi\n" };
const INPUTS = { config: "job.yaml", "base-url": "local" };
const RUN = "https://gitea.example.com/octo/bench/actions/runs/9000000001";

void describe("on Gitea", { concurrency: 2 }, () => {
  test("a pull request gets its comment and its artifact, with addresses that Gitea has", async () => {
    await using run = await startAction({ files: HELLO, inputs: INPUTS, gitea: true });
    const end = await run.step.exit;
    assert.equal(end.exitCode, 0, end.log.join("\n"));
    const [artifact] = run.github.artifacts;
    assert.ok(artifact !== undefined, end.log.join("\n"));
    assert.equal(end.outputs.get("artifact-url"), `${RUN}/artifacts/${artifact.name}`);
    const [comment] = run.github.repository.comments;
    assert.match(comment?.body ?? "", /### ✅ passed/);
    assert.ok(comment?.body.includes(`(${RUN})`) && !comment.body.includes("/attempts/"), comment?.body);
    assert.deepEqual(end.annotations, []);
  });

  test("a push finds the pull request of its commit, which Gitea does not say", async () => {
    await using run = await startAction({
      files: HELLO,
      inputs: INPUTS,
      gitea: true,
      event: { name: "push", payload: {} },
      env: { GITHUB_SHA: HEAD_SHA },
    });
    const end = await run.step.exit;
    assert.equal(end.exitCode, 0, end.log.join("\n"));
    assert.deepEqual(
      run.github.repository.comments.map(({ issue }) => issue),
      [7],
      end.log.join("\n"),
    );
  });

  test("a check run, which Gitea does not have, is one warning", async () => {
    await using run = await startAction({ files: HELLO, inputs: { ...INPUTS, check: "true" }, gitea: true });
    const end = await run.step.exit;
    assert.equal(end.exitCode, 0, end.log.join("\n"));
    assert.deepEqual(
      end.annotations.map(({ message }) => message.replace(/:.*/, "")),
      ["no check run"],
    );
  });
});
