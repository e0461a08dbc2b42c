import { cutEarly } from "../../base/cut.ts";

/**
 * What is read from Harbor's files passes through these: 25 versions add and drop keys, so anything may be absent, null
 * or of another type, and that is never an error.
 */
export type Fields = Readonly<Record<string, unknown>>;

/** The object's fields; of what is no object, none. */
export function fieldsOf(value: unknown): Fields {
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Names are shorter; what is longer must not be kept for thousands of trials. */
const LONGEST_NAME = 500;

/** A text that is not empty, cut to what is worth keeping. */
export function textOf(value: unknown, longest = LONGEST_NAME): string | null {
  return typeof value === "string" && value !== "" ? cutEarly(value, longest) : null;
}

/** A finite number, also as the Python SDK's models take it from a boolean or a text. */
export function numberOf(value: unknown): number | null {
  if (typeof value === "boolean") {
    return Number(value);
  }
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** A count or an amount: what is negative was not measured. */
export function amountOf(value: unknown): number | null {
  const number = numberOf(value);
  return number === null || number < 0 ? null : number;
}

/** Milliseconds since the epoch. Harbor before 0.2 and its job-level times tell no zone; sandboxes run in UTC. */
export function timeOf(value: unknown): number | null {
  const text = textOf(value);
  if (text === null) {
    return null;
  }
  const milliseconds = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

export function isoTime(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}

/** Seconds between two times; a clock that was set back measures nothing. */
export function secondsBetween(started: number | null, finished: number | null): number | null {
  return started === null || finished === null || finished < started ? null : (finished - started) / 1000;
}
