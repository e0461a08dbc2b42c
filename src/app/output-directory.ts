import { createWriteStream, type WriteStream } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import type { RedactingStream, Redactor } from "../base/redact.ts";
import type { ByteSink, Output, RunEvent } from "../run/surroundings.ts";
import { HiddenNames } from "./hidden-names.ts";
import { hideShortenedSecrets } from "./hide-shortened-secrets.ts";
import type { ResultPlaces } from "./result-places.ts";

/** A line longer than this is shown in pieces: someone may wait for it, and memory must not grow with it. */
const LONGEST_SHOWN_LINE = 64 * 1024;

/** Files below one directory; every byte passes the redactor before it touches the disk. */
export function openOutputDirectory(
  directory: string,
  places: ResultPlaces,
  redactor: Redactor,
  emit: (event: RunEvent) => void,
): Output {
  const names = new HiddenNames((text) => redactor.text(text));
  const nameOf = (job: string, file: string): string =>
    names.file(`${job}\0${file}`, path.normalize(places.place(job, file)));
  const makeRoom = async (job: string, file: string): Promise<string> => {
    const full = path.join(directory, nameOf(job, file));
    await mkdir(path.dirname(full), { recursive: true });
    return full;
  };
  return {
    log: (job) => {
      const relative = names.file(job, `logs/${job}.log`);
      const lines = new LineSplitter((text) => emit({ kind: "log", job, text }));
      const file = redactedFile(path.join(directory, relative), redactor.stream(), lines);
      return { path: relative, ...file, tail: () => lines.tail() };
    },
    artifact: async (job, file) => {
      const redaction = places.shortensSecrets(job, file) ? hideShortenedSecrets(redactor.stream()) : redactor.stream();
      return redactedFile(await makeRoom(job, file), redaction, null);
    },
    artifactCopy: async (job, file, original) => {
      const source = path.join(directory, nameOf(job, original));
      await copyFile(source, await makeRoom(job, file));
    },
    pathOf: nameOf,
  };
}

function redactedFile(file: string, redaction: RedactingStream, lines: LineSplitter | null): ByteSink {
  let stream: WriteStream | null = null;
  let failure: Error | null = null;
  const open = async (): Promise<WriteStream> => {
    await mkdir(path.dirname(file), { recursive: true });
    const opened = createWriteStream(file);
    opened.on("error", (error) => {
      failure = error;
    });
    return opened;
  };
  const put = async (bytes: Uint8Array) => {
    if (bytes.length === 0) {
      return;
    }
    stream ??= await open();
    if (failure !== null) {
      throw failure;
    }
    lines?.push(bytes);
    if (!stream.write(bytes)) {
      await drained(stream);
    }
  };
  return {
    write: async (bytes) => await put(redaction.push(bytes)),
    close: async () => {
      await put(redaction.end());
      lines?.end();
      // An empty file is a fact too: a job's empty marker file must exist in the artifact.
      if (stream === null && lines === null) {
        stream = await open();
      }
      if (stream !== null) {
        const ending = stream;
        // A stream that broke has closed itself already, and says so only once.
        if (!ending.closed) {
          await new Promise<void>((resolve) => {
            ending.once("close", resolve);
            ending.end();
          });
        }
      }
      if (failure !== null) {
        throw failure;
      }
    },
  };
}

/** Waits until the disk has caught up, or the stream broke; what broke it is thrown at the next write. */
async function drained(stream: WriteStream): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      stream.off("drain", done);
      stream.off("close", done);
      resolve();
    };
    stream.on("drain", done);
    stream.on("close", done);
  });
}

/** Bytes of a log that are remembered for its tail. */
const TAIL_BYTES = 8 * 1024;

/** Cuts a byte stream into whole lines, several at a time where they came together, and remembers the last of them. */
class LineSplitter {
  #pending: Buffer = Buffer.alloc(0);
  #tail: Buffer = Buffer.alloc(0);
  #isCut = false;
  readonly #show: (text: string) => void;

  constructor(show: (text: string) => void) {
    this.#show = show;
  }

  tail(): string {
    // The first line of a tail is cut, unless the tail is everything.
    return this.#tail.toString("utf8", this.#isCut ? this.#tail.indexOf(0x0a) + 1 : 0);
  }

  push(bytes: Uint8Array): void {
    const kept = Buffer.concat([this.#tail, bytes.subarray(-TAIL_BYTES)]);
    this.#isCut ||= bytes.length > TAIL_BYTES || kept.length > TAIL_BYTES;
    // A copy, because a part of a larger Buffer keeps all of it.
    this.#tail = Buffer.from(kept.subarray(-TAIL_BYTES));
    // In small texts, because whoever shows one makes several times its size of it.
    for (let at = 0; at < bytes.length; at += LONGEST_SHOWN_LINE) {
      this.#pushPart(bytes.subarray(at, at + LONGEST_SHOWN_LINE));
    }
  }

  #pushPart(bytes: Uint8Array): void {
    const all = this.#pending.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.#pending, bytes]);
    const end = all.lastIndexOf(0x0a);
    if (end >= 0) {
      this.#show(all.toString("utf8", 0, end));
    }
    this.#pending = all.subarray(end + 1);
    if (this.#pending.length > LONGEST_SHOWN_LINE) {
      this.end();
    }
  }

  end(): void {
    if (this.#pending.length > 0) {
      this.#show(this.#pending.toString("utf8"));
      this.#pending = Buffer.alloc(0);
    }
  }
}
