/** The messages of an error and of its causes, outermost first, without repeating a text that the next one contains. */
export function causeChain(error: unknown): readonly string[] {
  const messages: string[] = [];
  const seen = new Set<unknown>();
  let current: unknown = error;
  while (current !== undefined && current !== null && !seen.has(current)) {
    seen.add(current);
    const message = current instanceof Error ? current.message || current.name : textOf(current);
    if (!messages.some((earlier) => earlier.includes(message))) {
      messages.push(message);
    }
    current = current instanceof Error ? current.cause : undefined;
  }
  return messages;
}

/** What was thrown although it is no error. */
function textOf(thrown: unknown): string {
  return typeof thrown === "string" ? thrown : (JSON.stringify(thrown) ?? typeof thrown);
}

/** One line for a person: what happened, and why as far as it is known. */
export function describeError(error: unknown): string {
  return causeChain(error).join(": ");
}

/** A local file that cannot be read or written, a program that cannot be started: Node's system errors name the call. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}

/** For exhaustive switches: unreachable unless a union grew and a switch did not. */
export function unreachable(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
