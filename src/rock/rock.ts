import type { Clock } from "../base/time.ts";
import {
  type Executed,
  openAnswer,
  type Question,
  readContent,
  readExecuted,
  readStarted,
  readState,
  readUploaded,
} from "./answers.ts";
import type { RequestBudget, RequestKind } from "./budget.ts";
import { RockError } from "./errors.ts";
import type { HttpClient, ReceivedAnswer } from "./http.ts";
import { multipart } from "./multipart.ts";
import type { SandboxStatus } from "./sandbox-status.ts";
import type { JsonObject } from "./wire.ts";

export type { Executed } from "./answers.ts";

/** The body of `POST /start_async`, under ROCK's own names; what is absent is the server's choice. */
export interface StartRequest {
  readonly sandbox_id: string;
  readonly image: string;
  readonly image_os: string;
  readonly auto_clear_time_minutes: number;
  readonly startup_timeout: number;
  readonly memory: string;
  readonly cpus: number;
  readonly limit_cpus?: number;
  readonly num_gpus?: number;
  readonly accelerator_type?: string;
  readonly disk?: string;
  readonly registry_username?: string;
  readonly registry_password?: string;
  readonly use_kata_runtime?: boolean;
  readonly auto_archive_seconds?: number;
  readonly auto_delete_seconds?: number;
}

/** One request as a log may show it. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  /** `200`, `timeout`, `unreachable`, … */
  readonly outcome: string;
  readonly ms: number;
}

