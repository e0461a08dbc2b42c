import { RockError } from "../rock/errors.ts";
import { AFTER_LAUNCH, BEFORE_LAUNCH } from "../rock/retry.ts";
import { LostSandbox } from "./lost-sandbox.ts";
import { SandboxProblem, type SandboxShell } from "./sandbox-shell.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Launches the job. It runs once however often it is asked to (a lock in the sandbox), so that a lost answer is asked for
 * again: for a minute where it certainly does not run or the sandbox only hangs, and otherwise as long as for a running job.
 */
export async function launchJob(
  parameters: readonly string[],
  shell: SandboxShell,
  given: Surroundings,
): Promise<void> {
  const { stop } = given;
  const lost = new LostSandbox(shell, given, "before it said that the job runs");
  const failures: RockError[] = [];
  const witness = {
    answered: () => lost.answered(),
    failed: async (failure: RockError) => {
      failures.push(failure);
      await lost.failed(failure);
    },
  };
  const launch = { name: "launch" as const, arguments: parameters, seconds: 15 };
  let wrapper: string;
  try {
    wrapper = await shell.control(launch, { retry: BEFORE_LAUNCH, signal: stop, witness });
  } catch (error) {
    stop.throwIfAborted();
    if (!(error instanceof RockError && error.transient && mayRun([...failures, error]))) {
      throw error;
    }
    wrapper = await shell.control(launch, { retry: AFTER_LAUNCH, signal: stop, witness });
  }
  if (!/^\d+ /.test(wrapper)) {
    // The first thing a script does may be to delete the directory that says that it runs; any command finds that out.
    await shell.control({ name: "sum", arguments: [], seconds: 10 }, { retry: BEFORE_LAUNCH, signal: stop });
    throw new SandboxProblem("the job's wrapper process did not start within 10 s");
  }
}

/**
 * Whether a job may run after these failures to launch it: one of the requests may have arrived, and there was another sign
 * of an outage than silence, which is also what a sandbox gives in which nothing can be launched.
 */
export function mayRun(failures: readonly RockError[]): boolean {
  return failures.some(({ reached }) => reached) && failures.some(({ kind }) => kind !== "timeout");
}
