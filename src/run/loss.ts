import { describeError, isSystemError } from "../base/errors.ts";
import { RockError } from "../rock/errors.ts";
import type { Loss } from "../work/sandbox-report.ts";
import { SandboxProblem } from "./sandbox-shell.ts";

/** What goes wrong outside this program is a loss; anything else is a bug, and passes on to be reported as one. */
export function isOutside(error: unknown): boolean {
  return error instanceof RockError || error instanceof SandboxProblem || isSystemError(error);
}

export function lossOf(error: unknown): Loss {
  const asError = error instanceof Error ? error : new Error(String(error));
  return { message: asError.message, error: asError };
}

/** How a bug in this program is reported: it blames neither the job nor the server. */
export function lossOfBug(error: unknown): Loss {
  const message = `a bug in rock-job-action ended this job: ${describeError(error)}; please report it`;
  return { message, error: error instanceof Error ? error : new Error(message) };
}
