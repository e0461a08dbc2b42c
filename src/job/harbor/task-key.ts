import { type Fields, textOf } from "./fields.ts";

/** What tells a task from others in a job: a local path, a path in a repository, or a package. */
export interface TaskIdentity {
  /** Equal in `lock.json` and in the configuration of the trial that came of it. */
  readonly key: string;
  /** What Harbor calls it when the task itself has no name. */
  readonly name: string | null;
  readonly dataset: string | null;
}

/** The identity of a task in a trial's configuration, or of an entry of `lock.json`. */
export function taskIdentity(task: Fields): TaskIdentity {
  const path = textOf(task["path"]);
  const name = textOf(task["name"]) ?? (path === null ? null : lastSegment(path));
  const dataset = textOf(task["source"]);
  return { key: [dataset, textOf(task["git_url"]), path ?? name].join("\n"), name, dataset };
}

/** Harbor makes a trial's directory of the task's name (its last segment, cut) and seven random characters. */
export function directoryStem(directory: string): string {
  return trimmed(directory.replace(/__[^_]*$/, ""));
}

/** What the directory of a trial of this task starts with; 0.1 cuts without trimming. */
export function stemOfTask(name: string): string {
  return trimmed(lastSegment(name).slice(0, 32));
}

function trimmed(stem: string): string {
  return stem.replace(/[_-]+$/, "");
}

function lastSegment(path: string): string {
  const clean = path.replace(/\/+$/, "");
  return clean.slice(clean.lastIndexOf("/") + 1);
}
