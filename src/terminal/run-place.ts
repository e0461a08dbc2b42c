import type { Checkout, Origin } from "../app/read-checkout.ts";
import { NOWHERE, type RecordExtras, type RunIdentity } from "../results/run-result.ts";
import type { Environment } from "./given-settings.ts";
import { type Remote, remoteOf, webUrl } from "./remote.ts";

/** Where a run from the terminal takes place, and the links that lead there. */
export interface RunPlace {
  readonly run: RunIdentity;
  readonly links: Pick<RecordExtras, "repositoryUrl" | "runUrl">;
}

/** What git knows of the directory. */
export interface GitPlace {
  readonly checkout: Checkout | null;
  readonly origin: Origin;
}

/** Reads the variables of the CI system around this process; without one, git says what it knows. */
export function runPlace(env: Environment, { checkout, origin }: GitPlace): RunPlace {
  const place = ofSystem(env) ?? { run: {}, links: {} };
  const remote = remoteOf(origin.url ?? "");
  const commit = checkout?.commit ?? null;
  return {
    run: {
      ...NOWHERE,
      repository: remote.path,
      sha: commit,
      ref: origin.ref,
      ...known(place.run),
      commit,
      parent: checkout?.parent ?? null,
    },
    links: { repositoryUrl: remote.url, runUrl: null, ...known(place.links) },
  };
}

interface SystemPlace {
  readonly run: Partial<RunIdentity>;
  readonly links: Partial<RunPlace["links"]>;
}

function ofSystem(env: Environment): SystemPlace | null {
  if (env["GITLAB_CI"] === "true") {
    return gitlab(env);
  }
  if (env["BUILDKITE"] === "true") {
    return buildkite(env);
  }
  return env["BUILD_TAG"]?.startsWith("jenkins-") ? jenkins(env) : null;
}

/** https://docs.gitlab.com/ci/variables/predefined_variables */
function gitlab(env: Environment): SystemPlace {
  const tag = text(env["CI_COMMIT_TAG"]);
  const branch = text(env["CI_COMMIT_BRANCH"]);
  return {
    run: {
      repository: text(env["CI_PROJECT_PATH"]),
      // In a pipeline for merged results the commit is GitLab's own merge, and only there this names the head.
      sha: text(env["CI_MERGE_REQUEST_SOURCE_BRANCH_SHA"]) ?? text(env["CI_COMMIT_SHA"]),
      runId: count(env["CI_PIPELINE_ID"]),
      leg: leg(env["CI_NODE_INDEX"], env["CI_NODE_TOTAL"]),
      workflow: text(env["CI_PIPELINE_NAME"]) ?? text(env["CI_CONFIG_PATH"]),
      job: text(env["CI_JOB_NAME"]),
      event: text(env["CI_PIPELINE_SOURCE"]),
      ref: text(env["CI_MERGE_REQUEST_REF_PATH"]) ?? refOf(tag, branch),
      baseRef: text(env["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"]),
      pullRequest: count(env["CI_MERGE_REQUEST_IID"]),
    },
    links: { repositoryUrl: webUrl(env["CI_PROJECT_URL"]), runUrl: webUrl(env["CI_PIPELINE_URL"]) },
  };
}

/** https://buildkite.com/docs/pipelines/configure/environment-variables */
function buildkite(env: Environment): SystemPlace {
  const retries = count(env["BUILDKITE_RETRY_COUNT"]);
  const part = count(env["BUILDKITE_PARALLEL_JOB"]);
  const remote = remoteOf(env["BUILDKITE_REPO"] ?? "");
  const commit = text(env["BUILDKITE_COMMIT"]);
  return {
    run: {
      repository: remote.path,
      // A build of a branch may say HEAD, until the checkout knows better.
      sha: commit === "HEAD" ? null : commit,
      runId: count(env["BUILDKITE_BUILD_NUMBER"]),
      attempt: retries === null ? null : retries + 1,
      leg: leg(part === null ? undefined : String(part + 1), env["BUILDKITE_PARALLEL_JOB_COUNT"]),
      workflow: text(env["BUILDKITE_PIPELINE_NAME"]) ?? text(env["BUILDKITE_PIPELINE_SLUG"]),
      job: text(env["BUILDKITE_LABEL"]) ?? text(env["BUILDKITE_STEP_KEY"]),
      step: text(env["BUILDKITE_STEP_KEY"]),
      event: text(env["BUILDKITE_SOURCE"]),
      ref: refOf(text(env["BUILDKITE_TAG"]), text(env["BUILDKITE_BRANCH"])),
      baseRef: text(env["BUILDKITE_PULL_REQUEST_BASE_BRANCH"]),
      // "false" where there is none.
      pullRequest: count(env["BUILDKITE_PULL_REQUEST"]),
    },
    links: { repositoryUrl: remote.url, runUrl: webUrl(env["BUILDKITE_BUILD_URL"]) },
  };
}

/**
 * https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables, for git
 * https://plugins.jenkins.io/git/#plugin-content-environment-variables, and for pull requests /env-vars.html of any Jenkins
 * with multibranch pipelines.
 */
function jenkins(env: Environment): SystemPlace {
  const remote: Remote = remoteOf(env["GIT_URL"] ?? "");
  const branch = text(env["CHANGE_BRANCH"]) ?? text(env["BRANCH_NAME"]) ?? text(env["GIT_BRANCH"]);
  return {
    run: {
      repository: remote.path,
      sha: text(env["GIT_COMMIT"]),
      runId: count(env["BUILD_NUMBER"]),
      workflow: text(env["JOB_NAME"]),
      job: text(env["STAGE_NAME"]),
      ref: refOf(text(env["TAG_NAME"]), branch === null ? null : branch.replace(/^origin\//, "")),
      baseRef: text(env["CHANGE_TARGET"]),
      pullRequest: count(env["CHANGE_ID"]),
    },
    links: { repositoryUrl: remote.url, runUrl: webUrl(env["BUILD_URL"]) },
  };
}

function refOf(tag: string | null, branch: string | null): string | null {
  if (tag !== null) {
    return `refs/tags/${tag}`;
  }
  return branch === null ? null : `refs/heads/${branch}`;
}

/** `2/3` of parallel jobs; empty for a job that is alone. */
function leg(number: string | undefined, total: string | undefined): string {
  return number !== undefined && (count(total) ?? 1) > 1 ? `${number}/${total}` : "";
}

function text(value: string | undefined): string | null {
  return value === undefined || value === "" ? null : value;
}

function count(value: string | undefined): number | null {
  const number = /^\d+$/.test(value ?? "") ? Number(value) : null;
  return Number.isSafeInteger(number) ? number : null;
}

/** What the system leaves open stays as git says. */
function known<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Partial<Fields>;
}
