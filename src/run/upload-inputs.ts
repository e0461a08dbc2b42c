import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readlink, stat } from "node:fs/promises";
import path from "node:path";
import { createGzip } from "node:zlib";
import { byText } from "../base/text.ts";
import { BEFORE_LAUNCH } from "../rock/retry.ts";
import type { Upload } from "../work/sandbox-work.ts";
import { type Patience, quoted, SandboxProblem, type SandboxShell } from "./sandbox-shell.ts";
import { sha256 } from "./upload-job-files.ts";

/** A part is held in memory here and in the sandbox's agent, which reads each request whole. */
const PART_BYTES = 8 * 1024 * 1024;
/** For one file, and how long one request waits for a directory. */
const PLACE_SECONDS = 60;
const DIRECTORY_WAIT_SECONDS = 20;

/**
 * Puts a local file or directory at its place in the sandbox, replacing what is there, as ROCK's SDK does; unlike it, all
 * or nothing and checked by checksum. Streams, so that 1 GB costs neither side its memory.
 */
export async function uploadInput(
  upload: Upload,
  index: number,
  shell: SandboxShell,
  signal: AbortSignal,
): Promise<void> {
  const patience: Patience = { retry: BEFORE_LAUNCH, signal };
  const about = await stat(upload.source);
  const whole = `${shell.facts.directory}/upload-${index}`;
  if (about.isDirectory()) {
    requireTools(shell, ["tar", "gzip"], `upload the directory ${upload.source}`);
    const sum = await sendParts(await archive(upload.source), index, shell, patience);
    await placeDirectory([whole, sum, upload.target], upload, shell, patience);
  } else if (about.isFile()) {
    const sum = await sendParts(createReadStream(upload.source), index, shell, patience);
    const mode = (about.mode & 0o111) === 0 ? "644" : "755";
    const command = {
      name: "place_file" as const,
      arguments: [whole, sum, upload.target, mode],
      seconds: PLACE_SECONDS,
    };
    requirePlaced(await shell.control(command, patience), upload);
  } else {
    throw new SandboxProblem(`${upload.source} is neither a file nor a directory and cannot be uploaded`);
  }
}

function requireTools(shell: SandboxShell, tools: readonly string[], purpose: string): void {
  const missing = tools.filter((tool) => !shell.facts.tools.has(tool));
  if (missing.length > 0) {
    throw new SandboxProblem(`the image has no ${missing.join(" and no ")}, which is needed to ${purpose}`);
  }
}

/** A large directory takes longer to unpack than a request may last; the caller's signal bounds how long that may be. */
async function placeDirectory(
  parameters: readonly string[],
  upload: Upload,
  shell: SandboxShell,
  patience: Patience,
): Promise<void> {
  const command = {
    name: "place_directory" as const,
    arguments: [String(DIRECTORY_WAIT_SECONDS * 10), ...parameters],
    seconds: DIRECTORY_WAIT_SECONDS + 5,
    waiting: true,
  };
  let answer: string;
  do {
    answer = await shell.control(command, patience);
  } while (answer.trim() === "placing");
  requirePlaced(answer, upload);
}

function requirePlaced(answer: string, upload: Upload): void {
  if (answer.trim() !== "placed") {
    throw new SandboxProblem(
      `${upload.source} could not be put at ${upload.target} in the sandbox: ${quoted(answer) || "no reason given"}`,
    );
  }
}

/**
 * Sends a stream as parts and returns its SHA-256. While one part is checked and appended in the sandbox, the next one is
 * on its way; two places take turns.
 */
async function sendParts(
  source: AsyncIterable<Buffer>,
  index: number,
  shell: SandboxShell,
  patience: Patience,
): Promise<string> {
  const hash = createHash("sha256");
  let offset = 0;
  let count = 0;
  let appended: Promise<void> = Promise.resolve();
  for await (const bytes of inParts(source)) {
    hash.update(bytes);
    const part: Part = { bytes, offset, name: `upload-${index}.part-${count % 2}`, whole: `upload-${index}` };
    await shell.upload(part.name, bytes, patience);
    await appended;
    appended = appendPart(part, shell, patience);
    // It is awaited after the next upload, which may fail first.
    appended.catch(() => undefined);
    offset += bytes.length;
    count += 1;
  }
  await appended;
  return hash.digest("hex");
}

