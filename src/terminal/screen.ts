import type { Writable } from "node:stream";
import type { Environment } from "./given-settings.ts";

/** Where a person reads along. */
export interface Screen {
  write(text: string): void;
  /** What is written can be drawn over. */
  readonly live: boolean;
  readonly colour: boolean;
  columns(): number;
  rows(): number;
}

/** A stream that may be a terminal, as `process.stdout`. */
export interface Outlet extends Pick<Writable, "write" | "on"> {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

/** A screen on a stream. A reader that goes away (`| head`) ends what is shown, not the run. */
export function openScreen(outlet: Outlet, env: Environment): Screen {
  let open = true;
  outlet.on("error", () => {
    open = false;
  });
  const isTerminal = outlet.isTTY === true && env["TERM"] !== "dumb";
  return {
    write: (text) => {
      if (open) {
        outlet.write(text);
      }
    },
    live: isTerminal,
    colour: wantsColour(isTerminal, env),
    columns: () => outlet.columns || 80,
    rows: () => outlet.rows || 24,
  };
}

/** FORCE_COLOR wins over NO_COLOR, as in Node itself; `0` and `false` force that there is none. */
function wantsColour(isTerminal: boolean, env: Environment): boolean {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) {
    return forced !== "0" && forced !== "false";
  }
  return isTerminal && !env["NO_COLOR"];
}