/** How one call is made. */
export interface CallOptions {
  /** Time for the call and, but for a create, for its wait until it may be sent. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal | null;
}

/** A create may wait for its turn for minutes: all times count from when it is sent. */
export interface CreateOptions extends CallOptions {
  /** Awaited when its turn has come, right before it is sent; what this rejects with keeps it from being sent. */
  readonly beforeSending: () => Promise<void>;
}

export interface RockServer {
  readonly baseUrl: string;
  /** Sent with every request, and never to another origin. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface RockSurroundings {
  readonly http: HttpClient;
  readonly budget: RequestBudget;
  readonly clock: Clock;
  readonly onRequest: (record: RequestRecord) => void;
  /** Hides the secrets in what errors quote of the server's answers. */
  readonly hide: (text: string) => string;
}

/**
 * ROCK's HTTP API, one method an endpoint, one request a call: repeating is the caller's decision. An answer that belongs to
 * another request is a transient RockError, and the connection that brought it is not used again.
 */
export interface Rock {
  readonly origin: string;
  /** Asks for a sandbox under an id of ours. Resolves when the server has accepted it, not when it is up. */
  startAsync(request: StartRequest, identity: Readonly<Record<string, string>>, options: CreateOptions): Promise<void>;
  /** `kind: "stop"` is a question that belongs to a stop, which waits for nothing else. */
  status(sandboxId: string, options: CallOptions, kind?: "prompt" | "stop"): Promise<SandboxStatus>;
  /**
   * Runs a program with arguments. Exit code -1 means that the sandbox's agent failed, not the program;
   * it is thrown as a transient RockError. `kind: "waiting"` marks a call that waits in the sandbox for news.
   */
  execute(sandboxId: string, call: ExecuteCall, options: CallOptions): Promise<Executed>;
  /** Reads what follows the first line of a small ASCII file; ROCK answers a missing one with an empty text. */
  readAscii(sandboxId: string, file: AsciiFile, options: CallOptions): Promise<string>;
  /** Puts bytes into a file, parents created. Old servers say `success: false` even when it worked: verify afterwards. */
  upload(sandboxId: string, path: string, bytes: Uint8Array, options: CallOptions): Promise<void>;
  stop(sandboxId: string, options: CallOptions): Promise<void>;
  /** From 1.9 on; frees a sandbox whose stop failed. */
  remove(sandboxId: string, options: CallOptions): Promise<void>;
}

export interface ExecuteCall {
  readonly command: readonly string[];
  /** What the program prints as its first line, so that its answer is known by it. */
  readonly word: string;
  /** Seconds after which the server ends the program; at most 60, because the sandbox cuts requests off at 85. */
  readonly timeoutSec: number;
  readonly kind: RequestKind;
}

export interface AsciiFile {
  readonly path: string;
  /** The file's first line. */
  readonly word: string;
}

const PREFIX = "/apis/envs/sandbox/v1";

export function connectRock(server: RockServer, surroundings: RockSurroundings): Rock {
  const base = new URL(server.baseUrl.replace(/\/+$/, "") + PREFIX);
  const { http, budget, clock, onRequest, hide } = surroundings;

  async function call<Result>(
    kind: RequestKind,
    request: Call<Result>,
    options: CallOptions & Partial<CreateOptions>,
  ): Promise<Result> {
    const url = new URL(base.pathname + request.path, base);
    for (const [name, value] of Object.entries(request.query ?? {})) {
      url.searchParams.set(name, value);
    }
    const endpoint = `${request.method} ${request.path}`;
    const { signal } = options;
    // ROCK takes up to a minute for a create, so that of a hundred some wait for minutes although nothing is wrong.
    const deadline = kind === "start" ? null : clock.now() + options.timeoutMs;
    return await budget.run({ kind, endpoint, origin: url.origin, deadline, signal }, async () => {
      await options.beforeSending?.();
      const sentAt = clock.now();
      const record = (outcome: string) =>
        onRequest({ method: request.method, path: request.path, outcome, ms: clock.now() - sentAt });
      try {
        const answer = await http.send({
          method: request.method,
          url,
          endpoint,
          headers: { ...server.headers, ...request.headers, accept: "application/json" },
          body: request.body ?? [],
          timeoutMs: deadline === null ? options.timeoutMs : Math.max(1, deadline - sentAt),
          signal,
        });
        const result = understood(answer, request, {
          endpoint,
          origin: url.origin,
          hide,
          sandboxId: request.sandboxId,
        });
        record(String(answer.status));
        return result;
      } catch (error) {
        record(error instanceof RockError ? (error.status === null ? error.kind : String(error.status)) : "failed");
        throw error;
      }
    });
  }

  const post = <Result>(path: string, fields: Fields, read: Call<Result>["read"], headers = {}): Call<Result> => ({
    method: "POST",
    path,
    headers: { "content-type": "application/json", ...headers },
    body: [Buffer.from(JSON.stringify(fields))],
    sandboxId: fields.sandbox_id,
    read,
  });
  const origin = base.origin;

  return {
    origin,
    startAsync: async (request, identity, options) => {
      await call("start", post("/start_async", { ...request }, readStarted, identity), options);
    },
    status: async (sandboxId, options, kind = "prompt") => {
      const query = { sandbox_id: sandboxId, include_all_states: "true" };
      try {
        return await call(kind, { method: "GET", path: "/get_status", query, sandboxId, read: readState }, options);
      } catch (error) {
        if (error instanceof RockError && isAbsence(error)) {
          return { kind: "absent" };
        }
        throw error;
      }
    },
    execute: async (sandboxId, { command, word, timeoutSec, kind }, options) => {
      const fields = { sandbox_id: sandboxId, command, timeout: timeoutSec, shell: false, check: false };
      const read = (result: unknown, question: Question) => readExecuted(result, word, question);
      return await call(kind, post("/execute", fields, read), options);
    },
    readAscii: async (sandboxId, { path, word }, options) => {
      const read = (result: unknown, question: Question) => readContent(result, word, question);
      const fields = { sandbox_id: sandboxId, path, encoding: "ascii" };
      return await call("prompt", post("/read_file", fields, read), options);
    },
    upload: async (sandboxId, path, bytes, options) => {
      const { headers, body } = multipart({ sandbox_id: sandboxId, target_path: path }, bytes);
      const request = { method: "POST", path: "/upload", headers, body, sandboxId, read: readUploaded } as const;
      await call("prompt", request, options);
    },
    stop: async (sandboxId, options) => {
      await call("stop", post("/stop", { sandbox_id: sandboxId }, anything), options);
    },
    remove: async (sandboxId, options) => {
      await call("stop", post("/delete", { sandbox_id: sandboxId }, anything), options);
    },
  };
}

type Fields = JsonObject & { readonly sandbox_id: string };

interface Call<Result> {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: readonly Uint8Array[];
  readonly sandboxId: string;
  /** Makes what the caller wants of the answer's result; throws a stray one. */
  readonly read: (result: unknown, question: Question) => Result;
}

/** What is asked afterwards tells whether it had its effect. */
function anything(): void {}

/** After an answer that cannot be the one to this request, nothing on its connection can be trusted. */
function understood<Result>(answer: ReceivedAnswer, { read }: Call<Result>, question: Question): Result {
  try {
    return read(openAnswer(answer, question), question);
  } catch (error) {
    if (error instanceof RockError && (error.kind === "stray" || error.kind === "malformed")) {
      answer.endConnection();
    }
    throw error;
  }
}

/** `not found` in its many forms: code 4000 from 1.8 on, an attribute error or Ray's ValueError on 1.7. */
function isAbsence(error: RockError): boolean {
  return (
    error.kind === "refused" &&
    /not found|no such|not exist|NoneType|Failed to look up actor|no process/i.test(error.message)
  );
}
