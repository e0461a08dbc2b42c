import { describeError } from "../base/errors.ts";
import { exitCodeOf } from "../results/verdict.ts";
import type { KnownSecrets } from "./known-secrets.ts";

/**
 * An error that nobody caught would end Node with 1, which means that the change under test was not good enough. It was
 * not measured: 3.
 */
export function endAsErroredWhenUncaught(secrets: KnownSecrets, tell: (message: string) => void): void {
  const end = (error: unknown) => {
    tell(secrets.hideIn(`rock-job-action stopped because of a bug: ${describeError(error)}`));
    process.exit(exitCodeOf("errored", null));
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}
