import { changeOfEvent, type MeasuringRun } from "./event.ts";
import type { Environment } from "./inputs.ts";
import { legName } from "./leg.ts";

/** Where and for what the action runs. */
export interface ActionContext {
  /** Gitea and Forgejo run the same actions, and differ in some addresses and services. */
  readonly platform: "github" | "gitea";
  readonly repository: { readonly owner: string; readonly name: string };
  /** The commit under test: of a pull request its head, not GitHub's merge commit. */
  readonly sha: string;
  /** The commit that the event is about: of a pull request GitHub's merge commit. */
  readonly triggerSha: string;
  readonly runId: number;
  /** Counts the re-runs of one run from 1. */
  readonly attempt: number;
  /** Counts the runs of one workflow. */
  readonly runNumber: number;
  /** The workflow's name. */
  readonly workflow: string;
  /** The workflow's file in the repository; its name where the runner does not tell. */
  readonly workflowFile: string;
  readonly job: string;
  /** The step's id in the job, or a name made of the action's. */
  readonly actionId: string;
  /** Name of the matrix leg; empty without a matrix. */
  readonly leg: string;
  readonly eventName: string;
  /** The ref that the workflow runs for, and the branch that a pull request is to be merged into; empty where unknown. */
  readonly ref: string;
  readonly baseRef: string;
  readonly pullRequest: number | null;
  /** `owner:branch` of the head where only that is known of a pull request. */
  readonly headBranch: string | null;
  /** The commit of a pull request's base branch. */
  readonly baseSha: string | null;
  readonly isFork: boolean;
  /** The run of another workflow whose results this one publishes; null where it has its own. */
  readonly measuredBy: MeasuringRun | null;
  readonly actor: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
}

/**
 * Puts the context together from the runner's variables, the event's payload and the `leg` input. Throws an error that
 * names the variable or field where something is missing.
 */
export function readContext(env: Environment, event: unknown, legInput: string): ActionContext {
  const fullName = required(env, "GITHUB_REPOSITORY");
  const [owner, name, ...rest] = fullName.split("/");
  if (!owner || !name || rest.length > 0) {
    throw new Error(`GITHUB_REPOSITORY is ${JSON.stringify(fullName)}; expected owner/name`);
  }
  const change = changeOfEvent(event, fullName);
  const serverUrl = url(env, "GITHUB_SERVER_URL", "https://github.com");
  const apiUrl = url(env, "GITHUB_API_URL", "https://api.github.com");
  const workflow = required(env, "GITHUB_WORKFLOW");
  const runId = count(env, "GITHUB_RUN_ID", null);
  return {
    platform: env["GITEA_ACTIONS"] === "true" ? "gitea" : "github",
    repository: { owner, name },
    sha: change.sha ?? required(env, "GITHUB_SHA"),
    triggerSha: required(env, "GITHUB_SHA"),
    runId,
    attempt: count(env, "GITHUB_RUN_ATTEMPT", 1),
    runNumber: count(env, "GITHUB_RUN_NUMBER", runId),
    workflow,
    workflowFile: workflowFile(env, fullName) ?? workflow,
    job: required(env, "GITHUB_JOB"),
    actionId: env["GITHUB_ACTION"] ?? "",
    leg: legName(legInput),
    eventName: required(env, "GITHUB_EVENT_NAME"),
    ref: env["GITHUB_REF"] ?? "",
    baseRef: env["GITHUB_BASE_REF"] ?? "",
    pullRequest: change.pullRequest,
    headBranch: change.headBranch,
    baseSha: change.baseSha,
    isFork: change.isFork,
    measuredBy: change.measuredBy,
    actor: env["GITHUB_ACTOR"] ?? "",
    serverUrl,
    apiUrl,
    graphqlUrl: url(env, "GITHUB_GRAPHQL_URL", graphqlBeside(apiUrl)),
  };
}

/** The page of the run, where its log, summary and artifacts are. */
export function runUrl({ platform, serverUrl, repository, runId, attempt }: ActionContext): string {
  const run = `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}`;
  // Gitea has no pages for attempts.
  return platform === "gitea" ? run : `${run}/attempts/${attempt}`;
}

function required(env: Environment, variable: string): string {
  const value = env[variable];
  if (value === undefined || value === "") {
    throw new Error(`${variable} is not set: this has to run as a step of a GitHub Actions job`);
  }
  return value;
}

/** A positive whole number; `fallback` where older runners and other platforms leave the variable out. */
function count(env: Environment, variable: string, fallback: number | null): number {
  if (fallback !== null && !env[variable]) {
    return fallback;
  }
  const text = required(env, variable);
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new Error(`${variable} is ${JSON.stringify(text)}; expected a positive whole number`);
  }
  return value;
}

function url(env: Environment, variable: string, fallback: string): string {
  const text = (env[variable] || fallback).replace(/\/+$/, "");
  if (!URL.canParse(text) || !/^https?:/.test(text)) {
    throw new Error(`${variable} is ${JSON.stringify(text)}; expected an http(s) URL`);
  }
  return text;
}

/** `owner/name/.github/workflows/ci.yml@refs/heads/main` → `.github/workflows/ci.yml`: the ref differs by event. */
function workflowFile(env: Environment, repository: string): string | null {
  const path = (env["GITHUB_WORKFLOW_REF"] ?? "").split("@")[0] ?? "";
  return path.startsWith(`${repository}/`) ? path.slice(repository.length + 1) : path || null;
}

function graphqlBeside(apiUrl: string): string {
  return apiUrl.endsWith("/api/v3") ? apiUrl.replace(/\/v3$/, "/graphql") : `${apiUrl}/graphql`;
}
