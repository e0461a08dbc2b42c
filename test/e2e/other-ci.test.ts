import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import type { ResultsFile } from "../../src/results/results-file-schema.ts";
import { repositoryDirectory } from "../directories.ts";
import { CLI, runNode, runShell, withDirectory } from "./terminal.ts";

const SHA = "83a20ec058e2fb00e7fa4558c4c6e81e2dcf253d";
const HELLO = "job_name: hello\nscript: echo hello\n";
const WRONG = "job_name: wrong\nscrpt: echo hello\n";

/** No CI system, also where the tests run in one. */
const PLAIN = {
  CI: "",
  GITLAB_CI: "",
  BUILDKITE: "",
  BUILD_TAG: "",
  GITHUB_ACTIONS: "",
};

/** What each system documents to set, where the link to the commit leads, and what its run is called. */
const SYSTEMS = [
  {
    name: "GitLab",
    env: {
      CI: "true",
      GITLAB_CI: "true",
      CI_PROJECT_PATH: "group/bench",
      CI_PROJECT_URL: "https://gitlab.example.com/group/bench",
      CI_COMMIT_SHA: SHA,
      CI_PIPELINE_ID: "1212",
      CI_PIPELINE_URL: "https://gitlab.example.com/group/bench/-/pipelines/1212",
      CI_CONFIG_PATH: ".gitlab-ci.yml",
      CI_JOB_NAME: "rock",
      CI_MERGE_REQUEST_IID: "12",
    },
    repository: "group/bench",
    commit: `https://gitlab.example.com/group/bench/-/commit/${SHA}`,
    run: "[CI run](https://gitlab.example.com/group/bench/-/pipelines/1212)",
    pullRequest: 12,
  },
  {
    name: "Buildkite",
    env: {
      CI: "true",
      BUILDKITE: "true",
      BUILDKITE_REPO: "git@github.com:acme-inc/my-project.git",
      BUILDKITE_COMMIT: SHA,
      BUILDKITE_PULL_REQUEST: "false",
      BUILDKITE_BUILD_NUMBER: "1514",
      BUILDKITE_BUILD_URL: "https://buildkite.com/acme-inc/my-project/builds/1514",
    },
    repository: "acme-inc/my-project",
    commit: `https://github.com/acme-inc/my-project/commit/${SHA}`,
    run: "[CI run](https://buildkite.com/acme-inc/my-project/builds/1514)",
    pullRequest: null,
  },
  {
    name: "Jenkins",
    env: {
      CI: "true",
      BUILD_TAG: "jenkins-bench-153",
      BUILD_NUMBER: "153",
      BUILD_URL: "https://jenkins.example.com/job/bench/153/",
      JOB_NAME: "bench",
      GIT_COMMIT: SHA,
      GIT_URL: "https://git.example.com/octo/bench.git",
      CHANGE_ID: "24",
    },
    repository: "octo/bench",
    commit: `https://git.example.com/octo/bench/commit/${SHA}`,
    run: "[CI run](https://jenkins.example.com/job/bench/153/)",
    pullRequest: 24,
  },
] as const;

async function textsIn(directory: string) {
  const read = async (name: string) => await readFile(path.join(directory, name), "utf8");
  const [results, comment, junit, metrics] = await Promise.all(
    ["results.json", "comment.md", "junit.xml", "metrics.txt"].map(read),
  );
  return { results: JSON.parse(results ?? "") as ResultsFile, comment, junit, metrics };
}

