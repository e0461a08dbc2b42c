import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { FakeGitHub, type FakeGitHubOptions } from "../fakes/github/server.ts";
import { runPost, type Step, type StepEnd, startStep } from "../fakes/runner/runner.ts";
import { assertLossless } from "./lossless.ts";

/** The committed action: what users run. */
export const ACTION_DIRECTORY = path.resolve(import.meta.dirname, "../../..");

export const HEAD_SHA = "c0ffee".padEnd(40, "0");

export const PULL_REQUEST_EVENT = {
  name: "pull_request",
  payload: {
    action: "synchronize",
    number: 7,
    pull_request: { number: 7, head: { sha: HEAD_SHA, repo: { full_name: "octo/bench" } } },
    repository: { full_name: "octo/bench" },
  },
};

/** One step of a workflow on its own GitHub, with job files in its workspace. */
export interface ActionRun extends AsyncDisposable {
  readonly github: FakeGitHub;
  readonly step: Step;
  readonly workspace: string;
  post(): Promise<StepEnd>;
}

export interface ActionOptions {
  readonly files: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: unknown };
  readonly matrix?: unknown;
  readonly debug?: boolean;
  readonly prepare?: (github: FakeGitHub) => void;
  readonly enterprise?: boolean;
  readonly gitea?: boolean;
  readonly secrets?: readonly string[];
  /** As in `FakeGitHubOptions`. */
  readonly tokens?: NonNullable<FakeGitHubOptions["tokens"]>;
}

export async function startAction(options: ActionOptions): Promise<ActionRun> {
  const workspace = await mkdtemp(path.join(os.tmpdir(), "action-workspace-"));
  for (const [name, content] of Object.entries(options.files)) {
    const file = path.join(workspace, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const github = await FakeGitHub.start({
    enterprise: options.enterprise ?? false,
    gitea: options.gitea ?? false,
    tokens: options.tokens ?? {},
  });
  github.repository.addPullRequest({ number: 7, headSha: HEAD_SHA, head: "octo:change", state: "open" });
  options.prepare?.(github);
  const step = await startStep({
    actionDirectory: ACTION_DIRECTORY,
    inputs: options.inputs,
    event: options.event ?? PULL_REQUEST_EVENT,
    env: { ...github.environment, ...options.env },
    matrix: options.matrix ?? null,
    token: "job-token",
    workspace,
    debug: options.debug ?? false,
    secrets: options.secrets ?? [],
  });
  const posts: Step[] = [];
  return {
    github,
    step,
    workspace,
    post: async () => {
      const post = await runPost(step);
      posts.push(post);
      return await post.exit;
    },
    [Symbol.asyncDispose]: async () => {
      try {
        // A step that was killed may have written a part of its reports.
        const end = await Promise.race([step.exit, Promise.resolve(null)]);
        if (end !== null && end.signal === null) {
          await assertLossless(step.job.directory);
        }
      } finally {
        for (const post of posts) {
          await post[Symbol.asyncDispose]();
        }
        await step[Symbol.asyncDispose]();
        await github[Symbol.asyncDispose]();
        await rm(workspace, { recursive: true, force: true });
      }
    },
  };
}
