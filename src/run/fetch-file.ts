import { type Patience, SandboxProblem, type SandboxShell } from "./sandbox-shell.ts";

/**
 * The control script cuts files into blocks of this size, counted from their start. Larger ones are hardly faster, and an
 * answer takes several times its size of memory on its way through JSON and base64.
 */
export const BLOCK_BYTES = 512 * 1024;
/** Two pieces under way at once keep the line busy; each has its own place in the sandbox. */
const PLACES = 2;
const PIECE_SECONDS = 45;

/** A file in the sandbox. Pieces of what is fetched at the same time are staged under different names. */
export interface FetchedFile {
  readonly path: string;
  readonly stage: "log" | "live" | "archive";
}

/**
 * The bytes `from` to `to` of a file in the sandbox, in order, in pieces of at most 512 KiB. Each piece is staged as base64
 * in a file and read back, because everything that `execute` prints is copied into ROCK's own log. A dropped request costs
 * its piece only. Rejects with SandboxProblem when a piece does not have the length it must have.
 */
export async function* fetchFile(
  shell: SandboxShell,
  file: FetchedFile,
  range: { readonly from: number; readonly to: number },
  patience: Patience,
): AsyncGenerator<Uint8Array, void, void> {
  const lastBlock = Math.ceil(range.to / BLOCK_BYTES);
  let next = Math.floor(range.from / BLOCK_BYTES);
  const underWay: Promise<Uint8Array>[] = [];
  try {
    while (next < lastBlock || underWay.length > 0) {
      while (next < lastBlock && underWay.length < PLACES) {
        const piece = fetchBlock(shell, file, next, range.to, patience);
        // It may fail while the one before it is still awaited.
        piece.catch(() => undefined);
        underWay.push(piece);
        next += 1;
      }
      const block = await underWay.shift();
      if (block === undefined) {
        return;
      }
      const blockStart = (next - underWay.length - 1) * BLOCK_BYTES;
      yield block.subarray(Math.max(0, range.from - blockStart));
    }
  } finally {
    // A consumer that stopped early leaves requests under way; their failures concern nobody any more.
    await Promise.allSettled(underWay);
  }
}

async function fetchBlock(
  shell: SandboxShell,
  { path, stage }: FetchedFile,
  block: number,
  fileEnd: number,
  patience: Patience,
): Promise<Uint8Array> {
  const wanted = Math.min(BLOCK_BYTES, fileEnd - block * BLOCK_BYTES);
  for (let attempt = 1; ; attempt += 1) {
    const place = `${stage}-${block % PLACES}`;
    const staged = await shell.control(
      { name: "piece", arguments: [path, String(block), place, shell.newWord()], seconds: PIECE_SECONDS },
      patience,
    );
    const bytes = Buffer.from(await shell.readNamed(staged.trim(), patience), "base64");
    // The file may have grown since its size was read: more than wanted is fine, less is not.
    if (bytes.length >= wanted) {
      return bytes.subarray(0, wanted);
    }
    if (attempt === 3) {
      throw new SandboxProblem(`${path}: ${bytes.length} of ${wanted} bytes arrived of block ${block}`);
    }
  }
}
