import http from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import { RockError, unreachable } from "./errors.ts";

/** One request; `timeoutMs` covers everything up to the last byte of the answer. */
export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly url: URL;
  /** How errors and logs name the request, e.g. `POST /execute`: no query, no body. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: readonly Uint8Array[];
  readonly timeoutMs: number;
  readonly signal: AbortSignal | null;
}

export interface HttpAnswer {
  readonly status: number;
  readonly location: string | null;
  /** Milliseconds the server asks to wait before the next request; 0 when it does not. */
  readonly retryAfterMs: number;
  readonly text: string;
}

export interface ReceivedAnswer extends HttpAnswer {
  /** Ends the connection that brought it, for when it is not the answer to its request. */
  endConnection(): void;
}

export interface HttpClient {
  /** Rejects with a RockError only; any HTTP status is an answer. Redirects are not followed: they would carry tokens. */
  send(request: HttpRequest): Promise<ReceivedAnswer>;
  /** Ends idle connections so that the process can exit. */
  close(): void;
}

/** Answers above this are refused: the largest we ask for is a few MiB of base64. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** An HTTP client on Node's own http and https, with the given agent (keep-alive, proxy and CAs are the agent's). */
export function createHttpClient(agent: http.Agent): HttpClient {
  return {
    send: async (request) => await send(request, agent),
    close: () => agent.destroy(),
  };
}

async function send(request: HttpRequest, agent: http.Agent): Promise<ReceivedAnswer> {
  const origin = request.url.origin;
  const { endpoint } = request;
  return await new Promise<ReceivedAnswer>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const fail = (error: RockError) => {
      finish();
      outgoing.destroy();
      reject(error);
    };
    const onAbort = () => {
      const cause: unknown = request.signal?.reason;
      fail(new RockError(`${endpoint} was given up`, { kind: "aborted", endpoint, origin, transient: false, cause }));
    };
    const finish = () => {
      clearTimeout(timer);
      request.signal?.removeEventListener("abort", onAbort);
    };

    const length = request.body.reduce((sum, part) => sum + part.length, 0);
    const headers = length > 0 ? { ...request.headers, "content-length": String(length) } : request.headers;
    const module = request.url.protocol === "https:" ? https : http;
    let outgoing: http.ClientRequest;
    try {
      outgoing = module.request(request.url, { method: request.method, headers, agent });
    } catch (cause) {
      const message = `the request ${endpoint} to ROCK at ${origin} cannot be sent: ${cause instanceof Error ? cause.message : ""}`;
      reject(new RockError(message, { kind: "malformed", endpoint, origin, transient: false, reached: false, cause }));
      return;
    }
    timer = setTimeout(() => {
      const seconds = Math.round(request.timeoutMs / 1000);
      const message = `ROCK at ${origin} did not answer ${endpoint} within ${seconds} s`;
      fail(new RockError(message, { kind: "timeout", endpoint, origin, transient: true }));
    }, request.timeoutMs);
    outgoing.on("error", (cause) => fail(unreachable(origin, endpoint, cause)));
    outgoing.on("socket", (socket) => socket.off("data", hangUp));
    outgoing.on("close", () => outgoing.socket?.on("data", hangUp));
    outgoing.on("response", (incoming) => {
      const { socket } = incoming;
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_ANSWER_BYTES) {
          const message = `ROCK at ${origin} answered ${endpoint} with more than ${MAX_ANSWER_BYTES} bytes`;
          fail(new RockError(message, { kind: "malformed", endpoint, origin, transient: false }));
          return;
        }
        chunks.push(chunk);
      });
      incoming.on("error", (cause) => fail(unreachable(origin, endpoint, cause)));
      incoming.on("close", () => {
        if (!incoming.complete) {
          fail(unreachable(origin, endpoint, new Error("the connection was closed in the middle of an answer")));
        }
      });
      incoming.on("end", () => {
        finish();
        resolve({
          status: incoming.statusCode ?? 0,
          location: incoming.headers.location ?? null,
          retryAfterMs: retryAfterMs(incoming.headers),
          text: Buffer.concat(chunks).toString("utf8"),
          endConnection: () => socket.destroy(),
        });
      });
    });
    if (request.signal?.aborted) {
      onAbort();
      return;
    }
    request.signal?.addEventListener("abort", onAbort, { once: true });
    for (const part of request.body) {
      outgoing.write(part);
    }
    outgoing.end();
  });
}

/** Retry-After in seconds, or as a date, which counts from the server's own (RFC 9110, section 10.2.3). */
function retryAfterMs({ "retry-after": header, date }: http.IncomingHttpHeaders): number {
  if (header === undefined) {
    return 0;
  }
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.parse(date ?? "");
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

/** Ends an idle connection on which data arrives: the next answer on it could be one to another request. */
function hangUp(this: Socket): void {
  this.destroy();
}
