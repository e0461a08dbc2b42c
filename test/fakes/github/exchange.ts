import type { IncomingMessage, ServerResponse } from "node:http";

/** One request as it arrived; bodies of blob uploads are not kept. */
export interface RecordedRequest {
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The parsed JSON body; null when there is none. */
  readonly body: unknown;
}

/** What a route answers; a body of text or bytes is sent as it is, anything else as JSON. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) {
    return null;
  }
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return bytes.toString("utf8");
  }
}

export function send(response: ServerResponse, answer: Answer): void {
  const { status, body } = answer;
  const isRaw = typeof body === "string" || body instanceof Uint8Array;
  const content = body === undefined ? "" : isRaw ? body : JSON.stringify(body);
  const contentType = isRaw ? "text/plain" : "application/json; charset=utf-8";
  response.writeHead(status, {
    ...(content.length === 0 ? {} : { "content-type": contentType }),
    "content-length": String(Buffer.byteLength(content)),
    ...answer.headers,
  });
  response.end(content);
}

/** The field of a JSON body as text; "" when the body is no object or lacks it. */
export function textField(body: unknown, name: string): string {
  const value = typeof body === "object" && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === "string" ? value : "";
}
