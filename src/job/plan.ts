import type { Fingerprint } from "../results/fingerprint.ts";
import type { JobShape } from "../results/job.ts";
import type { AgentEntry, TrialResult } from "../results/trial.ts";
import type { SandboxWork } from "../work/sandbox-work.ts";
import type { JobDocument, Position } from "./document.ts";
import type { EnvironmentInput } from "./environment-schema.ts";
import type { JobReader } from "./job-reader.ts";
import type { KindName } from "./kind.ts";
import type { Problem } from "./problem.ts";

/** What the settings may say over a job file; null and empty mean that the file decides. */
export interface JobOverrides {
  readonly baseUrl: string | null;
  readonly authorization: string | null;
  readonly extraHeaders: ReadonlyMap<string, string>;
  readonly cluster: string | null;
  readonly namespace: string | null;
  readonly experimentId: string | null;
  readonly timeoutSec: number | null;
  readonly env: ReadonlyMap<string, string>;
  /** Secret values by their names. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly keepSandbox: boolean | null;
  /** Only these tasks of a benchmark, names or patterns; empty for all. */
  readonly taskNames: readonly string[];
  /** Only the first tasks of every dataset; null for all. */
  readonly nTasks: number | null;
  /** Which reward counts where there are several and none is called `reward`. */
  readonly rewardKey: string | null;
  /** Reward from which a trial passed. */
  readonly passScore: number;
  /** `validate` only looks: there, no server need be named. */
  readonly mode: "run" | "validate" | "report";
}

/** Which servers this event may reach: a pull request can edit the job file it is judged by. */
export interface Trust {
  /** False where the job file's `base_url` could send a token of the base repository elsewhere. */
  readonly serverFromFile: boolean;
  /** False where a script on the runner could read the runner's secrets. */
  readonly localServer: boolean;
  /** The event, for the message: `pull_request_target`. */
  readonly event: string;
}

/** A local path that a job file names, to be confined and looked at by whoever may touch the file system. */
export interface LocalPath {
  readonly purpose: "script" | "upload";
  readonly path: string;
  readonly position: Position;
}

/** A local path after that: inside the workspace, links resolved. */
export interface ResolvedPath {
  readonly absolute: string;
  /** The content, of a script only. */
  readonly text: string | null;
}

/** A job file that was read and found right, before anything outside it was looked at. */
export interface JobFile<Input> {
  readonly document: JobDocument;
  readonly sha256: string;
  readonly input: Input & CommonInput;
}

/** The part of the schema that every kind has. */
export interface CommonInput {
  readonly job_name?: string | null | undefined;
  readonly namespace?: string | null | undefined;
  readonly experiment_id?: string | null | undefined;
  readonly labels?: Readonly<Record<string, string>> | null | undefined;
  readonly timeout?: number | null | undefined;
  readonly environment?: EnvironmentInput | null | undefined;
}

/** What runs when trials of a job are run again. */
export interface RepeatedRun extends Pick<PlannedJob, "work" | "openReader"> {
  /** How many trials it is for; null for all of the job's. */
  readonly trials: number | null;
}

/** What is known of the files that a job leaves, before they come. */
export interface LeftFiles {
  /** Whether its directories are its trials' own. */
  readonly directories: "of trials" | "any";
  /** Whether a file repeats the job's configuration with its secrets shortened, which hides them from a redactor. */
  readonly shortensSecrets: (path: string) => boolean;
}

/** A job ready to run, and what reports say of it. */
export interface PlannedJob {
  readonly config: string;
  readonly configSha256: string;
  readonly type: KindName;
  readonly shape: JobShape;
  readonly jobName: string;
  readonly namespace: string | null;
  readonly experimentId: string | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly work: SandboxWork;
  /** What runs, for a person to read: the script, or the configuration handed to Harbor without its secrets. */
  readonly shown: { readonly label: string; readonly text: string; readonly format: "script" | "yaml" };
  readonly leaves: LeftFiles;
  /** What the end of the log may mean where all went well; null where it is not worth a look. */
  readonly hintOfLog: ((logEnd: string) => string | null) | null;
  /** What a reader has to know of numbers that were measured until the timeout; null where the trials say it. */
  readonly remarkAtDeadline: string | null;
  readonly agents: readonly AgentEntry[];
  readonly fingerprint: Fingerprint;
  /** What of the job is left out on purpose; null when all of it runs. */
  readonly partial: string | null;
  /**
   * Whether a trial may be run again without paying twice: what was measured, or would end the same way, never is. Who has
   * to act on the others is not the change under test, and the next time may go well.
   */
  readonly isWorthRepeating: (trial: TrialResult) => boolean;
  /** Runs that repeat these of the job's trials and no others, or all of them, each on a new sandbox; `round` counts from 1. */
  readonly repeat: (trials: readonly TrialResult[] | "all", round: number) => readonly RepeatedRun[];
  /**
   * `job` is the job's name, unique in the run; `place` tells where a file that it leaves goes in our results directory.
   */
  readonly openReader: (job: string, place: (path: string) => string) => JobReader;
  /** Values of the file that must be hidden wherever they turn up. */
  readonly secrets: readonly string[];
  /** What a reader has to know to read the job's numbers rightly, one sentence each. */
  readonly remarks: readonly string[];
  /** What a user should know although it is no problem. */
  readonly notices: readonly string[];
  /** What may do harm, although it is no problem of the file. */
  readonly warnings: readonly string[];
}

export function problemAt(
  document: JobDocument,
  path: readonly PropertyKey[],
  message: string,
  remedy: string,
): Problem {
  return { file: document.file, ...document.locate(path), message, remedy };
}
