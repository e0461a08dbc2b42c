import type { ResultFile, SandboxWork } from "../job/work.ts";
import { PATIENT } from "../rock/retry.ts";
import { fetchFile } from "./fetch-file.ts";
import { SandboxProblem, type SandboxShell } from "./sandbox-shell.ts";
import type { Surroundings } from "./surroundings.ts";
import { ARCHIVE_LIMITS, unpackArchive } from "./unpack-archive.ts";

/** How long one request waits for the archive; a short first one would only add a request. */
const PACK_WAIT_SECONDS = 20;

/** Brings back everything the script left in its artifact directory, and returns the files its kind asked for by name. */
export async function collectFiles(
  work: SandboxWork,
  shell: SandboxShell,
  surroundings: Surroundings,
  signal: AbortSignal | null,
): Promise<readonly ResultFile[]> {
  const { emit, output } = surroundings;
  const answer = await pack(work, shell, signal);
  const [line = "", ...rest] = answer.trim().split("\n");
  const present = rest.flatMap((text) => (text.startsWith("present ") ? [text.slice("present ".length)] : []));
  const complaints = rest.filter((text) => !text.startsWith("present "));
  const [state, size, checksum, tarStatus] = line.split(" ");
  if (state === "empty") {
    return [];
  }
  if (state !== "packed" || checksum === undefined || !/^\d+$/.test(size ?? "")) {
    throw new SandboxProblem(`the job's files could not be packed: ${line || "no answer"}`);
  }
  if (Number(size) > ARCHIVE_LIMITS.totalBytes) {
    throw new SandboxProblem(
      `the job's files make an archive of ${size} bytes; ${ARCHIVE_LIMITS.totalBytes} are allowed`,
    );
  }
  if (tarStatus !== "0") {
    const message = `not every file of the job could be read: ${complaints.join("; ") || `tar ended with ${tarStatus}`}`;
    emit({ kind: "warning", job: work.job, message });
  }
  const archive = fetchFile(shell, `${shell.facts.directory}/archive`, { from: 0, to: Number(size) }, signal);
  const unpacked = await unpackArchive(archive, {
    open: async (path) => await output.artifact(work.job, path),
    keep: new Set(work.collect),
    limits: ARCHIVE_LIMITS,
    checksum,
  });
  for (const sentence of unpacked.leftOut) {
    emit({ kind: "warning", job: work.job, message: `a file of the job was left out: ${sentence}` });
  }
  // What is there but did not come back is unreadable, not absent.
  const lost = present.filter((name) => !unpacked.kept.has(name));
  return [...unpacked.kept, ...lost.map((name) => [name, new Uint8Array()] as const)].map(([path, bytes]) => ({
    path,
    bytes,
  }));
}

/** Has the archive made; the caller's signal bounds how long that may take. */
async function pack(work: SandboxWork, shell: SandboxShell, signal: AbortSignal | null): Promise<string> {
  const parameters = [shell.facts.artifacts, String(PACK_WAIT_SECONDS * 10), ...work.collect];
  const command = { name: "pack" as const, arguments: parameters, seconds: PACK_WAIT_SECONDS + 5, waiting: true };
  for (;;) {
    const answer = await shell.control(command, { retry: PATIENT, signal });
    if (answer.trim() !== "packing") {
      return answer;
    }
  }
}
