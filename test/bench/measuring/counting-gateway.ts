import http from "node:http";
import type { AddressInfo } from "node:net";

/** An HTTP gateway that passes everything on and counts. */
export interface CountingGateway extends AsyncDisposable {
  readonly url: string;
  /** When each request came, in milliseconds. */
  readonly requestTimes: readonly number[];
  /** The most requests that were under way at once. */
  mostInFlight(): number;
}

export async function startCountingGateway(target: string): Promise<CountingGateway> {
  const requestTimes: number[] = [];
  let inFlight = 0;
  let most = 0;
  const agent = new http.Agent({ keepAlive: true });
  const server = http.createServer((incoming, outgoing) => {
    requestTimes.push(performance.now());
    inFlight += 1;
    most = Math.max(most, inFlight);
    const { method, headers } = incoming;
    const onward = http.request(new URL(incoming.url ?? "/", target), { method, headers, agent }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    outgoing.on("close", () => {
      inFlight -= 1;
      if (!outgoing.writableFinished) {
        onward.destroy();
      }
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requestTimes,
    mostInFlight: () => most,
    [Symbol.asyncDispose]: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
