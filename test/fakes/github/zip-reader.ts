import { inflateRawSync } from "node:zlib";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const UNIX = 3;

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
  /** Unix mode bits, 0 where the archive was not made on Unix. */
  readonly mode: number;
}

/** Reads the entries of a zip archive in memory: stored and deflated ones, no encryption, no zip64. */
export function readZip(archive: Buffer): readonly ZipEntry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) {
      throw new Error(`zip: no directory entry at byte ${at}`);
    }
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    const madeOn = archive.readUInt8(at + 5);
    const mode = madeOn === UNIX ? archive.readUInt32LE(at + 38) >>> 16 : 0;
    entries.push({ name, bytes: readContent(archive, at), mode });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(archive: Buffer): number {
  for (let at = archive.length - 22; at >= 0; at -= 1) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) {
      return at;
    }
  }
  throw new Error("zip: no end of directory");
}

/** The directory has the true sizes; the local header only says how long its own name and extra fields are. */
function readContent(archive: Buffer, directoryEntry: number): Buffer {
  const method = archive.readUInt16LE(directoryEntry + 10);
  const packedSize = archive.readUInt32LE(directoryEntry + 20);
  const header = archive.readUInt32LE(directoryEntry + 42);
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const packed = archive.subarray(start, start + packedSize);
  switch (method) {
    case 0:
      return packed;
    case 8:
      return inflateRawSync(packed);
    default:
      throw new Error(`zip: unknown compression method ${method}`);
  }
}
