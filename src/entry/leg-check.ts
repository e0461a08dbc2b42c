import { describeError } from "../base/errors.ts";
import { systemClock } from "../base/time.ts";
import {
  type CheckAnnotation,
  type CheckConclusion,
  type CheckResult,
  type CheckRun,
  openCheckRun,
} from "../github/check-run.ts";
import { identityKey } from "../github/comment-marker.ts";
import { type ActionContext, runUrl } from "../github/context.ts";
import type { ActionLog } from "../github/log.ts";
import type { Annotation } from "../report/annotations.ts";
import type { Settings } from "../settings/settings.ts";
import type { LegWords } from "./leg-comment.ts";
import { TOOL } from "./tool.ts";
import { hasForkToken } from "./trust.ts";

/** The check run of this leg. */
export interface LegCheck {
  progress(words: LegWords, signal: AbortSignal): Promise<CheckResult>;
  /** `exitCode` is what the step ends with. */
  conclude(words: LegWords, exitCode: number, annotations: readonly Annotation[]): Promise<CheckResult>;
}

/** Null where no check run is wanted. */
export function openLegCheck(context: ActionContext, settings: Settings): LegCheck | null {
  const token = settings.githubToken ?? "";
  if (!settings.check || token === "") {
    return null;
  }
  if (context.platform === "gitea") {
    const none: CheckResult = { kind: "denied", message: "Gitea has none" };
    return { progress: async () => await Promise.resolve(none), conclude: async () => await Promise.resolve(none) };
  }
  const { workflow, job, leg, sha, runId, attempt } = context;
  const check: CheckRun = openCheckRun(
    {
      name: `ROCK / ${workflow} / ${job}${leg === "" ? "" : ` (${leg})`}`,
      head_sha: sha,
      details_url: runUrl(context),
      external_id: `${identityKey(context)}-${runId}-${attempt}`,
    },
    hasForkToken(context),
    { context, token, userAgent: `${TOOL.name}/${TOOL.version}` },
    systemClock,
  );
  return {
    progress: async (words, signal) => await check.progress(outputOf(words), signal),
    conclude: async (words, exitCode, annotations) => {
      const output = { ...outputOf(words), annotations: annotations.map(checkAnnotation) };
      return await check.conclude(conclusionOf(words.standing, exitCode), output);
    },
  };
}

function outputOf({ headline, body }: LegWords) {
  return { title: headline, summary: body };
}

/** A step that does not fail without having passed blames nobody and promises nothing. */
function conclusionOf(standing: LegWords["standing"], exitCode: number): CheckConclusion {
  if (standing === "cancelled") {
    return "cancelled";
  }
  return exitCode !== 0 ? "failure" : standing === "passed" ? "success" : "neutral";
}

const LEVELS = { error: "failure", warning: "warning", notice: "notice" } as const;

/** Where an annotation has no place, the runner says `.github` too. */
function checkAnnotation({ level, title, message, file = ".github", line = 1 }: Annotation): CheckAnnotation {
  return { path: file, start_line: line, end_line: line, annotation_level: LEVELS[level], message, title };
}

export function tellCheck(result: CheckResult, log: ActionLog): void {
  switch (result.kind) {
    case "written":
      log.info(`check run: ${result.url}`);
      return;
    case "denied":
      log.warning(`no check run: ${result.message}`);
      return;
    case "failed":
      log.warning(`no check run: ${describeError(result.error)}`);
  }
}
