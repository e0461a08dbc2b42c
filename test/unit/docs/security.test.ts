import assert from "node:assert/strict";
import { test } from "node:test";
import { readTexts } from "./pages.ts";

const [SECURITY] = readTexts("SECURITY.md");

/** Rows of the table of promises: the file of a test, and its name, with … for what differs. */
const PROMISES = [...(SECURITY?.text ?? "").matchAll(/^\| [^|]+ \| \[[^\]]+\]\((test\/[^)]+)\): ([^|]+) \|$/gm)].map(
  ([, file = "", name = ""]) => ({ file, name }),
);

test("every promise of SECURITY.md is kept by a test that exists", () => {
  assert.ok(PROMISES.length > 10, "the table of promises");
  for (const { file, name } of PROMISES) {
    const [source] = readTexts(file);
    const names = (source?.text ?? "").replaceAll(/\$\{[^}]*\}/g, "…");
    assert.ok(names.includes(`("${name}"`) || names.includes(`(\`${name}\``), `${file} has no test "${name}"`);
  }
});

test("every row of the table names its test", () => {
  const [, table = ""] = /## What we promise[^\n]*\n([\s\S]*?)\n## /.exec(SECURITY?.text ?? "") ?? [];
  const rows = table.split("\n").filter((line) => /^\| (?!promise|---)/.test(line));
  assert.equal(rows.length, PROMISES.length);
});
