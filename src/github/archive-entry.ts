import { PassThrough, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { callbackify } from "node:util";
import yauzl, { type Entry, RandomAccessReader } from "yauzl";

/** A server that does not serve parts is asked for the whole archive, up to this size. */
const LARGEST_WHOLE_BYTES = 256 * 1024 * 1024;

/**
 * One file of a zip archive at an address, without the rest of it: an artifact may have gigabytes of logs. Null where the
 * archive has no such file. Throws an error where it has more bytes than `largestBytes`, or the archive is none.
 */
export async function readArchiveEntry(
  url: string,
  name: string,
  largestBytes: number,
  signal: AbortSignal,
): Promise<Buffer | null> {
  const { reader, size } = await openArchive(url, signal);
  const archive = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.fromRandomAccessReader(reader, size, { lazyEntries: true, autoClose: false }, (error, opened) =>
      error === null ? resolve(opened) : reject(error),
    );
  });
  const entry = await findEntry(archive, name);
  if (entry === null) {
    return null;
  }
  if (entry.uncompressedSize > largestBytes) {
    throw new Error(`${name} has ${entry.uncompressedSize} bytes, and at most ${largestBytes} are read`);
  }
  const content = await new Promise<Readable>((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(error)));
  });
  // The size that the archive claims is checked while it is read.
  return Buffer.concat(await content.toArray());
}

async function findEntry(archive: yauzl.ZipFile, name: string): Promise<Entry | null> {
  return await new Promise<Entry | null>((resolve, reject) => {
    archive.on("error", reject);
    archive.on("end", () => resolve(null));
    archive.on("entry", (entry: Entry) => {
      if (entry.fileName === name) {
        resolve(entry);
      } else {
        archive.readEntry();
      }
    });
    archive.readEntry();
  });
}

interface OpenArchive {
  readonly reader: RandomAccessReader;
  readonly size: number;
}

/** Asks for the first byte: the answer says how many there are, and whether parts are served. */
async function openArchive(url: string, signal: AbortSignal): Promise<OpenArchive> {
  const first = await fetchPart(url, 0, 1, signal);
  const size = Number(/^bytes 0-0\/(\d+)$/.exec(first.headers.get("content-range") ?? "")?.[1]);
  if (first.status === 206 && Number.isSafeInteger(size)) {
    await first.body?.cancel();
    return { reader: new RemoteArchive(url, size, signal), size };
  }
  const whole = await readWhole(first);
  return { reader: new ArchiveInMemory(whole), size: whole.length };
}

async function readWhole(response: Response): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > LARGEST_WHOLE_BYTES) {
      throw new Error(`the archive has more than ${LARGEST_WHOLE_BYTES} bytes, and the server sends no parts of it`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** No token goes along: the address carries its own permission. */
async function fetchPart(url: string, start: number, end: number, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { headers: { range: `bytes=${start}-${end - 1}` }, signal });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`the archive's server answered ${response.status}`);
  }
  return response;
}

/** The directory of an archive is read entry by entry: by blocks that takes one request for some ten thousand of them. */
const BLOCK_BYTES = 1024 * 1024;

class RemoteArchive extends RandomAccessReader {
  readonly #url: string;
  readonly #size: number;
  readonly #signal: AbortSignal;
  #block = { start: 0, bytes: Buffer.alloc(0) };

  constructor(url: string, size: number, signal: AbortSignal) {
    super();
    this.#url = url;
    this.#size = size;
    this.#signal = signal;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    callbackify(async () => await this.#fill(buffer.subarray(offset, offset + length), position))(callback);
  }

  async #fill(target: Buffer, position: number): Promise<void> {
    for (let filled = 0; filled < target.length; ) {
      const { start, bytes } = await this.#blockAt(position + filled);
      const copied = bytes.copy(target, filled, position + filled - start);
      if (copied === 0) {
        throw new Error("the archive ends too early");
      }
      filled += copied;
    }
  }

  async #blockAt(position: number): Promise<{ readonly start: number; readonly bytes: Buffer }> {
    const { start, bytes } = this.#block;
    if (position < start || position >= start + bytes.length) {
      // Aligned to the end of the archive, where its directory is.
      const fromEnd = Math.ceil((this.#size - position) / BLOCK_BYTES) * BLOCK_BYTES;
      const begin = Math.max(0, this.#size - fromEnd);
      const response = await this.#fetch(begin, Math.min(this.#size, begin + BLOCK_BYTES));
      this.#block = { start: begin, bytes: Buffer.from(await response.arrayBuffer()) };
    }
    return this.#block;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const stream = new PassThrough();
    this.#pipe(start, end, stream).catch((error: unknown) => stream.destroy(error as Error));
    return stream;
  }

  async #pipe(start: number, end: number, stream: PassThrough): Promise<void> {
    const response = await this.#fetch(start, end);
    await pipeline(response.body ?? [], stream);
  }

  async #fetch(start: number, end: number): Promise<Response> {
    const response = await fetchPart(this.#url, start, end, this.#signal);
    if (response.status !== 206) {
      await response.body?.cancel();
      throw new Error("the archive's server stopped sending parts");
    }
    return response;
  }
}

class ArchiveInMemory extends RandomAccessReader {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    super();
    this.#bytes = bytes;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const stream = new PassThrough();
    stream.end(this.#bytes.subarray(start, end));
    return stream;
  }
}
