import { posix } from "node:path";
import { cutEarly } from "../base/cut.ts";
import type { Clock } from "../base/time.ts";
import type { RockError } from "../rock/errors.ts";
import { type RetryPolicy, withRetry } from "../rock/retry.ts";
import type { Executed, Rock } from "../rock/rock.ts";
import { ANSWER, DELETED } from "./sandbox-scripts/answer.ts";
import { PREPARE } from "./sandbox-scripts/prepare.ts";

/** What a sandbox offers, and where in it the job lives. */
export interface SandboxFacts {
  /** The job's private directory, 0700. */
  readonly directory: string;
  /** Where the script leaves files for us: /data/logs/user-defined wherever that can be made. */
  readonly artifacts: string;
  readonly tools: ReadonlySet<string>;
}

export const UPSTREAM_ARTIFACTS = "/data/logs/user-defined";

/** Hears of every answer of a sandbox and of every failure, and rejects when it is lost, so that asking on is in vain. */
export interface SandboxWitness {
  answered(): void;
  failed(failure: RockError): Promise<void>;
}

/** How patient a step is. */
export interface Patience {
  readonly retry: RetryPolicy;
  readonly signal: AbortSignal | null;
  /** Whoever decides whether the sandbox is lost, where that can be before the time is up. */
  readonly witness?: SandboxWitness;
}

/** A failure that another try would not change, in words for a person. */
export class SandboxProblem extends Error {
  override readonly name: string = "SandboxProblem";
}

/** The job's private directory is gone, and with it all that could tell how the job went. */
export class DirectoryDeleted extends SandboxProblem {
  override readonly name = "DirectoryDeleted";

  constructor(directory: string) {
    super(
      `the job's private directory ${directory} in the sandbox was deleted while the job ran, most likely by its script, so that the script's end cannot be seen; keep the script from deleting .rock-job-*`,
    );
  }
}

const REQUEST_MS = 30_000;
/** Time for an answer to travel back after the program itself used all of its time. */
const ANSWER_SLACK_MS = 15_000;

/** One sandbox, its control script and the patience to talk to it. */
export interface SandboxShell {
  readonly sandboxId: string;
  readonly rock: Rock;
  readonly facts: SandboxFacts;
  /**
   * Runs one command of the control script and returns what it printed. Repeats what fails in passing, each time with
   * another word, which the answer must repeat.
   */
  control(command: ControlCommand, patience: Patience): Promise<string>;
  upload(name: string, bytes: Uint8Array, patience: Patience): Promise<void>;
  /** Reads a file whose first line is its name, and returns what follows. */
  readNamed(path: string, patience: Patience): Promise<string>;
  /** A random word that nobody else has, for names that must not be mistaken for another request's or another process's. */
  newWord(): string;
}

export interface ControlCommand {
  readonly name:
    | "launch"
    | "watch"
    | "changed"
    | "end"
    | "pack"
    | "piece"
    | "append"
    | "place_file"
    | "place_directory"
    | "sum";
  readonly arguments: readonly string[];
  /** Seconds the command may work or wait in the sandbox; 60 at most. */
  readonly seconds: number;
  readonly waiting?: boolean;
}

export interface ShellSurroundings {
  readonly clock: Clock;
  readonly random: () => number;
  /** 32 random hex digits, new at every call. */
  readonly newId: () => string;
}

/** Makes the job's directory in a sandbox that answers; one request, so that it also serves as the proof of life. */
export async function prepareSandbox(
  rock: Rock,
  sandboxId: string,
  surroundings: ShellSurroundings,
  signal: AbortSignal,
): Promise<SandboxShell> {
  const word = surroundings.newId();
  const command = ["sh", "-c", PREPARE, "prepare", word, `.rock-job-${sandboxId.slice(0, 16)}`];
  const call = { command, word, timeoutSec: 20, kind: "prompt" as const };
  const executed = await rock.execute(sandboxId, call, { timeoutMs: REQUEST_MS, signal });
  const facts = readFacts(executed);
  return openShell(rock, sandboxId, facts, surroundings);
}

