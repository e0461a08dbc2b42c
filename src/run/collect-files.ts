import { plural } from "../base/text.ts";
import type { ResultFileReader } from "../work/result-files.ts";
import type { SandboxInputs } from "../work/sandbox-work.ts";
import type { ArchiveLimits } from "./archive-intake.ts";
import { fetchFile } from "./fetch-file.ts";
import { type LeftOut, type PackAnswer, readPackAnswer } from "./pack-answer.ts";
import { type Patience, quoted, SandboxProblem, type SandboxShell } from "./sandbox-shell.ts";
import type { Surroundings } from "./surroundings.ts";
import { unpackArchive } from "./unpack-archive.ts";

/** How long one request waits for the archive; a short first one would only add a request. */
const PACK_WAIT_SECONDS = 20;

/** What takes the job's files, and how much of them. */
export interface FileTaker {
  readonly reader: ResultFileReader;
  readonly limits: ArchiveLimits;
}

/** Brings back everything the job left in its results directory, and gives the reader the files it wants. */
export async function collectFiles(
  job: string,
  inputs: Pick<SandboxInputs, "results" | "required">,
  { reader, limits }: FileTaker,
  shell: SandboxShell,
  surroundings: Surroundings,
  patience: Patience,
): Promise<void> {
  const { emit, output } = surroundings;
  const tell = (kind: "warning" | "notice", message: string) => emit({ kind, job, message });
  const answer = await pack(inputs, limits, shell, patience);
  // The directory that was made for the script may be empty but not gone; one of the script's own making need not exist.
  if (answer.kind === "empty" || (answer.kind === "absent" && inputs.results !== shell.facts.artifacts)) {
    return;
  }
  if (answer.kind === "absent") {
    throw new SandboxProblem(`the artifact directory ${inputs.results} is gone`);
  }
  if (answer.kind !== "packed") {
    throw new SandboxProblem(`the job's files could not be packed: ${quoted(answer.line) || "no answer"}`);
  }
  if (answer.size > limits.unpackedBytes) {
    throw new SandboxProblem(
      `the job's files make an archive of ${answer.size} bytes; ${limits.unpackedBytes} are allowed`,
    );
  }
  tellPackProblems(answer, tell);
  const file = { path: `${shell.facts.directory}/archive`, stage: "archive" } as const;
  const archive = fetchFile(shell, file, { from: 0, to: answer.size }, patience);
  const unpacked = await unpackArchive(archive, {
    open: async (path) => await output.artifact(job, path),
    copy: async (path, original) => await output.artifactCopy(job, path, original),
    reader,
    limits,
    checksum: answer.checksum,
  });
  const reasons = new Map(answer.leftOut.map((left) => [left.path, reasonOf(left, limits)]));
  for (const [path, reason] of reasons) {
    tell("warning", `a file of the job was left out: ${JSON.stringify(path)}: ${reason}`);
  }
  for (const sentence of unpacked.leftOut) {
    tell("warning", `a file of the job was left out: ${sentence}`);
  }
  if (unpacked.renamed > 0) {
    const count = plural(unpacked.renamed, "file of the job has a name", "files of the job have names");
    tell("notice", `${count} with characters that artifacts refuse; these are percent-encoded`);
  }
  const missing = new Set([...answer.present, ...reasons.keys()].filter((name) => !unpacked.taken.has(name)));
  for (const path of missing) {
    if (reader.wants(path) !== null) {
      const reason = reasons.get(path) ?? "it did not come back with the job's files";
      reader.take({ path, content: { kind: "unreadable", reason } }, "final");
    }
  }
}

function tellPackProblems(
  { tarStatus, complaints, moreLeftOut, unlisted }: Extract<PackAnswer, { kind: "packed" }>,
  tell: (kind: "warning", message: string) => void,
): void {
  if (tarStatus !== "0") {
    tell(
      "warning",
      `not every file of the job could be read: ${complaints.map(quoted).join("; ") || `tar ended with ${tarStatus}`}`,
    );
  } else if (complaints.length > 0) {
    // tar leaves sockets out, and says so without failing.
    tell("warning", `not all that the job left is among its files: ${complaints.map(quoted).join("; ")}`);
  }
  if (moreLeftOut > 0) {
    const [one, many] = [
      "more file of the job did not fit and was left out",
      "more files of the job did not fit and were left out",
    ];
    tell("warning", plural(moreLeftOut, one, many));
  }
  if (unlisted > 0) {
    const files = plural(
      unlisted,
      "file of the job has a line break in its name and was left out",
      "files of the job have line breaks in their names and were left out",
    );
    tell("warning", `${files}: such files come only where all files fit`);
  }
}

function reasonOf({ size }: LeftOut, { fileBytes, totalBytes, entries }: ArchiveLimits): string {
  return size > fileBytes
    ? `${size} bytes, more than ${fileBytes} a file`
    : `there is room for ${totalBytes} bytes in ${entries} files, and smaller files come first`;
}

/** Has the archive made; the signal bounds how long that may take. */
async function pack(
  inputs: Pick<SandboxInputs, "results" | "required">,
  { entries, fileBytes, totalBytes }: ArchiveLimits,
  shell: SandboxShell,
  patience: Patience,
): Promise<Exclude<PackAnswer, { kind: "packing" }>> {
  const numbers = [PACK_WAIT_SECONDS * 10, entries, fileBytes, totalBytes].map(String);
  const parameters = [inputs.results, ...numbers, ...inputs.required];
  const command = { name: "pack" as const, arguments: parameters, seconds: PACK_WAIT_SECONDS + 5, waiting: true };
  for (;;) {
    const answer = readPackAnswer(await shell.control(command, patience));
    if (answer.kind !== "packing") {
      return answer;
    }
  }
}
