import { describeError } from "../base/errors.ts";
import { systemClock } from "../base/time.ts";
import { type CommentMode, type CommentResult, openComment } from "../github/comment.ts";
import { identityKey, workflowKey } from "../github/comment-marker.ts";
import type { ActionContext } from "../github/context.ts";
import type { ActionLog } from "../github/log.ts";
import { renderJointComment } from "../report/joint-comment.ts";
import { type LegSection, parseSections } from "../report/leg-section.ts";
import type { Settings } from "../settings/settings.ts";
import { TOOL } from "./tool.ts";
import { hasForkToken } from "./trust.ts";

/** What a leg says of itself now. */
export type LegWords = Pick<LegSection, "standing" | "headline" | "body">;

export interface LegCommentOptions {
  readonly context: ActionContext;
  readonly mode: CommentMode;
  /** The input `pr-number`. */
  readonly chosen: number | null;
  /** Empty where there is none. */
  readonly token: string;
}

export interface TellOptions {
  /** As in `CommentWrite`. */
  readonly onlyUpdate?: boolean;
  readonly settle?: boolean;
  readonly signal?: AbortSignal;
  readonly deadlineMs: number;
}

/** This leg's part of the comment that all legs of the workflow share. */
export interface LegComment {
  /** Never rejects. */
  tell(words: LegWords, options: TellOptions): Promise<CommentResult>;
  /** How many legs were running when the comment was last seen. */
  running(): number;
}

export function commentOptions(context: ActionContext, settings: Settings): LegCommentOptions {
  return { context, mode: settings.comment, chosen: settings.prNumber, token: settings.githubToken ?? "" };
}

/** Asks GitHub nothing before there is something to tell. */
export function openLegComment({ context, mode, chosen, token }: LegCommentOptions): LegComment {
  const workflow = workflowKey(context);
  let running = 1;
  const writer = openComment<LegSection>(
    {
      mode,
      pullRequest: { ...context, chosen },
      isFork: hasForkToken(context),
      text: {
        parse: (body) => {
          const sections = parseSections(body, workflow);
          running = sections?.filter(({ standing }) => standing === "running").length ?? running;
          return sections;
        },
        render: (sections) => renderJointComment(workflow, sections),
      },
    },
    { context, token, userAgent: `${TOOL.name}/${TOOL.version}` },
    systemClock,
  );
  // Reports on other runs may come in another order than these.
  const { runNumber, attempt } = context.measuredBy ?? context;
  const leg = { key: identityKey(context), run: runNumber, attempt, sha: context.sha, title: legTitle(context) };
  return {
    running: () => running,
    tell: async (words, { onlyUpdate = false, settle = true, ...options }) => {
      const part = { ...leg, ...words, at: systemClock.now() };
      return await writer.write({ part, onlyUpdate, settle, ...options });
    },
  };
}

/** `bench · python: 3.12 · second-step`: the runner's names for steps without an id tell nobody anything. */
function legTitle({ job, leg, actionId }: ActionContext): string {
  return [job, leg, actionId.startsWith("__") ? "" : actionId].filter((part) => part !== "").join(" · ");
}

export function tellComment(result: CommentResult, log: ActionLog): void {
  switch (result.kind) {
    case "posted":
      log.info(`comment: ${result.url}`);
      return;
    case "skipped":
      log.info(`no comment: ${result.message}`);
      return;
    case "denied":
      log.warning(`no comment: ${result.message}`);
      return;
    case "failed":
      log.warning(`no comment: ${describeError(result.error)}`);
  }
}
