import { readFile } from "node:fs/promises";
import { z } from "zod";

const Sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "expected a commit id");
const Repository = z.object({ full_name: z.string() });

/** A pull request as its own events carry it; `repo` is null when the fork was deleted. */
const PullRequestEvent = z.object({
  pull_request: z.object({
    number: z.int().positive(),
    head: z.object({ sha: Sha, repo: Repository.nullish() }),
    base: z.object({ sha: Sha }).nullish(),
  }),
});

const WorkflowRunEvent = z.object({
  workflow_run: z.object({
    head_sha: Sha,
    workflow_id: z.int().nullish(),
    run_number: z.int().positive().nullish(),
    run_attempt: z.int().positive().nullish(),
    head_branch: z.string().nullish(),
    head_repository: z.object({ full_name: z.string(), owner: z.object({ login: z.string() }) }).nullish(),
    pull_requests: z
      .array(z.object({ number: z.int().positive(), base: z.object({ repo: z.object({ url: z.string() }) }) }))
      .nullish(),
  }),
});

const CommentEvent = z.object({
  issue: z.object({ number: z.int().positive(), pull_request: z.unknown().optional() }),
});

/** What the event that started the workflow says about the change under test. */
export interface Change {
  /** The head commit; null when the event does not name it. */
  readonly sha: string | null;
  readonly pullRequest: number | null;
  /** `owner:branch` of the head, to look its pull request up by; null when the event does not name it. */
  readonly headBranch: string | null;
  /** The commit of the base branch; null when the event does not name it. */
  readonly baseSha: string | null;
  /** The change comes from another repository. */
  readonly isFork: boolean;
  /** The run of another workflow that this one reports on; null where it does not. */
  readonly measuredBy: MeasuringRun | null;
}

/** A run whose results another workflow publishes; its numbers, not that one's, say which results are newer. */
export interface MeasuringRun {
  readonly workflow: number;
  readonly runNumber: number;
  readonly attempt: number;
}

const NO_CHANGE: Change = {
  sha: null,
  pullRequest: null,
  headBranch: null,
  baseSha: null,
  isFork: false,
  measuredBy: null,
};

/** Reads the payload of the event; `{}` where the runner gives none. */
export async function readEvent(path: string | undefined): Promise<unknown> {
  if (path === undefined || path === "") {
    return {};
  }
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new Error(`the event payload ${path} cannot be read`, { cause });
  }
}

/** Finds the change under test in a payload. Throws an error that names the field when the payload is malformed. */
export function changeOfEvent(payload: unknown, repository: string): Change {
  if (has(payload, "pull_request")) {
    const { number, head, base } = guard(PullRequestEvent, payload).pull_request;
    const isFork = differs(head.repo?.full_name, repository);
    return { ...NO_CHANGE, sha: head.sha, pullRequest: number, baseSha: base?.sha ?? null, isFork };
  }
  if (has(payload, "workflow_run")) {
    return changeOfWorkflowRun(guard(WorkflowRunEvent, payload).workflow_run, repository);
  }
  if (has(payload, "issue")) {
    const { issue } = guard(CommentEvent, payload);
    return { ...NO_CHANGE, pullRequest: has(issue, "pull_request") ? issue.number : null };
  }
  return NO_CHANGE;
}

type WorkflowRun = z.infer<typeof WorkflowRunEvent>["workflow_run"];

/** GitHub lists no pull request for a run of a fork, and may list those of other repositories with the same branch. */
function changeOfWorkflowRun(run: WorkflowRun, repository: string): Change {
  const here = (run.pull_requests ?? []).filter((pull) => pull.base.repo.url.endsWith(`/repos/${repository}`));
  const [only, ...more] = here;
  const owner = run.head_repository?.owner.login;
  return {
    sha: run.head_sha,
    pullRequest: only !== undefined && more.length === 0 ? only.number : null,
    baseSha: null,
    measuredBy: measuringRun(run),
    headBranch: owner !== undefined && run.head_branch ? `${owner}:${run.head_branch}` : null,
    // Null is a fork that was deleted. Gitea never says where a run comes from.
    isFork: run.head_repository !== undefined && differs(run.head_repository?.full_name, repository),
  };
}

/** Other platforms may leave the numbers out. */
function measuringRun({ workflow_id, run_number, run_attempt }: WorkflowRun): MeasuringRun | null {
  return run_number === null || run_number === undefined
    ? null
    : { workflow: workflow_id ?? 0, runNumber: run_number, attempt: run_attempt ?? 1 };
}

/** A deleted fork has no name any more. */
function differs(head: string | undefined, repository: string): boolean {
  return head?.toLowerCase() !== repository.toLowerCase();
}

function has(value: unknown, field: string): boolean {
  const fields = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return fields.some(([name, found]) => name === field && found !== null && found !== undefined);
}

function guard<T>(schema: z.ZodType<T>, payload: unknown): T {
  const parsed = schema.safeParse(payload);
  if (parsed.success) {
    return parsed.data;
  }
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`the event payload is not what GitHub sends: ${problems.join("; ")}`);
}
