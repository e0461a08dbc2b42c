/** What a multipart body consists of, in the order of its bytes; a part's data comes in pieces of any size. */
export type MultipartEvent =
  | { readonly kind: "part"; readonly name: string; readonly isFile: boolean }
  | { readonly kind: "data"; readonly bytes: Uint8Array }
  /** The part is complete. One that the body breaks off never gets here. */
  | { readonly kind: "part-end" };

/** The body is no multipart message; `message` is for the sender. */
export class MultipartError extends Error {
  override readonly name = "MultipartError";
}

const MOST_HEADER_BYTES = 16 * 1024;
const HEADERS_END = Buffer.from("\r\n\r\n");
const LINE_END = Buffer.from("\r\n");

/** The boundary that a `Content-Type: multipart/form-data; boundary=…` header names; null when it names none. */
export function boundaryOf(contentType: string): string | null {
  const match = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType);
  return match?.[1] ?? match?.[2] ?? null;
}

type ParserState = "preamble" | "delimiter" | "headers" | "data" | "epilogue";

/**
 * Takes a multipart body apart while it arrives. Of what was pushed it keeps no more than part headers and as many bytes
 * as a delimiter has, so that the size of a file does not matter.
 */
export class MultipartParser {
  readonly #delimiter: Buffer;
  /** What cannot be decided yet. It starts with the line end that the first delimiter does without. */
  #held: Buffer = LINE_END;
  #state: ParserState = "preamble";

  constructor(boundary: string) {
    this.#delimiter = Buffer.from(`\r\n--${boundary}`, "latin1");
  }

  /** Throws a MultipartError when the body cannot be one. */
  push(chunk: Uint8Array): readonly MultipartEvent[] {
    this.#held = Buffer.concat([this.#held, chunk]);
    const events: MultipartEvent[] = [];
    while (this.#step(events)) {
      // Every step takes something off `#held`.
    }
    return events;
  }

  /** Moves on by one state; false when that needs more bytes. */
  #step(events: MultipartEvent[]): boolean {
    switch (this.#state) {
      case "preamble":
        return this.#preamble();
      case "delimiter":
        return this.#afterDelimiter();
      case "headers":
        return this.#headers(events);
      case "data":
        return this.#data(events);
      case "epilogue":
        this.#held = Buffer.alloc(0);
        return false;
    }
  }

  /** Nothing may come before the first delimiter. */
  #preamble(): boolean {
    const start = this.#held.subarray(0, this.#delimiter.length);
    if (!start.equals(this.#delimiter.subarray(0, start.length))) {
      throw new MultipartError("Invalid multipart data.");
    }
    return start.length === this.#delimiter.length && this.#move(start.length, "delimiter");
  }

  /** A delimiter is followed by a line end, or by `--` when it was the last one. */
  #afterDelimiter(): boolean {
    if (this.#held.length < 2) {
      return false;
    }
    const next = this.#held.toString("latin1", 0, 2);
    if (next === "--") {
      return this.#move(2, "epilogue");
    }
    if (next !== "\r\n") {
      throw new MultipartError("Invalid multipart data.");
    }
    // The line end stays: a part without headers has just one more after it.
    this.#state = "headers";
    return true;
  }

  #headers(events: MultipartEvent[]): boolean {
    const end = this.#held.indexOf(HEADERS_END);
    if (end > MOST_HEADER_BYTES || (end === -1 && this.#held.length > MOST_HEADER_BYTES)) {
      throw new MultipartError(`The headers of a part are longer than ${MOST_HEADER_BYTES} bytes.`);
    }
    if (end === -1) {
      return false;
    }
    events.push(partOf(this.#held.toString("utf8", 0, end)));
    return this.#move(end + HEADERS_END.length, "data");
  }

  #data(events: MultipartEvent[]): boolean {
    const end = this.#held.indexOf(this.#delimiter);
    // Without a delimiter in sight, its first bytes may still be the last ones here.
    const known = end === -1 ? Math.max(0, this.#held.length - this.#delimiter.length + 1) : end;
    if (known > 0) {
      events.push({ kind: "data", bytes: this.#held.subarray(0, known) });
    }
    if (end === -1) {
      this.#held = this.#held.subarray(known);
      return false;
    }
    events.push({ kind: "part-end" });
    return this.#move(end + this.#delimiter.length, "delimiter");
  }

  #move(bytes: number, state: ParserState): boolean {
    this.#held = this.#held.subarray(bytes);
    this.#state = state;
    return true;
  }
}

/** A part is a file when its disposition has a file name, be it an empty one. */
function partOf(headers: string): MultipartEvent {
  const disposition = headers.split("\r\n").find((line) => /^content-disposition\s*:/i.test(line)) ?? "";
  const name = parameter(disposition, "name");
  if (name === null) {
    throw new MultipartError('The Content-Disposition header field "name" must be provided.');
  }
  return { kind: "part", name, isFile: parameter(disposition, "filename") !== null };
}

/** The value of `; NAME="…"` or `; NAME=…` in a header. */
function parameter(header: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\*?=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]*))`, "i").exec(header);
  return match === null ? null : (match[1]?.replace(/\\(.)/g, "$1") ?? match[2] ?? "");
}
