import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { notAccessible } from "../fakes/github/faults.ts";
import type { FakeGitHub } from "../fakes/github/server.ts";
import { type ActionOptions, startAction } from "./action.ts";

const LONG = { "job.yaml": "job_name: long\nscript: echo started; sleep 300\n" };
const INPUTS = { config: "job.yaml", "base-url": "local", check: "true" };
const WRITTEN = { method: "POST", path: /\/issues\/7\/comments/ };
const BEGUN = { method: "POST", path: /\/check-runs/ };

const comments = (github: FakeGitHub) => github.repository.comments.map(({ body }) => body);

/** Starts a job and waits until comment and check run say that it runs. */
async function running(more: Partial<ActionOptions> = {}) {
  const run = await startAction({ files: LONG, inputs: INPUTS, ...more });
  await run.github.requestTo(WRITTEN);
  await run.github.requestTo(BEGUN);
  // The answers to both are on their way; a look at the check run comes after it was written.
  await run.github.idle();
  return run;
}

void describe("while a job runs", { concurrency: 2 }, () => {
  test("comment and check run say so, and after a cancel they say that it was cancelled", async () => {
    await using run = await running();
    assert.match(comments(run.github)[0] ?? "", /### ⏳ running[\s\S]*started at \d\d:\d\d UTC/);
    const [check] = run.github.checkRuns.all;
    assert.deepEqual([check?.name, check?.status], ["ROCK / bench / bench", "in_progress"]);
    const end = await run.step.cancel();
    assert.equal(end.exitCode, 130, end.log.join("\n"));
    const post = await run.post();
    assert.equal(post.exitCode, 130, post.log.join("\n"));
    assert.equal(comments(run.github).length, 1);
    assert.match(comments(run.github)[0] ?? "", /### ⏹️ cancelled/);
    assert.equal(run.github.checkRuns.all.length, 1);
    assert.deepEqual([check?.status, check?.conclusion], ["completed", "cancelled"]);
    assert.match(check?.title ?? "", /cancelled/);
  });

  test("and is killed, post says in both that nothing was judged", async () => {
    await using run = await running();
    await run.step.kill();
    const post = await run.post();
    assert.equal(post.exitCode, 3, post.log.join("\n"));
    assert.match(comments(run.github).join(), /^(?!.*⏳)[\s\S]*errored[\s\S]*ended before it could be judged/);
    const ends = run.github.checkRuns.all.map(({ status, conclusion }) => [status, conclusion]);
    assert.deepEqual(ends, [["completed", "failure"]]);
  });

  test("a GitHub that never answers delays nothing", async () => {
    await using run = await startAction({
      files: { "job.yaml": "job_name: short\nscript: sleep 7; echo done\n" },
      inputs: { ...INPUTS, comment: "never", "upload-artifact": "false" },
      prepare: (github) => github.arm(BEGUN, { kind: "hang" }, 1),
    });
    const end = await run.step.exit;
    assert.equal(end.exitCode, 0, end.log.join("\n"));
    assert.equal(run.github.requestsTo(BEGUN).length, 2);
    assert.deepEqual(
      run.github.checkRuns.all.map(({ conclusion }) => conclusion),
      ["success"],
    );
  });
});

const ENDS: readonly (readonly [what: string, script: string, more: Record<string, string>, conclusion: string])[] = [
  ["a job that passes", "echo hi", {}, "success"],
  ["a job that fails", "exit 7", {}, "failure"],
  ["a failed job of a step that never fails", "exit 7", { "fail-on": "never" }, "neutral"],
  ["a job file that is wrong", "echo\nunknown: 1", {}, "failure"],
];

void describe("the check run", { concurrency: 2 }, () => {
  for (const [what, script, more, conclusion] of ENDS) {
    test(`of ${what} ends with ${conclusion}`, async () => {
      await using run = await startAction({
        files: { "job.yaml": `job_name: hello\nscript: ${script}\n` },
        inputs: { ...INPUTS, comment: "never", ...more },
      });
      const end = await run.step.exit;
      const [check, ...others] = run.github.checkRuns.all;
      assert.deepEqual([check?.conclusion, others.length], [conclusion, 0], end.log.join("\n"));
      assert.ok((check?.annotations.length ?? 0) > 0 || conclusion === "success");
    });
  }

  test("that the token may not write is one warning that says what to do, and the step ends as it would", async () => {
    await using run = await startAction({
      files: { "job.yaml": "job_name: hello\nscript: sleep 6\n" },
      inputs: INPUTS,
      prepare: (github) => github.arm({ path: /check-runs/ }, notAccessible("checks=write")),
    });
    const end = await run.step.exit;
    assert.equal(end.exitCode, 0);
    const warnings = end.annotations.map(({ message }) => message).filter((message) => /check run/.test(message));
    assert.deepEqual(warnings, [
      "no check run: no permission to write a check run: give the job `permissions: { checks: write }`",
    ]);
  });
});
