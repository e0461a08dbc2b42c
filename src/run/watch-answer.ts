import { type LogState, readLogState } from "./job-log.ts";
import { type FilesAnswer, readFilesAnswer } from "./live-files.ts";
import { quoted, SandboxProblem } from "./sandbox-shell.ts";

/** What ended a script: itself, its time limit, or a cancel. */
const END_CAUSES = ["script", "deadline", "cancel"] as const;
export type EndCause = (typeof END_CAUSES)[number];

interface Look {
  /** Bytes in the log so far; of an ended job, all of them. */
  readonly logSize: number;
  readonly files: FilesAnswer;
  /** New log bytes from the offset asked for; empty when there are more of them than one answer may carry. */
  readonly news: Uint8Array;
}

/** The state of a job as one `watch` answer tells it. */
export type WatchAnswer =
  | (Look & { readonly state: "running" })
  | (Look & {
      readonly state: "exited";
      readonly exitCode: number;
      readonly cause: EndCause;
      readonly outOfMemoryKills: number;
      readonly log: LogState;
    })
  /** The wrapper is dead and left no exit code. */
  | (Look & { readonly state: "lost"; readonly log: LogState })
  /** `by` is the turn of the watch that came after this one; null where nothing says so any more. */
  | (Look & { readonly state: "superseded"; readonly by: string | null });

/** Reads `STATE CODE SIZE KILLS FILES LOG WHY` and the base64 after it. */
export function readWatchAnswer(text: string): WatchAnswer {
  const lineEnd = text.indexOf("\n");
  const header = text.slice(0, lineEnd < 0 ? text.length : lineEnd);
  const [state, code = "", size = "", kills, files, log, why] = header.split(" ");
  const refuse = () => new SandboxProblem(`the watch script answered ${JSON.stringify(quoted(text))}`);
  if (!/^\d+$/.test(size)) {
    throw refuse();
  }
  const look: Look = {
    logSize: Number(size),
    files: readFilesAnswer(files),
    news: lineEnd < 0 ? Buffer.alloc(0) : Buffer.from(text.slice(lineEnd + 1), "base64"),
  };
  switch (state) {
    case "running":
      return { ...look, state };
    case "lost":
      return { ...look, state, log: readLogState(log) };
    case "superseded":
      return { ...look, state, by: why === undefined || why === "-" ? null : why };
    case "exited": {
      const cause = END_CAUSES.find((known) => known === why);
      if (!/^\d+$/.test(code) || cause === undefined) {
        throw refuse();
      }
      const outOfMemoryKills = Number(kills ?? 0) || 0;
      return { ...look, state, exitCode: Number(code), cause, outOfMemoryKills, log: readLogState(log) };
    }
    default:
      throw refuse();
  }
}
