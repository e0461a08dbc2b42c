import { fitsInHeader, isHeaderName } from "../base/http-header.ts";
import { isTooShortToHide } from "../base/redact.ts";
import { variableNameProblem, variableValueProblem } from "../base/variables.ts";
import { type Fault, type Reading, read, refused } from "./reading.ts";

/** Headers that describe the request itself; another value breaks it. */
const OWN_HEADERS = new Set(
  "host content-length content-type transfer-encoding connection expect upgrade te".split(" "),
);

/** Looks up a variable of the environment. */
export type LookUp = (name: string) => string | undefined;

/** The lines that are not blank, without the spaces around them. */
function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}

/** Paths and globs, one a line, each once. */
export function readPaths(text: string): Reading<readonly string[]> {
  const paths = [...new Set(linesOf(text))];
  return paths.length > 0
    ? read(paths)
    : refused("no job file is named", "name at least one, such as bench/hello.yaml");
}

/** Names and patterns, one a line, each once; the empty list for none. */
export function readNames(text: string): Reading<readonly string[]> {
  return read([...new Set(linesOf(text))]);
}

/** `Name: value` lines. Values count as secret, so no message repeats a line. */
export function readHeaders(text: string): Reading<ReadonlyMap<string, string>> {
  const remedy = "write `Name: value`: the name in letters, digits and -, the value in one line of ASCII";
  return readEntries(text, (line, entry) => {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon)).trim();
    const value = line.slice(colon + 1).trim();
    if (!isHeaderName(name) || value === "" || !fitsInHeader(value)) {
      return { message: `${entry} is not an HTTP header`, remedy };
    }
    return OWN_HEADERS.has(name.toLowerCase())
      ? { message: `${entry} sets ${name}, which belongs to the request itself`, remedy: "remove it" }
      : { key: name.toLowerCase(), name, value };
  });
}

/** `NAME=value` lines. Values are not repeated in messages. */
export function readVariables(text: string): Reading<ReadonlyMap<string, string>> {
  return readEntries(text, (line, entry) => {
    const equals = line.indexOf("=");
    if (equals <= 0) {
      return { message: `${entry} has no name before a =`, remedy: "write NAME=value" };
    }
    const name = line.slice(0, equals);
    const value = line.slice(equals + 1);
    const problem = variableNameProblem(name) ?? variableValueProblem(name, value);
    return problem === null
      ? { key: name, name, value }
      : { message: `${entry}: ${problem}`, remedy: "rename or shorten it" };
  });
}

/** Several words in capitals, each with two digits at most: `MODEL_API_KEY`. No token and no key looks like this. */
const CERTAINLY_A_NAME = /^[A-Z]{2,12}\d{0,2}(?:_[A-Z]{1,12}\d{0,2}){1,5}$/;

/**
 * `NAME` lines, whose value the environment has, and `NAME=value` lines. No message repeats a value, nor what only looks
 * like a name: it may be a piece of a secret that has several lines.
 */
export function readSecrets(text: string, lookUp: LookUp): Reading<ReadonlyMap<string, string>> {
  return readEntries(text, (line, entry) => {
    const match = /^([A-Za-z_][A-Za-z0-9_]*)(?:=(.*))?$/.exec(line);
    if (match === null) {
      const remedy = "give a secret of several lines as NAME, with its value in the environment variable of that name";
      return { message: `${entry} is neither NAME nor NAME=value`, remedy };
    }
    const [, name = "", written] = match;
    const value = written ?? lookUp(name);
    const isName = CERTAINLY_A_NAME.test(name);
    if (value === undefined) {
      const remedy = "set it, in a workflow under the step's `env:`";
      const named = isName ? `${name}, an environment variable` : "an environment variable";
      return { message: `${entry} names ${named} that is not set`, remedy };
    }
    if (variableNameProblem(name) !== null) {
      return { message: `${entry} has a name that belongs to the shell`, remedy: "rename it" };
    }
    const problem = secretProblem(name, value);
    return problem === null
      ? { key: name, name, value }
      : { ...problem, message: `${entry}${isName ? ` (${name})` : ""} ${problem.message}` };
  });
}

function secretProblem(name: string, value: string): Fault | null {
  if (value.trim() === "") {
    return {
      message: "has no value",
      remedy: "is the secret defined, and does this run get it? A run for a change from a fork gets none",
    };
  }
  if (isTooShortToHide(value)) {
    return { message: `has fewer than 4 characters, too few to hide`, remedy: "use a real secret" };
  }
  const unfit = variableValueProblem(name, value) !== null;
  return unfit
    ? {
        message: "has a value that no environment can hold: a NUL byte, broken Unicode or 128 KiB",
        remedy: "shorten it",
      }
    : null;
}

/** One line as understood; two lines must not have the same key. */
interface Entry {
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

/** Reads every line, so that all faults show at once; `entry` is how a message names a line without repeating it. */
function readEntries(
  text: string,
  readLine: (line: string, entry: string) => Entry | Fault,
): Reading<ReadonlyMap<string, string>> {
  const entries = new Map<string, string>();
  const places = new Map<string, string>();
  const faults: Fault[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    const place = `entry ${index + 1}`;
    const entry = readLine(line, place);
    if ("message" in entry) {
      faults.push(entry);
      continue;
    }
    const earlier = places.get(entry.key);
    if (earlier !== undefined) {
      faults.push({ message: `${place} has the name of ${earlier}`, remedy: "keep one of the two" });
    }
    places.set(entry.key, place);
    entries.set(entry.name, entry.value);
  }
  return faults.length === 0 ? read(entries) : { ok: false, faults };
}
