import type { Clock } from "../base/time.ts";
import type { Phase } from "../work/sandbox-report.ts";
import type { TrialNews, TrialsProgress } from "../work/trials-progress.ts";

/** What happens while work runs, for whoever shows it. Results never come from events. */
export type RunEvent =
  | { readonly kind: "phase"; readonly job: string; readonly phase: Phase }
  | { readonly kind: "sandbox"; readonly job: string; readonly sandboxId: string; readonly image: string }
  /** One or more whole lines of the job's log, redacted, without the last line break. */
  | { readonly kind: "log"; readonly job: string; readonly text: string }
  /** A trial ended, as far as one can tell while the job runs. */
  | { readonly kind: "trial"; readonly job: string; readonly trial: TrialNews }
  | { readonly kind: "progress"; readonly job: string; readonly progress: TrialsProgress }
  /** `oncePerRun`: true of every job alike, so that saying it of one is enough. */
  | { readonly kind: "notice"; readonly job: string; readonly message: string; readonly oncePerRun?: true }
  /** The sandbox stays after the job, as it was asked to. */
  | { readonly kind: "kept"; readonly job: string; readonly message: string }
  | { readonly kind: "warning"; readonly job: string; readonly message: string; readonly oncePerRun?: true }
  /** For whoever looks for a bug in this program: where it came from. */
  | { readonly kind: "debug"; readonly job: string; readonly message: string }
  /** One HTTP request to ROCK: never a header, a query value or a body. */
  | {
      readonly kind: "request";
      readonly method: string;
      readonly path: string;
      readonly outcome: string;
      readonly ms: number;
    };

/** Bytes on their way to disk, behind the redactor; `write` resolves when more may come. */
export interface ByteSink {
  write(bytes: Uint8Array): Promise<void>;
  /** Flushes what the redactor held back and closes the file. */
  close(): Promise<void>;
}

/** A job's log. */
export interface LogSink extends ByteSink {
  readonly path: string;
  /** The last whole lines of what was written, some KB of them, as they are on the disk; complete once it is closed. */
  tail(): string;
}

/** Where a job's log and files go. Paths are relative to the results directory and already unique in the run. */
export interface Output {
  /** The job's log; what is written also becomes `log` events. Created on the first write. */
  log(job: string): LogSink;
  /**
   * A file the job left; `path` is relative to the job's results directory and was checked by the caller. The same path
   * again replaces what was written before.
   */
  artifact(job: string, path: string): Promise<ByteSink>;
  /** A file that is the same as `original`, which was closed before. */
  artifactCopy(job: string, path: string, original: string): Promise<void>;
  /** Where such a file is, or would be: only the output knows, because a name may have a secret in it. */
  pathOf(job: string, path: string): string;
}

/** Remembers every sandbox before it is asked for, so that whoever survives can stop it. */
export interface Journal {
  opened(entry: JournalEntry): Promise<void>;
  /** The sandbox is verifiably gone. */
  closed(sandboxId: string): Promise<void>;
  /** The sandbox is meant to stay: `auto_stop: false`. */
  kept(sandboxId: string): Promise<void>;
  /** Another process brings its job to the end. Until then ROCK clears it when it was idle for its limit. */
  handedOver(sandboxId: string): Promise<void>;
}

export interface JournalEntry {
  /** 32 lowercase hex. */
  readonly sandboxId: string;
  /** Scheme, host and port of the ROCK server: all that is kept of its URL. */
  readonly origin: string;
  /** When its create was last sent, in milliseconds since the epoch. */
  readonly createdAt: number;
}

/** What the engine asks of the world around it; implemented at the two ends and joined in entry/. */
export interface Surroundings {
  /** Shows only; never throws, never waits. */
  readonly emit: (event: RunEvent) => void;
  readonly output: Output;
  readonly journal: Journal;
  readonly clock: Clock;
  /** 16 random bytes as 32 lowercase hex, new at every call. */
  readonly newId: () => string;
  /**
   * Milliseconds for which a sandbox is stopped after a cancel: little in a workflow, where post goes on, and long on a
   * terminal, where nobody comes after.
   */
  readonly cancelStopMs: number;
  /** Aborted when the user, the runner or a signal cancels. */
  readonly stop: AbortSignal;
}
