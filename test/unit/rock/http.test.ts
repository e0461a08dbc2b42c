import assert from "node:assert/strict";
import { once } from "node:events";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { test } from "node:test";
import { openAgent } from "../../../src/rock/agent.ts";
import { RockError } from "../../../src/rock/errors.ts";
import { createHttpClient, type HttpRequest } from "../../../src/rock/http.ts";

async function listen(handler: http.RequestListener): Promise<{ server: http.Server; url: URL } & AsyncDisposable> {
  const server = http.createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    server,
    url,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function request(url: URL, changes: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: "POST",
    url,
    endpoint: "POST /x",
    headers: {},
    body: [],
    timeoutMs: 5_000,
    signal: null,
    ...changes,
  };
}

async function failure(promise: Promise<unknown>): Promise<RockError> {
  try {
    await promise;
  } catch (error) {
    assert.ok(error instanceof RockError, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: "expected a rejection" });
}

test("a body in several parts arrives as one, with its length", async () => {
  const bodies: string[] = [];
  await using target = await listen((incoming, outgoing) => {
    incoming.setEncoding("utf8").on("data", (text: string) => bodies.push(text));
    incoming.on("end", () => outgoing.end(incoming.headers["content-length"]));
  });
  const client = createHttpClient(await openAgent(target.url, null));
  const answer = await client.send(request(target.url, { body: [Buffer.from("ab"), Buffer.from("cd")] }));
  assert.deepEqual([answer.status, answer.text, bodies.join("")], [200, "4", "abcd"]);
  client.close();
});

test("every way to get no answer is told apart", async () => {
  await using target = await listen((incoming, outgoing) => {
    if (incoming.url === "/cut") {
      incoming.socket.destroy();
    } else if (incoming.url === "/half") {
      outgoing.writeHead(200, { "content-length": "10" });
      outgoing.write("half", () => outgoing.socket?.destroy());
    }
  });
  const client = createHttpClient(await openAgent(target.url, null));
  const at = (path: string, changes: Partial<HttpRequest> = {}) =>
    client.send(request(new URL(path, target.url), changes));

  const cut = await failure(at("/cut"));
  assert.deepEqual([cut.kind, cut.transient, cut.reached], ["unreachable", true, true]);
  const half = await failure(at("/half"));
  assert.deepEqual([half.kind, half.transient], ["unreachable", true]);
  const late = await failure(at("/never", { timeoutMs: 50 }));
  assert.deepEqual([late.kind, late.transient], ["timeout", true]);
  const controller = new AbortController();
  const aborting = failure(at("/never", { signal: controller.signal }));
  controller.abort(new Error("enough"));
  assert.deepEqual([(await aborting).kind, (await aborting).transient], ["aborted", false]);
  const before = await failure(at("/never", { signal: AbortSignal.abort() }));
  assert.equal(before.kind, "aborted");
  client.close();
});

test("a refused connection names the URL and the cause, and certainly had no effect", async () => {
  const probe = net.createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const url = new URL(`http://127.0.0.1:${(probe.address() as AddressInfo).port}/`);
  await new Promise((resolve) => probe.close(resolve));
  const client = createHttpClient(await openAgent(url, null));
  const error = await failure(client.send(request(url)));
  assert.equal(error.message, `ROCK at ${url.origin} cannot be reached: connection refused (ECONNREFUSED)`);
  assert.deepEqual([error.transient, error.reached], [true, false]);
});

test("a request goes through the proxy when there is one", async () => {
  const asked: string[] = [];
  await using proxy = await listen((incoming, outgoing) => {
    asked.push(incoming.url ?? "");
    outgoing.end("from the proxy");
  });
  const url = new URL("http://rock.invalid/path");
  const client = createHttpClient(await openAgent(url, proxy.url.href));
  const answer = await client.send(request(url));
  assert.equal(answer.text, "from the proxy");
  assert.deepEqual(asked, ["http://rock.invalid/path"]);
  client.close();
});

test("an https request asks the proxy for a tunnel", async () => {
  const asked: string[] = [];
  await using proxy = await listen(() => undefined);
  proxy.server.on("connect", (incoming: http.IncomingMessage, socket: net.Socket) => {
    asked.push(incoming.url ?? "");
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  const url = new URL("https://rock.invalid/path");
  const client = createHttpClient(await openAgent(url, proxy.url.href));
  const answer = await client.send(request(url));
  assert.equal(answer.status, 403);
  assert.deepEqual(asked, ["rock.invalid:443"]);
  client.close();
});

test("an idle connection on which something arrives is ended, never used again", { timeout: 10_000 }, async () => {
  const answer = (text: string) => `HTTP/1.1 200 OK\r\ncontent-length: ${text.length}\r\n\r\n${text}`;
  const connections: net.Socket[] = [];
  const server = net.createServer((socket) => {
    const number = connections.push(socket);
    socket.on("data", () => socket.write(answer(`of connection ${number}`)));
    socket.on("error", () => undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  // No limit on idle time, so that nothing else ends the connection.
  const client = createHttpClient(new http.Agent({ keepAlive: true }));
  try {
    assert.equal((await client.send(request(url))).text, "of connection 1");
    assert.equal((await client.send(request(url))).text, "of connection 1");
    const [first] = connections;
    assert.ok(first !== undefined);
    const closed = new Promise((resolve) => first.once("close", resolve));
    first.write(answer("to nobody"));
    await closed;
    assert.equal((await client.send(request(url))).text, "of connection 2");
  } finally {
    client.close();
    for (const socket of connections) {
      socket.destroy();
    }
    server.close();
  }
});
