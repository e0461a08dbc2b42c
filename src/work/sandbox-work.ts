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
  /** Values of the secrets that the sandbox is handed, by their names. */
  readonly secrets: ReadonlyMap<string, string>;
  /** JSON that only the job's kind understands: how its results are read, by another process too. */
  readonly reading: unknown;
  /** Milliseconds the script may run, counted from its launch. */
  readonly deadlineMs: number;
  /** Milliseconds the script gets between SIGTERM and SIGKILL when its deadline passes. */
  readonly graceMs: number;
}
