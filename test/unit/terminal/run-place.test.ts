import assert from "node:assert/strict";
import { test } from "node:test";
import { NOWHERE, type RunIdentity } from "../../../src/results/run-result.ts";
import { remoteOf, webUrl } from "../../../src/terminal/remote.ts";
import { type GitPlace, type RunPlace, runPlace } from "../../../src/terminal/run-place.ts";
import { readTexts } from "../docs/pages.ts";

const HEAD = "83a20ec058e2fb00e7fa4558c4c6e81e2dcf253d";
const MERGE = "1ecfd275763eff1d6b4844ea3168962458c9f27a";
const PARENT = "ce9a3c1404e8c91be604088670e93434c4253f03";

const NO_GIT: GitPlace = { checkout: null, origin: { url: null, ref: null } };
const GIT: GitPlace = {
  checkout: { commit: MERGE, parent: PARENT, secondParent: null },
  origin: { url: "https://ci-token:s3cret@git.example.com/octo/bench.git", ref: "refs/heads/main" },
};

interface Case {
  readonly what: string;
  readonly env: Readonly<Record<string, string>>;
  readonly git: GitPlace;
  readonly run: Partial<RunIdentity>;
  readonly links: RunPlace["links"];
}

/** The examples of docs.gitlab.com/ci/variables/predefined_variables. */
const GITLAB = {
  CI: "true",
  GITLAB_CI: "true",
  CI_PROJECT_PATH: "gitlab-org/gitlab-foss",
  CI_PROJECT_URL: "https://gitlab.example.com/gitlab-org/gitlab-foss",
  CI_COMMIT_SHA: HEAD,
  CI_COMMIT_REF_NAME: "main",
  CI_COMMIT_BRANCH: "main",
  CI_PIPELINE_ID: "1212",
  CI_PIPELINE_URL: "https://gitlab.example.com/gitlab-org/gitlab-foss/-/pipelines/1212",
  CI_PIPELINE_SOURCE: "push",
  CI_CONFIG_PATH: ".gitlab-ci.yml",
  CI_JOB_NAME: "rock",
} as const;

/** The examples of buildkite.com/docs/pipelines/configure/environment-variables. */
const BUILDKITE = {
  CI: "true",
  BUILDKITE: "true",
  BUILDKITE_REPO: "git@github.com:acme-inc/my-project.git",
  BUILDKITE_COMMIT: HEAD,
  BUILDKITE_BRANCH: "main",
  BUILDKITE_PULL_REQUEST: "false",
  BUILDKITE_PULL_REQUEST_BASE_BRANCH: "",
  BUILDKITE_TAG: "",
  BUILDKITE_BUILD_NUMBER: "1514",
  BUILDKITE_BUILD_URL: "https://buildkite.com/acme-inc/my-project/builds/1514",
  BUILDKITE_PIPELINE_NAME: "My project",
  BUILDKITE_LABEL: ":hammer: Specs",
  BUILDKITE_STEP_KEY: "specs",
  BUILDKITE_SOURCE: "webhook",
  BUILDKITE_RETRY_COUNT: "0",
} as const;

/** The examples of the git plugin, and of /env-vars.html of a Jenkins. */
const JENKINS = {
  CI: "true",
  JENKINS_URL: "https://jenkins.example.com/",
  BUILD_TAG: "jenkins-bench-main-153",
  BUILD_NUMBER: "153",
  BUILD_URL: "https://jenkins.example.com/job/bench/job/main/153/",
  JOB_NAME: "bench/main",
  STAGE_NAME: "ROCK",
  BRANCH_NAME: "main",
  GIT_COMMIT: HEAD,
  GIT_URL: "https://git.example.com/octo/bench.git",
  GIT_BRANCH: "origin/main",
} as const;

