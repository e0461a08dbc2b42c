/** A word for any POSIX shell: single quotes keep every byte, also line breaks (checked in bash, dash, busybox). */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
