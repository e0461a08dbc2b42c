import { cutEarly } from "../base/cut.ts";
import { isObject, type JsonObject, stringOr } from "./wire.ts";

/** What `get_status` tells of a sandbox. */
export type SandboxStatus =
  | { readonly kind: "absent" }
  | {
      readonly kind: "present";
      /** pending, running, stopped, archiving, archived, deleted; null on servers that do not tell. */
      readonly state: string | null;
      /** True once the server reached the sandbox. It stays true after a container dies (Ray), so it proves no life. */
      readonly isAlive: boolean;
      /** The phase of the start that failed for good, if one did. */
      readonly failedPhase: { readonly name: string; readonly message: string } | null;
      readonly namespace: string | null;
      readonly experimentId: string | null;
    };

/** States in which nothing of a sandbox runs any more. */
const GONE = new Set(["stopped", "archiving", "archived", "deleted"]);

export function isGone(status: SandboxStatus): boolean {
  return status.kind === "absent" || (status.state !== null && GONE.has(status.state));
}

/** Reads the result of `get_status`; nulls and missing keys are normal on older servers. */
export function readStatus(result: unknown): SandboxStatus {
  const fields: JsonObject = isObject(result) ? result : {};
  return {
    kind: "present",
    state: shortText(fields.state, null),
    isAlive: fields.is_alive === true,
    failedPhase: failedPhase(fields.status),
    namespace: shortText(fields.namespace, null),
    experimentId: shortText(fields.experiment_id, null),
  };
}

/** No message needs the whole output of a pull. */
const LONGEST_TEXT = 1_000;

function shortText<Fallback>(value: unknown, fallback: Fallback): string | Fallback {
  const text = stringOr(value, fallback);
  return typeof text === "string" ? cutEarly(text, LONGEST_TEXT) : text;
}

/** A failed start does not change the state: it shows only in the phases, for ever pending. */
function failedPhase(phases: unknown): { name: string; message: string } | null {
  if (!isObject(phases)) {
    return null;
  }
  for (const [name, phase] of Object.entries(phases)) {
    if (isObject(phase) && (phase.status === "failed" || phase.status === "timeout")) {
      return { name: shortText(name, ""), message: shortText(phase.message, `${name} ${phase.status}`) };
    }
  }
  return null;
}
