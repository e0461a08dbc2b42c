import http from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** One request as the gateway sees it, before it is passed on. */
export interface SeenRequest {
  readonly method: string;
  /** The endpoint: `/execute`. */
  readonly endpoint: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
  /** How many requests to this endpoint came before this one. */
  readonly earlier: number;
}

/** What goes wrong with a request. */
export type Fault =
  /** An answer of the gateway's own; the server never hears of the request. */
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly body: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The connection is cut before the request is passed on. */
  | { readonly kind: "cut-before" }
  /** An answer of the gateway's own now, and the request is passed on all the same, later by this many milliseconds. */
  | { readonly kind: "late"; readonly status: number; readonly ms: number }
  /** The request is passed on twice, and the second answer is the client's. */
  | { readonly kind: "twice" }
  /** The server acts, but its answer is lost. */
  | { readonly kind: "cut-after" }
  /** The server's answer is cut in the middle. */
  | { readonly kind: "cut-within" }
  /** Nothing is ever answered. */
  | { readonly kind: "hang" }
  /** The server hears other headers than were sent. */
  | { readonly kind: "headers"; readonly headers: Readonly<Record<string, string>> }
  /** The server's answer comes later by this many milliseconds. */
  | { readonly kind: "delay"; readonly ms: number }
  /** The server's answer is written twice, so that the second one is nobody's. */
  | { readonly kind: "repeat" }
  /** The answer before this one on the same connection comes once more, and the server's own after it. */
  | { readonly kind: "stale" };

export interface FaultyGateway extends AsyncDisposable {
  readonly url: string;
  readonly seen: readonly SeenRequest[];
  /** The most requests that were under way at one time. */
  readonly peakInFlight: number;
}

/** An HTTP gateway in front of a real ROCK server that lets requests go wrong as `fault` decides. */
export async function startFaultyGateway(
  target: string,
  fault: (request: SeenRequest) => Fault | null,
): Promise<FaultyGateway> {
  const seen: SeenRequest[] = [];
  const late = new Set<NodeJS.Timeout>();
  let inFlight = 0;
  let peakInFlight = 0;
  const agent = new http.Agent({ keepAlive: true });
  /** The last answer of each connection, as it was written. */
  const written = new WeakMap<Socket, Buffer>();
  const server = http.createServer((incoming, outgoing) => {
    inFlight += 1;
    peakInFlight = Math.max(peakInFlight, inFlight);
    outgoing.on("close", () => {
      inFlight -= 1;
    });
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const endpoint = new URL(incoming.url ?? "/", target).pathname.replace("/apis/envs/sandbox/v1", "");
      const earlier = seen.filter((request) => request.endpoint === endpoint).length;
      const request = {
        method: incoming.method ?? "",
        endpoint,
        headers: incoming.headers,
        body: Buffer.concat(chunks),
        earlier,
      };
      seen.push(request);
      const decided = fault(request);
      if (decided?.kind === "hang") {
        return;
      }
      if (decided?.kind === "cut-before") {
        incoming.socket.destroy();
        return;
      }
      if (decided?.kind === "answer") {
        outgoing.writeHead(decided.status, { "content-type": "text/html", ...decided.headers }).end(decided.body);
        return;
      }
      const path = incoming.url ?? "/";
      if (decided?.kind === "late") {
        outgoing.writeHead(decided.status).end();
        const timer = setTimeout(() => void passOnUnheard(request, path), decided.ms);
        late.add(timer);
        return;
      }
      if (decided?.kind === "twice") {
        void passOnUnheard(request, path).then(() => passOn(request, path, null, outgoing));
        return;
      }
      passOn(request, path, decided, outgoing);
    });
  });

  async function passOnUnheard({ method, headers, body }: SeenRequest, path: string): Promise<void> {
    await new Promise<void>((resolve) => {
      const onward = http.request(new URL(path, target), { method, headers, agent }, (answer) => {
        answer.resume().on("end", resolve);
      });
      onward.on("error", () => resolve());
      onward.end(body);
    });
  }

  function passOn(request: SeenRequest, path: string, decided: Fault | null, outgoing: http.ServerResponse): void {
    const headers = { ...request.headers, ...(decided?.kind === "headers" ? decided.headers : {}) };
    const onward = http.request(new URL(path, target), { method: request.method, headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const body = Buffer.concat(chunks);
        const reply = () => {
          if (decided?.kind === "cut-after") {
            outgoing.socket?.destroy();
          } else if (decided?.kind === "cut-within") {
            outgoing.writeHead(answer.statusCode ?? 500, { "content-length": String(body.length) });
            outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.socket?.destroy());
          } else {
            answerOn(outgoing, answer.statusCode ?? 500, body, decided?.kind ?? null);
          }
        };
        setTimeout(reply, decided?.kind === "delay" ? decided.ms : 0);
      });
    });
    onward.on("error", () => outgoing.socket?.destroy());
    outgoing.on("close", () => onward.destroy());
    onward.end(request.body);
  }

  function answerOn(outgoing: http.ServerResponse, status: number, body: Buffer, fault: Fault["kind"] | null): void {
    const { socket } = outgoing;
    const headers = { "content-type": "application/json", "content-length": String(body.length) };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const whole = Buffer.concat([Buffer.from(`HTTP/1.1 ${status} OK\r\n${lines.join("")}\r\n`), body]);
    if (socket !== null && fault === "stale") {
      socket.write(written.get(socket) ?? "");
    }
    outgoing.writeHead(status, headers).end(body, () => {
      if (socket !== null && fault === "repeat") {
        socket.write(whole);
      }
    });
    if (socket !== null) {
      written.set(socket, whole);
    }
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    get peakInFlight() {
      return peakInFlight;
    },
    [Symbol.asyncDispose]: async () => {
      late.forEach(clearTimeout);
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
