import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rm, stat, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Answer, readBody } from "./exchange.ts";

/** Path-style as on Azure's own emulator: account, container, blob. */
const PREFIX = "/account/artifacts/";

interface Blob {
  readonly file: string;
  readonly signature: string;
  readonly blocks: Map<string, string>;
  committed: boolean;
}

/** Azure block blobs, as far as uploads need them: single puts and block lists, stored in a directory. */
export class BlobStore {
  readonly #directory: string;
  readonly #blobs = new Map<string, Blob>();

  constructor(directory: string) {
    this.#directory = directory;
  }

  owns(path: string): boolean {
    return path.startsWith(PREFIX);
  }

  /** Opens a blob for upload; the path and query of its signed URL, and where its bytes will be. */
  open(): { readonly signedPath: string; readonly id: string } {
    const id = `${randomUUID()}.zip`;
    const signature = randomUUID();
    const file = join(this.#directory, id);
    this.#blobs.set(id, { file, signature, blocks: new Map(), committed: false });
    return { id, signedPath: `${PREFIX}${id}?sv=2025-11-05&se=2099-01-01T00%3A00%3A00Z&sp=w&sig=${signature}` };
  }

  /** The file of a finished upload, null before it is committed. */
  async committed(id: string): Promise<{ readonly file: string; readonly size: number } | null> {
    const blob = this.#blobs.get(id);
    return blob?.committed === true ? { file: blob.file, size: (await stat(blob.file)).size } : null;
  }

  async put(request: IncomingMessage, path: string, query: URLSearchParams): Promise<Answer> {
    const blob = this.#blobs.get(path.slice(PREFIX.length));
    if (blob === undefined || query.get("sig") !== blob.signature || request.method !== "PUT") {
      request.resume();
      return storageError(403, "AuthenticationFailed");
    }
    switch (query.get("comp")) {
      case "block":
        return await this.#putBlock(request, blob, query.get("blockid") ?? "");
      case "blocklist":
        return await this.#putBlockList(request, blob);
      case null:
        await pipeline(request, createWriteStream(blob.file));
        blob.committed = true;
        return created();
      default:
        request.resume();
        return storageError(400, "InvalidQueryParameterValue");
    }
  }

  async #putBlock(request: IncomingMessage, blob: Blob, blockId: string): Promise<Answer> {
    const file = join(this.#directory, randomUUID());
    await pipeline(request, createWriteStream(file));
    blob.blocks.set(blockId, file);
    return created();
  }

  async #putBlockList(request: IncomingMessage, blob: Blob): Promise<Answer> {
    const xml = (await readBody(request)).toString("utf8");
    const ids = [...xml.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map((match) => match[1] ?? "");
    if (ids.some((id) => !blob.blocks.has(id))) {
      return storageError(400, "InvalidBlockList");
    }
    await writeFile(blob.file, "");
    for (const id of ids) {
      await pipeline(createReadStream(blob.blocks.get(id) ?? ""), createWriteStream(blob.file, { flags: "a" }));
    }
    await Promise.all([...blob.blocks.values()].map(async (file) => await rm(file, { force: true })));
    blob.committed = true;
    return created();
  }
}

function created(): Answer {
  const headers = {
    etag: `"${randomUUID()}"`,
    "last-modified": new Date().toUTCString(),
    "x-ms-version": "2025-11-05",
  };
  return { status: 201, headers: { ...headers, "x-ms-request-id": randomUUID() } };
}

/** An error as Azure storage words it; for faults too. */
export function storageError(status: number, code: string): Answer {
  return {
    status,
    headers: { "content-type": "application/xml", "x-ms-error-code": code },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
  };
}
