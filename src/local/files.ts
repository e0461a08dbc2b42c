import { constants } from "node:fs";
import { chmod, copyFile, mkdir, open, rename, stat, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ReadFileRequest, WriteFileRequest } from "./requests.ts";
import { decodeText } from "./text-codec.ts";

/** The name under which an upload lands in a target that is a directory already. */
const NAME_IN_DIRECTORY = "temp_file_transfer";

/** A text file's content; empty for whatever cannot be read as text, since ROCK tells no reason. */
export async function readTextFile(request: ReadFileRequest, directory: string): Promise<string> {
  try {
    // A fifo that nobody writes to would keep a plain open waiting for ever.
    const file = await open(path.resolve(directory, request.path), constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const isFile = (await file.stat()).isFile();
      return (isFile ? decodeText(await file.readFile(), request.encoding, request.errors) : null) ?? "";
    } finally {
      await file.close();
    }
  } catch {
    return "";
  }
}

/** Writes UTF-8 text as it is, making parent directories; false when that cannot be done. */
export async function writeTextFile(request: WriteFileRequest, directory: string): Promise<boolean> {
  return await succeeds(async () => {
    const target = path.resolve(directory, request.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, request.content);
  });
}

/**
 * Moves a received file to where it was uploaded to and returns that name; null when it cannot be put there. A target
 * that is a directory gets it under a name of ROCK's choosing, once.
 */
export async function placeUpload(received: string, targetPath: string, directory: string): Promise<string | null> {
  const wanted = path.resolve(directory, targetPath);
  const placed = await succeeds(async () => {
    await mkdir(path.dirname(wanted), { recursive: true });
    const target = (await isDirectory(wanted)) ? path.join(wanted, NAME_IN_DIRECTORY) : wanted;
    if (target !== wanted && (await exists(target))) {
      throw new Error(`${target} already exists`);
    }
    await chmod(received, 0o644);
    await moveFile(received, target);
  });
  return placed ? path.basename(wanted) : null;
}

async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") {
      throw error;
    }
    await copyFile(from, to);
    await unlink(from);
  }
}

async function isDirectory(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch {
    return false;
  }
}

async function exists(place: string): Promise<boolean> {
  return await succeeds(async () => await stat(place));
}

async function succeeds(operation: () => Promise<unknown>): Promise<boolean> {
  try {
    await operation();
    return true;
  } catch {
    return false;
  }
}
