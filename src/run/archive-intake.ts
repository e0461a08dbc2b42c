import type { Header } from "tar-stream";
import { portablePath, relativePath } from "./archive-names.ts";
import type { ArchiveBounds } from "./open-archive.ts";

/** Bounds on what a sandbox may send back: it is untrusted. */
export interface ArchiveLimits extends ArchiveBounds {
  readonly entries: number;
  readonly fileBytes: number;
  readonly totalBytes: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 100_000,
  fileBytes: 2 * 1024 ** 3,
  totalBytes: 8 * 1024 ** 3,
  // What is wanted is counted apart from the rest, and a tar has more in it than files.
  unpackedBytes: 17 * 1024 ** 3,
  ratio: 1_000,
  freeBytes: 64 * 1024 ** 2,
};

/** A file that is taken. */
export interface TakenFile {
  /** As in the sandbox, and where it is put. */
  readonly name: string;
  readonly path: string;
  readonly size: number;
  /** Its content, where a hard link to it may be read. */
  content: Uint8Array | null;
}

type Decision =
  /** `original` is the file that a hard link shares. */
  | { readonly kind: "take"; readonly file: TakenFile; readonly original: TakenFile | null }
  | { readonly kind: "leave"; readonly reason: string };

/** How much was seen and taken so far. */
interface Tally {
  entries: number;
  bytes: number;
}

/**
 * Decides what is taken of an archive, entry by entry, and under which name. What results are read from is counted apart,
 * so that no number of other files before them can make results unreadable.
 */
export class Intake {
  readonly #limits: ArchiveLimits;
  readonly #taken = new Map<string, TakenFile>();
  readonly #paths = new Set<string>();
  readonly #ofWanted: Tally = { entries: 0, bytes: 0 };
  readonly #ofOthers: Tally = { entries: 0, bytes: 0 };
  renamed = 0;

  constructor(limits: ArchiveLimits) {
    this.#limits = limits;
  }

  get files(): number {
    return this.#taken.size;
  }

  decide(header: Header, name: string | null, isWanted: boolean): Decision {
    const tally = isWanted ? this.#ofWanted : this.#ofOthers;
    tally.entries += 1;
    const original = header.type === "link" ? this.#taken.get(relativePath(header.linkname ?? "") ?? "") : undefined;
    const size = original?.size ?? header.size ?? 0;
    const problem = typeProblem(header, original) ?? this.#limitProblem(size, tally);
    if (problem !== null) {
      return { kind: "leave", reason: problem };
    }
    const portable = name === null ? null : portablePath(name);
    if (name === null || portable === null) {
      return { kind: "leave", reason: name === null ? "unsafe path" : "a name that is too long" };
    }
    if (this.#taken.has(name)) {
      return { kind: "leave", reason: "a second file of this name" };
    }
    const path = unusedPath(portable, this.#paths);
    const file = { name, path, size, content: null };
    this.#paths.add(path);
    this.#taken.set(name, file);
    tally.bytes += size;
    this.renamed += path === name ? 0 : 1;
    return { kind: "take", file, original: original ?? null };
  }

  #limitProblem(size: number, tally: Tally): string | null {
    const { entries, fileBytes, totalBytes } = this.#limits;
    if (tally.entries > entries) {
      return `more than ${entries} files`;
    }
    if (size > fileBytes) {
      return `${size} bytes, more than ${fileBytes} a file`;
    }
    return tally.bytes + size > totalBytes ? `more than ${totalBytes} bytes in all` : null;
  }
}

function typeProblem({ type }: Header, original: TakenFile | undefined): string | null {
  if (type === "link") {
    return original === undefined ? "a hard link to a file that was not taken" : null;
  }
  return type === "file" || type === "contiguous-file"
    ? null
    : `a ${type ?? "strange entry"}, only plain files are taken`;
}

/** An encoded name can be that of another file. */
function unusedPath(path: string, used: ReadonlySet<string>): string {
  let candidate = path;
  for (let number = 2; used.has(candidate); number += 1) {
    candidate = `${path}-${number}`;
  }
  return candidate;
}
