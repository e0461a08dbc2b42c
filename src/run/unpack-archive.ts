import { cutEarly } from "../base/cut.ts";
import type { ResultFile, ResultFileReader } from "../work/result-files.ts";
import { type ArchiveLimits, Intake, type TakenFile } from "./archive-intake.ts";
import { relativePath } from "./archive-names.ts";
import { isOutside } from "./loss.ts";
import { openArchive } from "./open-archive.ts";
import { SandboxProblem } from "./sandbox-shell.ts";
import type { ByteSink } from "./surroundings.ts";

export interface Unpacked {
  readonly files: number;
  /** How many of them have another name than in the sandbox. */
  readonly renamed: number;
  /** Paths of the files the reader wanted and heard of, whether they could be read or not. */
  readonly taken: ReadonlySet<string>;
  /** What was left out, one sentence each. */
  readonly leftOut: readonly string[];
}

export interface UnpackOptions {
  /** Opens the sink of one file; the path is relative, normalised and safe. */
  readonly open: (path: string) => Promise<ByteSink>;
  /** Makes a file that is the same as one that was closed before. */
  readonly copy: (path: string, original: string) => Promise<void>;
  /** Gets what it wants as it came, before redaction: a number must not be lost to a secret that looks like it. */
  readonly reader: ResultFileReader;
  readonly limits: ArchiveLimits;
  /** SHA-256 of the archive as it was packed. */
  readonly checksum: string;
}

const LEFT_OUT_TOLD = 20;
/** An archive may have names of any length. */
const LONGEST_NAME = 300;
/** A file that is wanted in memory is remembered up to this size, for hard links to it: a score is small. */
const LINKED_BYTES = 16 * 1024;
/** And no more than this of all of them, of which a benchmark has thousands. */
const LINKED_TOTAL_BYTES = 4 * 1024 * 1024;

/**
 * Unpacks a tar (gzipped or not) that comes from a sandbox. Only regular files are taken, and hard links to one of them as
 * its copies: no symbolic links, no devices, nothing that climbs. Files beyond a limit are left out and named. Rejects with
 * SandboxProblem when the archive is damaged or grows beyond measure, and with what kept it from being read or written.
 */
export async function unpackArchive(source: AsyncIterable<Uint8Array>, options: UnpackOptions): Promise<Unpacked> {
  const { reader } = options;
  const archive = await openArchive(source, options.limits);
  const taken = new Set<string>();
  const bugs = new Set<unknown>();
  const give = (path: string, content: ResultFile["content"]) => {
    taken.add(path);
    try {
      reader.take({ path, content }, "final");
    } catch (error) {
      bugs.add(error);
      throw error;
    }
  };
  const leftOut = new LeftOut();
  const intake = new Intake(options.limits);
  let remembered = 0;
  try {
    for await (const entry of archive.entries) {
      const { header } = entry;
      const name = relativePath(header.name);
      const wanted = name === null ? null : reader.wants(name);
      const decision = intake.decide(header, name, wanted !== null);
      if (decision.kind === "leave") {
        const { reason } = decision;
        if (name !== null && !taken.has(name) && wanted !== null) {
          give(name, { kind: "unreadable", reason });
        }
        if (header.type !== "directory") {
          leftOut.add(`${JSON.stringify(cutEarly(header.name, LONGEST_NAME))}: ${reason}`);
        }
        entry.resume();
        continue;
      }
      const { file, original } = decision;
      let content: ResultFile["content"] | null;
      if (original === null) {
        const sink = await options.open(file.path);
        content = await write(entry as unknown as AsyncIterable<Uint8Array>, sink, wanted);
      } else {
        entry.resume();
        await options.copy(file.path, original.path);
        content = contentOfLink(original, wanted);
      }
      if (content !== null) {
        give(file.name, content);
        const size = content.kind === "bytes" ? content.bytes.length : Number.POSITIVE_INFINITY;
        if (content.kind === "bytes" && size <= LINKED_BYTES && remembered + size <= LINKED_TOTAL_BYTES) {
          // A copy: a small Buffer is a part of a larger one, which would stay with it.
          file.content = new Uint8Array(content.bytes);
          remembered += size;
        }
      }
    }
    await archive.finished;
  } catch (error) {
    // A reader takes any content, so what it throws says nothing about the archive.
    throw isOutside(error) || bugs.has(error)
      ? error
      : new SandboxProblem("the archive of the job's files is damaged", { cause: error });
  }
  if (archive.checksum() !== options.checksum) {
    throw new SandboxProblem("the archive of the job's files does not have the checksum it was packed with");
  }
  return { files: intake.files, renamed: intake.renamed, taken, leftOut: leftOut.sentences() };
}

/** What was not kept of the original is on disk, but redacted; no number is read from that. */
function contentOfLink(original: TakenFile, wanted: number | null): ResultFile["content"] | null {
  if (wanted === null) {
    return null;
  }
  return original.content === null
    ? { kind: "unreadable", reason: `it is a hard link to ${original.name}; write it as a separate file` }
    : { kind: "bytes", bytes: original.content };
}

/** Writes an entry to its sink; returns its content where up to `wanted` bytes of it are wanted. */
async function write(
  entry: AsyncIterable<Uint8Array>,
  sink: ByteSink,
  wanted: number | null,
): Promise<ResultFile["content"] | null> {
  const kept: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of entry) {
      size += chunk.length;
      if (wanted !== null && size <= wanted) {
        kept.push(chunk);
      } else {
        kept.length = 0;
      }
      await sink.write(chunk);
    }
  } finally {
    await sink.close();
  }
  if (wanted === null) {
    return null;
  }
  return size <= wanted
    ? { kind: "bytes", bytes: Buffer.concat(kept) }
    : { kind: "unreadable", reason: `it has ${size} bytes, and at most ${wanted} are read` };
}

/** Counts everything, keeps the first few sentences. */
class LeftOut {
  readonly #told: string[] = [];
  #count = 0;

  add(sentence: string): void {
    this.#count += 1;
    if (this.#told.length < LEFT_OUT_TOLD) {
      this.#told.push(sentence);
    }
  }

  sentences(): readonly string[] {
    const more = this.#count - this.#told.length;
    return more > 0 ? [...this.#told, `and ${more} more`] : this.#told;
  }
}
