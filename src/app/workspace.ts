import path from "node:path";

/** Where job files are looked for, and what they must not leave. */
export interface Places {
  readonly workspace: string;
  readonly directory: string;
}

/** Whether a real path is a directory itself or lies below it. */
export function isInside(file: string, directory: string): boolean {
  const relative = path.relative(directory, file);
  return relative === "" || (!relative.startsWith(`..${path.sep}`) && relative !== ".." && !path.isAbsolute(relative));
}
