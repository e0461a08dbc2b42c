import { RockError, saysAgentUnreachable } from "../rock/errors.ts";
import { isGone } from "../rock/sandbox-status.ts";
import { RepeatedFinding } from "./repeated-finding.ts";
import { DirectoryDeleted, SandboxProblem, type SandboxShell, type SandboxWitness } from "./sandbox-shell.ts";
import type { Surroundings } from "./surroundings.ts";

/** ROCK says of a dead container for ever that it runs; an agent that is only busy or cut off answers again sooner. */
const UNREACHABLE_MINUTES = 3;

type Failure = RockError | SandboxProblem;

/**
 * Decides from what came in place of answers whether a sandbox is lost: at once when the job's directory is, otherwise when
 * the same was found again and again. A finding stands until an answer contradicts it; a timeout or a gateway's error says
 * nothing about it.
 */
export class LostSandbox implements SandboxWitness {
  /** The server says so. */
  readonly #gone = new RepeatedFinding(3, 10_000);
  /** We are refused, or the sandbox cannot run the control script. */
  readonly #refused = new RepeatedFinding(3, 10_000);
  /** The server knows the sandbox, but does not reach its agent. */
  readonly #unreachable = new RepeatedFinding(3, UNREACHABLE_MINUTES * 60_000);
  readonly #shell: SandboxShell;
  readonly #surroundings: Surroundings;
  readonly #when: string;

  /** `when` says in the words of a loss what was going on: `while the job was running`. */
  constructor(shell: SandboxShell, surroundings: Surroundings, when: string) {
    this.#shell = shell;
    this.#surroundings = surroundings;
    this.#when = when;
  }

  /** The control script answered. */
  answered(): void {
    this.#gone.reset();
    this.#refused.reset();
    this.#unreachable.reset();
  }

  /** Takes a failure, asks the server about the sandbox, and rejects when it is lost. */
  async failed(failure: Failure): Promise<void> {
    if (failure instanceof DirectoryDeleted) {
      throw failure;
    }
    if (failure instanceof SandboxProblem || failure.kind === "not-run") {
      this.#unreachable.reset();
    }
    const { clock, stop } = this.#surroundings;
    try {
      const status = await this.#shell.rock.status(this.#shell.sandboxId, { timeoutMs: 15_000, signal: stop });
      if (!isGone(status)) {
        this.#gone.reset();
        this.#foundFailing(failure);
      } else if (this.#gone.found(clock.now())) {
        const state = status.kind === "absent" ? "unknown to the server" : (status.state ?? "gone");
        throw new SandboxProblem(
          `the sandbox is gone (${state}) ${this.#when}; it was stopped, cleared as idle, or its container died`,
        );
      }
    } catch (error) {
      stop.throwIfAborted();
      if (error === failure || !(error instanceof RockError)) {
        throw error;
      }
      if (!error.transient && this.#refused.found(clock.now())) {
        throw error;
      }
    }
  }

  /** The server answers, and does not say that the sandbox is gone. */
  #foundFailing(failure: Failure): void {
    const now = this.#surroundings.clock.now();
    if (failure instanceof SandboxProblem || !failure.transient) {
      if (this.#refused.found(now)) {
        throw failure;
      }
    } else if (saysAgentUnreachable(failure) && this.#unreachable.found(now)) {
      throw new SandboxProblem(
        `ROCK has not reached its agent in the sandbox for ${UNREACHABLE_MINUTES} minutes, although it lists the sandbox as running; the container has probably died, because its memory ran out or its processes were killed`,
        { cause: failure },
      );
    }
  }
}
