import type { TrialResult } from "../results/trial.ts";

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

/** A sandbox that is up, as far as the inputs of a job depend on it. */
export interface StartedSandbox {
  readonly id: string;
  /** What the server filed the sandbox under; null where it does not tell. */
  readonly namespace: string | null;
  readonly experimentId: string | null;
  /** The job's private directory. */
  readonly directory: string;
  /** Stands for ROCK's /data/logs/user-defined, which not every sandbox lets its user make. */
  readonly artifacts: string;
}

/** What a started sandbox is given, and where it will leave what is wanted. */
export interface SandboxInputs {
  readonly script: string;
  /** Small private files, by their names in the job's directory: nobody else may read them, and ROCK's logs do not have them. */
  readonly files: ReadonlyMap<string, string>;
  /** The directory whose content comes back after the job. */
  readonly results: string;
  /**
   * Files in it that results are read from, `name`, or `*\/name` in any of its directories: they come before all others.
   * A `name` that is there and does not come back is unreadable, not absent.
   */
  readonly required: readonly string[];
  /** Files in it that are brought while the job runs, each time they change: `name`, or `*\/name` in any of its directories. */
  readonly live: readonly string[];
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
  readonly inputs: (sandbox: StartedSandbox) => SandboxInputs;
  /** Environment variables of the script; they travel as an uploaded file, never in a request that ROCK logs. */
  readonly env: ReadonlyMap<string, string>;
  /** Milliseconds the script may run, counted from its launch. */
  readonly deadlineMs: number;
  /** Milliseconds the script gets between SIGTERM and SIGKILL when its deadline passes. */
  readonly graceMs: number;
}

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
  | { readonly kind: "stopped"; readonly reason: "interrupted" | "deadline" }
  | { readonly kind: "lost"; readonly phase: Phase; readonly loss: Loss }
  /** This program has a bug; the loss says so. */
  | { readonly kind: "bug"; readonly loss: Loss };

/** A file the job left, as it came, before redaction; `path` is relative to the job's results directory. */
export interface ResultFile {
  readonly path: string;
  readonly content:
    | { readonly kind: "bytes"; readonly bytes: Uint8Array }
    /** It was there; why its content is not, in words. */
    | { readonly kind: "unreadable"; readonly reason: string };
}

/** Takes the files that results are read from, as they arrive. */
export interface ResultFileReader {
  /** The bytes up to which the content of this file is wanted; null when it is not. */
  wants(path: string): number | null;
  /** `live` files come while the job runs, and again when they changed; `final` ones from the archive after its end. */
  take(file: ResultFile, when: "live" | "final"): void;
}

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

/** How a job's trials stand while it runs; provisional, only shown. */
export interface TrialsProgress {
  /** Null until it is known. */
  readonly total: number | null;
  readonly done: number;
  readonly running: number;
  /** Of those done: without a measurement. */
  readonly unmeasured: number;
  /** Of those done: measured, and passed. */
  readonly passed: number;
  /** Mean over those done; null before the first. */
  readonly score: number | null;
  /** What the trials that told it cost so far. */
  readonly costUsd: number | null;
}

/** A trial that just ended; provisional, because Harbor may run it again. */
export interface TrialNews {
  readonly name: string;
  /** What its agent is called among the job's; null where there is only one. */
  readonly agent: string | null;
  readonly standing: "passed" | "not passed" | "unmeasured";
  readonly reward: number | null;
  /** The exception's name. */
  readonly exception: string | null;
  readonly durationSec: number | null;
}

/** What a kind of job makes of what came back. */
export interface JobOutcome {
  readonly trials: readonly TrialResult[];
  readonly expectedTrials: number | null;
  readonly faults: readonly string[];
  /** Those of the faults that are about what was measured: running other trials again does not change them. */
  readonly lastingFaults: readonly string[];
  readonly harborVersion: string | null;
}

/** Reads one job's results: fed while it runs and after, asked at the end. */
export interface JobReader extends ResultFileReader {
  /** Trials that ended since this was last asked. */
  news(): readonly TrialNews[];
  /** Null for a kind of job that has no progress to tell. */
  progress(): TrialsProgress | null;
  outcome(report: SandboxReport): JobOutcome;
}
