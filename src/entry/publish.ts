import path from "node:path";
import { pathToFileURL } from "node:url";
import { PAGE_FILE } from "../app/write-results.ts";
import { describeError } from "../base/errors.ts";
import { systemClock } from "../base/time.ts";
import { type ArtifactResult, uploadArtifact, uploadFile } from "../github/artifact.ts";
import { commentFailure } from "../github/comment.ts";
import { identityKey } from "../github/comment-marker.ts";
import type { ActionContext } from "../github/context.ts";
import type { ActionLog } from "../github/log.ts";
import type { Outputs } from "../github/outputs.ts";
import { appendSummary } from "../github/summary.ts";
import type { PublishedLinks } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import type { Host } from "./host.ts";
import { type LegCheck, tellCheck } from "./leg-check.ts";
import { type LegComment, tellComment } from "./leg-comment.ts";
import type { Reports } from "./reports.ts";
import { pageArtifactName, resultsArtifactName } from "./results-artifact.ts";

const COMMENT_MS = 60_000;
const PAGE_MS = 60_000;
/** How long main may upload; post has another limit. */
export const ARTIFACT_MS = 5 * 60_000;

export interface PublishRequest {
  readonly host: Host;
  readonly env: NodeJS.ProcessEnv;
  readonly log: ActionLog;
  readonly context: ActionContext;
  readonly comment: LegComment;
  readonly check: LegCheck | null;
  /** What the step ends with, as far as that is known. */
  readonly exitCode: number;
  readonly reports: Reports;
  readonly settings: Settings;
  readonly directories: StepDirectories;
  readonly artifact: boolean;
  /** Milliseconds for the upload of the artifact. */
  readonly artifactMs: number;
}

/** The directories of one use of the action. */
export interface StepDirectories {
  /** What becomes the artifact: results, reports, logs, the jobs' files. */
  readonly results: string;
}

/** Directories of this step's own, so that several uses of the action in one job do not meet. */
export function stepDirectories(env: NodeJS.ProcessEnv, { actionId }: ActionContext): StepDirectories {
  const step = actionId.replace(/[^A-Za-z0-9._-]/g, "-") || "step";
  const base = path.join(env.RUNNER_TEMP ?? process.cwd(), "rock-job-action", step);
  return { results: path.join(base, "results") };
}

export interface Published {
  readonly outputs: Partial<Outputs>;
  /** Why the step fails although the verdict may not: `comment: always` without a comment. */
  readonly failure: string | null;
}

/**
 * Publishes the results directory as an artifact, and then summary, comment and check, which link to it. What cannot be
 * published is a warning that says which permission or service is missing, and the rest goes on.
 */
export async function publish(request: PublishRequest): Promise<Published> {
  const { reports, settings, env, log } = request;
  const artifact = request.artifact ? await publishArtifact(request) : null;
  const page = request.artifact ? await publishPage(request) : null;
  // Without its own address, report.html is in the artifact.
  const links: PublishedLinks = { artifactUrl: urlOf(artifact), pageUrl: urlOf(page) ?? urlOf(artifact) };
  if (settings.summary) {
    const summary = await appendSummary(env.GITHUB_STEP_SUMMARY, reports.summary(links));
    if (summary.kind === "unavailable") {
      log.warning(`no job summary: ${summary.reason}`);
    }
  }
  const words = reports.leg(links);
  const comment = await request.comment.tell(words, { deadlineMs: COMMENT_MS });
  tellComment(comment, log);
  if (request.check !== null) {
    tellCheck(await request.check.conclude(words, request.exitCode, reports.annotations), log);
  }
  const uploaded = artifact?.kind === "uploaded" ? artifact : null;
  return {
    outputs: {
      "artifact-id": uploaded === null ? "" : String(uploaded.id),
      "artifact-url": uploaded?.url ?? "",
      "artifact-digest": uploaded?.digest ?? "",
      "report-url": urlOf(page) ?? "",
      "comment-url": comment.kind === "posted" ? comment.url : "",
    },
    failure: commentFailure(settings.comment, comment),
  };
}

function urlOf(result: ArtifactResult | null): string | null {
  return result?.kind === "uploaded" ? result.url : null;
}

async function publishArtifact(request: PublishRequest): Promise<ArtifactResult> {
  const result = await uploadArtifact(artifactRequest(request, resultsArtifactName(request)), systemClock);
  tellArtifact(result, request.log);
  return result;
}

/** The page is in the artifact too; as one without an archive, a link opens it in the browser. */
async function publishPage(request: PublishRequest): Promise<ArtifactResult> {
  const order = { ...artifactRequest(request, pageArtifactName(request)), deadlineMs: PAGE_MS };
  const result = await uploadFile(order, PAGE_FILE, systemClock);
  switch (result.kind) {
    case "uploaded":
      request.log.info(`report: ${result.url}`);
      break;
    case "failed":
      request.log.warning(`no link to report.html: ${describeError(result.error)}; the artifact has it too`);
      break;
    case "empty":
    case "unavailable":
  }
  return result;
}

function artifactRequest({ context, settings, env, host, log, directories, artifactMs }: PublishRequest, name: string) {
  return {
    directory: directories.results,
    name,
    conflictSuffix: identityKey(context),
    retentionDays: settings.artifactRetentionDays,
    deadlineMs: artifactMs,
    env,
    context,
    temporaryDirectory: env.RUNNER_TEMP ?? directories.results,
    worker: pathToFileURL(path.join(host.distDirectory, "upload-artifact", "index.js")),
    note: (line: string) => log.debug(line),
  };
}

function tellArtifact(result: ArtifactResult, log: ActionLog): void {
  switch (result.kind) {
    case "uploaded":
      log.info(`artifact ${result.name}: ${result.url}`);
      if (result.left.length > 0) {
        log.warning(`not in the artifact, because they are not plain files: ${result.left.join(", ")}`);
      }
      return;
    case "empty":
      log.info("no artifact: there is no file to upload");
      return;
    case "unavailable":
      log.warning(`no artifact: ${result.reason}; the files are in the results directory of this runner`);
      return;
    case "failed":
      log.warning(`no artifact: ${describeError(result.error)}`);
  }
}
