import { createHash } from "node:crypto";
import type { ActionContext } from "./context.ts";

export type Identity = Pick<ActionContext, "workflowFile" | "job" | "leg" | "actionId" | "measuredBy">;

/** 16 hexadecimal digits that are the same in every run of the same step, and different for any other step or leg. */
export function identityKey({ workflowFile, job, leg, actionId, measuredBy }: Identity): string {
  // One workflow may publish what several others measured.
  const measured = measuredBy === null ? [] : [String(measuredBy.workflow)];
  return digest([workflowFile, job, leg, actionId, ...measured]);
}

/** The same for the whole workflow, whose legs share one comment. */
export function workflowKey({ workflowFile }: Pick<Identity, "workflowFile">): string {
  return digest([workflowFile]);
}

function digest(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
