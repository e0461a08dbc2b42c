import { systemClock } from "../../../src/base/time.ts";
import { openComment } from "../../../src/github/comment.ts";
import type { PullRequestQuestion } from "../../../src/github/pull-request.ts";
import { renderJointComment } from "../../../src/report/joint-comment.ts";
import { type LegSection, parseSections } from "../../../src/report/leg-section.ts";
import { FakeGitHub, type FakeGitHubOptions } from "../../fakes/github/server.ts";

export const BOT = "github-actions[bot]";
export const SHA = "b".repeat(40);
export const WORKFLOW = "0".repeat(16);

/** What a leg says; the legs are numbered. */
export function section(run: number, change: Partial<LegSection> = {}, leg = 1): LegSection {
  return {
    key: String(leg).padStart(16, "0"),
    run,
    attempt: 1,
    at: 1,
    sha: SHA,
    standing: "passed",
    title: `leg ${leg}`,
    headline: "✅ passed",
    body: `run ${run}`,
    ...change,
  };
}

export const text = (...sections: readonly LegSection[]) => renderJointComment(WORKFLOW, sections);

/** GitHub with one open pull request, 7, of the commit under test. */
export async function startGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const github = await FakeGitHub.start(options);
  github.repository.addPullRequest({ number: 7, headSha: SHA, head: "octo:topic", state: "open" });
  return github;
}

interface Publishing {
  readonly part: LegSection;
  readonly mode: "auto" | "never";
  readonly pullRequest: Omit<PullRequestQuestion, "eventName"> & { readonly eventName?: string };
  readonly isFork: boolean;
  readonly deadlineMs: number;
  readonly onlyUpdate: boolean;
  readonly settle: boolean;
  readonly token: string;
  readonly secondMs: number;
}

export async function publish(github: FakeGitHub, change: Partial<Publishing> = {}) {
  const { part, mode, pullRequest, isFork, deadlineMs, onlyUpdate, settle, token, secondMs } = {
    part: section(12),
    mode: "auto" as const,
    pullRequest: { chosen: null, pullRequest: 7, headBranch: null, sha: SHA },
    isFork: false,
    deadlineMs: 20_000,
    onlyUpdate: false,
    settle: true,
    token: "job-token",
    secondMs: 100,
    ...change,
  };
  const context = {
    apiUrl: github.apiUrl,
    graphqlUrl: github.graphqlUrl,
    repository: { owner: "octo", name: "bench" },
  };
  const shared = {
    parse: (body: string) => parseSections(body, WORKFLOW),
    render: (sections: readonly LegSection[]) => renderJointComment(WORKFLOW, sections),
  };
  const connection = { context, token, userAgent: "rock-job-action-test", secondMs };
  const question = { eventName: "pull_request", ...pullRequest };
  const writer = openComment({ mode, pullRequest: question, isFork, text: shared }, connection, systemClock);
  return await writer.write({ part, onlyUpdate, settle, deadlineMs });
}

export const bodies = (github: FakeGitHub) => github.repository.comments.map((comment) => comment.body);
export const WRITES = { path: /\/comments/, method: "POST" };
