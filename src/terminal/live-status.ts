import { cutBetweenWords } from "./fit.ts";
import type { Screen } from "./screen.ts";

/** Lines at the bottom of a terminal that are drawn over and over, below everything else that is written. */
export interface LiveStatus {
  /** Writes whole lines above the status. */
  above(text: string): void;
  draw(lines: readonly string[]): void;
}

/** A status of plain one-column characters; lines are cut to the screen, because a wrapped one could not be drawn over. */
export function createLiveStatus(screen: Screen): LiveStatus {
  let shown: readonly string[] = [];
  // A terminal echoes ^C where the cursor is, so the cursor may have left its first column.
  const erase = () => (shown.length === 0 ? "" : `\r\x1b[${shown.length}A\x1b[0J`);
  const drawn = () => shown.map((line) => `${line}\n`).join("");
  return {
    above: (text) => screen.write(`${erase()}${text}${drawn()}`),
    draw: (lines) => {
      const width = Math.max(1, screen.columns() - 1);
      const next = lines.map((line) => cutBetweenWords(line, width));
      if (next.length === shown.length && next.every((line, index) => line === shown[index])) {
        return;
      }
      const before = erase();
      shown = next;
      screen.write(before + drawn());
    },
  };
}
