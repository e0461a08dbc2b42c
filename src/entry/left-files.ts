import { existsSync } from "node:fs";
import path from "node:path";
import { PAGE_FILE } from "../app/write-results.ts";

/** What a run or a report left in `directory` for a reader, with paths below `written`, the user's own word for it. */
export function leftFiles(directory: string, written: string) {
  const entries = [
    { label: "results", path: "results.json" },
    { label: "report", path: existsSync(path.join(directory, PAGE_FILE)) ? PAGE_FILE : "summary.md" },
    { label: "logs", path: "logs" },
    { label: "files", path: "artifacts" },
    { label: "trials", path: "trials" },
  ];
  return entries.flatMap(({ label, path: name }) =>
    existsSync(path.join(directory, name)) ? [{ label, path: path.join(written, name) }] : [],
  );
}
