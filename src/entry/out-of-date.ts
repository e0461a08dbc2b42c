import { readContext, runUrl } from "../github/context.ts";
import { readEvent } from "../github/event.ts";
import type { ActionLog } from "../github/log.ts";
import { renderComment } from "../report/comment.ts";
import { legReport } from "../report/leg-report.ts";
import { NOT_PUBLISHED } from "../report/report.ts";
import { reportModel } from "../report/report-model.ts";
import { NO_EXTRAS } from "../results/run-result.ts";
import { openLegComment } from "./leg-comment.ts";
import { identityOf } from "./step.ts";
import { TOOL } from "./tool.ts";

const COMMENT_MS = 20_000;

/**
 * Puts a refused run in the place of an earlier run's comment, which would stand there as if it were of this one. Inputs
 * are wrong, so that those this needs are taken as they were written; where that does not do, the check alone is red.
 */
export async function replaceEarlierComment(
  complaints: readonly string[],
  inputs: ReadonlyMap<string, string>,
  env: NodeJS.ProcessEnv,
  log: ActionLog,
): Promise<void> {
  const token = inputs.get("github-token") ?? "";
  if (inputs.get("comment") === "never" || token === "") {
    return;
  }
  const context = readContext(env, await readEvent(env["GITHUB_EVENT_PATH"]), inputs.get("leg") ?? "");
  const chosen = Number(inputs.get("pr-number"));
  const problems = complaints.map((message) => ({ file: "", line: 1, column: 1, message, remedy: "" }));
  const extras = { ...NO_EXTRAS, runUrl: runUrl(context) };
  const mode = inputs.get("mode") === "report" ? "report" : "run";
  const report = { kind: "refused", mode, problems, run: identityOf(context, null), tool: TOOL } as const;
  const model = reportModel(report, extras);
  const leg = legReport(model, renderComment(model));
  const comment = openLegComment({
    context,
    mode: "auto",
    chosen: Number.isSafeInteger(chosen) && chosen > 0 ? chosen : null,
    token,
  });
  const result = await comment.tell(
    { ...leg, body: leg.body(NOT_PUBLISHED) },
    { onlyUpdate: true, deadlineMs: COMMENT_MS },
  );
  log.debug(`the comment of an earlier run: ${result.kind === "posted" ? `replaced, ${result.url}` : result.kind}`);
}
