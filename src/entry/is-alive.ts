import { isSystemError } from "../base/errors.ts";

/** A process of somebody else, which may not be signalled, lives too. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isSystemError(error) && error.code === "EPERM";
  }
}
