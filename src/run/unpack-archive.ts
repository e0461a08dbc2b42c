import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract, type Header } from "tar-stream";
import type { ResultFile, ResultFileReader } from "../job/work.ts";
import { SandboxProblem } from "./sandbox-shell.ts";
import type { ByteSink } from "./surroundings.ts";

/** Bounds on what a sandbox may send back: it is untrusted. */
export interface ArchiveLimits {
  readonly entries: number;
  readonly fileBytes: number;
  readonly totalBytes: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = { entries: 100_000, fileBytes: 2 * 1024 ** 3, totalBytes: 8 * 1024 ** 3 };

export interface Unpacked {
  readonly files: number;
  /** Paths of the files the reader wanted and was told of, whether they could be read or not. */
  readonly taken: ReadonlySet<string>;
  /** What was left out, one sentence each. */
  readonly leftOut: readonly string[];
}

export interface UnpackOptions {
  /** Opens the sink of one file; the path is relative, normalised and safe. */
  readonly open: (path: string) => Promise<ByteSink>;
  /** Gets what it wants as it came, before redaction: a number must not be lost to a secret that looks like it. */
  readonly reader: ResultFileReader;
  readonly limits: ArchiveLimits;
  /** SHA-256 of the archive as it was packed. */
  readonly checksum: string;
}

const LEFT_OUT_TOLD = 20;

/**
 * Unpacks a tar (gzipped or not) that comes from a sandbox. Only regular files with plain relative paths are taken: no
 * links, no devices, nothing that climbs. What exceeds a limit is left out and said. Rejects with SandboxProblem when the
 * archive is damaged.
 */
export async function unpackArchive(source: AsyncIterable<Uint8Array>, options: UnpackOptions): Promise<Unpacked> {
  const { reader } = options;
  const hash = createHash("sha256");
  const { first, all } = await peek(hashing(source, hash));
  const entries = extract();
  const stages = isGzip(first) ? [Readable.from(all), createGunzip(), entries] : [Readable.from(all), entries];
  const feeding = pipeline(stages as unknown as [Readable, NodeJS.WritableStream]).catch((error: unknown) => {
    entries.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  const taken = new Set<string>();
  const leftOut = new LeftOut();
  const seen = new Set<string>();
  let total = 0;
  let count = 0;
  try {
    for await (const entry of entries) {
      const { header } = entry;
      count += 1;
      const problem = entryProblem(header, { count, total }, options.limits);
      const name = safePath(header.name);
      if (header.type === "directory" || problem !== null || name === null || seen.has(name)) {
        const reason = problem ?? (name === null ? "unsafe path" : "a second file of this name");
        if (name !== null && !taken.has(name) && reader.wants(name) !== null) {
          taken.add(name);
          reader.take({ path: name, content: { kind: "unreadable", reason } }, "final");
        }
        if (header.type !== "directory") {
          leftOut.add(`${JSON.stringify(header.name)}: ${reason}`);
        }
        entry.resume();
        continue;
      }
      seen.add(name);
      total += header.size ?? 0;
      const wanted = reader.wants(name);
      const content = await copy(entry as unknown as AsyncIterable<Uint8Array>, await options.open(name), wanted);
      if (content !== null) {
        taken.add(name);
        reader.take({ path: name, content }, "final");
      }
    }
    await feeding;
  } catch (error) {
    throw new SandboxProblem("the archive of the job's files is damaged", { cause: error });
  }
  if (hash.digest("hex") !== options.checksum) {
    throw new SandboxProblem("the archive of the job's files does not have the checksum it was packed with");
  }
  return { files: seen.size, taken, leftOut: leftOut.sentences() };
}

async function* hashing(
  source: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    hash.update(chunk);
    yield chunk;
  }
}

/** Reads the first chunk, and gives the whole stream again. */
async function peek(
  source: AsyncGenerator<Uint8Array>,
): Promise<{ first: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  const start = await source.next();
  const first = start.done === true ? new Uint8Array() : start.value;
  async function* all(): AsyncGenerator<Uint8Array> {
    yield first;
    yield* source;
  }
  return { first, all: all() };
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function entryProblem(
  header: Header,
  soFar: { readonly count: number; readonly total: number },
  limits: ArchiveLimits,
): string | null {
  const size = header.size ?? 0;
  if (header.type !== "file" && header.type !== "contiguous-file") {
    return `a ${header.type ?? "strange entry"}, only plain files are taken`;
  }
  if (soFar.count > limits.entries) {
    return `more than ${limits.entries} files`;
  }
  if (size > limits.fileBytes) {
    return `${size} bytes, more than ${limits.fileBytes} a file`;
  }
  return soFar.total + size > limits.totalBytes ? `more than ${limits.totalBytes} bytes in all` : null;
}

/** `./a/b` → `a/b`; null for everything that is absolute, climbs, or holds a character that file systems or artifacts refuse. */
export function safePath(name: string): string | null {
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  const unsafe = name.startsWith("/") || parts.length === 0 || parts.includes("..") || name.length > 1_000;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return unsafe || /[\u0000-\u001f\u007f\\":<>|*?]/.test(name) ? null : parts.join("/");
}

/** Writes an entry to its sink; returns its content where up to `wanted` bytes of it are wanted. */
async function copy(
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
