import type { ResultFile, ResultFileReader } from "../../work/result-files.ts";
import { entriesOf } from "./agent-matching.ts";
import { ChangedResults } from "./changed-results.ts";
import { type Fields, fieldsOf, isObject } from "./fields.ts";
import { type JobRecord, type LockRecord, readJob, readLock } from "./job-record.ts";
import { parsePythonJson } from "./python-json.ts";
import type { HarborReading } from "./reading.ts";
import { type TaskIdentity, taskIdentity } from "./task-key.ts";
import { readTrial, type TrialRecord } from "./trial-record.ts";

const MIB = 1024 * 1024;

/** Up to here a file is read. Five thousand trials make a `lock.json` of 8 MiB and a job-level `result.json` of 1 MiB. */
const LIMITS: ReadonlyMap<string, number> = new Map([
  ["result.json", 16 * MIB],
  ["lock.json", 32 * MIB],
  ["config.json", 4 * MIB],
  ["*/result.json", 8 * MIB],
  ["*/config.json", MIB],
]);

/** What is read, as patterns below Harbor's job directory. */
export const RESULT_FILES: readonly string[] = [...LIMITS.keys()];

/** A trial's result, or why there is none to read. */
export type ReadResult =
  | { readonly kind: "read"; readonly trial: TrialRecord }
  | { readonly kind: "unreadable"; readonly reason: string };

/** What is kept of the directory of one trial. */
export interface TrialDirectory {
  readonly name: string;
  live: ReadResult | null;
  final: ReadResult | null;
  /** By its `config.json`, which Harbor writes when the trial starts. */
  started: { readonly task: TaskIdentity; readonly agents: readonly number[] } | null;
  hasLog: boolean;
  /** Something of it came back after the job's end, so that it is among the files. */
  isKept: boolean;
}

/** What is kept of Harbor's job directory; the files themselves are let go as soon as they were read. */
export class HarborFiles implements ResultFileReader {
  readonly trials = new Map<string, TrialDirectory>();
  lock: LockRecord | null = null;
  job: JobRecord | null = null;
  readonly changed = new ChangedResults();
  /** Harbor's own account of its configuration. */
  configuration: Fields | null = null;
  readonly #terms: HarborReading;
  readonly #onTrial: (directory: string, trial: TrialRecord) => void;

  constructor(terms: HarborReading, onTrial: (directory: string, trial: TrialRecord) => void) {
    this.#terms = terms;
    this.#onTrial = onTrial;
  }

  wants(path: string): number | null {
    const { directory, file } = split(path);
    if (directory !== null && file === "trial.log") {
      this.#trial(directory).hasLog = true;
    }
    return file === null ? null : (LIMITS.get(directory === null ? file : `*/${file}`) ?? null);
  }

  take({ path, content }: ResultFile, when: "live" | "final"): void {
    const { directory, file } = split(path);
    if (file === null) {
      return;
    }
    const parsed = parsedOf(content);
    if (directory === null) {
      this.#takeOfJob(file, parsed);
    } else {
      this.#takeOfTrial(this.#trial(directory), file, parsed, when);
    }
  }

  /** A later file stands for an earlier one, unless it cannot be read: what was read once was true. */
  #takeOfJob(file: string, parsed: Parsed): void {
    if (parsed.kind === "unreadable") {
      return;
    }
    switch (file) {
      case "lock.json":
        this.lock = readLock(parsed.fields, this.#terms.agents);
        break;
      case "result.json":
        this.job = readJob(parsed.fields);
        break;
      case "config.json":
        this.configuration = parsed.fields;
        break;
    }
  }

  #takeOfTrial(trial: TrialDirectory, file: string, parsed: Parsed, when: "live" | "final"): void {
    trial.isKept ||= when === "final";
    if (file === "config.json" && parsed.kind === "fields") {
      const { task, agent } = parsed.fields;
      trial.started = { task: taskIdentity(fieldsOf(task)), agents: entriesOf(agent, this.#terms.agents) };
    }
    if (file !== "result.json") {
      return;
    }
    const result: ReadResult =
      parsed.kind === "unreadable" ? parsed : { kind: "read", trial: readTrial(parsed.fields, this.#terms) };
    if (result.kind === "read") {
      this.changed.see(trial.name, result.trial);
      // Some end so late that their results come only after the job's end, and are news then.
      this.#onTrial(trial.name, result.trial);
    }
    if (when === "final") {
      trial.final = result;
    } else if (result.kind === "read") {
      trial.live = result;
    } else {
      // Harbor writes in place, so half a file is no news, unless it stays the last that is known.
      trial.live ??= result;
    }
  }

  #trial(name: string): TrialDirectory {
    const known = this.trials.get(name);
    if (known !== undefined) {
      return known;
    }
    const trial = { name, live: null, final: null, started: null, hasLog: false, isKept: false };
    this.trials.set(name, trial);
    return trial;
  }
}

type Parsed =
  | { readonly kind: "fields"; readonly fields: Fields }
  | { readonly kind: "unreadable"; readonly reason: string };

function parsedOf(content: ResultFile["content"]): Parsed {
  if (content.kind === "unreadable") {
    return content;
  }
  try {
    const value = parsePythonJson(new TextDecoder().decode(content.bytes));
    return isObject(value)
      ? { kind: "fields", fields: value }
      : { kind: "unreadable", reason: "it is not a JSON object" };
  } catch {
    return { kind: "unreadable", reason: "it is not complete JSON" };
  }
}

/** `file` is null deeper down, where an agent's own files have any name. */
function split(path: string): { readonly directory: string | null; readonly file: string | null } {
  const [first = "", second, ...deeper] = path.split("/");
  if (deeper.length > 0) {
    return { directory: null, file: null };
  }
  return second === undefined ? { directory: null, file: first } : { directory: first, file: second };
}
