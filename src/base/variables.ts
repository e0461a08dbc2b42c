/** Names a shell does not let anyone set, or that would break the shell that reads the file. */
const REFUSED = new Set(
  "UID EUID PPID SHLVL SHELLOPTS BASHOPTS BASH_VERSINFO OPTIND LINENO RANDOM _ IFS ROCK_JOB_RUN".split(" "),
);

/** Linux refuses one environment string of 128 KiB or more (E2BIG). */
const MAX_STRING_BYTES = 131_072;

/** Why a variable of this name cannot be given to a script, or null when it can. */
export function variableNameProblem(name: string): string | null {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    return `${JSON.stringify(name)} is not a variable name: letters, digits and _ only, not starting with a digit`;
  }
  return REFUSED.has(name) ? `${name} belongs to the shell and cannot be set` : null;
}

/** Why a value cannot be given to a script, or null when it can. Never contains the value, which may be a secret. */
export function variableValueProblem(name: string, value: string): string | null {
  if (value.includes("\0")) {
    return `the value of ${name} contains a NUL byte, which no environment can hold`;
  }
  if (!value.isWellFormed()) {
    return `the value of ${name} is not valid Unicode`;
  }
  if (Buffer.byteLength(value) + name.length + 1 >= MAX_STRING_BYTES) {
    return `the value of ${name} is longer than 128 KiB, which no environment can hold; upload it as a file`;
  }
  return null;
}
