import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { describeError } from "../base/errors.ts";
import { type Endpoint, endpoints, type Incoming, type Machinery } from "./endpoints.ts";
import { type Answer, envelope } from "./envelope.ts";
import { readJsonBody } from "./json-body.ts";

const PREFIX = "/apis/envs/sandbox/v1";
/** Longer than clients leave a connection unused, so that none is closed in their hands. */
const KEEP_ALIVE_MS = 120_000;

type Headed = Answer & { readonly headers?: Readonly<Record<string, string>> };

/** The HTTP side: token, route, endpoint, JSON answer. Not listening yet. */
export function createHttpServer(token: string | null, machinery: Machinery): Server {
  const routes = endpoints(machinery.version);
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 0 }, (request, response) => {
    void answer(request, token, routes, machinery)
      .catch((error: unknown): Headed => ({ status: 500, body: { detail: describeError(error), traceback: [] } }))
      .then((given) => {
        send(response, given);
        // What was not read must not stand in the way of the connection's next request.
        request.resume();
        return undefined;
      });
  });
}

async function answer(
  request: IncomingMessage,
  token: string | null,
  routes: ReadonlyMap<string, Endpoint>,
  machinery: Machinery,
): Promise<Headed> {
  if (token !== null && !isAuthorized(request, token)) {
    const detail = "the token is missing or wrong: send the header Authorization: Bearer TOKEN";
    return { status: 401, body: { detail }, headers: { "www-authenticate": "Bearer" } };
  }
  const [path = "/", query = ""] = (request.url ?? "/").split(/\?(.*)/s);
  if (path === "/") {
    return request.method === "GET" ? { status: 200, body: { message: "hello, ROCK!" } } : wrongMethod("GET");
  }
  const endpoint = path.startsWith(`${PREFIX}/`) ? routes.get(path.slice(PREFIX.length)) : undefined;
  if (endpoint === undefined) {
    return { status: 404, body: { detail: "Not Found" } };
  }
  if (request.method !== endpoint.method) {
    return wrongMethod(endpoint.method);
  }
  const reply = await endpoint.handle(incoming(request, query), machinery);
  return envelope(reply, endpoint, machinery.version);
}

function wrongMethod(allowed: string): Headed {
  return { status: 405, body: { detail: "Method Not Allowed" }, headers: { allow: allowed } };
}

function incoming(request: IncomingMessage, query: string): Incoming {
  const header = (name: string) => {
    const value = request.headers[name];
    return Array.isArray(value) ? value.join(", ") : (value ?? null);
  };
  // A body that is given up on must not take the connection with it: the answer has to get through.
  const body = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  return {
    query: new URLSearchParams(query),
    header,
    body,
    json: async () => await readJsonBody(header("content-type") ?? "", body),
  };
}

/** ROCK's clients send the token to a gateway in either of two headers. */
function isAuthorized(request: IncomingMessage, token: string): boolean {
  const sent = [request.headers.authorization, request.headers["xrl-authorization"]];
  const wanted = digest(`Bearer ${token}`);
  return sent.some((value) => typeof value === "string" && timingSafeEqual(digest(value), wanted));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function send(response: ServerResponse, { status, body, headers }: Headed): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { "content-type": "application/json", "content-length": bytes.length, ...headers });
  response.end(bytes);
}
