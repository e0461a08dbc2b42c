import { unreachable } from "../base/errors.ts";
import type { Violation } from "./validation.ts";

/** Which release's answers are given: their envelopes differ (1.7 and 1.8 against 1.9 and later, most of all). */
export type RockVersion = "1.7" | "1.11";

/** The outcome of an endpoint, before it is put into words of HTTP. */
export type Reply =
  | { readonly kind: "success"; readonly result: unknown }
  /** An error that ROCK itself raised; 4000 blames the request, 5000 the server. */
  | { readonly kind: "fault"; readonly code: 4000 | 5000; readonly reason: string }
  /** Any other exception of ROCK's Python: it has a text but no code. */
  | { readonly kind: "exception"; readonly text: string }
  | { readonly kind: "invalid"; readonly violations: readonly Violation[] }
  /** An answer of the web framework, without ROCK's envelope. */
  | { readonly kind: "plain"; readonly status: number; readonly body: unknown };

export function success(result: unknown): Reply {
  return { kind: "success", result };
}

export function fault(reason: string): Reply {
  return { kind: "fault", code: 4000, reason };
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** How the failures of one endpoint look. */
export interface FailureShape {
  /** The fixed `message` of every failure, such as `execute command failed`. */
  readonly message: string;
  /** What the result of a fault has beside `code`, `exit_code` and `failure_reason`; null when there is no result. */
  readonly faultResult: Readonly<Record<string, unknown>> | null;
}

/** Puts a reply into ROCK's envelope, odd shapes included: most failures are HTTP 200. */
export function envelope(reply: Reply, shape: FailureShape, version: RockVersion): Answer {
  switch (reply.kind) {
    case "success":
      return { status: 200, body: { status: "Success", message: null, error: null, result: reply.result } };
    case "fault": {
      const result =
        shape.faultResult === null
          ? null
          : { code: reply.code, exit_code: null, failure_reason: reply.reason, ...shape.faultResult };
      // Before 1.11 the text of a fault is only in its result.
      return failed(shape.message, version === "1.7" ? null : reply.reason, result);
    }
    case "exception":
      return failed(shape.message, reply.text, null);
    case "invalid":
      return version === "1.7"
        ? { status: 422, body: { detail: reply.violations } }
        : failed("invalid parameter", reply.violations.map(violationText).join("; "), null);
    case "plain":
      return { status: reply.status, body: reply.body };
    default:
      return unreachable(reply);
  }
}

function failed(message: string, error: string | null, result: unknown): Answer {
  return { status: 200, body: { status: "Failed", message, error, result } };
}

function violationText(violation: Violation): string {
  return `${violation.loc.join(".")}: ${violation.msg}`;
}

/** The fields of a start's result beside code and reason, all empty. */
export function emptyStartResult(version: RockVersion): Readonly<Record<string, null>> {
  const common = { sandbox_id: null, host_name: null, host_ip: null, cpus: null, memory: null };
  return version === "1.7"
    ? { ...common, disk_limit_rootfs: null, disk_limit_log: null }
    : { ...common, disk: null, disk_limit_rootfs: null };
}