const CASES: readonly Case[] = [
  {
    what: "GitLab, on a branch",
    env: GITLAB,
    git: NO_GIT,
    run: {
      repository: "gitlab-org/gitlab-foss",
      sha: HEAD,
      runId: 1212,
      leg: "",
      workflow: ".gitlab-ci.yml",
      job: "rock",
      event: "push",
      ref: "refs/heads/main",
    },
    links: {
      repositoryUrl: "https://gitlab.example.com/gitlab-org/gitlab-foss",
      runUrl: "https://gitlab.example.com/gitlab-org/gitlab-foss/-/pipelines/1212",
    },
  },
  {
    what: "GitLab, a pipeline for merged results: the head of the merge request, not GitLab's merge",
    env: {
      ...GITLAB,
      CI_COMMIT_SHA: MERGE,
      CI_COMMIT_BRANCH: "",
      CI_PIPELINE_SOURCE: "merge_request_event",
      CI_PIPELINE_NAME: "Benchmarks",
      CI_MERGE_REQUEST_IID: "12",
      CI_MERGE_REQUEST_REF_PATH: "refs/merge-requests/12/merge",
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: HEAD,
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main",
      CI_NODE_INDEX: "2",
      CI_NODE_TOTAL: "3",
    },
    git: GIT,
    run: {
      repository: "gitlab-org/gitlab-foss",
      sha: HEAD,
      runId: 1212,
      leg: "2/3",
      workflow: "Benchmarks",
      job: "rock",
      event: "merge_request_event",
      ref: "refs/merge-requests/12/merge",
      baseRef: "main",
      pullRequest: 12,
      commit: MERGE,
      parent: PARENT,
    },
    links: {
      repositoryUrl: "https://gitlab.example.com/gitlab-org/gitlab-foss",
      runUrl: "https://gitlab.example.com/gitlab-org/gitlab-foss/-/pipelines/1212",
    },
  },
  {
    what: "Buildkite, on a branch",
    env: BUILDKITE,
    git: NO_GIT,
    run: {
      repository: "acme-inc/my-project",
      sha: HEAD,
      runId: 1514,
      attempt: 1,
      leg: "",
      workflow: "My project",
      job: ":hammer: Specs",
      step: "specs",
      event: "webhook",
      ref: "refs/heads/main",
    },
    links: {
      repositoryUrl: "https://github.com/acme-inc/my-project",
      runUrl: "https://buildkite.com/acme-inc/my-project/builds/1514",
    },
  },
  {
    what: "Buildkite, the second try of one of four parallel jobs for a pull request, by hand",
    env: {
      ...BUILDKITE,
      BUILDKITE_COMMIT: "HEAD",
      BUILDKITE_BRANCH: "better-prompt",
      BUILDKITE_PULL_REQUEST: "123",
      BUILDKITE_PULL_REQUEST_BASE_BRANCH: "main",
      BUILDKITE_RETRY_COUNT: "1",
      BUILDKITE_PARALLEL_JOB: "0",
      BUILDKITE_PARALLEL_JOB_COUNT: "4",
    },
    git: GIT,
    run: {
      repository: "acme-inc/my-project",
      sha: MERGE,
      runId: 1514,
      attempt: 2,
      leg: "1/4",
      workflow: "My project",
      job: ":hammer: Specs",
      step: "specs",
      event: "webhook",
      ref: "refs/heads/better-prompt",
      baseRef: "main",
      pullRequest: 123,
      commit: MERGE,
      parent: PARENT,
    },
    links: {
      repositoryUrl: "https://github.com/acme-inc/my-project",
      runUrl: "https://buildkite.com/acme-inc/my-project/builds/1514",
    },
  },
  {
    what: "Jenkins, on a branch",
    env: JENKINS,
    git: NO_GIT,
    run: {
      repository: "octo/bench",
      sha: HEAD,
      runId: 153,
      workflow: "bench/main",
      job: "ROCK",
      ref: "refs/heads/main",
    },
    links: {
      repositoryUrl: "https://git.example.com/octo/bench",
      runUrl: "https://jenkins.example.com/job/bench/job/main/153/",
    },
  },
  {
    what: "Jenkins, a pull request of a multibranch pipeline that does not export the git plugin's variables",
    env: {
      BUILD_TAG: "jenkins-bench-PR-24-7",
      BUILD_NUMBER: "7",
      JOB_NAME: "bench/PR-24",
      BRANCH_NAME: "PR-24",
      CHANGE_ID: "24",
      CHANGE_BRANCH: "better-prompt",
      CHANGE_TARGET: "main",
    },
    git: GIT,
    run: {
      repository: "octo/bench",
      sha: MERGE,
      runId: 7,
      workflow: "bench/PR-24",
      ref: "refs/heads/better-prompt",
      baseRef: "main",
      pullRequest: 24,
      commit: MERGE,
      parent: PARENT,
    },
    links: { repositoryUrl: "https://git.example.com/octo/bench", runUrl: null },
  },
  {
    what: "a plain shell in a repository",
    env: { HOME: "/home/me" },
    git: GIT,
    run: { repository: "octo/bench", sha: MERGE, ref: "refs/heads/main", commit: MERGE, parent: PARENT },
    links: { repositoryUrl: "https://git.example.com/octo/bench", runUrl: null },
  },
  {
    what: "a plain shell outside a repository",
    env: {},
    git: NO_GIT,
    run: {},
    links: { repositoryUrl: null, runUrl: null },
  },
];

for (const { what, env, git, run, links } of CASES) {
  test(`where a run takes place: ${what}`, () => {
    assert.deepEqual(runPlace(env, git), { run: { ...NOWHERE, ...run }, links });
  });
}

test("docs/other-ci.md names variables that are read", () => {
  const [page] = readTexts("docs/other-ci.md");
  const [, table = ""] = /## What the report knows about the run\n([\s\S]*)/.exec(page?.text ?? "") ?? [];
  const named = [...new Set(table.match(/`[A-Z][A-Z_0-9]+`/g))].map((name) => name.slice(1, -1));
  const [source] = readTexts("src/terminal/run-place.ts");
  assert.ok(named.length > 15);
  assert.deepEqual(
    named.filter((name) => !source?.text.includes(`["${name}"]`)),
    [],
  );
});

test("the address of a remote says the repository and its page, and never a token", () => {
  const bench = { path: "octo/bench", url: "https://git.example.com/octo/bench" };
  for (const address of [
    "https://git.example.com/octo/bench.git",
    "https://user:token@git.example.com/octo/bench/",
    "git@git.example.com:octo/bench.git",
    "git.example.com:octo/bench",
    "ssh://git@git.example.com:2222/octo/bench.git",
    "git://git.example.com/octo/bench",
  ]) {
    assert.deepEqual(remoteOf(address), bench, address);
  }
  assert.equal(remoteOf("http://git.example.com:3000/a/b/c.git").url, "http://git.example.com:3000/a/b/c");
  for (const address of [
    "",
    "/srv/bench.git",
    "../bench",
    "C:\\bench",
    "file:///srv/bench.git",
    "https://git.example.com",
  ]) {
    assert.deepEqual(remoteOf(address), { path: null, url: null }, address);
  }
});

test("a link leads to http or https and carries no password", () => {
  assert.equal(webUrl("https://user:token@ci.example.com/7/"), "https://ci.example.com/7/");
  for (const address of [undefined, "", "javascript:alert(1)", "not a link"]) {
    assert.equal(webUrl(address), null);
  }
});
