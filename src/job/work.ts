/** Where a ROCK server is and what identifies us there. Header values are secrets. */
export interface Connection {
  /** An http(s) URL without a trailing slash, or `local` for the embedded server. */
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a sandbox is started with; null and undefined fields are left to the server's defaults. */
export interface SandboxSpec {
  readonly image: string;
  readonly imageOs: string;
  readonly memory: string;
  readonly cpus: number;
  readonly limitCpus: number | null;
  readonly numGpus: number | null;
  readonly acceleratorType: string | null;
  readonly disk: string | null;
  readonly registryUsername: string | null;
  readonly registryPassword: string | null;
  readonly useKataRuntime: boolean;
  readonly autoArchiveSeconds: number | null;
  readonly autoDeleteSeconds: number | null;
  /** Idle minutes after which ROCK clears the sandbox by itself: the last line against a leak. */
  readonly autoClearMinutes: number;
  /** Seconds the sandbox may take until it answers; the server clamps its own limit to 600–1800. */
  readonly startupTimeoutSec: number;
  readonly userId: string | null;
  readonly experimentId: string | null;
  readonly namespace: string | null;
  readonly cluster: string | null;
}

/** A local file or directory that is put at an absolute path in the sandbox before the script starts. */
export interface Upload {
  /** Absolute local path, already confined to the workspace. */
  readonly source: string;
  /** Absolute path in the sandbox. */
  readonly target: string;
}

/** All that run/ knows of a job: one script on one sandbox. */
export interface SandboxWork {
  /** A name that is unique in the run and safe in paths; logs and artifacts are filed under it. */
  readonly job: string;
  readonly connection: Connection;
  readonly start: SandboxSpec;
  /** false keeps the sandbox after the job (`auto_stop: false`); a cancel stops it all the same. */
  readonly autoStop: boolean;
  readonly uploads: readonly Upload[];
  readonly script: string;
  /** Environment variables of the script; they travel as an uploaded file, never in a request that ROCK logs. */
  readonly env: ReadonlyMap<string, string>;
  /** Files of the artifact directory that the results are read from. */
  readonly collect: readonly string[];
  /** Milliseconds the script may run, counted from its launch. */
  readonly deadlineMs: number;
  /** Milliseconds the script gets between SIGTERM and SIGKILL when its deadline passes. */
  readonly graceMs: number;
}

/** The steps of one piece of sandbox work, in their order. */
export type Phase = "preflight" | "start" | "upload" | "launch" | "watch" | "collect" | "stop";

/** What is told of a failure that belongs to no script: one sentence for a person, and its cause chain for debugging. */
export interface Loss {
  readonly message: string;
  readonly error: Error;
}

/** How the work on one sandbox ended. */
export type SandboxEnd =
  | { readonly kind: "exited"; readonly exitCode: number }
  | { readonly kind: "stopped"; readonly reason: "interrupted" | "deadline" }
  | { readonly kind: "lost"; readonly phase: Phase; readonly loss: Loss };

/** A file the job left, after redaction, on disk. `path` is relative to the job's artifact directory. */
export interface ResultFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Everything run/ brings back of one piece of work. Times are milliseconds since the epoch. */
export interface SandboxReport {
  readonly end: SandboxEnd;
  readonly sandboxId: string | null;
  /** When the script was launched and when its end was seen; null when it never started. */
  readonly launchedAt: number | null;
  readonly endedAt: number | null;
  /** Files that `results` of the job's kind asked for by name and that were there. */
  readonly files: readonly ResultFile[];
  /** Why the files could not be collected, when they could not: a score that may exist was then not read. */
  readonly collectLoss: Loss | null;
  /** Relative path of the log in the results directory; null when nothing was written. */
  readonly log: string | null;
}
