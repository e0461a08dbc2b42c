import type { Phase, SandboxInputs } from "../job/work.ts";
import type { LiveFiles } from "./live-files.ts";
import type { SandboxShell } from "./sandbox-shell.ts";
import type { JobWatcher } from "./watch-job.ts";

/** Mutable notes on one piece of work, so that whatever ends it, what is known is reported. */
export interface Progress {
  phase: Phase;
  sandboxId: string | null;
  /** When the last sandbox was asked for. */
  openedAt: number;
  /** True once the sandbox was up: before that, an unknown id proves nothing. */
  created: boolean;
  /** True when a failed start was stopped already. */
  cleanedUp: boolean;
  shell: SandboxShell | null;
  inputs: SandboxInputs | null;
  files: LiveFiles | null;
  watcher: JobWatcher | null;
  launchedAt: number | null;
  endedAt: number | null;
}

export function newProgress(): Progress {
  return {
    phase: "start",
    sandboxId: null,
    openedAt: 0,
    created: false,
    cleanedUp: false,
    shell: null,
    inputs: null,
    files: null,
    watcher: null,
    launchedAt: null,
    endedAt: null,
  };
}
