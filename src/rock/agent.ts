import http from "node:http";
import https from "node:https";
import tls from "node:tls";

/** ROCK's servers drop idle connections after a while; a shorter limit of our own avoids most resets. */
const IDLE_SOCKET_MS = 4_000;

/**
 * The agent that opens connections to one server: keep-alive, through a proxy (its URL) when there is one, trusting
 * Node's certificates, those of NODE_EXTRA_CA_CERTS (Node reads that itself), and the system's where Node can tell them,
 * because on a self-hosted runner everything but Node trusts those.
 */
export async function openAgent(server: URL, proxy: string | null): Promise<http.Agent> {
  const options = { keepAlive: true, timeout: IDLE_SOCKET_MS, scheduling: "lifo" as const };
  const ca = server.protocol === "https:" ? trustedCertificates() : null;
  const secured = ca === null ? options : { ...options, ca };
  if (proxy === null) {
    return server.protocol === "https:" ? new https.Agent(secured) : new http.Agent(options);
  }
  if (server.protocol === "https:") {
    const { HttpsProxyAgent } = await import("https-proxy-agent");
    const agent = new HttpsProxyAgent(proxy, secured);
    // Its constructor forgets the options that concern the server behind the proxy.
    Object.assign(agent.options, secured);
    return agent;
  }
  const { HttpProxyAgent } = await import("http-proxy-agent");
  return new HttpProxyAgent(proxy, options);
}

/** Null means Node's default list: giving `ca` at all replaces it. `getCACertificates` came with Node 22.15. */
function trustedCertificates(): string[] | null {
  const read: unknown = Reflect.get(tls, "getCACertificates");
  if (!isCertificateReader(read)) {
    return null;
  }
  return [...new Set([...read("default"), ...read("system")])];
}

type CertificateReader = (type: "default" | "system") => string[];

function isCertificateReader(value: unknown): value is CertificateReader {
  return typeof value === "function";
}
