import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readContext, runUrl } from "../../../src/github/context.ts";
import { legName } from "../../../src/github/leg.ts";

const HEAD = "b".repeat(40);
const MERGE = "a".repeat(40);

const ENV = {
  GITHUB_ACTION: "__octo_rock-job-action",
  GITHUB_ACTOR: "octocat",
  GITHUB_API_URL: "https://api.github.com",
  GITHUB_EVENT_NAME: "push",
  GITHUB_GRAPHQL_URL: "https://api.github.com/graphql",
  GITHUB_JOB: "bench",
  GITHUB_REPOSITORY: "octo/bench",
  GITHUB_RUN_ATTEMPT: "2",
  GITHUB_RUN_ID: "9000000001",
  GITHUB_RUN_NUMBER: "12",
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_SHA: MERGE,
  GITHUB_WORKFLOW: "Bench",
  GITHUB_WORKFLOW_REF: "octo/bench/.github/workflows/bench.yml@refs/pull/7/merge",
};

const pullRequest = (repo: unknown) => ({ pull_request: { number: 7, head: { sha: HEAD, repo } } });

const workflowRun = (fields: object) => ({
  workflow_run: {
    head_sha: HEAD,
    head_branch: "topic",
    head_repository: { full_name: "fork/bench", owner: { login: "fork" } },
    pull_requests: [],
    ...fields,
  },
});