for (const { name, env, repository, commit, run, pullRequest } of SYSTEMS) {
  test(`in ${name} the record says where it was made, and the comment leads there and not to GitHub's workflows`, async () => {
    await withDirectory(async (directory) => {
      await writeFile(path.join(directory, "hello.yaml"), HELLO);
      const words = [CLI, "run", "--local", "--quiet", "--out", "out", "hello.yaml"];
      const ended = await runNode(words, directory, { ...PLAIN, ...env });
      assert.equal(ended.exitCode, 0, ended.stdout + ended.stderr);
      const { results, comment, junit, metrics } = await textsIn(path.join(directory, "out"));
      assert.deepEqual(
        { repository: results.run.repository, sha: results.run.sha, pullRequest: results.run.pull_request },
        { repository, sha: SHA, pullRequest },
      );
      assert.ok(comment?.includes(`(${commit})`) && comment.includes(run), comment);
      assert.match(junit ?? "", /<testcase name="hello" classname="hello"/);
      assert.match(metrics ?? "", /^rock_job_trials_passed\{job="hello"\} 1$/m);
      assert.doesNotMatch(`${ended.stdout}${ended.stderr}${comment}`, /workflow|pull request|\bGitHub\b/);
    });
  });

  test(`in ${name} a refused run writes reports, and none of an earlier run is taken for them`, async () => {
    await withDirectory(async (directory) => {
      await writeFile(path.join(directory, "hello.yaml"), HELLO);
      await writeFile(path.join(directory, "wrong.yaml"), WRONG);
      const words = [CLI, "run", "--local", "--quiet", "--out", "out"];
      await runNode([...words, "hello.yaml"], directory, { ...PLAIN, ...env });
      const refused = await runNode([...words, "wrong.yaml"], directory, { ...PLAIN, ...env });
      assert.equal(refused.exitCode, 2, refused.stderr);
      const { results, comment, junit } = await textsIn(path.join(directory, "out"));
      assert.deepEqual([results.verdict, results.jobs, results.run.sha], ["errored", [], SHA]);
      assert.match(comment ?? "", /wrong\.yaml:2:1/);
      assert.match(junit ?? "", /<error /);
    });
  });
}

test("on a plain shell git says which commit and repository a run is of, without the token in the remote's address", async () => {
  await withDirectory(async (directory) => {
    const git = (...words: readonly string[]) =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", "-C", directory, ...words], {
        encoding: "utf8",
        stdio: "pipe",
      }).trim();
    git("init", "--quiet", "--initial-branch=main");
    git("remote", "add", "origin", "https://ci:tok3n-of-mine@git.example.com/octo/bench.git");
    await writeFile(path.join(directory, "hello.yaml"), HELLO);
    git("add", "hello.yaml");
    git("commit", "--quiet", "-m", "first");
    await runNode([CLI, "run", "--local", "--quiet", "--out", "out", "hello.yaml"], directory, PLAIN);
    const { results, comment } = await textsIn(path.join(directory, "out"));
    const sha = git("rev-parse", "HEAD");
    const { repository, ref, run_id: runId, pull_request: pullRequest } = results.run;
    assert.deepEqual(
      { repository, sha: results.run.sha, ref, runId, pullRequest },
      { repository: "octo/bench", sha, ref: "refs/heads/main", runId: null, pullRequest: null },
    );
    assert.ok(comment?.includes(`(https://git.example.com/octo/bench/commit/${sha})`), comment);
    assert.doesNotMatch(JSON.stringify(results), /tok3n/);
  });
});

test("on a plain shell a refused run leaves the results of an earlier one, and a wrong setting is not quoted", async () => {
  await withDirectory(async (directory) => {
    await writeFile(path.join(directory, "hello.yaml"), HELLO);
    const words = [CLI, "run", "--local", "--quiet", "--out", "out", "hello.yaml"];
    const wrong = [...words, "--min-score", "my-secret-token"];
    assert.equal((await runNode(wrong, directory, PLAIN)).exitCode, 2);
    const first = await textsIn(path.join(directory, "out"));
    assert.match(first.comment ?? "", /--min-score cannot be used/);
    assert.doesNotMatch(JSON.stringify(first), /my-secret-token/);
    assert.equal((await runNode(words, directory, PLAIN)).exitCode, 0);
    assert.equal((await runNode(wrong, directory, PLAIN)).exitCode, 2);
    assert.equal((await textsIn(path.join(directory, "out"))).results.verdict, "passed");
    assert.ok(existsSync(path.join(directory, "out/logs")));
  });
});

interface GitLabJob {
  readonly script: readonly string[];
  readonly after_script: readonly string[];
  readonly allow_failure: unknown;
  readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
}

const CLONE = "git clone --depth 1 https://github.com/org/rock-job-action";

