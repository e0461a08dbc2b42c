import { RockError } from "../rock/errors.ts";
import { AFTER_LAUNCH, BRIEFLY, ONCE } from "../rock/retry.ts";
import type { RunningWork } from "../work/running-work.ts";
import { fetchFile } from "./fetch-file.ts";
import { type LogEnd, tellLogLosses } from "./job-log.ts";
import type { LiveFiles } from "./live-files.ts";
import { LostSandbox } from "./lost-sandbox.ts";
import { SandboxProblem, type SandboxShell } from "./sandbox-shell.ts";
import type { ByteSink, Surroundings } from "./surroundings.ts";
import { readWatchAnswer, type WatchAnswer } from "./watch-answer.ts";

/** How the watched job ended. */
export type WatchEnd =
  | { readonly kind: "exited"; readonly exitCode: number; readonly outOfMemory: boolean }
  /** It is over; what is left of the job is still to be ended. */
  | { readonly kind: "deadline" }
  /** Somebody who watched the job before ended it. */
  | { readonly kind: "cancelled" }
  /** Another process watches the job now. */
  | { readonly kind: "superseded" }
  /** The wrapper is dead and left no exit code; the sandbox may live. */
  | { readonly kind: "wrapper-killed" };

/** Above this, news come as staged pieces: what `execute` prints is copied into ROCK's own log. */
const NEWS_LIMIT = 256 * 1024;
const LONGEST_WAIT_SEC = 20;
/** With more watchers than places for waiting requests (rock/budget), waits are short so that everybody gets a turn. */
const CROWD = 60;
const CROWDED_WAIT_SEC = 2;

/** Follows one job's log, files and end; keeps the position, so that an interrupted watch can be finished elsewhere. */
export class JobWatcher {
  #offset = 0;
  #turns = 0;
  /** Every request has a turn of this process, and the sandbox knows the last: by it an older wait ends. */
  readonly #word: string;
  readonly #shell: SandboxShell;
  readonly #log: ByteSink;
  readonly #files: LiveFiles;
  readonly #logBytes: number;

  /** Of the log `logBytes` are brought at most, whatever is there. */
  constructor(shell: SandboxShell, log: ByteSink, files: LiveFiles, logBytes: number) {
    this.#word = shell.newWord();
    this.#shell = shell;
    this.#log = log;
    this.#files = files;
    this.#logBytes = logBytes;
  }

  /** How far the log was read. */
  get offset(): number {
    return this.#offset;
  }

