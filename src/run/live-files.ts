import { BRIEFLY, ONCE } from "../rock/retry.ts";
import type { ResultFileReader } from "../work/result-files.ts";
import type { SandboxInputs } from "../work/sandbox-work.ts";
import { ARCHIVE_LIMITS } from "./archive-intake.ts";
import { fetchFile } from "./fetch-file.ts";
import { isOutside } from "./loss.ts";
import type { Patience, SandboxShell } from "./sandbox-shell.ts";
import type { Surroundings } from "./surroundings.ts";
import { unpackArchive } from "./unpack-archive.ts";

/** What a `watch` answer tells of the files: that some changed, or tenths of a second until the next look; null: no look. */
export type FilesAnswer = "changed" | number | null;

/** Between two rounds: Harbor rewrites its summary at each step of each trial. */
const REST_MS = 2_000;
const LONGEST_REST_MS = 30_000;
/** For the archive of one round, which is small. */
const ROUND_SECONDS = 20;

export function readFilesAnswer(text: string | undefined): FilesAnswer {
  if (text === "changed") {
    return text;
  }
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : null;
}

/**
 * Brings the files that change while the job runs, one round at a time, beside the watching of its log. A round that fails
 * is tried again, and in the end the archive of all files decides: nothing here ends a job.
 */
export class LiveFiles {
  readonly #job: string;
  readonly #inputs: Pick<SandboxInputs, "results" | "live">;
  readonly #reader: ResultFileReader;
  readonly #shell: SandboxShell;
  readonly #surroundings: Surroundings;
  readonly #word: string;
  readonly #closing = new AbortController();
  #begun = 0;
  #arrived = 0;
  #lookAt = 0;
  #underWay: Promise<void> | null = null;
  #bug: { readonly error: unknown } | null = null;

  constructor(
    job: string,
    inputs: Pick<SandboxInputs, "results" | "live">,
    reader: ResultFileReader,
    shell: SandboxShell,
    surroundings: Surroundings,
  ) {
    this.#job = job;
    this.#inputs = inputs;
    this.#reader = reader;
    this.#shell = shell;
    this.#surroundings = surroundings;
    this.#word = shell.newWord();
  }

  /** Arguments of `watch`: when to look, and at what. A round under way counts as arrived. */
  look(): readonly string[] {
    const { live, results } = this.#inputs;
    if (live.length === 0) {
      return ["-"];
    }
    const underWay = this.#underWay !== null;
    const waitMs = Math.max(this.#lookAt - this.#surroundings.clock.now(), underWay ? REST_MS : 0);
    const since = underWay ? this.#begun : this.#arrived;
    return [String(Math.ceil(waitMs / 100)), this.#token(since), results, ...live];
  }

  /** Takes what a `watch` answer told, and begins a round where files changed. */
  heard(answer: FilesAnswer): void {
    if (answer === "changed") {
      this.#underWay ??= this.#round();
    } else if (answer !== null) {
      this.#restFor(answer * 100);
    }
  }

  /** One more round, as far as the signal leaves time for it. */
  async finish(signal: AbortSignal): Promise<void> {
    if (this.#inputs.live.length === 0) {
      return;
    }
    signal.addEventListener("abort", () => this.#closing.abort(signal.reason), { once: true });
    await this.#underWay;
    this.#underWay ??= this.#round();
    await this.#underWay;
  }

  /** Ends the round under way; nothing arrives after this. Rejects with a bug that one met. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#underWay;
    if (this.#bug !== null) {
      throw this.#bug.error;
    }
  }

  /** Another process that watches the same job has other tokens. */
  #token(round: number): string {
    return `${this.#word}-${round}`;
  }

  #restFor(ms: number): void {
    this.#lookAt = this.#surroundings.clock.now() + ms;
  }

  /** Goes on until all arrived: the watching that began meanwhile looks only for what changes after this. */
  async #round(): Promise<void> {
    const { clock } = this.#surroundings;
    try {
      for (let failures = 0, more = true; more; ) {
        this.#begun += 1;
        try {
          more = await this.#bring(this.#begun);
          this.#arrived = this.#begun;
          failures = 0;
        } catch (error) {
          this.#closing.signal.throwIfAborted();
          if (!isOutside(error)) {
            throw error;
          }
          failures += 1;
          await clock.sleep(Math.min(REST_MS * 2 ** (failures - 1), LONGEST_REST_MS), this.#closing.signal);
        }
      }
    } catch (error) {
      if (!this.#closing.signal.aborted) {
        this.#bug ??= { error };
      }
    } finally {
      this.#underWay = null;
      this.#restFor(REST_MS);
    }
  }

  /** True when more files changed than one archive takes. */
  async #bring(round: number): Promise<boolean> {
    const token = this.#token(round);
    const { live, results } = this.#inputs;
    // Never repeated under the same token: an earlier request of it could still be at work.
    const patience: Patience = { retry: ONCE, signal: this.#closing.signal };
    const parameters = [token, this.#token(this.#arrived), results, ...live];
    const answer = await this.#shell.control(
      { name: "changed", arguments: parameters, seconds: ROUND_SECONDS },
      patience,
    );
    const [state, size, checksum, more] = answer.trim().split(" ");
    if (state !== "files" || checksum === undefined || !/^\d+$/.test(size ?? "")) {
      return false;
    }
    const path = `${this.#shell.facts.directory}/live/${token}.archive`;
    const range = { from: 0, to: Number(size) };
    const archive = fetchFile(this.#shell, { path, stage: "live" }, range, { ...patience, retry: BRIEFLY });
    await unpackArchive(archive, {
      open: async (name) => await this.#surroundings.output.artifact(this.#job, name),
      copy: async (name, original) => await this.#surroundings.output.artifactCopy(this.#job, name, original),
      reader: {
        wants: (name) => this.#reader.wants(name),
        take: (file) => {
          // Caught half-written or swapped, it is no news; the archive in the end decides.
          if (file.content.kind === "bytes") {
            this.#reader.take(file, "live");
          }
        },
      },
      limits: ARCHIVE_LIMITS,
      checksum,
    });
    return more === "more";
  }
}
