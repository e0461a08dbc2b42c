import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { describeError } from "../../../src/base/errors.ts";
import { commentFailure } from "../../../src/github/comment.ts";
import { renderJointComment } from "../../../src/report/joint-comment.ts";
import { notAccessible, primaryRateLimit, secondaryRateLimit, serverError } from "../../fakes/github/faults.ts";
import { BOT, bodies, publish, SHA, section, startGitHub, text, WRITES } from "./comment-writing.ts";

describe("the comment", () => {
  for (const enterprise of [false, true]) {
    test(`is created once and then updated${enterprise ? ", on GitHub Enterprise Server too" : ""}`, async () => {
      await using github = await startGitHub({ enterprise });
      const first = await publish(github);
      assert.deepEqual(bodies(github), [text(section(12))]);
      const id = github.repository.comments[0]?.id;
      assert.deepEqual(first, { kind: "posted", url: `https://github.com/octo/bench/pull/7#issuecomment-${id}` });
      assert.deepEqual(await publish(github, { part: section(13) }), first);
      assert.deepEqual(bodies(github), [text(section(13))]);
    });
  }

  test("is found behind hundreds of others", async () => {
    await using github = await startGitHub();
    for (let count = 0; count < 130; count += 1) {
      github.repository.addComment(7, "octocat", `comment ${count}`);
    }
    github.repository.addComment(7, BOT, text(section(11)));
    github.repository.addComment(7, "octocat", "later");
    assert.equal((await publish(github)).kind, "posted");
    assert.equal(github.repository.comments.length, 132);
    assert.equal(github.repository.comments[130]?.body, text(section(12)));
  });

  test("leaves alone what others wrote, whatever marker they copied, and the comments of other workflows", async () => {
    await using github = await startGitHub();
    const forged = text(section(99));
    const other = renderJointComment("1".repeat(16), [section(12)]);
    github.repository.addComment(7, "mallory", forged);
    github.repository.addComment(7, BOT, other);
    github.repository.addComment(7, BOT, `quote:\n${forged}`);
    assert.equal((await publish(github)).kind, "posted");
    assert.deepEqual(bodies(github), [forged, other, `quote:\n${forged}`, text(section(12))]);
  });

  const newer = [
    { name: "a newer run", of: section(13) },
    { name: "a later attempt", of: section(12, { attempt: 2 }) },
  ];
  for (const { name, of } of newer) {
    test(`of ${name} is never overwritten`, async () => {
      await using github = await startGitHub();
      github.repository.addComment(7, BOT, text(of));
      const result = await publish(github);
      assert.ok(result.kind === "skipped" && result.reason === "newer-run");
      assert.deepEqual(bodies(github), [text(of)]);
      assert.equal(commentFailure("always", result), null);
    });
  }

  test("of a newer run that is created at the same time stays, and ours goes", async () => {
    await using github = await startGitHub();
    const race = {
      kind: "before",
      act: () => void github.repository.addComment(7, BOT, text(section(13))),
    } as const;
    github.arm(WRITES, race, 1);
    const result = await publish(github);
    assert.ok(result.kind === "skipped" && result.reason === "newer-run");
    assert.deepEqual(bodies(github), [text(section(13))]);
  });

  test("of an older run that is created at the same time goes, and ours stays", async () => {
    await using github = await startGitHub();
    const race = {
      kind: "before",
      act: () => void github.repository.addComment(7, BOT, text(section(11))),
    } as const;
    github.arm(WRITES, race, 1);
    assert.equal((await publish(github)).kind, "posted");
    assert.deepEqual(bodies(github), [text(section(12))]);
  });

  test("is written again when an older run writes over it at the same time", async () => {
    await using github = await startGitHub();
    const comment = github.repository.addComment(7, BOT, text(section(10)));
    const race = {
      kind: "after",
      act: () => {
        comment.body = text(section(11));
      },
    } as const;
    github.arm({ method: "PATCH" }, race, 1);
    assert.equal((await publish(github)).kind, "posted");
    assert.deepEqual(bodies(github), [text(section(12))]);
  });

  test("is there once although the answer to its creation was lost", async () => {
    await using github = await startGitHub();
    const lost = {
      kind: "before",
      act: () => void github.repository.addComment(7, BOT, text(section(12))),
    } as const;
    github.arm(WRITES, lost, 1);
    assert.equal((await publish(github)).kind, "posted");
    assert.equal(github.repository.comments.length, 1);
  });
});

