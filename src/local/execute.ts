import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { MARKER } from "./process-table.ts";
import type { ExecuteRequest } from "./requests.ts";
import { decodeOutput } from "./text-codec.ts";
import type { Workplace } from "./workplace.ts";

/** How a command went, as far as ROCK tells it. */
export type Executed =
  | { readonly kind: "finished"; readonly stdout: string; readonly stderr: string; readonly exitCode: number }
  /** Could not be started, ran out of time, or printed too much: ROCK answers all of these alike, with exit code -1. */
  | { readonly kind: "failed" }
  /** The sandbox was stopped meanwhile. */
  | { readonly kind: "unreachable" };

type Command = Pick<ExecuteRequest, "command" | "timeout" | "env" | "cwd" | "shell" | "check">;

/** Linux takes no argument of 128 KiB or more, its closing NUL included; said here so that macOS behaves the same. */
const LONGEST_ARGUMENT_BYTES = 131_071;
/** What both streams of a command may print together; it has to fit into one JSON answer. */
const MOST_OUTPUT_BYTES = 256 * 1024 * 1024;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const FAILED: Executed = { kind: "failed" };

/**
 * Runs a command like Python's subprocess.run with captured output: the answer waits for everyone who holds the command's
 * stdout or stderr, and its timeout ends only the command itself. After `requestLimitMs` the answer is `failed` while the
 * command goes on; so it does when the client goes away.
 */
export async function execute(command: Command, workplace: Workplace, requestLimitMs: number): Promise<Executed> {
  const child = start(command, workplace);
  if (child === null) {
    return FAILED;
  }
  return await new Promise((resolve) => {
    const limit = setTimeout(() => settle(FAILED), requestLimitMs);
    const unreachable = () => settle({ kind: "unreachable" });
    const settle = (executed: Executed) => {
      clearTimeout(limit);
      workplace.stopped.removeEventListener("abort", unreachable);
      resolve(executed);
    };
    workplace.stopped.addEventListener("abort", unreachable, { once: true });
    whenDone(child, command, workplace, settle);
  });
}

function start(command: Command, workplace: Workplace): ChildProcess | null {
  const [program, ...rest] = programOf(command);
  const environment = environmentOf(command, workplace);
  const tooLong = [program ?? "", ...rest].some((word) => Buffer.byteLength(word) > LONGEST_ARGUMENT_BYTES);
  if (program === undefined || command.cwd === "" || environment === null || tooLong) {
    return null;
  }
  try {
    const child = spawn(program, rest, {
      cwd: path.resolve(workplace.directory, command.cwd ?? "."),
      env: environment,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (child.pid !== undefined) {
      workplace.groups.opened(child.pid);
    }
    return child;
  } catch {
    // A NUL in an argument, or more arguments than the system takes.
    return null;
  }
}

/** A text without a shell is the name of a program, spaces and all. */
function programOf({ command, shell }: Command): readonly string[] {
  const words = typeof command === "string" ? [command] : command;
  return shell ? ["/bin/sh", "-c", ...words] : words;
}

/** An `env` replaces the whole environment, except for the marker, without which the processes could not be found again. */
function environmentOf({ env }: Command, workplace: Workplace): Record<string, string> | null {
  if (env === null) {
    return { ...workplace.environment };
  }
  const impossible = [...env].some(([name, value]) => name.includes("=") || `${name}${value}`.includes("\0"));
  return impossible ? null : { ...Object.fromEntries(env), [MARKER]: workplace.directory };
}

/** Reports once how a command went, long after its request was answered if need be. */
function whenDone(
  child: ChildProcess,
  command: Command,
  workplace: Workplace,
  report: (executed: Executed) => void,
): void {
  const output = new Output(child);
  const giveUp = () => {
    child.kill("SIGKILL");
    // Whoever else holds the pipes is left alone, and finds them closed.
    child.stdout?.destroy();
    child.stderr?.destroy();
    report(FAILED);
  };
  const deadline =
    command.timeout === null ? undefined : setTimeout(giveUp, Math.min(command.timeout * 1000, LONGEST_TIMER_MS));
  if (command.timeout !== null && command.timeout <= 0) {
    giveUp();
  }
  child.on("error", () => {
    clearTimeout(deadline);
    report(FAILED);
  });
  child.once("close", (code: number | null, signal: NodeJS.Signals | null) => {
    clearTimeout(deadline);
    if (child.pid !== undefined) {
      workplace.groups.leaderEnded(child.pid);
    }
    const exitCode = code ?? -(signal === null ? 1 : constants.signals[signal]);
    const isFailure = output.isTooLong || (command.check && exitCode !== 0);
    report(isFailure ? FAILED : { kind: "finished", ...output.texts(), exitCode });
  });
}

/** What a command prints, kept in memory as ROCK does. */
class Output {
  readonly #stdout: Buffer[] = [];
  readonly #stderr: Buffer[] = [];
  #room = MOST_OUTPUT_BYTES;

  constructor(child: ChildProcess) {
    this.#collect(child.stdout, this.#stdout);
    this.#collect(child.stderr, this.#stderr);
  }

  get isTooLong(): boolean {
    return this.#room < 0;
  }

  texts(): { readonly stdout: string; readonly stderr: string } {
    return { stdout: decodeOutput(this.#stdout), stderr: decodeOutput(this.#stderr) };
  }

  #collect(stream: Readable | null, chunks: Buffer[]): void {
    stream?.on("data", (chunk: Buffer) => {
      this.#room -= chunk.length;
      if (!this.isTooLong) {
        chunks.push(chunk);
      }
    });
    // The command's end tells all there is to tell.
    stream?.on("error", () => undefined);
  }
}
