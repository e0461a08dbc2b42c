import { shellQuoted } from "../base/shell.ts";

/** A file for `.` in any POSIX shell. */
export function environmentFile(variables: ReadonlyMap<string, string>): string {
  const lines = [...variables].map(([name, value]) => `export ${name}=${shellQuoted(value)}`);
  return `${lines.join("\n")}\n`;
}
