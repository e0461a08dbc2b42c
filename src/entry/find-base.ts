import path from "node:path";
import { type FoundBase, readBase } from "../app/compare-with-base.ts";
import { describeError } from "../base/errors.ts";
import { type ActionsApi, openActionsApi, type StoredArtifact, type WorkflowRun } from "../github/actions-api.ts";
import { statusOf } from "../github/api.ts";
import { readArchiveEntry } from "../github/archive-entry.ts";
import { findBaseRun, whyNotTold } from "../github/base-run.ts";
import { type FairBase, findFairBase } from "../github/fair-base.ts";
import { readRecord } from "../results/read-record.ts";
import type { RunRecord } from "../results/run-result.ts";
import { isArtifactOf } from "./results-artifact.ts";
import { identityOf, type MainStep } from "./step.ts";
import { TOOL } from "./tool.ts";
import { untilStopped } from "./until-stopped.ts";

/** Asked while the jobs run, which take longer. */
const SEARCH_MS = 120_000;
/** Longer waits for a rate limit are worth nothing to a job that takes a minute. */
const LONGEST_WAIT_SECONDS = 60;
const LARGEST_RECORD_BYTES = 128 * 1024 * 1024;

/** The base that `baseline` asks for; or why there is none. Never rejects. */
export async function findBase(step: MainStep): Promise<FoundBase> {
  const { baseline } = step.settings;
  const branch = baseline.kind === "named" ? baseline.name : null;
  if (branch !== null && isPath(branch)) {
    const reading = await readBase(branch, workspaceOf(step));
    return reading.ok ? namedByStep(reading.value, step) : { kind: "missing", reason: reading.problems.join("; ") };
  }
  const token = step.settings.githubToken ?? "";
  if (token === "") {
    return { kind: "missing", reason: "`github-token` is empty, and without it nobody can look up earlier runs" };
  }
  try {
    return await untilStopped(searchOnGitHub(branch, token, step), step.stop.signal);
  } catch (error) {
    if (step.stop.signal.aborted) {
      return { kind: "missing", reason: "the run was cancelled before a base was found" };
    }
    step.log.debug(`no baseline: ${describeError(error)}`);
    return { kind: "missing", reason: whyNotTold(error) };
  }
}

/** The path of results that a step of this run left says nothing to a reader. */
function namedByStep(found: FoundBase, { context }: MainStep): FoundBase {
  if (found.kind === "missing" || found.record.run.runId !== context.runId || found.record.run.step === null) {
    return found;
  }
  return { ...found, run: { ...found.run, name: `the step ${found.record.run.step} of this run` } };
}

/** By how it is written alone: a change could put a directory there that is called like the branch. */
function isPath(name: string): boolean {
  return name.endsWith(".json") || /^\.{0,2}[/\\]/.test(name) || path.isAbsolute(name);
}

function workspaceOf({ env }: MainStep): string {
  return env.GITHUB_WORKSPACE ?? process.cwd();
}

async function searchOnGitHub(branch: string | null, token: string, step: MainStep): Promise<FoundBase> {
  const { context, checkout, stop } = step;
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(SEARCH_MS)]);
  const api = await openActionsApi({
    context,
    token,
    userAgent: `${TOOL.name}/${TOOL.version}`,
    signal,
    worthWaiting: (seconds) => seconds <= LONGEST_WAIT_SECONDS,
  });
  const base = branch === null ? await findFairBase(context, checkout, api) : await headOf(branch, api);
  if (base === "no branch") {
    return { kind: "missing", reason: `there is no branch ${branch}; a path begins with ./ or /, or ends in .json` };
  }
  if (base === "unknown branch") {
    return {
      kind: "missing",
      reason: "this event does not say what the pull request is based on; name the branch: `baseline: main`",
    };
  }
  if (base === null) {
    return { kind: "missing", reason: "this is the first commit: there is nothing before it" };
  }
  const search = await findBaseRun(api, {
    context,
    base,
    isOurs: (name) => isArtifactOf(name, step),
    read: async (artifact, run) => await readArtifact(artifact, run, api, signal, step),
  });
  if (search.kind === "missing") {
    return search;
  }
  const { run, result, distance } = search;
  return {
    kind: "found",
    record: result,
    run: {
      name: `${context.workflow} #${run.number}`,
      url: run.url,
      commit: run.headSha,
      finishedAt: result.finishedAt,
      distance,
    },
  };
}

async function headOf(branch: string, api: ActionsApi): Promise<FairBase | "no branch"> {
  try {
    return { commit: await api.headOf(branch), isOfChange: true };
  } catch (error) {
    // GitHub answers 422 where the text cannot be a commit.
    if ([404, 422].includes(statusOf(error) ?? 0)) {
      return "no branch";
    }
    throw error;
  }
}

/** Whoever may run workflows of this repository may have written it: it is validated like a stranger's. */
async function readArtifact(
  artifact: StoredArtifact,
  run: WorkflowRun,
  api: ActionsApi,
  signal: AbortSignal,
  step: MainStep,
): Promise<RunRecord | string> {
  const url = await api.archiveUrl(artifact.id);
  let json: unknown;
  try {
    const content = await readArchiveEntry(url, "results.json", LARGEST_RECORD_BYTES, signal);
    if (content === null) {
      return `the artifact ${artifact.name} has no results.json`;
    }
    json = JSON.parse(content.toString("utf8"));
  } catch (error) {
    return `the artifact ${artifact.name} cannot be read: ${describeError(error)}`;
  }
  const reading = readRecord(json, artifact.name);
  if (!reading.ok) {
    return reading.problems.join("; ");
  }
  return whyNotOurs(reading.value, run, step) ?? reading.value;
}

/** An artifact's name says little: the record has to be of this step and leg, and of the commit of its run. */
function whyNotOurs(record: RunRecord, run: WorkflowRun, { context, checkout, settings }: MainStep): string | null {
  const ours = identityOf(context, checkout);
  const other = (["job", "leg", "step"] as const).find((field) => record.run[field] !== ours[field]);
  if (other !== undefined) {
    return `its results are of another ${other}`;
  }
  const commit = record.run.commit ?? record.run.sha;
  if (commit !== run.headSha) {
    return `its results are of the commit ${commit}, and not of its run's`;
  }
  if (record.jobs.length === 0 || record.problems.length > 0 || record.unjudged !== null) {
    return "no job ran to its end in it";
  }
  if (record.jobs.some(({ cancelled }) => cancelled)) {
    return "it was cancelled";
  }
  const isPartial = settings.nTasks !== null || settings.taskNames.length > 0;
  return record.jobs.some(({ partial }) => partial !== null) && !isPartial ? "it ran only some of the tasks" : null;
}
