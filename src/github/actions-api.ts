import { z } from "zod";
import { type ApiOptions, createOctokit } from "./api.ts";

/** A run of a workflow that ended. */
export interface WorkflowRun {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  readonly event: string;
  readonly headSha: string;
  /** `owner/name` of the repository that the commit is in; null where that was deleted. */
  readonly headRepository: string | null;
  readonly url: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly expired: boolean;
}

/** How one commit stands to another. */
export interface Ancestry {
  readonly mergeBase: string;
  /** How many commits the later one has that the earlier one has not. */
  readonly distance: number;
  /** Whether the earlier one has none that the later one has not. */
  readonly isAncestor: boolean;
}

export interface RunsQuestion {
  /** Of the workflow, without its directory. */
  readonly workflow: string;
  readonly headSha?: string;
  readonly event?: string;
}

/** What the search for a base run asks of GitHub. Every call rejects with octokit's RequestError, which has a `status`. */
export interface ActionsApi {
  /** At most 100 completed runs, the newest first. */
  runs(question: RunsQuestion): Promise<readonly WorkflowRun[]>;
  artifacts(runId: number): Promise<readonly StoredArtifact[]>;
  /** Where an artifact's archive can be fetched without a token for some minutes. */
  archiveUrl(artifactId: number): Promise<string>;
  /**
   * A commit and its first parents, the nearest first, of the last 100 commits: the states that a branch was in. What was
   * merged into it was measured elsewhere, as something else.
   */
  history(sha: string): Promise<readonly string[]>;
  /** Null for a first commit. */
  firstParent(sha: string): Promise<string | null>;
  /** The commit that a branch is at. */
  headOf(branch: string): Promise<string>;
  ancestry(earlier: string, later: string): Promise<Ancestry>;
}

/** Opens the part of GitHub's API that knows runs, artifacts and commits. */
export async function openActionsApi(options: ApiOptions): Promise<ActionsApi> {
  const octokit = await createOctokit(options);
  const { owner, name: repo } = options.context.repository;
  const get = async (route: string, parameters: Readonly<Record<string, unknown>>, redirect?: "manual") => {
    const request = { signal: options.signal, ...(redirect === undefined ? {} : { redirect }) };
    return await octokit.request(`GET /repos/{owner}/{repo}${route}`, { owner, repo, ...parameters, request });
  };
  const commit = async (ref: string) => WireCommit.parse((await get("/commits/{ref}", { ref })).data);
  return {
    runs: async ({ workflow, headSha, event }) => {
      const { data } = await get("/actions/workflows/{workflow_id}/runs", {
        workflow_id: workflow,
        status: "completed",
        per_page: 100,
        ...(headSha === undefined ? {} : { head_sha: headSha }),
        ...(event === undefined ? {} : { event }),
      });
      return WireRuns.parse(data).workflow_runs;
    },
    artifacts: async (runId) => {
      const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts";
      const parameters = { owner, repo, run_id: runId, per_page: 100, request: { signal: options.signal } };
      return await octokit.paginate(route, parameters, ({ data }) => z.array(WireArtifact).parse(data));
    },
    archiveUrl: async (artifactId) => {
      const parameters = { artifact_id: artifactId, archive_format: "zip" };
      const { headers } = await get("/actions/artifacts/{artifact_id}/{archive_format}", parameters, "manual");
      return z.url({ protocol: /^https?$/ }).parse(headers.location);
    },
    history: async (sha) => {
      const { data } = await get("/commits", { sha, per_page: 100 });
      return firstParentsOf(z.array(WireCommit).parse(data), sha);
    },
    firstParent: async (sha) => (await commit(sha)).parents[0]?.sha ?? null,
    headOf: async (branch) => (await commit(`heads/${branch}`)).sha,
    ancestry: async (earlier, later) => {
      const { data } = await get("/compare/{basehead}", { basehead: `${earlier}...${later}`, per_page: 1 });
      const compared = WireAncestry.parse(data);
      return {
        mergeBase: compared.merge_base_commit.sha,
        distance: compared.ahead_by,
        isAncestor: compared.behind_by === 0,
      };
    },
  };
}

function firstParentsOf(commits: readonly z.infer<typeof WireCommit>[], sha: string): readonly string[] {
  const bySha = new Map(commits.map((one) => [one.sha, one]));
  const found: string[] = [];
  for (let one = bySha.get(sha); one !== undefined; one = bySha.get(one.parents[0]?.sha ?? "")) {
    found.push(one.sha);
  }
  return found;
}

const WireRun = z
  .object({
    id: z.int(),
    run_number: z.int(),
    run_attempt: z.int().nullish(),
    event: z.string(),
    head_sha: z.string(),
    head_repository: z.object({ full_name: z.string() }).nullish(),
    html_url: z.url({ protocol: /^https?$/ }),
    created_at: z.string(),
  })
  .transform(
    (run): WorkflowRun => ({
      id: run.id,
      number: run.run_number,
      attempt: run.run_attempt ?? 1,
      event: run.event,
      headSha: run.head_sha,
      headRepository: run.head_repository?.full_name ?? null,
      url: run.html_url,
      createdAt: run.created_at,
    }),
  );

const WireRuns = z.object({ workflow_runs: z.array(WireRun) });

const WireArtifact = z.object({ id: z.int(), name: z.string(), expired: z.boolean() });

const WireCommit = z.object({ sha: z.string(), parents: z.array(z.object({ sha: z.string() })).default([]) });

const WireAncestry = z.object({
  ahead_by: z.int(),
  behind_by: z.int(),
  merge_base_commit: z.object({ sha: z.string() }),
});