/** The shell of a sandbox whose job directory was made before. */
export function openShell(
  rock: Rock,
  sandboxId: string,
  facts: SandboxFacts,
  surroundings: ShellSurroundings,
): SandboxShell {
  const repeat = async <Result>(operation: () => Promise<Result>, patience: Patience): Promise<Result> => {
    const { retry, signal, witness } = patience;
    const answered = async () => {
      const result = await operation();
      witness?.answered();
      return result;
    };
    const stillWorthIt = async (failure: RockError) => await witness?.failed(failure);
    return await withRetry(answered, retry, { ...surroundings, signal, stillWorthIt });
  };
  return {
    sandboxId,
    rock,
    facts,
    control: async ({ name, arguments: parameters, seconds, waiting }, patience) => {
      const program = ["sh", "-c", ANSWER, `${facts.directory}/control.sh`];
      const rest = [name, facts.directory, ...parameters];
      const options = { timeoutMs: seconds * 1000 + ANSWER_SLACK_MS, signal: patience.signal };
      const kind = waiting ? ("waiting" as const) : ("prompt" as const);
      const executed = await repeat(async () => {
        const word = surroundings.newId();
        const call = { command: [...program, word, ...rest], word, timeoutSec: Math.ceil(seconds) + 10, kind };
        return await rock.execute(sandboxId, call, options);
      }, patience);
      if (executed.stdout.trim() === DELETED) {
        throw new DirectoryDeleted(facts.directory);
      }
      refuseFlood(executed);
      const problem = name === "watch" ? null : /^error (.*)$/m.exec(executed.stdout);
      if (problem?.[1] !== undefined) {
        throw new SandboxProblem(quoted(problem[1]));
      }
      if (executed.exitCode !== 0) {
        const reason = quoted(executed.stderr) || "no message";
        throw new SandboxProblem(`the control script's ${name} ended with ${executed.exitCode}: ${reason}`);
      }
      return executed.stdout;
    },
    upload: async (name, bytes, patience) => {
      const options = { timeoutMs: REQUEST_MS + bytes.length / 100, signal: patience.signal };
      await repeat(async () => await rock.upload(sandboxId, `${facts.directory}/${name}`, bytes, options), patience);
    },
    readNamed: async (path, patience) => {
      const options = { timeoutMs: REQUEST_MS, signal: patience.signal };
      const file = { path, word: posix.basename(path) };
      return await repeat(async () => await rock.readAscii(sandboxId, file, options), patience);
    },
    newWord: surroundings.newId,
  };
}

/** Above what any command prints, the news of the log included; it is taken apart in memory. */
const LONGEST_ANSWER = 1024 * 1024;

function refuseFlood({ stdout }: Executed): void {
  if (stdout.length > LONGEST_ANSWER) {
    throw new SandboxProblem(`the sandbox answered a command of ours with ${stdout.length} characters`);
  }
}

function readFacts(executed: Executed): SandboxFacts {
  refuseFlood(executed);
  const lines = executed.stdout.split("\n").map((line) => line.trim());
  const value = (key: string): string | null => {
    const line = lines.find((candidate) => candidate.startsWith(`${key} `));
    return line === undefined ? null : line.slice(key.length + 1);
  };
  const problem = value("error");
  if (problem !== null) {
    throw new SandboxProblem(quoted(problem));
  }
  const directory = value("directory");
  const artifacts = value("artifacts");
  if (executed.exitCode !== 0 || directory === null || artifacts === null) {
    throw new SandboxProblem(
      `the sandbox could not be prepared: sh ended with ${executed.exitCode}: ${quoted(executed.stderr) || "no message"}`,
    );
  }
  const tools = new Set(lines.filter((line) => line.startsWith("has ")).map((line) => line.slice(4)));
  if (!tools.has("base64")) {
    throw new SandboxProblem(
      "the image has no base64, which is needed to read the job's log; add coreutils or busybox",
    );
  }
  if (!["sha256sum", "shasum", "openssl"].some((tool) => tools.has(tool))) {
    throw new SandboxProblem("the image has no sha256sum, which is needed to check uploads; add coreutils or busybox");
  }
  return { directory, artifacts, tools };
}

const LONGEST_QUOTE = 300;

/** The first line of what a sandbox said, as a part of a message. */
export function quoted(text: string): string {
  const said = text.trim();
  const end = said.indexOf("\n");
  return cutEarly(end < 0 ? said : said.slice(0, end), LONGEST_QUOTE);
}