describe("a comment that GitHub does not take at once", () => {
  const passing = [
    { name: "an error of the server", fault: serverError() },
    { name: "a closed connection", fault: { kind: "reset" } as const },
    { name: "a secondary rate limit (403)", fault: secondaryRateLimit(2, 403) },
    { name: "a secondary rate limit (429)", fault: secondaryRateLimit(2, 429) },
  ];
  for (const { name, fault } of passing) {
    test(`is tried again after ${name}`, async () => {
      await using github = await startGitHub();
      github.arm({ path: /./ }, fault, 1);
      assert.equal((await publish(github)).kind, "posted");
      assert.equal(github.repository.comments.length, 1);
    });
  }

  test("is given up when the limit lasts longer than the deadline", async () => {
    await using github = await startGitHub();
    github.arm({ path: /./ }, primaryRateLimit(Math.ceil(Date.now() / 1000) + 3600));
    const result = await publish(github);
    assert.ok(result.kind === "failed");
    assert.match(describeError(result.error), /403.*rate limit/);
    assert.equal(github.requests.length, 1);
  });

  test("is given up when GitHub does not answer in time", async () => {
    await using github = await startGitHub();
    github.arm({ method: "GET", path: /comments/ }, { kind: "hang" });
    const result = await publish(github, { deadlineMs: 300 });
    assert.ok(result.kind === "failed");
    assert.match(describeError(result.error), /took longer than 0.3 s/);
    assert.match(commentFailure("always", result) ?? "", /took longer/);
    assert.equal(commentFailure("auto", result), null);
  });

  test("is a failure when GitHub keeps failing", async () => {
    await using github = await startGitHub();
    github.arm(WRITES, serverError(502));
    const result = await publish(github);
    assert.ok(result.kind === "failed");
    assert.match(describeError(result.error), /GitHub answered 502/);
  });
});

describe("a token that may not comment", () => {
  const reader = { login: BOT, kind: "job", comments: "read" } as const;
  const nobody = { login: BOT, kind: "job", comments: "none" } as const;

  for (const token of ["reader", "nobody"]) {
    test(`(${token}) names the permission it lacks`, async () => {
      await using github = await startGitHub({ tokens: { reader, nobody } });
      const result = await publish(github, { token });
      assert.ok(result.kind === "denied");
      assert.equal(result.permission, "pull-requests: write");
      assert.match(result.message, /permissions: \{ pull-requests: write \}/);
      assert.match(commentFailure("always", result) ?? "", /permission/);
    });
  }

  test("in a fork's run says why", async () => {
    await using github = await startGitHub({ tokens: { reader } });
    const result = await publish(github, { isFork: true, token: "reader" });
    assert.ok(result.kind === "denied");
    assert.match(result.message, /fork/);
  });

  test("says that the pull request is not there", async () => {
    await using github = await startGitHub();
    const pullRequest = { chosen: 8, pullRequest: 7, headBranch: null, sha: SHA };
    const result = await publish(github, { pullRequest });
    assert.ok(result.kind === "denied");
    assert.match(result.message, /does not exist or the token may not see it/);
  });

  test("because it is unknown is a failure of the token", async () => {
    await using github = await startGitHub();
    const result = await publish(github, { token: "expired" });
    assert.ok(result.kind === "failed");
    assert.match(describeError(result.error), /401.*Bad credentials/);
  });

  test("because there is none says so, and GitHub is not asked", async () => {
    await using github = await startGitHub();
    const result = await publish(github, { token: "" });
    assert.ok(result.kind === "denied");
    assert.match(result.message, /`github-token` is empty/);
    assert.equal(github.requests.length, 0);
  });

  test("still updates nothing when the whole API refuses", async () => {
    await using github = await startGitHub();
    github.arm({ path: /./ }, notAccessible());
    assert.equal((await publish(github)).kind, "denied");
  });
});

