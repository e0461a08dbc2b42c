import type { StartRequest } from "./requests.ts";
import { gigabytes, parseSize } from "./size.ts";

/** A sandbox's record: what ROCK remembers of it, from the request to start it until long after it stopped. */
export interface Sandbox {
  readonly id: string;
  readonly image: string;
  readonly cpus: number;
  /** As ROCK echoes it: `8.00g`. */
  readonly memory: string;
  readonly disk: string | null;
  readonly numGpus: number | null;
  readonly acceleratorType: string | null;
  readonly owner: Owner;
  readonly autoClearMinutes: number;
  /** Seconds after the stop; 0 and null both mean at once, null because the cluster's default says so. */
  readonly autoDeleteSeconds: number | null;
  readonly autoArchiveSeconds: number | null;
  readonly boot: Boot;
  readonly state: SandboxState;
  readonly history: readonly Transition[];
  /** Milliseconds since the epoch, as all times here. */
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly stoppedAt: number | null;
  readonly deletedAt: number | null;
  /** When it is stopped for idleness unless a request moves this further. */
  readonly expiresAt: number;
}

/** Whom a sandbox belongs to, by the headers of its start. */
export interface Owner {
  readonly userId: string;
  readonly experimentId: string;
  readonly namespace: string;
}

export type SandboxState = "pending" | "running" | "stopped" | "deleted";

/** How the start of a sandbox goes; all but `comes-up` stay pending until they are stopped. */
export type Boot =
  | "comes-up"
  | "pull-fails"
  | "hangs"
  /** The cluster had no room. */
  | "rejected"
  /** Its id was used before: a record was made of which the database wants to know nothing. */
  | "unrecorded";

export interface Transition {
  readonly from: SandboxState;
  readonly to: SandboxState;
  readonly event: "alive" | "stop" | "delete";
  readonly at: number;
}

/** A sandbox as a valid request asks for it, pending; `idWasUsed` says that an earlier one had the same id. */
export function newSandbox(id: string, request: StartRequest, owner: Owner, idWasUsed: boolean, now: number): Sandbox {
  const sandbox: Sandbox = {
    id,
    image: request.image,
    cpus: request.cpus,
    memory: gigabytes(parseSize(request.memory) ?? 0),
    disk: request.disk,
    numGpus: request.num_gpus,
    acceleratorType: request.accelerator_type,
    owner,
    autoClearMinutes: request.auto_clear_time_minutes,
    autoDeleteSeconds: request.auto_archive_seconds === null ? request.auto_delete_seconds : null,
    autoArchiveSeconds: request.auto_archive_seconds,
    boot: idWasUsed ? "unrecorded" : bootOf(request.image),
    state: "pending",
    history: [],
    createdAt: now,
    startedAt: null,
    stoppedAt: null,
    deletedAt: null,
    expiresAt: now,
  };
  return refreshed(sandbox, now);
}

/** The first word of an image asks for a fault; the embedded server has no images and takes every other name. */
function bootOf(image: string): Boot {
  if (image.startsWith("reject")) {
    return "rejected";
  }
  if (image.startsWith("fail-pull")) {
    return "pull-fails";
  }
  return image.startsWith("never-start") ? "hangs" : "comes-up";
}

export function isAlive(sandbox: Sandbox): boolean {
  return sandbox.state === "pending" || sandbox.state === "running";
}

/** Moves the idle limit: done when a request starts, not while it waits. */
export function refreshed(sandbox: Sandbox, now: number): Sandbox {
  return { ...sandbox, expiresAt: now + sandbox.autoClearMinutes * 60_000 };
}

export function isExpired(sandbox: Sandbox, now: number): boolean {
  return isAlive(sandbox) && now > sandbox.expiresAt;
}

export function cameUp(sandbox: Sandbox, now: number): Sandbox {
  return { ...moved(sandbox, "running", "alive", now), startedAt: now };
}

/** Stopping deletes at once unless the sandbox was to be kept for a while. */
export function stopped(sandbox: Sandbox, now: number): Sandbox {
  const kept = { ...moved(sandbox, "stopped", "stop", now), stoppedAt: now };
  return deleteDueAt(kept) === now ? deleted(kept, now) : kept;
}

export function deleted(sandbox: Sandbox, now: number): Sandbox {
  return { ...moved(sandbox, "deleted", "delete", now), deletedAt: now };
}

/** When a stopped sandbox is to be deleted; null when it is not stopped or waits to be archived. */
export function deleteDueAt(sandbox: Sandbox): number | null {
  if (sandbox.state !== "stopped" || sandbox.stoppedAt === null || sandbox.autoArchiveSeconds !== null) {
    return null;
  }
  return sandbox.stoppedAt + (sandbox.autoDeleteSeconds ?? 0) * 1000;
}

function moved(sandbox: Sandbox, to: SandboxState, event: Transition["event"], at: number): Sandbox {
  return { ...sandbox, state: to, history: [...sandbox.history, { from: sandbox.state, to, event, at }] };
}
