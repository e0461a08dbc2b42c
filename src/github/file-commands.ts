import { open } from "node:fs/promises";

/**
 * Appends to one of the runner's files (GITHUB_OUTPUT, GITHUB_STATE, GITHUB_STEP_SUMMARY) with a single write, so that
 * a kill leaves all of it or nothing.
 */
export async function appendOnce(path: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const file = await open(path, "a");
  try {
    const { bytesWritten } = await file.write(bytes);
    if (bytesWritten !== bytes.length) {
      throw new Error(`wrote only ${bytesWritten} of ${bytes.length} bytes to ${path}: is the disk full?`);
    }
  } finally {
    await file.close();
  }
}

/**
 * A pair for such a file. One line where the value has one: if that line is torn, the runner still reads the file;
 * a torn block fails the step and loses what follows.
 */
export function formatPair(name: string, value: string, newDelimiter: () => string): string {
  if (!/^[\w-]+$/.test(name)) {
    throw new Error(`${JSON.stringify(name)} is no name for an output or a state`);
  }
  if (!/[\r\n]/.test(value)) {
    return `${name}=${value}\n`;
  }
  const delimiter = newDelimiter();
  if (value.split("\n").includes(delimiter)) {
    throw new Error(`the value of ${name} contains its own delimiter`);
  }
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
