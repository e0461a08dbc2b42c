import type { Phase } from "../job/work.ts";
import type { SandboxShell } from "./sandbox-shell.ts";
import type { JobWatcher } from "./watch-job.ts";

/** Mutable notes on one piece of work, so that whatever ends it, what is known is reported. */
export interface Progress {
  phase: Phase;
  sandboxId: string | null;
  /** True once the create was answered: before that, an unknown id proves nothing. */
  created: boolean;
  /** True when a failed start was stopped already. */
  cleanedUp: boolean;
  shell: SandboxShell | null;
  watcher: JobWatcher | null;
  launchedAt: number | null;
  endedAt: number | null;
}

export function newProgress(): Progress {
  return {
    phase: "start",
    sandboxId: null,
    created: false,
    cleanedUp: false,
    shell: null,
    watcher: null,
    launchedAt: null,
    endedAt: null,
  };
}
