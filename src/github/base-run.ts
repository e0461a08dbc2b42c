import { ZodError } from "zod";
import { describeError } from "../base/errors.ts";
import type { ActionsApi, StoredArtifact, WorkflowRun } from "./actions-api.ts";
import { statusOf } from "./api.ts";
import type { ActionContext } from "./context.ts";
import type { FairBase } from "./fair-base.ts";

/** A record that an earlier run left, and the run itself. */
export interface BaseCandidate<Result> {
  readonly run: WorkflowRun;
  readonly result: Result;
  /** Commits from that run's to the one that would be the fair base; null where there is no such commit. */
  readonly distance: number | null;
}

export type BaseSearch<Result> =
  | ({ readonly kind: "found" } & BaseCandidate<Result>)
  /** One sentence: what is missing, and what to do. */
  | { readonly kind: "missing"; readonly reason: string };

/** What a search needs besides GitHub's answers. */
export interface BaseQuestion<Result> {
  readonly context: Pick<ActionContext, "repository" | "workflowFile" | "runId">;
  readonly base: FairBase;
  /** Whether an artifact of that name can be of this step and leg. */
  readonly isOurs: (name: string) => boolean;
  /** Reads an artifact; a text says why it is no base. */
  readonly read: (artifact: StoredArtifact, run: WorkflowRun) => Promise<Result | string>;
}

/** Runs for a change measure something else than the branch. */
const EVENTS = ["push", "schedule", "merge_group", "workflow_dispatch"] as const;

/** Artifacts are large, and what three runs in a row lack the fourth lacks as well. */
const MOST_RUNS = 3;
const MOST_ARTIFACTS = 4;

/**
 * The completed run of the same workflow at the fair base, else at its nearest ancestor that was measured. A run of a fork
 * never counts, whatever its branch is called. Rejects where GitHub does not answer.
 */
export async function findBaseRun<Result extends object>(
  api: ActionsApi,
  question: BaseQuestion<Result>,
): Promise<BaseSearch<Result>> {
  const { base, context } = question;
  const workflow = context.workflowFile.split("/").at(-1) ?? context.workflowFile;
  const usable = (run: WorkflowRun) => isUsable(run, context);
  const exact = (await api.runs({ workflow, headSha: base.commit })).filter(usable);
  const here = await firstWithResults(newestFirst(exact), question, api);
  if (here.kind === "found") {
    return { ...here, distance: base.isOfChange ? 0 : null };
  }
  const history = await api.history(base.commit);
  const recent = (await Promise.all(EVENTS.map(async (event) => await api.runs({ workflow, event })))).flat();
  const place = new Map(history.map((sha, index) => [sha, index]));
  const placeOf = ({ headSha }: WorkflowRun) => place.get(headSha) ?? Number.POSITIVE_INFINITY;
  const older = newestFirst(recent.filter(usable))
    .filter((run) => run.headSha !== base.commit && place.has(run.headSha))
    .toSorted((left, right) => placeOf(left) - placeOf(right));
  const nearest = await firstWithResults(older, question, api);
  if (nearest.kind === "found") {
    const { distance, isAncestor } = await api.ancestry(nearest.run.headSha, base.commit);
    return isAncestor
      ? { ...nearest, distance: base.isOfChange ? distance : null }
      : {
          kind: "missing",
          reason: `the run ${nearest.run.url} is of a commit that ${short(base.commit)} is not made of`,
        };
  }
  return { kind: "missing", reason: whyNone([...here.reasons, ...nearest.reasons], workflow, base.commit) };
}

type Looked<Result> =
  | { readonly kind: "found"; readonly run: WorkflowRun; readonly result: Result }
  | { readonly kind: "none"; readonly reasons: readonly string[] };

async function firstWithResults<Result extends object>(
  runs: readonly WorkflowRun[],
  { isOurs, read }: BaseQuestion<Result>,
  api: ActionsApi,
): Promise<Looked<Result>> {
  const reasons: string[] = [];
  for (const run of runs.slice(0, MOST_RUNS)) {
    const stored = (await api.artifacts(run.id)).filter(({ name }) => isOurs(name));
    const kept = stored.filter(({ expired }) => !expired);
    if (kept.length === 0) {
      const lack = stored.length > 0 ? "its artifacts have expired" : "it left no artifact of this job and leg";
      reasons.push(`${run.url}: ${lack}`);
    }
    // Of several attempts the last one counts.
    for (const artifact of kept.toSorted((left, right) => right.id - left.id).slice(0, MOST_ARTIFACTS)) {
      const result = await read(artifact, run);
      if (typeof result !== "string") {
        return { kind: "found", run, result };
      }
      reasons.push(`${run.url}: ${result}`);
    }
  }
  return { kind: "none", reasons };
}

function isUsable(run: WorkflowRun, { repository, runId }: BaseQuestion<object>["context"]): boolean {
  const here = `${repository.owner}/${repository.name}`.toLowerCase();
  return run.id !== runId && run.headRepository?.toLowerCase() === here && EVENTS.some((event) => event === run.event);
}

function newestFirst(runs: readonly WorkflowRun[]): readonly WorkflowRun[] {
  return runs.toSorted((left, right) => Date.parse(right.createdAt) - Date.parse(left.createdAt));
}

function whyNone(reasons: readonly string[], workflow: string, commit: string): string {
  return reasons.length === 0
    ? `no run of ${workflow} measured ${short(commit)} or a commit before it; let it run on pushes to the base branch too, or nightly`
    : `no run of ${workflow} left results to compare with (${reasons.join("; ")})`;
}

function short(sha: string): string {
  return sha.slice(0, 7);
}

/** Why GitHub did not tell, and what to do. */
export function whyNotTold(error: unknown): string {
  if (error instanceof ZodError) {
    return "GitHub's answer was not understood; does GITHUB_API_URL lead to GitHub?";
  }
  const status = statusOf(error);
  switch (status) {
    case 401:
      return "GitHub does not accept the token; is `github-token` right?";
    case 403:
    case 404:
      return `GitHub does not show this token the runs of the workflow (${status}); give the job \`permissions: actions: read, contents: read\``;
    case 429:
      return "GitHub's rate limit is used up; run the job again later";
    default:
      return `GitHub could not be asked: ${describeError(error)}`;
  }
}