describe("whom the token belongs to", () => {
  test("is asked by REST where there is no GraphQL", async () => {
    await using github = await startGitHub({ tokens: { gitea: { login: "robot", kind: "user", comments: "write" } } });
    github.arm({ path: /graphql/ }, { kind: "answer", answer: { status: 404, body: { message: "Not Found" } } });
    github.repository.addComment(7, "robot", text(section(11)));
    assert.equal((await publish(github, { token: "gitea" })).kind, "posted");
    assert.deepEqual(bodies(github), [text(section(12))]);
    // Which repository it is about is no part of the question.
    const questions = github.requests.filter(({ path }) => path === "/user").map(({ query }) => query.toString());
    assert.deepEqual(questions, [""]);
  });
});

describe("the pull request", () => {
  const nowhere = { chosen: null, pullRequest: null, headBranch: null, sha: SHA };
  const cases = [
    { name: "is the chosen one", question: { ...nowhere, chosen: 9, pullRequest: 7 }, number: 9 },
    { name: "is the event's", question: { ...nowhere, pullRequest: 9 }, number: 9 },
    { name: "is the open one of the commit", question: nowhere, number: 7 },
    {
      name: "is the open one of a fork's branch",
      question: { ...nowhere, headBranch: "fork:topic", sha: "c".repeat(40) },
      number: 9,
    },
  ];
  for (const { name, question, number } of cases) {
    test(name, async () => {
      await using github = await startGitHub();
      github.repository.addPullRequest({ number: 9, headSha: "c".repeat(40), head: "fork:topic", state: "open" });
      github.repository.addPullRequest({ number: 10, headSha: SHA, head: "octo:topic", state: "closed" });
      assert.equal((await publish(github, { pullRequest: question })).kind, "posted");
      assert.equal(github.repository.comments[0]?.issue, number);
    });
  }

  const without = [
    { name: "of a commit that has none", question: { ...nowhere, sha: "d".repeat(40) } },
    { name: "of a branch that moved on", question: { ...nowhere, headBranch: "octo:topic", sha: "d".repeat(40) } },
  ];
  for (const { name, question } of without) {
    test(`${name} is missing, which is a failure for \`always\` only`, async () => {
      await using github = await startGitHub();
      const result = await publish(github, { pullRequest: question });
      assert.ok(result.kind === "skipped" && result.reason === "no-pull-request");
      assert.equal(commentFailure("auto", result), null);
      assert.match(commentFailure("always", result) ?? "", /pr-number/);
      assert.equal(github.repository.comments.length, 0);
    });
  }

  const reporting = { ...nowhere, eventName: "workflow_run", chosen: 9 };
  for (const { name, sha, posted } of [
    { name: "gets the comment if it is of that commit", sha: "c".repeat(40), posted: true },
    { name: "gets none if it is of another commit", sha: SHA, posted: false },
  ]) {
    test(`that a workflow names when it reports on another run ${name}`, async () => {
      await using github = await startGitHub();
      github.repository.addPullRequest({ number: 9, headSha: "c".repeat(40), head: "fork:topic", state: "open" });
      const result = await publish(github, { pullRequest: { ...reporting, sha } });
      assert.equal(result.kind, posted ? "posted" : "skipped");
      assert.deepEqual(
        github.repository.comments.map(({ issue }) => issue),
        posted ? [9] : [],
      );
      assert.ok(posted || (result.kind === "skipped" && /the head of pull request 9/.test(result.message)));
    });
  }

  test("of a push is no problem where the token may not ask", async () => {
    await using github = await startGitHub();
    github.arm({ path: /commits/ }, notAccessible("pull_requests=read"));
    const result = await publish(github, { pullRequest: nowhere });
    assert.ok(result.kind === "skipped" && result.reason === "no-pull-request");
  });

  test("that tells of a run that did not start takes the place of an earlier one, and is never a new one", async () => {
    await using github = await startGitHub();
    const none = await publish(github, { onlyUpdate: true });
    assert.ok(none.kind === "skipped" && none.reason === "nothing-to-update");
    assert.deepEqual(bodies(github), []);
    github.repository.addComment(7, BOT, text(section(11)));
    assert.equal(
      (await publish(github, { onlyUpdate: true, part: section(12, { headline: "not started" }) })).kind,
      "posted",
    );
    assert.deepEqual(bodies(github), [text(section(12, { headline: "not started" }))]);
  });

  test("is not even looked for when no comment is wanted", async () => {
    await using github = await startGitHub();
    const result = await publish(github, { mode: "never" });
    assert.ok(result.kind === "skipped" && result.reason === "never");
    assert.equal(github.requests.length, 0);
  });
});