interface Part {
  readonly bytes: Uint8Array;
  readonly offset: number;
  /** Names of this file and of the file it is appended to, in the job's directory. */
  readonly name: string;
  readonly whole: string;
}

/** A part is checked on arrival, and sent again when it was damaged. */
async function appendPart(
  { bytes, offset, name, whole }: Part,
  shell: SandboxShell,
  patience: Patience,
): Promise<void> {
  const { directory } = shell.facts;
  const parameters = [`${directory}/${name}`, `${directory}/${whole}`, String(offset), sha256(bytes)];
  const wanted = `size ${offset + bytes.length}`;
  for (let attempt = 1; ; attempt += 1) {
    const answer = (await shell.control({ name: "append", arguments: parameters, seconds: 30 }, patience)).trim();
    if (answer === wanted) {
      return;
    }
    if (attempt === 3) {
      const reason = quoted(answer) || "no answer";
      throw new SandboxProblem(`a part of an upload did not arrive whole (${reason}); is the sandbox's disk full?`);
    }
    await shell.upload(name, bytes, patience);
  }
}

/** Regroups a stream into parts of PART_BYTES; an empty stream is one empty part, so that an empty file exists. */
async function* inParts(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, void> {
  let pending: Buffer[] = [];
  let size = 0;
  let sent = false;
  for await (const chunk of source) {
    let rest = chunk;
    while (size + rest.length >= PART_BYTES) {
      const room = PART_BYTES - size;
      yield Buffer.concat([...pending, rest.subarray(0, room)]);
      sent = true;
      rest = rest.subarray(room);
      pending = [];
      size = 0;
    }
    if (rest.length > 0) {
      pending.push(rest);
      size += rest.length;
    }
  }
  if (size > 0 || !sent) {
    yield Buffer.concat(pending);
  }
}

/**
 * A gzipped tar of a directory's contents. Links that stay inside keep being links; one that leaves the directory would
 * carry files out of the workspace and is refused. Owners are not kept: the sandbox's user owns what arrives.
 */
async function archive(directory: string): Promise<AsyncIterable<Buffer>> {
  const { pack: createPack } = await import("tar-stream");
  const pack = createPack();
  const zipped = pack.pipe(createGzip({ level: 1 }));
  fill(pack, directory, "").then(
    () => pack.finalize(),
    (error: unknown) => zipped.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return zipped as AsyncIterable<Buffer>;
}

async function fill(pack: import("tar-stream").Pack, root: string, relative: string): Promise<void> {
  const names = (await readdir(path.join(root, relative))).sort(byText);
  for (const name of names) {
    const inside = path.posix.join(relative, name);
    const full = path.join(root, inside);
    const about = await lstat(full);
    const header = { name: inside, mode: about.mode & 0o777, mtime: about.mtime };
    if (about.isDirectory()) {
      pack.entry({ ...header, type: "directory" });
      await fill(pack, root, inside);
    } else if (about.isSymbolicLink()) {
      const linkname = await readlink(full);
      const target = path.relative(root, path.resolve(path.dirname(full), linkname));
      if (path.isAbsolute(linkname) || target.startsWith("..")) {
        throw new SandboxProblem(
          `${full} is a link that leaves ${root}; only links inside an uploaded directory are allowed`,
        );
      }
      pack.entry({ ...header, type: "symlink", linkname });
    } else if (about.isFile()) {
      await addFile(pack, full, { ...header, size: about.size });
    }
  }
}

async function addFile(
  pack: import("tar-stream").Pack,
  full: string,
  header: { readonly name: string; readonly mode: number; readonly mtime: Date; readonly size: number },
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const done = (error: Error | null | undefined) => (error ? reject(error) : resolve());
    if (header.size === 0) {
      pack.entry({ ...header, type: "file" }, "", done);
      return;
    }
    const entry = pack.entry({ ...header, type: "file" }, done);
    // A file that grows while it is read must not spoil the archive's framing.
    createReadStream(full, { end: header.size - 1 })
      .on("error", reject)
      .pipe(entry);
  });
}
