/**
 * Builds the browser's side of report.html: src/page becomes one script and one style sheet, as a module that the page's
 * maker imports. Lists the packages in it beside it, whose licences `bundle.ts` adds to those of dist/.
 *
 *     node build/scripts/page.js
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "../..");
const target = path.join(root, "build/src/report/html");

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: { page: "src/page/main.tsx", style: "src/page/style.css" },
  outdir: target,
  bundle: true,
  write: false,
  minify: true,
  metafile: true,
  format: "esm",
  target: ["chrome109", "firefox115", "safari16.4"],
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  charset: "ascii",
  tsconfig: "src/page/tsconfig.json",
});

const textOf = (name: string) => outputFiles.find((file) => path.basename(file.path) === name)?.text.trim() ?? "";
const constants = { PAGE_SCRIPT: textOf("page.js"), PAGE_STYLE: textOf("style.css") };
for (const [name, text] of Object.entries(constants)) {
  // Inside the page nothing may end its element early.
  if (text === "" || /<\/|<!--/.test(text)) {
    throw new Error(`${name} is empty or holds "</" or "<!--", which a page cannot have in a script or style`);
  }
}
const lines = Object.entries(constants).map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};\n`);
writeFileSync(path.join(target, "page-asset.js"), lines.join(""));

const packages = Object.keys(metafile.inputs).flatMap(
  (input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? [],
);
writeFileSync(path.join(target, "page-packages.json"), `${JSON.stringify([...new Set(packages)].sort())}\n`);
