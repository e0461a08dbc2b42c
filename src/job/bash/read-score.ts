import type { TrialResult } from "../../results/trial.ts";
import { metricsBeside } from "../metrics.ts";
import { SCORE_FILE } from "./score-file.ts";

export type Score =
  | { readonly kind: "none" }
  | { readonly kind: "read"; readonly value: number; readonly metrics: TrialResult["metrics"] }
  | { readonly kind: "unreadable"; readonly message: string };

/** The first that is there is the score. */
const KEYS = ["score", "reward", "task_score"] as const;

const REMEDY = 'write a number, such as {"score": 0.82}';
const NAMED_KEYS = 5;
/** Longer ones are counted and not named: a text that is cut might hide a part of a secret only. */
const LONGEST_KEY = 60;

/**
 * The score in the content of a score file, as the rewards of a verifier are read: Python's True, and a number in quotes,
 * are numbers. The other numbers at its top level are metrics. A file without a finite number is not a 0: it is a
 * verifier that failed.
 */
export function readScore(content: unknown): Score {
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    const value = numberIn(content);
    return value === null ? unreadable(`is ${whatIs(content)}`) : { kind: "read", value, metrics: {} };
  }
  const fields: Readonly<Record<string, unknown>> = { ...content };
  const key = KEYS.find((name) => (fields[name] ?? null) !== null);
  if (key === undefined) {
    return unreadable(keysOf(Object.keys(fields)));
  }
  const value = numberIn(fields[key]);
  return value === null
    ? unreadable(`has a ${key} that is ${whatIs(fields[key])}`)
    : { kind: "read", value, metrics: metricsBeside(key, fields) };
}

function unreadable(what: string): Score {
  return { kind: "unreadable", message: `${SCORE_FILE} ${what}; ${REMEDY}` };
}

function numberIn(value: unknown): number | null {
  if (typeof value === "boolean") {
    return Number(value);
  }
  const isDecimal = typeof value === "string" && /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value);
  const number = isDecimal ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

function whatIs(value: unknown): string {
  if (Array.isArray(value)) {
    return "a list";
  }
  switch (typeof value) {
    case "string":
      return value.trim() === "" ? "empty" : "text and not a number";
    case "number":
      return "not a finite number";
    default:
      return value === null || value === undefined ? "empty" : "not a number";
  }
}

function keysOf(keys: readonly string[]): string {
  if (keys.length === 0) {
    return "has no key at all";
  }
  const named = keys.filter((key) => key.length <= LONGEST_KEY).slice(0, NAMED_KEYS);
  const more = keys.length - named.length;
  return `has the keys ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}, and none of score, reward and task_score`;
}
