import type { Phase } from "../work/sandbox-report.ts";
import type { SandboxInputs } from "../work/sandbox-work.ts";
import type { HeldSandbox } from "./held-sandbox.ts";
import type { LiveFiles } from "./live-files.ts";
import type { SandboxShell } from "./sandbox-shell.ts";
import type { JobWatcher } from "./watch-job.ts";

/** Mutable notes on one piece of work, so that whatever ends it, what is known is reported. */
export interface Progress {
  phase: Phase;
  sandbox: HeldSandbox;
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
    sandbox: { kind: "none" },
    shell: null,
    inputs: null,
    files: null,
    watcher: null,
    launchedAt: null,
    endedAt: null,
  };
}
