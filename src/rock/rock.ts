import type { Clock } from "../base/time.ts";
import type { RequestBudget, RequestKind } from "./budget.ts";
import { RockError } from "./errors.ts";
import type { HttpClient } from "./http.ts";
import { multipart } from "./multipart.ts";
import { readStatus, type SandboxStatus } from "./sandbox-status.ts";
import { isObject, type JsonObject, numberOr, openEnvelope, stringOr } from "./wire.ts";

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

export interface Executed {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
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
}

/** ROCK's HTTP API, one method an endpoint, one request a call: repeating is the caller's decision. */
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
  /** Reads a small ASCII file that exists; ROCK answers a missing one with an empty text. */
  readAscii(sandboxId: string, path: string, options: CallOptions): Promise<string>;
  /** Puts bytes into a file, parents created. Old servers say `success: false` even when it worked: verify afterwards. */
  upload(sandboxId: string, path: string, bytes: Uint8Array, options: CallOptions): Promise<void>;
  stop(sandboxId: string, options: CallOptions): Promise<void>;
  /** From 1.9 on; frees a sandbox whose stop failed. */
  remove(sandboxId: string, options: CallOptions): Promise<void>;
}

export interface ExecuteCall {
  readonly command: readonly string[];
  /** Seconds after which the server ends the program; at most 60, because the sandbox cuts requests off at 85. */
  readonly timeoutSec: number;
  readonly kind: RequestKind;
}

const PREFIX = "/apis/envs/sandbox/v1";

export function connectRock(server: RockServer, surroundings: RockSurroundings): Rock {
  const base = new URL(server.baseUrl.replace(/\/+$/, "") + PREFIX);
  const { http, budget, clock, onRequest } = surroundings;

  async function call(
    kind: RequestKind,
    request: Call,
    options: CallOptions & Partial<CreateOptions>,
  ): Promise<unknown> {
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
        const result = openEnvelope(answer, { endpoint, origin: url.origin });
        record(String(answer.status));
        return result;
      } catch (error) {
        record(error instanceof RockError ? (error.status === null ? error.kind : String(error.status)) : "failed");
        throw error;
      }
    });
  }

  const post = (path: string, body: JsonObject, headers: Readonly<Record<string, string>> = {}): Call => ({
    method: "POST",
    path,
    headers: { "content-type": "application/json", ...headers },
    body: [Buffer.from(JSON.stringify(body))],
  });
  const origin = base.origin;

  return {
    origin,
    startAsync: async (request, identity, options) => {
      await call("start", post("/start_async", { ...request }, identity), options);
    },
    status: async (sandboxId, options, kind = "prompt") => {
      const query = { sandbox_id: sandboxId, include_all_states: "true" };
      try {
        return readStatus(await call(kind, { method: "GET", path: "/get_status", query }, options));
      } catch (error) {
        if (error instanceof RockError && isAbsence(error)) {
          return { kind: "absent" };
        }
        throw error;
      }
    },
    execute: async (sandboxId, { command, timeoutSec, kind }, options) => {
      const body = { sandbox_id: sandboxId, command, timeout: timeoutSec, shell: false, check: false };
      return readExecuted(await call(kind, post("/execute", body), options), origin);
    },
    readAscii: async (sandboxId, path, options) => {
      const body = { sandbox_id: sandboxId, path, encoding: "ascii" };
      const result = await call("prompt", post("/read_file", body), options);
      return isObject(result) ? stringOr(result.content, "") : "";
    },
    upload: async (sandboxId, path, bytes, options) => {
      const form = multipart({ sandbox_id: sandboxId, target_path: path }, bytes);
      await call("prompt", { method: "POST", path: "/upload", headers: form.headers, body: form.body }, options);
    },
    stop: async (sandboxId, options) => {
      await call("stop", post("/stop", { sandbox_id: sandboxId }), options);
    },
    remove: async (sandboxId, options) => {
      await call("stop", post("/delete", { sandbox_id: sandboxId }), options);
    },
  };
}

interface Call {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: readonly Uint8Array[];
}

/** `not found` in its many forms: code 4000 from 1.8 on, an attribute error or Ray's ValueError on 1.7. */
function isAbsence(error: RockError): boolean {
  return (
    error.kind === "refused" &&
    /not found|no such|not exist|NoneType|Failed to look up actor|no process/i.test(error.message)
  );
}

function readExecuted(result: unknown, origin: string): Executed {
  const endpoint = "POST /execute";
  if (!isObject(result) || typeof result.exit_code !== "number") {
    const message = `ROCK at ${origin} answered ${endpoint} without an exit code`;
    throw new RockError(message, { kind: "malformed", endpoint, origin, transient: true });
  }
  const exitCode = numberOr(result.exit_code, -1);
  if (exitCode === -1) {
    const message = `ROCK at ${origin}: the sandbox could not run a command (exit code -1)`;
    throw new RockError(message, { kind: "refused", endpoint, origin, transient: true });
  }
  return { exitCode, stdout: stringOr(result.stdout, ""), stderr: stringOr(result.stderr, "") };
}
