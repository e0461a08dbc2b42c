import type { RunningWork } from "../work/running-work.ts";
import type { Surroundings } from "./surroundings.ts";

/** The bytes that are kept of a job's log, so that there is always room for its results. */
export const LOG_BYTES = 4 * 1024 ** 3;

/** Whether a log has all that was printed until the script's end. */
export type LogState =
  | { readonly kind: "whole" }
  /** What writes it in the sandbox was killed, the log was removed, or the disk was full. */
  | { readonly kind: "gaps" }
  /** It has all the bytes it may have. `beyond` were left out at least; null where nobody has counted them. */
  | { readonly kind: "cut"; readonly beyond: number | null };

/** Reads what a `watch` answer says of the log of a job that has ended. */
export function readLogState(text: string | undefined): LogState {
  const cut = /^cut(?:-(\d+))?$/.exec(text ?? "");
  if (cut !== null) {
    return { kind: "cut", beyond: cut[1] === undefined ? null : Number(cut[1]) };
  }
  return { kind: text === "whole" ? "whole" : "gaps" };
}

/** How a log ended: what the sandbox says of it (null while the job runs), its size there, and how many bytes had arrived before. */
export interface LogEnd {
  readonly state: LogState | null;
  readonly size: number;
  readonly arrived: number;
}

/** Warns of what is not in the log, and why. */
export function tellLogLosses(work: RunningWork, { state, size, arrived }: LogEnd, { emit }: Surroundings): void {
  const tell = (message: string) => emit({ kind: "warning", job: work.run, message });
  if (size < arrived) {
    // A script can still reach its own log by its path.
    tell(`the script made its log shorter while it ran (${arrived} bytes arrived, ${size} are left)`);
  }
  switch (state?.kind) {
    case "gaps":
      tell(
        "some of what the script printed may be missing from its log: what writes the log in the sandbox was killed, the log was removed, or the disk was full",
      );
      break;
    case "cut": {
      const beyond = state.beyond === null ? "" : `: ${state.beyond} bytes or more`;
      tell(`the script printed more than its log may hold; what came after ${size} bytes is not in it${beyond}`);
      break;
    }
    case "whole":
    case undefined:
      break;
  }
}
