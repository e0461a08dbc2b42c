/** The steps of one piece of sandbox work, in their order. */
export type Phase = "preflight" | "start" | "upload" | "launch" | "watch" | "collect" | "stop";

/** How a failure is reported that belongs to no script: one sentence for a person, and its cause chain for debugging. */
export interface Loss {
  readonly message: string;
  readonly error: Error;
}

/** How the work on one sandbox ended. */
export type SandboxEnd =
  | { readonly kind: "exited"; readonly exitCode: number }
  /** `superseded`: another process brings it to its end, and the sandbox is that one's. */
  | { readonly kind: "stopped"; readonly reason: "interrupted" | "deadline" | "superseded" }
  | { readonly kind: "lost"; readonly phase: Phase; readonly loss: Loss }
  /** This program has a bug; the loss says so. */
  | { readonly kind: "bug"; readonly loss: Loss };

/** What became of the job's files after its end. */
export type Collection =
  | { readonly kind: "complete" }
  /** There was no sandbox to bring them from, or no time. */
  | { readonly kind: "none" }
  | { readonly kind: "lost"; readonly loss: Loss };

/** Everything run/ brings back of one piece of work, besides its files. Times are milliseconds since the epoch. */
export interface SandboxReport {
  readonly end: SandboxEnd;
  readonly sandboxId: string | null;
  /** When the script was launched and when its end was seen; null when it never started. */
  readonly launchedAt: number | null;
  readonly endedAt: number | null;
  readonly collection: Collection;
  /** Relative path of the log in the results directory; null when nothing was written. */
  readonly log: string | null;
  /** The last lines of the log, redacted; empty without one. */
  readonly logEnd: string;
}
