/**
 * Why a request to ROCK did not bring a result.
 *
 * - `unreachable`: no HTTP answer at all (DNS, connection, TLS, reset).
 * - `timeout`: no complete answer within the time the request was given.
 * - `aborted`: we gave the request up ourselves.
 * - `http`: an HTTP error without ROCK's envelope, mostly from a gateway or proxy in front of it.
 * - `refused`: ROCK answered `status: Failed`.
 * - `not-run`: ROCK's agent in the sandbox answered that it could not run the command.
 * - `malformed`: an answer that is neither.
 * - `stray`: an answer that belongs to another request, which a gateway took for this one.
 */
export type RockErrorKind =
  | "unreachable"
  | "timeout"
  | "aborted"
  | "http"
  | "refused"
  | "not-run"
  | "malformed"
  | "stray";

export interface RockErrorDetails {
  readonly kind: RockErrorKind;
  /** `POST /start_async`. */
  readonly endpoint: string;
  /** Scheme, host and port. */
  readonly origin: string;
  /** HTTP status, when there was an answer. */
  readonly status?: number;
  /** ROCK's own code: 4000 bad request, 5000 internal, 6000 command error. */
  readonly code?: number;
  /** True when the same request may work a moment later. */
  readonly transient: boolean;
  /** False when the request certainly never got to ROCK, so that it cannot have had an effect. Default true. */
  readonly reached?: boolean;
  /** Milliseconds the server asks to wait before the next try (Retry-After). Default 0. */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

/** The one error of this room. Its message is a sentence that names the URL and the cause. */
export class RockError extends Error {
  override readonly name = "RockError";
  readonly kind: RockErrorKind;
  readonly endpoint: string;
  readonly origin: string;
  readonly status: number | null;
  readonly code: number | null;
  readonly transient: boolean;
  readonly reached: boolean;
  readonly retryAfterMs: number;

  constructor(message: string, details: RockErrorDetails) {
    super(message, details.cause === undefined ? {} : { cause: details.cause });
    this.kind = details.kind;
    this.endpoint = details.endpoint;
    this.origin = details.origin;
    this.status = details.status ?? null;
    this.code = details.code ?? null;
    this.transient = details.transient;
    this.reached = details.reached ?? true;
    this.retryAfterMs = details.retryAfterMs ?? 0;
  }
}

/** What ROCK has answered since 1.7 where it does not reach its agent in a sandbox. */
export function saysAgentUnreachable(error: RockError): boolean {
  return (
    error.kind === "refused" && /Upstream server is not reachable|Rocklet at \S+ is not reachable/.test(error.message)
  );
}

const NETWORK_WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "connection refused",
  ECONNRESET: "the connection was reset",
  EPIPE: "the connection was closed",
  ENOTFOUND: "the host name does not resolve",
  EAI_AGAIN: "the host name could not be resolved",
  EHOSTUNREACH: "the host is unreachable",
  ENETUNREACH: "the network is unreachable",
  ETIMEDOUT: "the connection timed out",
  CERT_HAS_EXPIRED: "the server's certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the server's certificate is self-signed; name its CA in NODE_EXTRA_CA_CERTS",
  SELF_SIGNED_CERT_IN_CHAIN: "the certificate chain has an unknown CA; name it in NODE_EXTRA_CA_CERTS",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the certificate's CA is unknown; name it in NODE_EXTRA_CA_CERTS",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the certificate's CA is unknown; name it in NODE_EXTRA_CA_CERTS",
  ERR_TLS_CERT_ALTNAME_INVALID: "the certificate is for another host name",
  EPROTO: "the server does not speak TLS on this port",
};

/** Codes of connections that were never made, so that no request went out. */
const NEVER_SENT =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPROTO|CERT_.*|ERR_TLS.*|.*SELF_SIGNED.*|UNABLE_TO.*)$/;

/** A connection that never brought an HTTP answer. Certificate trouble does not pass by waiting; the rest may. */
export function unreachable(origin: string, endpoint: string, cause: unknown): RockError {
  const code = networkCode(cause);
  const words = NETWORK_WORDS[code] ?? (cause instanceof Error ? cause.message : String(cause));
  const suffix = code !== "" && NETWORK_WORDS[code] !== undefined ? `${words} (${code})` : words;
  return new RockError(`ROCK at ${origin} cannot be reached: ${suffix}`, {
    kind: "unreachable",
    endpoint,
    origin,
    transient: !/CERT|TLS|EPROTO|SIGNATURE/.test(code),
    reached: !NEVER_SENT.test(code),
    cause,
  });
}

/** Node wraps the errors of several tried addresses into one AggregateError; its first code speaks for all. */
function networkCode(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) {
    return networkCode(cause.errors[0]);
  }
  const code: unknown = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return typeof code === "string" ? code : "";
}
