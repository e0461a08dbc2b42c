import { EventEmitter, once } from "node:events";
import { StringDecoder } from "node:string_decoder";

/** Lines on their way from a process to whoever iterates; every iteration starts at the first line. */
export class LineQueue implements AsyncIterable<string> {
  readonly #lines: string[] = [];
  readonly #news = new EventEmitter();
  #ended = false;

  push(...lines: readonly string[]): void {
    this.#lines.push(...lines);
    this.#news.emit("news");
  }

  end(): void {
    this.#ended = true;
    this.#news.emit("news");
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    let at = 0;
    while (at < this.#lines.length || !this.#ended) {
      const line = this.#lines[at];
      if (line === undefined) {
        await once(this.#news, "news");
        continue;
      }
      at += 1;
      yield line;
    }
  }
}

/** Cuts a stream of bytes where the runner does: at `\n`, `\r` and `\r\n`, and nowhere else. */
export class LineSplitter {
  readonly #decoder = new StringDecoder("utf8");
  #rest = "";

  push(bytes: Buffer): readonly string[] {
    const text = this.#rest + this.#decoder.write(bytes);
    // A `\r` at the very end may be half of a `\r\n`.
    const whole = text.endsWith("\r") ? text.slice(0, -1) : text;
    const lines = whole.split(/\r\n|\r|\n/);
    this.#rest = (lines.pop() ?? "") + text.slice(whole.length);
    return lines;
  }

  end(): readonly string[] {
    const rest = (this.#rest + this.#decoder.end()).replace(/\r$/, "");
    return rest === "" ? [] : [rest];
  }
}
