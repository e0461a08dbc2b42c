import { ARCHIVE_LIMITS, type ArchiveLimits } from "./archive-intake.ts";
import { LOG_BYTES } from "./job-log.ts";
import type { ShellSurroundings } from "./sandbox-shell.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Watchers } from "./watch-job.ts";

/** What every step of a piece of work asks of the world around it. */
export interface WorkSurroundings extends Surroundings, ShellSurroundings {
  readonly watchers: Watchers;
}

/** How much of what a sandbox sends is taken. */
export interface WorkLimits {
  readonly logBytes: number;
  readonly archive: ArchiveLimits;
}

export const WORK_LIMITS: WorkLimits = { logBytes: LOG_BYTES, archive: ARCHIVE_LIMITS };