  /**
   * One request that waits up to `waitSec` for news, writes them to the log and tells the job's state. Changed files are
   * brought while the next one waits.
   */
  async next(waitSec: number, signal: AbortSignal | null): Promise<WatchAnswer> {
    const look = this.#files.look();
    this.#turns += 1;
    const text = await this.#shell.control(
      {
        name: "watch",
        arguments: [
          ...[this.#offset, NEWS_LIMIT, Math.ceil(waitSec * 10)].map(String),
          `${this.#word}-${this.#turns}`,
          ...look,
        ],
        seconds: waitSec + 2,
        waiting: waitSec > 0,
      },
      { retry: ONCE, signal },
    );
    const answer = readWatchAnswer(text);
    if (answer.state === "superseded") {
      return answer;
    }
    this.#files.heard(answer.files);
    const to = Math.min(answer.logSize, this.#logBytes);
    if (answer.news.length > 0 && this.#offset < to) {
      await this.#take(answer.news.subarray(0, to - this.#offset));
    }
    // More than one answer may carry, or less than it said: the rest comes in pieces.
    if (this.#offset < to) {
      const path = `${this.#shell.facts.directory}/log`;
      const range = { from: this.#offset, to };
      const patience = { retry: BRIEFLY, signal };
      for await (const piece of fetchFile(this.#shell, { path, stage: "log" }, range, patience)) {
        await this.#take(piece);
      }
    }
    if (answer.logSize > this.#logBytes) {
      // Not taken, but not waited for either.
      this.#offset = Math.max(this.#offset, answer.logSize);
    }
    return answer;
  }

  /** Whether a turn is one of this watcher's own; a late request can come after a newer one. */
  isOwn(turn: string): boolean {
    return turn.startsWith(`${this.#word}-`);
  }

  /** How the log stands by the last answer. */
  logEnd(answer: WatchAnswer): LogEnd {
    const { logSize } = answer;
    const beyond = logSize - this.#logBytes;
    const log = answer.state === "exited" || answer.state === "lost" ? answer.log : null;
    const state = beyond > 0 ? ({ kind: "cut", beyond } as const) : log;
    return { state, size: Math.min(logSize, this.#logBytes), arrived: Math.min(this.#offset, this.#logBytes) };
  }

  async #take(bytes: Uint8Array): Promise<void> {
    this.#offset += bytes.length;
    await this.#log.write(bytes);
  }
}

/** How many jobs are being watched at the moment, over all sandboxes of the run. */
export interface Watchers {
  count: number;
}

/**
 * Watches a launched job until it exits or its deadline passes. A request that failed is never an end: waits get shorter
 * and go on until the deadline and, where nothing is heard then, for minutes more. Rejects with a RockError or SandboxProblem when the sandbox or the job's wrapper is
 * provably gone, and with the stop signal's reason when cancelled.
 */
export async function watchJob(
  work: RunningWork,
  watcher: JobWatcher,
  shell: SandboxShell,
  watchers: Watchers,
  surroundings: Surroundings,
): Promise<WatchEnd> {
  const { clock, stop } = surroundings;
  const deadline = work.launchedAt + work.deadlineMs;
  const lost = new LostSandbox(shell, surroundings, "while the job was running");
  let failures = 0;
  let longestWaitSec = LONGEST_WAIT_SEC;
  let heard = false;
  const silence = new Silence(work.run, surroundings);
  watchers.count += 1;
  try {
    for (;;) {
      const remainingSec = (deadline - clock.now()) / 1000;
      // At the deadline one last look decides: the job may have ended while nobody could see it.
      const waitSec = Math.max(0, Math.min(remainingSec, waitSeconds(watchers.count, failures, longestWaitSec)));
      try {
        const answer = await watcher.next(waitSec, stop);
        const end = endOf(answer, watcher);
        if (end !== null) {
          if (end.kind === "exited" || end.kind === "wrapper-killed") {
            tellLogLosses(work, watcher.logEnd(answer), surroundings);
          }
          return end;
        }
        if (answer.state === "superseded" && answer.by === null) {
          throw new SandboxProblem("the file that tells who watches the job is gone");
        }
        failures = 0;
        heard = true;
        lost.answered();
        silence.ended();
      } catch (error) {
        stop.throwIfAborted();
        if (!(error instanceof RockError || error instanceof SandboxProblem)) {
          throw error;
        }
        failures += 1;
        heard = false;
        silence.goesOn(error);
        longestWaitSec = Math.max(5, longestWaitSec / 2);
        // An outage at the deadline is no reason to lose what the job measured before.
        if (clock.now() >= deadline + AFTER_LAUNCH.forMs) {
          throw error;
        }
        await lost.failed(error);
        const askedToWaitMs = error instanceof RockError ? error.retryAfterMs : 0;
        await clock.sleep(Math.max(Math.min(200 * 2 ** failures, 3_000), Math.min(askedToWaitMs, 60_000)), stop);
      }
      if (remainingSec <= 0 && heard) {
        return { kind: "deadline" };
      }
    }
  } finally {
    watchers.count -= 1;
  }
}

/** A person should know when nothing is heard of a job for this long. */
const SILENCE_MS = 10_000;

/** Tells once that nothing is heard of a job, and when it is heard of again. */
class Silence {
  readonly #job: string;
  readonly #surroundings: Surroundings;
  #lastAnswerAt: number;
  #told = false;

  constructor(job: string, surroundings: Surroundings) {
    this.#job = job;
    this.#surroundings = surroundings;
    this.#lastAnswerAt = surroundings.clock.now();
  }

  goesOn({ message }: Error): void {
    const { clock, emit } = this.#surroundings;
    const seconds = Math.round((clock.now() - this.#lastAnswerAt) / 1000);
    if (!this.#told && seconds >= SILENCE_MS / 1000) {
      this.#told = true;
      const text = `nothing was heard of the job for ${seconds} s (${message}); still asking`;
      emit({ kind: "warning", job: this.#job, message: text });
    }
  }

  ended(): void {
    const { clock, emit } = this.#surroundings;
    if (this.#told) {
      this.#told = false;
      emit({ kind: "notice", job: this.#job, message: "the job answers again" });
    }
    this.#lastAnswerAt = clock.now();
  }
}

function endOf(answer: WatchAnswer, watcher: JobWatcher): WatchEnd | null {
  switch (answer.state) {
    case "exited":
      return endBy(answer);
    case "lost":
      return { kind: "wrapper-killed" };
    case "superseded":
      return answer.by === null || watcher.isOwn(answer.by) ? null : { kind: "superseded" };
    case "running":
      return null;
  }
}

function endBy({ cause, exitCode, outOfMemoryKills }: Extract<WatchAnswer, { state: "exited" }>): WatchEnd {
  switch (cause) {
    case "script":
      return { kind: "exited", exitCode, outOfMemory: exitCode === 137 && outOfMemoryKills > 0 };
    case "deadline":
      return { kind: "deadline" };
    case "cancel":
      return { kind: "cancelled" };
  }
}

/** A gateway may cut long requests off: each failure halves the longest wait for good, and while it lasts waits are short. */
function waitSeconds(watchers: number, failures: number, longestWaitSec: number): number {
  if (failures > 2) {
    return 1;
  }
  return watchers > CROWD ? CROWDED_WAIT_SEC : longestWaitSec;
}
