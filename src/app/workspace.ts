import path from "node:path";

/** Where job files are looked for, and what they must not leave. */
export interface Places {
  readonly workspace: string;
  readonly directory: string;
  /**
   * On a terminal a person names the job files: they may lie anywhere, and one outside the workspace may name what lies in
   * its own directory. In a workflow, where a pull request brings them along, everything stays inside.
   */
  readonly filesFromAnywhere: boolean;
}

/** Whether a real path is a directory itself or lies below it. */
export function isInside(file: string, directory: string): boolean {
  const relative = path.relative(directory, file);
  return relative === "" || (!relative.startsWith(`..${path.sep}`) && relative !== ".." && !path.isAbsolute(relative));
}
