import assert from "node:assert/strict";
import { test } from "node:test";
import { commitUrl, lineUrl, runName } from "../../../src/report/links.ts";

const SHA = "83a20ec058e2fb00e7fa4558c4c6e81e2dcf253d";

test("commits and lines are where GitHub has them, and in GitLab behind its /-/", () => {
  const github = {
    repositoryUrl: "https://github.com/o/r",
    runUrl: "https://github.com/o/r/actions/runs/1/attempts/1",
  };
  assert.equal(commitUrl(github, SHA), `https://github.com/o/r/commit/${SHA}`);
  const gitlab = { repositoryUrl: "https://gitlab.com/g/s/p", runUrl: "https://gitlab.com/g/s/p/-/pipelines/1" };
  assert.equal(commitUrl(gitlab, SHA), `https://gitlab.com/g/s/p/-/commit/${SHA}`);
  assert.equal(lineUrl(gitlab, SHA, "bench/a b.yaml", 3), `https://gitlab.com/g/s/p/-/blob/${SHA}/bench/a%20b.yaml#L3`);
  assert.equal(commitUrl({ repositoryUrl: null, runUrl: null }, SHA), null);
  assert.equal(commitUrl(github, null), null);
});

test("a run is called a workflow run only where there are workflows", () => {
  assert.equal(runName("https://gitea.example.com/o/r/actions/runs/7"), "workflow run");
  assert.equal(runName("https://gitlab.com/g/p/-/pipelines/1"), "CI run");
  assert.equal(runName("https://buildkite.com/acme-inc/my-project/builds/1514"), "CI run");
});
