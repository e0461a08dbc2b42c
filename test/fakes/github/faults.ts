import type { Answer, RecordedRequest } from "./exchange.ts";

/** Which requests a fault meets; a missing field matches everything. */
export interface FaultTarget {
  readonly method?: string;
  /** Matched against the path and query. */
  readonly path?: RegExp;
}

/** What happens to a request instead of, or before, its ordinary answer. */
export type Fault =
  | { readonly kind: "answer"; readonly answer: Answer }
  /** The request is read and never answered; `abandoned` is called when the client closes the connection. */
  | { readonly kind: "hang"; readonly abandoned?: () => void }
  /** The connection is closed without an answer. */
  | { readonly kind: "reset" }
  /** Something else happens first, then the request is served as usual: for races. */
  | { readonly kind: "before"; readonly act: () => void | Promise<void> }
  /** The request is served as usual, then something else happens before the answer is sent. */
  | { readonly kind: "after"; readonly act: () => void | Promise<void> };

/** The answer of a token without the permission the endpoint needs. */
export function notAccessible(accepted = "issues=write; pull_requests=write"): Fault {
  return {
    kind: "answer",
    answer: {
      status: 403,
      headers: { "x-accepted-github-permissions": accepted },
      body: { message: "Resource not accessible by integration", documentation_url: "https://docs.github.com/rest" },
    },
  };
}

/** GitHub's secondary rate limit: wait so many seconds, then try again. */
export function secondaryRateLimit(retryAfterSec: number, status: 403 | 429 = 403): Fault {
  return {
    kind: "answer",
    answer: {
      status,
      headers: { "retry-after": String(retryAfterSec) },
      body: { message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again." },
    },
  };
}

/** The hourly limit is used up until `resetSec` (seconds since the epoch). */
export function primaryRateLimit(resetSec: number): Fault {
  return {
    kind: "answer",
    answer: {
      status: 403,
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(resetSec) },
      body: { message: "API rate limit exceeded for installation." },
    },
  };
}

export function serverError(status: 500 | 502 | 503 = 500): Fault {
  return { kind: "answer", answer: { status, body: { message: "Server Error" } } };
}

/** The answer of the results service when the owner's artifact storage is full. */
export function storageQuotaHit(): Fault {
  const msg = "insufficient usage to create artifact";
  return { kind: "answer", answer: { status: 403, body: { code: "permission_denied", msg } } };
}

interface ArmedFault {
  readonly target: FaultTarget;
  readonly fault: Fault;
  left: number;
}

/** The faults that are set; each one is used up after the given number of requests. */
export class FaultPlan {
  readonly #armed: ArmedFault[] = [];

  add(target: FaultTarget, fault: Fault, times: number): void {
    this.#armed.push({ target, fault, left: times });
  }

  take(request: RecordedRequest): Fault | null {
    const found = this.#armed.find((armed) => armed.left > 0 && matches(armed.target, request));
    if (found === undefined) {
      return null;
    }
    found.left -= 1;
    return found.fault;
  }
}

export function matches(target: FaultTarget, request: RecordedRequest): boolean {
  const query = request.query.toString();
  const whole = query === "" ? request.path : `${request.path}?${query}`;
  const methodFits = target.method === undefined || target.method === request.method;
  return methodFits && (target.path === undefined || target.path.test(whole));
}
