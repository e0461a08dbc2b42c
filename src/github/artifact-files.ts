import { copyFile, link, mkdir, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { byText } from "../base/text.ts";

/** A regular file of the results directory; both paths use `/` and are relative. */
export interface ArtifactFile {
  readonly path: string;
  /** Its path in the artifact, where `" : < > | * ?` and line breaks are not allowed. */
  readonly name: string;
}

export interface ArtifactFiles {
  readonly files: readonly ArtifactFile[];
  /** Links, sockets and the like, which are never uploaded: the upload would follow a link to any file it can read. */
  readonly left: readonly string[];
}

/** Finds what a directory has to upload, in a fixed order, following no link. */
export async function findArtifactFiles(directory: string): Promise<ArtifactFiles> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const relative = (entry: { readonly parentPath: string; readonly name: string }) =>
    join(entry.parentPath, entry.name).slice(directory.replace(/\/+$/, "").length + 1);
  const paths = entries.filter((entry) => entry.isFile()).map(relative);
  const others = entries.filter((entry) => !entry.isFile() && !entry.isDirectory()).map(relative);
  return { files: nameInArtifact(paths.toSorted(byText)), left: others.toSorted(byText) };
}

/** Gives every path a name that is allowed, and no two the same. */
export function nameInArtifact(paths: readonly string[]): readonly ArtifactFile[] {
  const taken = new Set(paths.filter((path) => allowed(path) === path));
  return paths.map((path) => {
    const wanted = allowed(path);
    let name = wanted;
    for (let count = 2; name !== path && taken.has(name); count += 1) {
      name = `${wanted}~${count}`;
    }
    taken.add(name);
    return { path, name };
  });
}

function allowed(path: string): string {
  return path.replace(/[":<>|*?\r\n]/g, "_");
}

/** A name for an artifact: what GitHub forbids becomes `-`, and it is neither empty nor longer than 200 characters. */
export function artifactName(text: string): string {
  const name = text
    .replace(/["':<>|*?\r\n\\/\s]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 200);
  return name === "" ? "results" : name;
}

/** Puts the files under their artifact names into an empty directory, as hard links where that is possible. */
export async function stageFiles(from: string, files: readonly ArtifactFile[], to: string): Promise<void> {
  for (const { path, name } of files) {
    const target = join(to, name);
    await mkdir(dirname(target), { recursive: true });
    await link(join(from, path), target).catch(async () => await copyFile(join(from, path), target));
  }
}
