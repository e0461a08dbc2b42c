import { fitsInHeader } from "../base/http-header.ts";
import { didYouMean } from "../base/text.ts";
import { parseDuration } from "../base/time.ts";
import type { Limit } from "../results/gate.ts";
import type { MaxDrop } from "../results/max-drop.ts";
import { quote, type Reader, type Reading, read, refused } from "./reading.ts";

/** A timer of Node holds 24.8 days and fires at once beyond. */
const LONGEST_TIMEOUT_SEC = 24 * 24 * 3600;

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** `true` or `false`, in the spellings of YAML 1.2; anything else is a slip, not a false. */
export function readSwitch(text: string): Reading<boolean> {
  const match = /^(?:(true|True|TRUE)|false|False|FALSE)$/.exec(text);
  return match === null
    ? refused(`${quote(text)} is neither true nor false`, "write true or false")
    : read(match[1] !== undefined);
}

export function readChoice<Choice extends string>(choices: readonly Choice[]): Reader<Choice> {
  return (text) => {
    const choice = choices.find((candidate) => candidate === text);
    if (choice !== undefined) {
      return read(choice);
    }
    const suggestion = didYouMean(text, choices);
    const remedy = suggestion === null ? "use one of these" : `did you mean ${suggestion}?`;
    return refused(`${quote(text)} is not one of ${choices.join(", ")}`, remedy);
  };
}

export function readWholeNumber(min: number, max: number): Reader<number> {
  const range = max === Number.MAX_SAFE_INTEGER ? `from ${min}` : `from ${min} to ${max}`;
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max
      ? read(value)
      : refused(`${quote(text)} is not a whole number ${range}`, "write one in digits");
  };
}

/** A finite decimal number. */
export function readNumber(text: string): Reading<number> {
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value)
    ? read(value)
    : refused(`${quote(text)} is not a number`, "write a decimal number, such as 0.8");
}

/** Points (`3`), or percent of the base's score (`5%`). */
export function readMaxDrop(text: string): Reading<MaxDrop> {
  const [, value, percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text.trim()) ?? [];
  return value === undefined
    ? refused(`${quote(text)} is no drop`, "write a number of points such as 3, or percent such as 5%")
    : read({ kind: percent === "%" ? "percent" : "points", value: Number(value) });
}

/** A probability that a decision is made by: 0.05, mostly. */
export function readSignificance(text: string): Reading<number> {
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
  return value > 0 && value < 0.5
    ? read(value)
    : refused(`${quote(text)} is not between 0 and 0.5`, "write a number such as 0.05");
}

/** Seconds (`5400`) or a time with units (`90m`, `1h30m`) → seconds. */
export function readDuration(text: string): Reading<number> {
  const seconds = parseDuration(text);
  if (seconds === null) {
    return refused(`${quote(text)} is not a duration above zero`, "write seconds, such as 5400, or a time such as 90m");
  }
  return seconds <= LONGEST_TIMEOUT_SEC
    ? read(seconds)
    : refused(`${quote(text)} is longer than 24 days`, "write a shorter time");
}

/** `3` trials, or `5%` of the expected ones. A fraction is refused: read as a count it would gate on something else. */
export function readLimit(text: string): Reading<Limit> {
  if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))) {
    return read({ kind: "count", count: Number(text) });
  }
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text);
  if (percent !== null) {
    const value = Number(percent[1]);
    return value <= 100
      ? read({ kind: "percent", percent: value })
      : refused(`${quote(text)} is more than all trials`, "write at most 100%");
  }
  const message = `${quote(text)} is neither a number of trials nor a percentage`;
  const fraction = DECIMAL.test(text) ? Number(text) : Number.NaN;
  return fraction > 0 && fraction < 1
    ? refused(
        message,
        `write ${Number((fraction * 100).toPrecision(10))}% for that share of the trials, or a whole number`,
      )
    : refused(message, "write a whole number such as 2, or a share such as 5%");
}

/** `60%` → 60. A bare number is refused: 0.6 and 60 would both be understood by half of the people. */
export function readPercentage(text: string): Reading<number> {
  const value = Number(/^(\d+(?:\.\d+)?)\s*%$/.exec(text)?.[1] ?? Number.NaN);
  return value >= 0 && value <= 100
    ? read(value)
    : refused(`${quote(text)} is not a percentage`, "write a share from 0% to 100%, such as 60%");
}

/** A text that is sent to ROCK as an HTTP header, as the routing names are. */
export function readRoutingName(text: string): Reading<string> {
  return fitsInHeader(text)
    ? read(text)
    : refused(`${quote(text)} has characters that no HTTP header can carry`, "use ASCII letters, digits and signs");
}

/** What GitHub forbids in the name of an artifact. */
export function readArtifactName(text: string): Reading<string> {
  return /["\\/:<>|*?\p{Cc}]/u.test(text)
    ? refused(
        `${quote(text)} cannot be the name of an artifact`,
        String.raw`leave out " : < > | * ? \ / and line breaks`,
      )
    : read(text);
}

export function readAnyText(text: string): Reading<string> {
  return read(text);
}
