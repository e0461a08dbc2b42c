import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { lineLike } from "../fakes/runner/runner.ts";
import { HEAD_SHA, startAction } from "./action.ts";

const LOCAL = { config: "job.yaml", "base-url": "local" };
const HELLO = "job_name: hello\nscript: echo hi\n";

test("a job that passes is green, with outputs, summary, comment and artifact", async () => {
  await using run = await startAction({
    files: {
      "job.yaml": `job_name: hello\nscript: |\n  echo hi\n  echo '{"score": 0.5}' >"$ROCK_ARTIFACT_DIR/score.json"\n`,
    },
    inputs: LOCAL,
  });
  const end = await run.step.exit;
  assert.equal(end.exitCode, 0, end.log.join("\n"));
  assert.equal(end.outputs.get("verdict"), "passed");
  assert.equal(end.outputs.get("score"), "0.5");
  assert.equal(end.outputs.get("n-trials"), "1");
  assert.equal(end.outputs.get("n-completed"), "1");
  assert.equal(end.outputs.get("n-failed"), "0");
  assert.ok(end.log.some((line) => line === "hi"));

  const [artifact] = run.github.artifacts;
  assert.ok(artifact);
  const names = (await artifact.entries()).map((entry) => entry.name).sort();
  assert.deepEqual(names, [
    "artifacts/hello/score.json",
    "comment.md",
    "junit.xml",
    "logs/hello.log",
    "metrics.txt",
    "report.html",
    "results.json",
    "summary.md",
  ]);
  assert.equal(end.outputs.get("artifact-id"), String(artifact.id));
  assert.match(end.outputs.get("artifact-digest") ?? "", /^[0-9a-f]{64}$/);

  const [comment] = run.github.repository.comments;
  assert.match(
    comment?.body ?? "",
    /^<!-- rock-job-action workflow=\w{16} -->\n<!-- rock-leg {.*"run":12,"attempt":1,.*c0ffee0{34}.*} -->\n### ✅ passed · score 0\.50/,
  );
  assert.ok(comment?.body.includes(end.outputs.get("artifact-url") ?? "?"));
  const page = run.github.artifacts.find(({ mimeType }) => mimeType === "text/html");
  assert.match(page?.name ?? "", /^rock-report-.*attempt-1\.html$/);
  assert.match(end.outputs.get("report-url") ?? "", new RegExp(`/artifacts/${page?.id}$`));
  assert.ok(comment?.body.includes(`[Open the report](${end.outputs.get("report-url")})`));
  assert.ok(page && (await readFile(page.file, "utf8")).startsWith("<!doctype html>"));
  assert.ok(end.outputs.get("comment-url"));
  assert.match(end.summary, /### ✅ passed/);
  const post = await run.post();
  assert.equal(post.exitCode, 0);
  assert.deepEqual(run.github.repository.comments.length, 1, "post has nothing left to do");
});

test("a job that fails the gate is red, and says why first", async () => {
  await using run = await startAction({
    files: { "job.yaml": "job_name: seven\nscript: echo hi; exit 7\n" },
    inputs: LOCAL,
  });
  const end = await run.step.exit;
  assert.equal(end.exitCode, 1);
  assert.equal(end.outputs.get("verdict"), "failed");
  assert.equal(end.outputs.get("n-failed"), "1");
  assert.match(
    end.annotations[0]?.message ?? "",
    /1 of 1 trial failed, max-failed is 0 \(BashExitCode with exit code 7\)/,
  );
  const results = JSON.parse(
    (await run.github.artifacts[0]?.entries())?.find((entry) => entry.name === "results.json")?.bytes.toString() ??
      "{}",
  ) as {
    jobs: { trials: { exit_code: number; cause: string }[] }[];
    run: { sha: string; repository: string };
  };
  assert.equal(results.jobs[0]?.trials[0]?.exit_code, 7);
  assert.equal(results.jobs[0]?.trials[0]?.cause, "script");
  assert.deepEqual([results.run.sha, results.run.repository], [HEAD_SHA, "octo/bench"]);
});

test("mistakes in inputs and job files are annotated with their place, and nothing is started", async () => {
  await using bad = await startAction({
    files: { "job.yaml": HELLO },
    inputs: { ...LOCAL, "max-faild": "1", "min-score": "high" },
  });
  const inputs = await bad.step.exit;
  assert.equal(inputs.exitCode, 2);
  assert.equal(inputs.outputs.get("verdict"), "errored");
  assert.match(
    inputs.annotations.map(({ message }) => message).join("\n"),
    /unknown input `max-faild`: did you mean `max-failed`\?[\s\S]*min-score/,
  );

  await using broken = await startAction({ files: { "job.yaml": "scirpt: echo\n" }, inputs: LOCAL });
  const file = await broken.step.exit;
  assert.equal(file.exitCode, 2);
  const [annotation] = file.annotations;
  assert.match(annotation?.message ?? "", /unknown key scirpt; did you mean script\?/);
  assert.deepEqual(
    [annotation?.properties.get("file"), annotation?.properties.get("line"), annotation?.properties.get("col")],
    ["job.yaml", "1", "1"],
  );
  const [comment] = broken.github.repository.comments;
  assert.match(comment?.body ?? "", /nothing was started/);
  assert.match(comment?.body ?? "", /^\w+ \/ \w+ · commit /m);
  assert.equal(file.outputs.get("comment-url"), `https://github.com/octo/bench/pull/7#issuecomment-${comment?.id}`);
});

test("a wrong input leaves no comment of an earlier run standing as if it were of this one", async () => {
  let earlier = "";
  {
    await using good = await startAction({ files: { "job.yaml": HELLO }, inputs: LOCAL });
    await good.step.exit;
    earlier = good.github.repository.comments[0]?.body ?? "";
    assert.match(earlier, /✅ passed/);
  }
  const prepare = (github: import("../fakes/github/server.ts").FakeGitHub) => {
    github.repository.addComment(7, "github-actions[bot]", earlier);
  };
  const secret = "s3cr3t-in-the-wrong-place";
  const inputs = { ...LOCAL, "min-score": secret };
  await using bad = await startAction({ files: { "job.yaml": HELLO }, inputs, prepare });
  const end = await bad.step.exit;
  assert.equal(end.exitCode, 2, end.log.join("\n"));
  const [comment, ...others] = bad.github.repository.comments;
  assert.equal(others.length, 0);
  assert.doesNotMatch(comment?.body ?? "", /✅ passed/);
  assert.match(comment?.body ?? "", /nothing was started[\s\S]*min-score/);
  assert.ok(!comment?.body.includes(secret), comment?.body);

  await using silent = await startAction({
    files: { "job.yaml": HELLO },
    inputs: { ...inputs, comment: "never" },
    prepare,
  });
  assert.equal((await silent.step.exit).exitCode, 2);
  assert.equal(silent.github.repository.comments[0]?.body, earlier);

  await using first = await startAction({ files: { "job.yaml": HELLO }, inputs });
  assert.equal((await first.step.exit).exitCode, 2);
  assert.equal(first.github.repository.comments.length, 0);
});

test("validate starts nothing and needs no server", async () => {
  await using run = await startAction({
    files: { "job.yaml": "script: echo hi\nenvironment: {base_url: 'http://127.0.0.1:1'}\n" },
    inputs: { config: "job.yaml", mode: "validate" },
  });
  const end = await run.step.exit;
  assert.equal(end.exitCode, 0, end.log.join("\n"));
  assert.equal(end.outputs.get("verdict"), "validated");
  assert.ok(end.log.some((line) => line.includes("image: python:3.11")));
});

test("validate works without secrets and without a server, as in a fork", async () => {
  await using run = await startAction({
    files: { "job.yaml": "script: echo hi\nenvironment: {env: {KEY: '${KEY}'}}\n" },
    inputs: { config: "job.yaml", mode: "validate", secrets: "KEY" },
    env: { KEY: "" },
  });
  const end = await run.step.exit;
  assert.equal(end.exitCode, 0, end.log.join("\n"));
  assert.equal(end.outputs.get("verdict"), "validated");
});

test("a change that anybody may have made gets no job on the runner, and chooses no server", async () => {
  const event = {
    name: "pull_request_target",
    payload: { pull_request: { number: 7, head: { sha: HEAD_SHA, repo: { full_name: "mallory/bench" } } } },
  };
  await using local = await startAction({ files: { "job.yaml": HELLO }, inputs: LOCAL, event });
  const onRunner = await local.step.exit;
  assert.equal(onRunner.exitCode, 2);
  assert.match(onRunner.annotations[0]?.message ?? "", /may not run on the runner itself/);

  await using file = await startAction({
    files: { "job.yaml": "script: echo\nenvironment: {base_url: 'http://127.0.0.1:1'}\n" },
    inputs: { config: "job.yaml", authorization: "token-1234" },
    event,
  });
  const elsewhere = await file.step.exit;
  assert.equal(elsewhere.exitCode, 2);
  assert.match(elsewhere.annotations[0]?.message ?? "", /may not choose the server/);
});

test("without the permission to comment the check still says what was measured", async () => {
  const denied = { files: { "job.yaml": HELLO }, inputs: LOCAL };
  const { notAccessible } = await import("../fakes/github/faults.ts");
  const prepare = (github: import("../fakes/github/server.ts").FakeGitHub) =>
    github.arm({ path: /comments/ }, notAccessible());
  await using auto = await startAction({ ...denied, prepare });
  const end = await auto.step.exit;
  assert.equal(end.exitCode, 0, end.log.join("\n"));
  assert.match(end.annotations.map(({ message }) => message).join("\n"), /pull-requests: write/);

  await using always = await startAction({ ...denied, inputs: { ...LOCAL, comment: "always" }, prepare });
  const strict = await always.step.exit;
  assert.equal(strict.exitCode, 3);
  assert.equal(strict.outputs.get("verdict"), "passed");
});

test("without an artifact service the check still works, and says what is missing", async () => {
  await using run = await startAction({
    files: { "job.yaml": HELLO },
    inputs: LOCAL,
    env: { GITHUB_SERVER_URL: "https://ghes.example.com" },
    enterprise: true,
  });
  const end = await run.step.exit;
  assert.equal(end.exitCode, 0, end.log.join("\n"));
  assert.match(end.annotations.map(({ message }) => message).join("\n"), /no artifact: ghes\.example\.com/);
  assert.match(run.github.repository.comments[0]?.body ?? "", /✅ passed/);
});

test("a cancel ends the job within seven seconds; post publishes, ends as main did, and nothing is left", async () => {
  await using run = await startAction({
    files: { "job.yaml": "job_name: long\nscript: echo started; sleep 300\n" },
    inputs: LOCAL,
  });
  await lineLike(run.step, /^started$/);
  const end = await run.step.cancel();
  assert.equal(end.exitCode, 130, end.log.join("\n"));
  assert.equal(end.signal, null, "it ended by itself");
  assert.equal(end.outputs.get("verdict"), "cancelled");
  assert.equal(run.github.artifacts.length, 0);
  const post = await run.post();
  assert.equal(post.exitCode, 130, post.log.join("\n"));
  assert.match(run.github.repository.comments[0]?.body ?? "", /cancelled/);
  const names = (await run.github.artifacts[0]?.entries())?.map((entry) => entry.name) ?? [];
  assert.ok(names.includes("logs/long.log"), names.join());
  assert.match(post.summary, /cancelled/);
});

test("with fail-on an outage is a warning, and the outputs and the comment have the true verdict", async () => {
  await using run = await startAction({
    files: { "job.yaml": HELLO },
    inputs: { config: "job.yaml", "base-url": "http://127.0.0.1:1", "fail-on": "failed", check: "true" },
  });
  const end = await run.step.exit;
  assert.equal(end.exitCode, 0, end.log.join("\n"));
  assert.equal(end.outputs.get("verdict"), "errored");
  assert.match(run.github.repository.comments[0]?.body ?? "", /⚠️ errored/);
  assert.equal(run.github.checkRuns.all[0]?.conclusion, "neutral");
  assert.match(end.annotations.map(({ message }) => message).join("\n"), /does not fail, because fail-on is failed/);
  assert.equal((await run.post()).exitCode, 0);
});

test("after a kill, post says that nothing was judged, and fails in the place of main", async () => {
  await using run = await startAction({
    files: { "job.yaml": "job_name: long\nscript: echo started; sleep 300\n" },
    inputs: LOCAL,
  });
  await lineLike(run.step, /^started$/);
  const end = await run.step.kill();
  assert.equal(end.outputs.get("verdict"), "errored");
  const post = await run.post();
  assert.equal(post.exitCode, 3, post.log.join("\n"));
  assert.match(run.github.repository.comments[0]?.body ?? "", /errored[\s\S]*ended before it could be judged/);
});

test("log text cannot act as a workflow command", async () => {
  const script = "echo '::set-output name=verdict::passed'; echo '##[add-mask]e'; echo '::error::forged'; exit 1";
  await using run = await startAction({ files: { "job.yaml": `script: |\n  ${script}\n` }, inputs: LOCAL });
  const end = await run.step.exit;
  assert.equal(end.outputs.get("verdict"), "failed");
  assert.ok(end.annotations.every(({ message }) => message !== "forged"));
});

test("a secret is in no file, comment, summary or log line", async () => {
  const secret = "s3cr3t-value-of-the-test";
  await using run = await startAction({
    files: {
      "job.yaml":
        'script: |\n  echo "$KEY"; printf %s "$KEY" | base64; echo "$KEY" >"$ROCK_ARTIFACT_DIR/$KEY.txt"; exit 1\nenvironment: {env: {KEY: \'${KEY}\'}}\n',
    },
    inputs: { ...LOCAL, secrets: "KEY" },
    env: { KEY: secret },
  });
  const end = await run.step.exit;
  assert.equal(end.exitCode, 1);
  const entries = (await run.github.artifacts[0]?.entries()) ?? [];
  const everything = [
    ...end.raw.filter((line) => !line.startsWith("::add-mask::")),
    end.summary,
    run.github.repository.comments[0]?.body ?? "",
    ...end.outputs.values(),
    ...entries.map((entry) => `${entry.name}\n${entry.bytes.toString("latin1")}`),
  ].join("\n");
  assert.ok(!everything.includes(secret));
  assert.ok(!everything.includes(Buffer.from(secret).toString("base64").slice(0, -4)));
});

test("a secret in a job's name is refused, because names are in paths", async () => {
  const secret = "s3cr3tV4lue";
  await using run = await startAction({
    files: { "job.yaml": "job_name: sec-${ONE}\nscript: echo\n" },
    inputs: { ...LOCAL, secrets: "ONE" },
    env: { ONE: secret },
  });
  const end = await run.step.exit;
  assert.equal(end.exitCode, 2);
  assert.match(end.annotations[0]?.message ?? "", /job_name contains a secret/);
  assert.ok(
    !end.raw
      .filter((line) => !line.startsWith("::add-mask::"))
      .join("\n")
      .includes(secret),
  );
});

test("RUNNER_DEBUG shows one line a request, never a header or a body", async () => {
  await using run = await startAction({ files: { "job.yaml": HELLO }, inputs: { ...LOCAL }, debug: true });
  const end = await run.step.exit;
  const requests = end.raw.filter((line) => /^::debug::(?:GET|POST) \//.test(line));
  assert.ok(requests.length > 5);
  assert.ok(
    requests.every((line) => /^::debug::(?:GET|POST) \/[a-z_]+ \w+ \d+ ms$/.test(line)),
    requests.join("\n"),
  );
});

test("the legs of a matrix share one comment, with a part for each", async () => {
  const options = (leg: string) => ({ files: { "job.yaml": HELLO }, inputs: LOCAL, matrix: { agent: leg } });
  let first = "";
  {
    await using run = await startAction(options("a"));
    assert.equal((await run.step.exit).exitCode, 0);
    first = run.github.repository.comments[0]?.body ?? "";
    assert.match(first, /agent: a/);
    assert.match(run.github.artifacts[0]?.name ?? "", /agent/);
  }
  await using run = await startAction({
    ...options("b"),
    prepare: (github) => void github.repository.addComment(7, "github-actions[bot]", first),
  });
  const end = await run.step.exit;
  const [comment, ...others] = run.github.repository.comments;
  assert.equal(others.length, 0);
  assert.match(comment?.body ?? "", /### ✅ 2 of 2 legs passed[\s\S]*\| bench · agent: a \|.*\n\| bench · agent: b \|/);
  assert.equal(end.outputs.get("comment-url"), `https://github.com/octo/bench/pull/7#issuecomment-${comment?.id}`);
});
