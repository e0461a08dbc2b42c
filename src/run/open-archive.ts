import { createHash, type Hash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Extract } from "tar-stream";
import { SandboxProblem } from "./sandbox-shell.ts";

export interface ArchiveBounds {
  /** Bytes of the archive without its compression, what is left out included. */
  readonly unpackedBytes: number;
  /** How many times the compressed bytes these may be, counted beyond the first `freeBytes`. */
  readonly ratio: number;
  readonly freeBytes: number;
}

export interface OpenArchive {
  /** Must be read to their end; breaks with whatever broke the source, or with an error of gzip or tar. */
  readonly entries: Extract;
  /** Resolves once the source was read to its end. */
  readonly finished: Promise<void>;
  /** SHA-256 of the source so far. */
  checksum(): string;
}

/** The entries of a tar, gzipped or not, as its bytes come. */
export async function openArchive(source: AsyncIterable<Uint8Array>, bounds: ArchiveBounds): Promise<OpenArchive> {
  const hash = createHash("sha256");
  const packed = { bytes: 0 };
  const { first, all } = await peek(measured(source, hash, packed));
  // Loaded when it is needed: many a job leaves no file.
  const { extract } = await import("tar-stream");
  const entries = extract();
  const bounded = (unpacked: AsyncIterable<Uint8Array>) => withinBounds(unpacked, packed, bounds);
  const stages = isGzip(first)
    ? [Readable.from(all), createGunzip(), bounded, entries]
    : [Readable.from(all), bounded, entries];
  const finished = pipeline(stages as unknown as [Readable, NodeJS.WritableStream]).catch((error: unknown) => {
    entries.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return { entries, finished, checksum: () => hash.digest("hex") };
}

async function* measured(
  source: AsyncIterable<Uint8Array>,
  hash: Hash,
  packed: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    hash.update(chunk);
    packed.bytes += chunk.length;
    yield chunk;
  }
}

/** Ends an archive that is small on its way and would keep us unpacking for hours. */
async function* withinBounds(
  unpacked: AsyncIterable<Uint8Array>,
  packed: { readonly bytes: number },
  { unpackedBytes, ratio, freeBytes }: ArchiveBounds,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of unpacked) {
    size += chunk.length;
    if (size > unpackedBytes) {
      throw new SandboxProblem(`the archive of the job's files unpacks to more than ${unpackedBytes} bytes`);
    }
    if (size > freeBytes + ratio * packed.bytes) {
      throw new SandboxProblem(`the archive of the job's files unpacks to more than ${ratio} times its size`);
    }
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
