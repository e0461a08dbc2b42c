import { constants } from "node:fs";
import { open, realpath } from "node:fs/promises";
import path from "node:path";

/** A directory of results, and what stands before the paths of its files in a record: nothing, or the name of its leg. */
export interface ResultSource {
  readonly prefix: string;
  readonly directory: string;
}

export interface FileEnd {
  readonly text: string;
  readonly bytesBefore: number;
}

/** The last bytes of a file in the results, from the beginning of a line on; null where there is no such file. */
export async function readEnd(sources: readonly ResultSource[], name: string, bytes: number): Promise<FileEnd | null> {
  return await withFile(sources, name, async (file, size) => {
    const start = Math.max(0, size - bytes);
    const buffer = Buffer.alloc(size - start);
    const { bytesRead } = await file.read(buffer, 0, size - start, start);
    const end = buffer.subarray(0, bytesRead);
    const line = start === 0 ? 0 : end.indexOf("\n") + 1;
    return { text: end.toString("utf8", line), bytesBefore: start + line };
  });
}

/** The text of a file in the results; null where there is none, or a larger one. */
export async function readWhole(
  sources: readonly ResultSource[],
  name: string,
  largest: number,
): Promise<string | null> {
  return await withFile(sources, name, async (file, size) => (size > largest ? null : await file.readFile("utf8")));
}

type OpenFile = Awaited<ReturnType<typeof open>>;

/**
 * The names are a record's, which may be a stranger's: only a plain file below the directory is read, and no link is
 * followed, neither to it nor on the way.
 */
async function withFile<Value>(
  sources: readonly ResultSource[],
  name: string,
  read: (file: OpenFile, size: number) => Promise<Value | null>,
): Promise<Value | null> {
  const source = sources
    .filter(({ prefix }) => name.startsWith(prefix))
    .toSorted((left, right) => right.prefix.length - left.prefix.length)[0];
  if (source === undefined) {
    return null;
  }
  const directory = await realpath(source.directory).catch(() => null);
  const wanted = directory === null ? "" : path.resolve(directory, name.slice(source.prefix.length));
  if (directory === null || !wanted.startsWith(directory + path.sep) || wanted.includes("\0")) {
    return null;
  }
  if ((await realpath(wanted).catch(() => null)) !== wanted) {
    return null;
  }
  const file = await open(wanted, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => null);
  if (file === null) {
    return null;
  }
  try {
    const stats = await file.stat();
    return stats.isFile() ? await read(file, stats.size) : null;
  } catch {
    // What cannot be read is not in the page; the verdict and the other reports do not depend on it.
    return null;
  } finally {
    await file.close();
  }
}
