import { describeError } from "../base/errors.ts";
import { fillSecrets, nameSecrets, type TextWithNames } from "./secret-names.ts";

/** A launched job, as plain data: all that another process needs, beside the server's token, to bring it to its end. */
export interface RunningWork {
  /** A name that is unique in the run and safe in paths; logs and artifacts are filed under it. */
  readonly run: string;
  readonly sandboxId: string;
  /** Where its ROCK server is. */
  readonly baseUrl: string;
  /** The job's private directory in the sandbox. */
  readonly directory: string;
  /** Where the script leaves files for us. */
  readonly artifacts: string;
  /** Programs that the sandbox has. */
  readonly tools: readonly string[];
  /** Milliseconds since the epoch. */
  readonly launchedAt: number;
  /** Milliseconds the script may run from then on, and those it gets between SIGTERM and SIGKILL after that. */
  readonly deadlineMs: number;
  readonly graceMs: number;
  readonly autoStop: boolean;
  /** Idle minutes after which ROCK clears the sandbox by itself. */
  readonly idleMinutes: number;
  /** The directory whose content comes back, and files in it, as `SandboxInputs` has them. */
  readonly results: string;
  readonly required: readonly string[];
  readonly live: readonly string[];
  /** What the sandbox was started with, for what is said of it. */
  readonly image: string;
  readonly memory: string;
  /** Names of the secrets that the sandbox was handed: digests of their values are in its private directory. */
  readonly secrets: readonly string[];
  /** JSON that only the job's kind understands: how its results are read. */
  readonly reading: unknown;
}

/** A running work as it is written down: every secret in it is replaced by its name. */
interface RunningWorkRecord {
  readonly version: 1;
  readonly secrets: readonly string[];
  readonly work: TextWithNames;
}

export type RunningWorkReading =
  | { readonly kind: "read"; readonly work: RunningWork }
  | { readonly kind: "unreadable"; readonly reason: string };

/** The record of a running work, as one line of JSON without a secret. `secrets` are values by their names. */
export function writeRunningWork(work: RunningWork, secrets: ReadonlyMap<string, string>): string {
  const handed = new Map([...secrets].filter(([name]) => work.secrets.includes(name)));
  const record: RunningWorkRecord = { version: 1, secrets: work.secrets, work: nameSecrets(work, handed) };
  return JSON.stringify(record);
}

/** Reads what `writeRunningWork` wrote, by the secrets of this process; a name without a value is an error. */
export function readRunningWork(text: string, secrets: ReadonlyMap<string, string>): RunningWorkReading {
  const unreadable = (reason: string): RunningWorkReading => ({
    kind: "unreadable",
    reason: `this is no record of a running job: ${reason}`,
  });
  try {
    const record: unknown = JSON.parse(text);
    if (!isObject(record) || record["version"] !== 1 || !isListOfText(record["secrets"])) {
      return unreadable("another version, or another file");
    }
    const missing = record["secrets"].filter((name) => !secrets.has(name));
    if (missing.length > 0) {
      return { kind: "unreadable", reason: `the job was started with ${missing.join(", ")}, which has no value here` };
    }
    const work = fillSecrets(record["work"], secrets);
    return isRunningWork(work) ? { kind: "read", work } : unreadable("a field is missing or has another form");
  } catch (error) {
    return unreadable(describeError(error));
  }
}

type Form = "text" | "number" | "yes or no" | "list of text" | "anything";

const FORMS: Readonly<Record<keyof RunningWork, Form>> = {
  run: "text",
  sandboxId: "text",
  baseUrl: "text",
  directory: "text",
  artifacts: "text",
  tools: "list of text",
  launchedAt: "number",
  deadlineMs: "number",
  graceMs: "number",
  autoStop: "yes or no",
  idleMinutes: "number",
  results: "text",
  required: "list of text",
  live: "list of text",
  image: "text",
  memory: "text",
  secrets: "list of text",
  reading: "anything",
};

function isRunningWork(value: unknown): value is RunningWork {
  return isObject(value) && Object.entries(FORMS).every(([name, form]) => name in value && hasForm(value[name], form));
}

function hasForm(value: unknown, form: Form): boolean {
  switch (form) {
    case "text":
      return typeof value === "string";
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "yes or no":
      return typeof value === "boolean";
    case "list of text":
      return isListOfText(value);
    case "anything":
      return true;
  }
}

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
