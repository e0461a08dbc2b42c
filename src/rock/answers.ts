import { RockError } from "./errors.ts";
import type { HttpAnswer } from "./http.ts";
import { readStatus, type SandboxStatus } from "./sandbox-status.ts";
import { isObject, numberOr, openEnvelope, type Source, stringOr } from "./wire.ts";

/**
 * A gateway that lost count of its answers gives one request's to another. So every answer is held against its question: it
 * must be about the same sandbox, and what a program printed or a file holds must begin with the agreed word.
 */
export interface Question extends Source {
  readonly sandboxId: string;
}

export interface Executed {
  readonly exitCode: number;
  /** Without the line that had the word. */
  readonly stdout: string;
  readonly stderr: string;
}

function stray({ endpoint, origin }: Source): RockError {
  const message = `ROCK at ${origin} answered ${endpoint} with the answer to another request`;
  return new RockError(message, { kind: "stray", endpoint, origin, transient: true });
}

/** Takes the result out of an answer, or throws its failure; a stray answer that names another sandbox is neither. */
export function openAnswer(answer: HttpAnswer, question: Question): unknown {
  try {
    const result = openEnvelope(answer, question);
    if (isOther(namedIn(result), question)) {
      throw stray(question);
    }
    return result;
  } catch (error) {
    const isRefusal = error instanceof RockError && error.kind === "refused";
    throw isRefusal && isOther(/\bsandbox ([0-9a-f]{32})\b/i.exec(error.message)?.[1], question)
      ? stray(question)
      : error;
  }
}

function isOther(named: string | undefined, { sandboxId }: Question): boolean {
  return named !== undefined && named !== "" && named !== sandboxId;
}

/** Creates and states have the sandbox's id as a field, stops and deletes in a sentence: `<id> stopped`. */
function namedIn(result: unknown): string | undefined {
  return typeof result === "string" ? /^[0-9a-f]{32}\b/.exec(result)?.[0] : fieldOf(result, "sandbox_id");
}

function fieldOf(result: unknown, name: string): string | undefined {
  return isObject(result) ? stringOr(result[name], undefined) : undefined;
}

/** The result of an endpoint has this key, whatever its value; that of most others has not. */
function requireKey(result: unknown, key: string, question: Question): void {
  if (!isObject(result) || !(key in result)) {
    throw stray(question);
  }
}

export function readStarted(result: unknown, question: Question): void {
  requireKey(result, "sandbox_id", question);
}

export function readState(result: unknown, question: Question): SandboxStatus {
  requireKey(result, "is_alive", question);
  return readStatus(result);
}

export function readUploaded(result: unknown, question: Question): void {
  requireKey(result, "file_name", question);
}

/** Reads what a program did that prints `word` first. */
export function readExecuted(result: unknown, word: string, question: Question): Executed {
  const { endpoint, origin } = question;
  if (!isObject(result) || typeof result.exit_code !== "number") {
    const message = `ROCK at ${origin} answered ${endpoint} without an exit code`;
    throw new RockError(message, { kind: "malformed", endpoint, origin, transient: true });
  }
  const exitCode = numberOr(result.exit_code, -1);
  if (exitCode === -1) {
    const message = `ROCK at ${origin}: the sandbox could not run a command (exit code -1)`;
    throw new RockError(message, { kind: "not-run", endpoint, origin, transient: true });
  }
  return {
    exitCode,
    stdout: withoutWord(stringOr(result.stdout, ""), word, question),
    stderr: stringOr(result.stderr, ""),
  };
}

/** Reads the content of a file that begins with `word`; it is empty where there is no such file. */
export function readContent(result: unknown, word: string, question: Question): string {
  const content = fieldOf(result, "content");
  if (content === undefined) {
    throw stray(question);
  }
  return content === "" ? "" : withoutWord(content, word, question);
}

function withoutWord(text: string, word: string, question: Question): string {
  if (!text.startsWith(`${word}\n`)) {
    throw stray(question);
  }
  return text.slice(word.length + 1);
}
