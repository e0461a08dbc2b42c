/**
 * Builds dist/: one ncc bundle with lazy parts, three thin entries, and the licences of everything in it.
 *
 *     node build/scripts/bundle.js [DIRECTORY]
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const dist = path.resolve(root, process.argv[2] ?? "dist");
const ncc = path.join(root, "node_modules/@vercel/ncc/dist/ncc/cli.js");

rmSync(dist, { recursive: true, force: true });
const source = path.join(root, "build/src/entry/index.js");
execFileSync(
  process.execPath,
  [ncc, "build", source, "-o", dist, "--license", "licenses.txt", "--target", "es2022", "--quiet"],
  {
    cwd: root,
    stdio: "inherit",
  },
);

for (const entry of ["main", "post", "cli"]) {
  const shebang = entry === "cli" ? "#!/usr/bin/env node\n" : "";
  const text = `${shebang}import path from "node:path";\nimport { ${entry} } from "../index.js";\n\nawait ${entry}({ distDirectory: path.dirname(import.meta.dirname) });\n`;
  mkdirSync(path.join(dist, entry));
  writeFileSync(path.join(dist, entry, "index.js"), text, { mode: entry === "cli" ? 0o755 : 0o644 });
}
