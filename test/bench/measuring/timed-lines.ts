import type { Readable } from "node:stream";
import { LineSplitter } from "../../fakes/runner/lines.ts";

export interface TimedLine {
  readonly text: string;
  /** When it arrived here, in milliseconds since the epoch. */
  readonly at: number;
}

/** The lines of a process's output with the time at which each arrived. */
export class TimedLines {
  readonly all: TimedLine[] = [];
  readonly #waiting = new Set<{ readonly pattern: RegExp; readonly tell: (line: TimedLine | null) => void }>();
  #ended = false;

  constructor(...outputs: readonly Readable[]) {
    let open = outputs.length;
    for (const output of outputs) {
      const splitter = new LineSplitter();
      output.on("data", (bytes: Buffer) => this.#take(splitter.push(bytes)));
      output.on("close", () => {
        this.#take(splitter.end());
        open -= 1;
        if (open === 0) {
          this.#end();
        }
      });
    }
  }

  /** The first line that fits, as soon as it is there. Rejects when the output ends without one. */
  async first(pattern: RegExp): Promise<TimedLine> {
    const there = this.all.find(({ text }) => pattern.test(text));
    if (there !== undefined) {
      return there;
    }
    const line = this.#ended
      ? null
      : await new Promise<TimedLine | null>((tell) => {
          this.#waiting.add({ pattern, tell });
        });
    if (line === null) {
      throw new Error(`no line like ${pattern} in:\n${this.tail()}`);
    }
    return line;
  }

  /** The last lines, for an error. */
  tail(): string {
    return this.all
      .slice(-20)
      .map(({ text }) => text)
      .join("\n");
  }

  #take(lines: readonly string[]): void {
    const at = Date.now();
    for (const text of lines) {
      const line = { text, at };
      this.all.push(line);
      for (const each of this.#waiting) {
        if (each.pattern.test(text)) {
          this.#waiting.delete(each);
          each.tell(line);
        }
      }
    }
  }

  #end(): void {
    this.#ended = true;
    for (const { tell } of this.#waiting) {
      tell(null);
    }
    this.#waiting.clear();
  }
}
