import { type FileHandle, open } from "node:fs/promises";
import { boundaryOf, MultipartError, MultipartParser } from "./multipart.ts";
import type { UploadForm } from "./requests.ts";

/** ROCK's web framework takes no larger field; only files may be larger. */
const MOST_FIELD_BYTES = 1024 * 1024;

export type Received =
  | (UploadForm & { readonly ok: true })
  /** The body is no form; `message` says why, for the sender. */
  | { readonly ok: false; readonly message: string };

const NO_FORM: Received = { ok: true, hasFile: false, fields: new Map() };

/**
 * Receives a form with one file, which is written to `target` as it comes: memory does not grow with it. A part that the
 * body breaks off counts as absent. Rejects when the sender goes away or the disk is full; removing `target` is the
 * caller's in any case.
 */
export async function receiveUpload(
  contentType: string,
  body: AsyncIterable<Uint8Array>,
  target: string,
): Promise<Received> {
  if (!/^multipart\/form-data\b/i.test(contentType)) {
    return NO_FORM;
  }
  const boundary = boundaryOf(contentType);
  if (boundary === null) {
    return { ok: false, message: "Missing boundary in multipart." };
  }
  const form = new FormReceiver(target);
  try {
    const parser = new MultipartParser(boundary);
    for await (const chunk of body) {
      for (const event of parser.push(chunk)) {
        switch (event.kind) {
          case "part":
            await form.begin(event.name, event.isFile);
            break;
          case "data":
            await form.add(event.bytes);
            break;
          case "part-end":
            await form.finish();
            break;
        }
      }
    }
    return { ok: true, hasFile: form.hasFile, fields: form.fields };
  } catch (error) {
    if (error instanceof MultipartError) {
      return { ok: false, message: error.message };
    }
    throw error;
  } finally {
    await form.close();
  }
}

type OpenPart =
  | { readonly kind: "file"; readonly handle: FileHandle }
  | { readonly kind: "field"; readonly name: string; readonly chunks: Uint8Array[] }
  /** A file under another name than `file`. */
  | { readonly kind: "ignored" };

/** Keeps the fields of a form and writes its file. */
class FormReceiver {
  readonly fields = new Map<string, string>();
  hasFile = false;
  readonly #target: string;
  #part: OpenPart | null = null;
  #fieldBytes = 0;

  constructor(target: string) {
    this.#target = target;
  }

  async begin(name: string, isFile: boolean): Promise<void> {
    if (!isFile) {
      this.#part = { kind: "field", name, chunks: [] };
    } else if (name === "file") {
      this.#part = { kind: "file", handle: await open(this.#target, "w", 0o600) };
    } else {
      this.#part = { kind: "ignored" };
    }
  }

  async add(bytes: Uint8Array): Promise<void> {
    if (this.#part?.kind === "file") {
      await this.#part.handle.appendFile(bytes);
    } else if (this.#part?.kind === "field") {
      this.#fieldBytes += bytes.length;
      if (this.#fieldBytes > MOST_FIELD_BYTES) {
        throw new MultipartError(`Part exceeded maximum size of ${MOST_FIELD_BYTES / 1024}KB.`);
      }
      this.#part.chunks.push(bytes);
    }
  }

  async finish(): Promise<void> {
    if (this.#part?.kind === "file") {
      this.hasFile = true;
    } else if (this.#part?.kind === "field") {
      this.fields.set(this.#part.name, Buffer.concat(this.#part.chunks).toString("utf8"));
    }
    await this.close();
  }

  async close(): Promise<void> {
    const part = this.#part;
    this.#part = null;
    if (part?.kind === "file") {
      await part.handle.close();
    }
  }
}