/** The block of docs/other-ci.md that begins with the comment of its file. */
async function templateOf(file: string): Promise<string> {
  const page = await readFile(path.join(repositoryDirectory(), "docs/other-ci.md"), "utf8");
  const blocks = [...page.matchAll(/^```(?:yaml|groovy)\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);
  const found = blocks.find((block) => block.startsWith(`# ${file}\n`) || block.startsWith(`// ${file}\n`));
  assert.ok(found, file);
  return found;
}

/** A checkout with a job file, and a link where the template clones this repository to. */
async function withCheckout(script: string, use: (directory: string) => Promise<void>): Promise<void> {
  await withDirectory(async (directory) => {
    await mkdir(path.join(directory, "bench"));
    await writeFile(path.join(directory, "bench/seven.yaml"), `job_name: seven\nscript: ${script}\n`);
    await symlink(repositoryDirectory(), path.join(directory, "rock-job-action"));
    await use(directory);
  });
}

test("the template for GitLab runs the job files, writes what it collects and adds a note to the merge request", async () => {
  const template = await templateOf(".gitlab-ci.yml");
  assert.ok(template.trimEnd().split("\n").length <= 15, "at most 15 lines");
  const { rock } = parse(template) as { readonly rock: GitLabJob };
  const [clone, ...script] = rock.script;
  assert.equal(clone, CLONE);
  const notes: { readonly url: string; readonly token: unknown; readonly body: string }[] = [];
  const server = http.createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => {
      body += part;
    });
    request.on("end", () => {
      notes.push({ url: request.url ?? "", token: request.headers["private-token"], body });
      response.writeHead(201).end("{}");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    await withCheckout("exit 7", async (directory) => {
      const env = {
        ...PLAIN,
        ...SYSTEMS[0].env,
        CI_API_V4_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v4`,
        CI_PROJECT_ID: "17",
        NOTE_TOKEN: "glpat-of-a-test",
        NO_PROXY: "127.0.0.1",
        ROCK_BASE_URL: "local",
      };
      const ran = await runShell(script.join("\n"), directory, env);
      assert.equal(ran.exitCode, 1, ran.stderr);
      const after = await runShell(rock.after_script.join("\n"), directory, env);
      assert.equal(after.exitCode, 0, after.stderr);
      assert.deepEqual(rock.allow_failure, { exit_codes: 3 });
      for (const report of Object.values(rock.artifacts.reports)) {
        assert.ok(existsSync(path.join(directory, report)), report);
      }
      const comment = await readFile(path.join(directory, "rock-results/comment.md"), "utf8");
      const [note, ...others] = notes;
      assert.deepEqual(others, []);
      assert.equal(note?.url, "/api/v4/projects/17/merge_requests/12/notes");
      assert.equal(note.token, "glpat-of-a-test");
      assert.equal(new URLSearchParams(note.body).get("body"), comment);
      const onBranch = await runShell(rock.after_script.join("\n"), directory, { ...env, CI_MERGE_REQUEST_IID: "" });
      assert.equal(onBranch.exitCode, 0, onBranch.stderr);
      assert.equal(notes.length, 1, "no note where there is no merge request");
    });
  } finally {
    server.close();
  }
});

test("the template for Buildkite annotates the build with the report and ends with the tool's exit code", async () => {
  const { steps } = parse(await templateOf(".buildkite/pipeline.yml")) as {
    readonly steps: readonly { readonly command: string; readonly soft_fail: readonly unknown[] }[];
  };
  const [step] = steps;
  assert.ok(step);
  assert.deepEqual(step.soft_fail, [{ exit_status: 3 }]);
  // The upload of a pipeline makes `$$` a `$`.
  const [clone, ...lines] = step.command.replaceAll("$$", "$").split("\n");
  assert.equal(clone, CLONE);
  await withCheckout("exit 7", async (directory) => {
    await writeFile(path.join(directory, "buildkite-agent"), '#!/bin/sh\necho "$@" >annotated\ncat >>annotated\n');
    await chmod(path.join(directory, "buildkite-agent"), 0o755);
    const env = {
      ...PLAIN,
      ...SYSTEMS[1].env,
      ROCK_BASE_URL: "local",
      PATH: `${directory}${path.delimiter}${process.env["PATH"] ?? ""}`,
    };
    const ran = await runShell(lines.join("\n"), directory, env);
    assert.equal(ran.exitCode, 1, ran.stderr);
    const annotated = await readFile(path.join(directory, "annotated"), "utf8");
    assert.equal(
      annotated,
      `annotate --context rock\n${await readFile(path.join(directory, "rock-results/comment.md"), "utf8")}`,
    );
  });
});

test("the command in the Jenkinsfile runs the job files and leaves the files that its steps collect", async () => {
  const template = await templateOf("Jenkinsfile");
  const command = /script: "([^"]+)"/.exec(template)?.[1] ?? "";
  assert.ok(template.includes(CLONE));
  await withCheckout("exit 0", async (directory) => {
    const ran = await runShell(command, directory, { ...PLAIN, ...SYSTEMS[2].env, ROCK_BASE_URL: "local" });
    assert.equal(ran.exitCode, 0, ran.stderr);
    const [, junit = ""] = /junit '([^']+)'/.exec(template) ?? [];
    assert.ok(existsSync(path.join(directory, junit)), junit);
  });
});
