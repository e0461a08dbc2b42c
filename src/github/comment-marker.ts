import { createHash } from "node:crypto";
import type { ActionContext } from "./context.ts";

/** The invisible first line of our comment: whose it is, and of which run. */
export interface Marker {
  /** Digest of workflow, job, leg and step: each of them has a comment of its own. */
  readonly key: string;
  readonly runNumber: number;
  readonly attempt: number;
  readonly sha: string;
}

export type Identity = Pick<ActionContext, "workflowFile" | "job" | "leg" | "actionId">;

/** 16 hexadecimal digits that are the same in every run of the same step, and different for any other step or leg. */
export function identityKey({ workflowFile, job, leg, actionId }: Identity): string {
  const parts = JSON.stringify([workflowFile, job, leg, actionId]);
  return createHash("sha256").update(parts).digest("hex").slice(0, 16);
}

export function markerOf(context: Identity & Pick<ActionContext, "runNumber" | "attempt" | "sha">): Marker {
  const { runNumber, attempt, sha } = context;
  return { key: identityKey(context), runNumber, attempt, sha };
}

/** The marker as the first line of a comment, without its line break. */
export function formatMarker({ key, runNumber, attempt, sha }: Marker): string {
  return `<!-- rock-job-action key=${key} run=${runNumber} attempt=${attempt} sha=${sha} -->`;
}

const MARKER =
  /^<!-- rock-job-action key=([0-9a-f]{16}) run=(\d{1,15}) attempt=(\d{1,9}) sha=([0-9a-f]{40,64}) -->\r?(?:\n|$)/;

/** The marker of a comment; null when it is not one of ours. Only the very first line counts. */
export function parseMarker(body: string): Marker | null {
  const [, key, runNumber, attempt, sha] = MARKER.exec(body) ?? [];
  if (key === undefined || sha === undefined) {
    return null;
  }
  return { key, runNumber: Number(runNumber), attempt: Number(attempt), sha };
}

/** Negative when `left` is of an older run, positive when of a newer one, 0 for the same run. */
export function compareRuns(left: Marker, right: Marker): number {
  return left.runNumber - right.runNumber || left.attempt - right.attempt;
}
