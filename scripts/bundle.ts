/**
 * Builds dist/: one ncc bundle with lazy parts, thin entries that name a way into it, and the licences of everything in it.
 *
 *     node build/scripts/bundle.js [DIRECTORY]
 */
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Directory of each thin entry, and the function of the bundle that it calls. */
const ENTRIES: Readonly<Record<string, string>> = {
  main: "main",
  post: "post",
  cli: "cli",
  "local-server": "localServer",
  "upload-artifact": "uploadArtifact",
};

const root = path.resolve(import.meta.dirname, "../..");
const dist = path.resolve(root, process.argv[2] ?? "dist");
const ncc = path.join(root, "node_modules/@vercel/ncc/dist/ncc/cli.js");

rmSync(dist, { recursive: true, force: true });
const source = path.join(root, "build/src/entry/index.js");
const options = ["-o", dist, "--license", "licenses.txt", "--target", "es2022", "--quiet"];
execFileSync(process.execPath, [ncc, "build", source, ...options], { cwd: root, stdio: "inherit" });

appendPageLicences();

for (const [directory, name] of Object.entries(ENTRIES)) {
  const lines = [
    ...(directory === "cli" ? ["#!/usr/bin/env node"] : []),
    'import path from "node:path";',
    `import { ${name} } from "../index.js";`,
    "",
    `await ${name}({ distDirectory: path.dirname(import.meta.dirname) });`,
    "",
  ];
  mkdirSync(path.join(dist, directory));
  writeFileSync(path.join(dist, directory, "index.js"), lines.join("\n"), {
    mode: directory === "cli" ? 0o755 : 0o644,
  });
}

/** ncc sees only the page's finished program, and not which packages are in it. */
function appendPageLicences(): void {
  const names = JSON.parse(
    readFileSync(path.join(root, "build/src/report/html/page-packages.json"), "utf8"),
  ) as string[];
  for (const name of names) {
    const directory = path.join(root, "node_modules", name);
    const { license } = JSON.parse(readFileSync(path.join(directory, "package.json"), "utf8")) as { license: string };
    const text = readFileSync(path.join(directory, "LICENSE"), "utf8");
    appendFileSync(path.join(dist, "licenses.txt"), `\n${name}\n${license}\n${text}`);
  }
}
