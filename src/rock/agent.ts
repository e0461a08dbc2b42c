import http from "node:http";
import https from "node:https";
import tls from "node:tls";

/** How a server is reached; decided by whoever reads the environment. */
export interface Route {
  /** URL of the proxy for this server, or null for a direct connection. */
  readonly proxy: string | null;
  /** More certificate authorities in PEM, beside Node's own and the system's. */
  readonly extraCertificates: readonly string[];
}

/** ROCK's servers drop idle connections after a while; a shorter limit of our own avoids most resets. */
const IDLE_SOCKET_MS = 4_000;

/**
 * The agent that opens connections to one server: keep-alive, through the proxy when there is one, trusting Node's
 * certificates, those of NODE_EXTRA_CA_CERTS (Node reads that itself), the system's where Node can tell them, and extra ones.
 */
export async function openAgent(server: URL, route: Route): Promise<http.Agent> {
  const options = { keepAlive: true, timeout: IDLE_SOCKET_MS, scheduling: "lifo" as const };
  const ca = server.protocol === "https:" ? trustedCertificates(route.extraCertificates) : null;
  const secured = ca === null ? options : { ...options, ca };
  if (route.proxy === null) {
    return server.protocol === "https:" ? new https.Agent(secured) : new http.Agent(options);
  }
  if (server.protocol === "https:") {
    const { HttpsProxyAgent } = await import("https-proxy-agent");
    return new HttpsProxyAgent(route.proxy, secured);
  }
  const { HttpProxyAgent } = await import("http-proxy-agent");
  return new HttpProxyAgent(route.proxy, options);
}

/** Null means Node's default list: giving `ca` at all replaces it. `getCACertificates` came with Node 22.15. */
function trustedCertificates(extra: readonly string[]): string[] | null {
  const read: unknown = Reflect.get(tls, "getCACertificates");
  if (!isCertificateReader(read)) {
    return extra.length === 0 ? null : [...tls.rootCertificates, ...extra];
  }
  return [...new Set([...read("default"), ...read("system"), ...extra])];
}

type CertificateReader = (type: "default" | "system") => string[];

function isCertificateReader(value: unknown): value is CertificateReader {
  return typeof value === "function";
}