describe("the context", () => {
  test("is put together from the runner's variables", () => {
    const context = readContext(ENV, { ref: "refs/heads/main" }, "null");
    assert.deepEqual(context, {
      platform: "github",
      repository: { owner: "octo", name: "bench" },
      sha: MERGE,
      triggerSha: MERGE,
      runId: 9_000_000_001,
      attempt: 2,
      runNumber: 12,
      workflow: "Bench",
      workflowFile: ".github/workflows/bench.yml",
      job: "bench",
      actionId: "__octo_rock-job-action",
      leg: "",
      eventName: "push",
      ref: "",
      baseRef: "",
      pullRequest: null,
      headBranch: null,
      baseSha: null,
      isFork: false,
      measuredBy: null,
      actor: "octocat",
      serverUrl: "https://github.com",
      apiUrl: "https://api.github.com",
      graphqlUrl: "https://api.github.com/graphql",
    });
    assert.equal(runUrl(context), "https://github.com/octo/bench/actions/runs/9000000001/attempts/2");
  });

  test("of Gitea leads to its pages, knows no file of the workflow, and takes no run for a fork's that may be none", () => {
    const env = {
      ...ENV,
      GITEA_ACTIONS: "true",
      GITHUB_SERVER_URL: "https://gitea.example.com",
      GITHUB_WORKFLOW_REF: "",
    };
    const { workflow_run } = workflowRun({ head_repository: undefined });
    const context = readContext(env, { workflow_run }, "");
    assert.equal(runUrl(context), "https://gitea.example.com/octo/bench/actions/runs/9000000001");
    assert.deepEqual([context.workflowFile, context.isFork], ["Bench", false]);
    assert.equal(readContext(ENV, workflowRun({ head_repository: null }), "").isFork, true, "a fork that was deleted");
  });

  test("has the numbers of the run that another workflow measured, and none of a run that measures itself", () => {
    const event = workflowRun({ workflow_id: 5, run_number: 31, run_attempt: 2 });
    assert.deepEqual(readContext(ENV, event, "").measuredBy, { workflow: 5, runNumber: 31, attempt: 2 });
    assert.equal(readContext(ENV, workflowRun({}), "").measuredBy, null);
    assert.equal(readContext(ENV, pullRequest(null), "").measuredBy, null);
  });

  const changes = [
    {
      name: "a pull request of the repository: its head, not the merge commit",
      event: pullRequest({ full_name: "Octo/Bench" }),
      expected: { sha: HEAD, pullRequest: 7, headBranch: null, baseSha: null, isFork: false },
    },
    {
      name: "a pull request of a fork",
      event: pullRequest({ full_name: "fork/bench" }),
      expected: { sha: HEAD, pullRequest: 7, headBranch: null, baseSha: null, isFork: true },
    },
    {
      name: "a pull request of a fork that was deleted",
      event: pullRequest(null),
      expected: { sha: HEAD, pullRequest: 7, headBranch: null, baseSha: null, isFork: true },
    },
    {
      name: "workflow_run of a fork: no pull request is listed, its branch is known",
      event: workflowRun({}),
      expected: { sha: HEAD, pullRequest: null, headBranch: "fork:topic", baseSha: null, isFork: true },
    },
    {
      name: "workflow_run of the repository: pull requests elsewhere with the same branch do not count",
      event: workflowRun({
        head_repository: { full_name: "octo/bench", owner: { login: "octo" } },
        pull_requests: [
          { number: 3, base: { repo: { url: "https://api.github.com/repos/fork/bench" } } },
          { number: 7, base: { repo: { url: "https://api.github.com/repos/octo/bench" } } },
        ],
      }),
      expected: { sha: HEAD, pullRequest: 7, headBranch: "octo:topic", baseSha: null, isFork: false },
    },
    {
      name: "a comment on a pull request",
      event: { issue: { number: 9, pull_request: { url: "x" } } },
      expected: { sha: MERGE, pullRequest: 9, headBranch: null, baseSha: null, isFork: false },
    },
    {
      name: "a comment on an issue",
      event: { issue: { number: 9 } },
      expected: { sha: MERGE, pullRequest: null, headBranch: null, baseSha: null, isFork: false },
    },
    {
      name: "no payload",
      event: null,
      expected: { sha: MERGE, pullRequest: null, headBranch: null, baseSha: null, isFork: false },
    },
  ];
  for (const { name, event, expected } of changes) {
    test(name, () => {
      const { sha, pullRequest, headBranch, baseSha, isFork } = readContext(ENV, event, "");
      assert.deepEqual({ sha, pullRequest, headBranch, baseSha, isFork }, expected);
    });
  }

  test("what other platforms leave out has a fallback", () => {
    const { GITHUB_RUN_ATTEMPT: _, GITHUB_RUN_NUMBER: __, GITHUB_WORKFLOW_REF: ___, ...rest } = ENV;
    const context = readContext(
      { ...rest, GITHUB_GRAPHQL_URL: "", GITHUB_API_URL: "https://ghe.test/api/v3/" },
      {},
      "",
    );
    assert.equal(context.attempt, 1);
    assert.equal(context.runNumber, 9_000_000_001);
    assert.equal(context.workflowFile, "Bench");
    assert.equal(context.graphqlUrl, "https://ghe.test/api/graphql");
  });

  const wrong = [
    { name: "a missing variable", env: { GITHUB_JOB: "" }, event: {}, message: /^GITHUB_JOB is not set/ },
    { name: "a run id that is no number", env: { GITHUB_RUN_ID: "1x" }, event: {}, message: /^GITHUB_RUN_ID is "1x"/ },
    {
      name: "a repository without owner",
      env: { GITHUB_REPOSITORY: "bench" },
      event: {},
      message: /^GITHUB_REPOSITORY/,
    },
    { name: "an API URL that is none", env: { GITHUB_API_URL: "ftp://x" }, event: {}, message: /^GITHUB_API_URL/ },
    {
      name: "a malformed payload",
      env: {},
      event: { pull_request: { number: "7", head: { sha: "x" } } },
      message: /event payload.*pull_request\.number: .*; pull_request\.head\.sha: expected a commit id/,
    },
  ];
  for (const { name, env, event, message } of wrong) {
    test(`${name} is named`, () => {
      assert.throws(() => readContext({ ...ENV, ...env }, event, ""), { message });
    });
  }
});

describe("the name of a leg", () => {
  const cases = [
    { input: "null", name: "" },
    { input: "", name: "" },
    { input: "{}", name: "" },
    { input: '{\n  "python": 3.12,\n  "os": "linux"\n}', name: "python: 3.12, os: linux" },
    { input: '{"agent": {"name": "x"}}', name: 'agent: {"name":"x"}' },
    { input: " nightly\n run ", name: "nightly run" },
    { input: "3.12", name: "3.12" },
  ];
  for (const { input, name } of cases) {
    test(`${JSON.stringify(input)} is ${JSON.stringify(name)}`, () => assert.equal(legName(input), name));
  }
});
