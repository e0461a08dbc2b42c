import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { BlobStore } from "./blob-store.ts";
import { type Answer, textField } from "./exchange.ts";
import { readZip, type ZipEntry } from "./zip-reader.ts";

const SERVICE = "/twirp/github.actions.results.api.v1.ArtifactService/";

/** A finished artifact. */
export interface FakeArtifact {
  readonly id: number;
  readonly name: string;
  readonly run: string;
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  /** ISO 8601; null when the upload asked for no retention. */
  readonly expiresAt: string | null;
  /** As what a browser gets it. */
  readonly mimeType: string;
  /** The stored archive, or the file that was uploaded without one. */
  readonly file: string;
  entries(): Promise<readonly ZipEntry[]>;
}

interface PendingArtifact {
  readonly blob: string;
  readonly mimeType: string;
  readonly expiresAt: string | null;
  finished: FakeArtifact | null;
}

/** The Actions results service, as far as `@actions/artifact` uploads use it. */
export class ResultsService {
  readonly #blobs: BlobStore;
  readonly #byName = new Map<string, PendingArtifact>();
  #nextId = 501;

  constructor(blobs: BlobStore) {
    this.#blobs = blobs;
  }

  owns(path: string): boolean {
    return path.startsWith(SERVICE);
  }

  /** Finished artifacts, oldest first. */
  get artifacts(): readonly FakeArtifact[] {
    return [...this.#byName.values()].flatMap((one) => (one.finished === null ? [] : [one.finished]));
  }

  async call(path: string, authorization: string, body: unknown, origin: string): Promise<Answer> {
    const run = runOfToken(authorization);
    if (run === null || run !== textField(body, "workflow_run_backend_id")) {
      return twirpError(401, "unauthenticated", "the token is not for this run");
    }
    const key = `${run}\n${textField(body, "name")}`;
    switch (path.slice(SERVICE.length)) {
      case "CreateArtifact":
        return this.#create(key, body, origin);
      case "FinalizeArtifact":
        return await this.#finalize(key, run, body);
      default:
        return twirpError(404, "bad_route", `no handler for ${path}`);
    }
  }

  /** GitHub refuses a second artifact of the same name in a run, whoever of its jobs asks. */
  #create(key: string, body: unknown, origin: string): Answer {
    if (textField(body, "name") === "") {
      return twirpError(400, "invalid_argument", "name is required");
    }
    if (this.#byName.has(key)) {
      return twirpError(409, "already_exists", "an artifact with this name already exists on the workflow run");
    }
    const { id, signedPath } = this.#blobs.open();
    const expiresAt = textField(body, "expires_at") || null;
    this.#byName.set(key, { blob: id, mimeType: textField(body, "mime_type"), expiresAt, finished: null });
    return { status: 200, body: { ok: true, signed_upload_url: `${origin}${signedPath}` } };
  }

  async #finalize(key: string, run: string, body: unknown): Promise<Answer> {
    const pending = this.#byName.get(key);
    const stored = pending === undefined ? null : await this.#blobs.committed(pending.blob);
    if (pending === undefined || stored === null) {
      return twirpError(404, "not_found", "artifact was not uploaded");
    }
    const bytes = await readFile(stored.file);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (textField(body, "size") !== String(stored.size) || textField(body, "hash") !== `sha256:${sha256}`) {
      return twirpError(400, "invalid_argument", "size or hash differ from what was uploaded");
    }
    const { file, size } = stored;
    pending.finished = {
      id: this.#nextId,
      name: textField(body, "name"),
      run,
      size,
      sha256,
      expiresAt: pending.expiresAt,
      mimeType: pending.mimeType,
      file,
      entries: async () => readZip(await readFile(file)),
    };
    this.#nextId += 1;
    return { status: 200, body: { ok: true, artifact_id: String(pending.finished.id) } };
  }
}

function twirpError(status: number, code: string, msg: string): Answer {
  return { status, body: { code, msg } };
}

/** An unsigned token as the runner would hand it out: good for the results of one job of one run. */
export function runtimeToken(run = "run-backend-id", job = "job-backend-id"): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { scp: `Actions.Example Actions.Results:${run}:${job}`, exp: 4_102_444_800 };
  return `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.`;
}

function runOfToken(authorization: string): string | null {
  const claims = /^Bearer [^.]+\.([^.]+)\./.exec(authorization)?.[1];
  if (claims === undefined) {
    return null;
  }
  const scope = textField(JSON.parse(Buffer.from(claims, "base64url").toString("utf8")), "scp");
  return /(?:^| )Actions\.Results:([^: ]+):[^: ]+/.exec(scope)?.[1] ?? null;
}
