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
  const cleaned = name
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(0, MAX_LENGTH);
  return cleaned === "" ? "my-job" : cleaned;
}

/** ROCK's default name of a Bash Job: local time as `YYYY-MM-DD__HH-MM-SS`. */
export function defaultJobName(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day}__${two(now.getHours())}-${two(now.getMinutes())}-${two(now.getSeconds())}`;
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
