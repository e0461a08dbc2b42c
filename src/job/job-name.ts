/** Longest name we take: it becomes part of file names, with room for a suffix. */
const MAX_LENGTH = 100;

/** Why a text cannot be a job's name, or null when it can. ROCK puts names into shell commands and paths unquoted. */
export function jobNameProblem(name: string): string | null {
  if (name === "") {
    return "is empty";
  }
  if (name.length > MAX_LENGTH) {
    return `is longer than ${MAX_LENGTH} characters`;
  }
  if (name === "." || name === "..") {
    return "is a directory name";
  }
  return /^[A-Za-z0-9._-]+$/.test(name) ? null : "has characters other than letters, digits, `.`, `_` and `-`";
}

/** The nearest name that is allowed, for a remedy. */
export function allowedJobName(name: string): string {
  const cleaned = allowedCharacters(name).slice(0, MAX_LENGTH);
  return cleaned === "" ? "my-job" : cleaned;
}

function allowedCharacters(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[-.]+|[-.]+$/g, "");
}

/** ROCK's default name of a Bash Job: local time as `YYYY-MM-DD__HH-MM-SS`. */
export function defaultJobName(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day}__${two(now.getHours())}-${two(now.getMinutes())}-${two(now.getSeconds())}`;
}

/** The longest part of a name made of several, so that two of them and a suffix stay within the limit. */
const MAX_PART_LENGTH = 44;

/**
 * ROCK's default name of a Harbor Bench Job: the last path segment of its dataset, that of its task if it is the only one,
 * and 8 hex digits. Characters that no name may have become `-`, since datasets and tasks may be called anything.
 */
export function defaultHarborName(dataset: string | null, task: string | null, hex: string): string {
  const parts = [dataset, task].flatMap((part) => {
    const segment = allowedCharacters(part?.split("/").at(-1) ?? "").slice(0, MAX_PART_LENGTH);
    return segment === "" ? [] : [segment];
  });
  return [...parts, hex].join("_");
}

/** Makes names unique in a run: the second `nightly` files its logs under `nightly-2`. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let candidate = name;
    // File systems that ignore case must not merge two jobs' logs.
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
      candidate = `${name}-${number}`;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}
