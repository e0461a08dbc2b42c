import { plural } from "../base/text.ts";
import type { ResultFileReader, SandboxInputs } from "../job/work.ts";
import { ARCHIVE_LIMITS } from "./archive-intake.ts";
import { fetchFile } from "./fetch-file.ts";
import { type Patience, SandboxProblem, type SandboxShell } from "./sandbox-shell.ts";
import type { Surroundings } from "./surroundings.ts";
import { unpackArchive } from "./unpack-archive.ts";

/** How long one request waits for the archive; a short first one would only add a request. */
const PACK_WAIT_SECONDS = 20;

/** Brings back everything the job left in its results directory, and gives the reader the files it wants. */
export async function collectFiles(
  job: string,
  inputs: SandboxInputs,
  reader: ResultFileReader,
  shell: SandboxShell,
  surroundings: Surroundings,
  patience: Patience,
): Promise<void> {
  const { emit, output } = surroundings;
  const tell = (kind: "warning" | "notice", message: string) => emit({ kind, job, message });
  const answer = await pack(inputs, shell, patience);
  const [line = "", ...rest] = answer.trim().split("\n");
  const present = rest.flatMap((text) => (text.startsWith("present ") ? [text.slice("present ".length)] : []));
  const complaints = rest.filter((text) => !text.startsWith("present "));
  const [state, size, checksum, tarStatus] = line.split(" ");
  // The directory that was made for the script may be empty but not gone; one of the script's own making need not exist.
  if (state === "empty" || (state === "absent" && inputs.results !== shell.facts.artifacts)) {
    return;
  }
  if (state === "absent") {
    throw new SandboxProblem(`the artifact directory ${inputs.results} is gone`);
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
    tell(
      "warning",
      `not every file of the job could be read: ${complaints.join("; ") || `tar ended with ${tarStatus}`}`,
    );
  } else if (complaints.length > 0) {
    // tar passes sockets over with a word and without a failure.
    tell("warning", `not all that the job left is among its files: ${complaints.join("; ")}`);
  }
  const file = { path: `${shell.facts.directory}/archive`, stage: "archive" } as const;
  const archive = fetchFile(shell, file, { from: 0, to: Number(size) }, patience);
  const unpacked = await unpackArchive(archive, {
    open: async (path) => await output.artifact(job, path),
    copy: async (path, original) => await output.artifactCopy(job, path, original),
    reader,
    limits: ARCHIVE_LIMITS,
    checksum,
  });
  for (const sentence of unpacked.leftOut) {
    tell("warning", `a file of the job was left out: ${sentence}`);
  }
  if (unpacked.renamed > 0) {
    const count = plural(unpacked.renamed, "file of the job has a name", "files of the job have names");
    tell("notice", `${count} with characters that artifacts refuse; these are percent-encoded`);
  }
  for (const path of present.filter((name) => !unpacked.taken.has(name))) {
    reader.take(
      { path, content: { kind: "unreadable", reason: "it did not come back with the job's files" } },
      "final",
    );
  }
}

/** Has the archive made; the signal bounds how long that may take. */
async function pack(inputs: SandboxInputs, shell: SandboxShell, patience: Patience): Promise<string> {
  const parameters = [inputs.results, String(PACK_WAIT_SECONDS * 10), ...inputs.required];
  const command = { name: "pack" as const, arguments: parameters, seconds: PACK_WAIT_SECONDS + 5, waiting: true };
  for (;;) {
    const answer = await shell.control(command, patience);
    if (answer.trim() !== "packing") {
      return answer;
    }
  }
}
