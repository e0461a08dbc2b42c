import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { repositoryDirectory } from "../../directories.ts";
import { readTexts } from "./pages.ts";

/** The files of the package, as npm would pack them. */
function packedFiles(): ReadonlySet<string> {
  const words = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const output = execFileSync("npm", words, { cwd: repositoryDirectory(), encoding: "utf8", stdio: "pipe" });
  const [packed] = JSON.parse(output) as readonly { readonly files: readonly { readonly path: string }[] }[];
  return new Set((packed?.files ?? []).map((file) => file.path));
}

test("the package has every file that the README and the pages it leads to link to", () => {
  const files = packedFiles();
  assert.ok(files.has("dist/cli/index.js") && files.has("action.yml"));
  for (const { file, text } of readTexts("README.md", "docs").filter((page) => files.has(page.file))) {
    const links = [...text.matchAll(/\]\(([^)#\s:]+)(?:#[^)]*)?\)/g)].map(([, link = ""]) => link);
    const missing = links
      .map((link) => path.posix.join(path.posix.dirname(file), link))
      // Sources are in the repository only.
      .filter((target) => !/^(?:src|test)\//.test(target))
      .filter((target) => !files.has(target) && ![...files].some((one) => one.startsWith(`${target}/`)));
    assert.deepEqual(missing, [], file);
  }
});

test("the package has nothing that only its development needs", () => {
  const stray = [...packedFiles()].filter((file) => /^(?:src|test|scripts|build|\.github|\.ci)\//.test(file));
  assert.deepEqual(stray, []);
});
