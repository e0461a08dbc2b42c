/** A file for `.` in any POSIX shell: single quotes keep every byte, also line breaks (checked in bash, dash, busybox). */
export function environmentFile(variables: ReadonlyMap<string, string>): string {
  const lines = [...variables].map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'`);
  return `${lines.join("\n")}\n`;
}
