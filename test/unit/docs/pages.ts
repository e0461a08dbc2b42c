import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { repositoryDirectory } from "../../directories.ts";

/** One text that people read, by its path in the repository. */
export interface Page {
  readonly file: string;
  readonly text: string;
}

/** The files named, and those below the directories named. */
export function readTexts(...places: readonly string[]): readonly Page[] {
  return places.flatMap(filesOf).map((file) => ({
    file,
    text: readFileSync(path.join(repositoryDirectory(), file), "utf8"),
  }));
}

/** Every page in Markdown. */
export function readPages(): readonly Page[] {
  const all = readTexts("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "docs", "examples");
  return all.filter(({ file }) => file.endsWith(".md"));
}

function filesOf(place: string): readonly string[] {
  if (path.extname(place) !== "") {
    return [place];
  }
  return readdirSync(path.join(repositoryDirectory(), place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(repositoryDirectory(), path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}
