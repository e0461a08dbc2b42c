import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { globSync } from "tinyglobby";
import { repositoryDirectory } from "../../directories.ts";
import { type Page, readPages, readTexts } from "./pages.ts";

/** The page without its blocks of code, in which nothing is a link or a heading. */
function prose(text: string): string {
  return text.replaceAll(/^(> )?```[\s\S]*?^(> )?```$/gm, "");
}

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ""] of prose(text).matchAll(/^#{1,6} (.+)$/gm)) {
    const anchor = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-");
    let unique = anchor;
    for (let number = 1; anchors.has(unique); number += 1) {
      unique = `${anchor}-${number}`;
    }
    anchors.add(unique);
  }
  return anchors;
}

function brokenLinks({ file, text }: Page, pages: ReadonlyMap<string, string>): readonly string[] {
  const links = [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
  return links.filter((link) => {
    if (/^https?:/.test(link)) {
      return false;
    }
    const [place = "", anchor] = link.split("#");
    const target = place === "" ? file : path.posix.join(path.posix.dirname(file), place);
    if (!existsSync(path.join(repositoryDirectory(), target))) {
      return true;
    }
    return anchor !== undefined && !anchorsOf(pages.get(target) ?? "").has(anchor);
  });
}

const PAGES = readPages();
const TEXTS = new Map(PAGES.map(({ file, text }) => [file, text]));

for (const page of PAGES) {
  test(`every link in ${page.file} leads to a file and a heading that exist`, () => {
    assert.deepEqual(brokenLinks(page, TEXTS), []);
  });
}

test("a link to a missing file or heading is found", () => {
  const text =
    "# A title\n\n## A title\n\n[a](#a-title-1) [b](b.md) [c](#none) [d](https://example.com) [e](docs/gate.md#none)\n";
  assert.deepEqual(brokenLinks({ file: "README.md", text }, new Map([...TEXTS, ["README.md", text]])), [
    "b.md",
    "#none",
    "docs/gate.md#none",
  ]);
});

test("a reader finds every page from the README", () => {
  const reached = new Set(["README.md"]);
  for (const file of reached) {
    for (const [, link = ""] of prose(TEXTS.get(file) ?? "").matchAll(/\]\(([^)#\s]+)/g)) {
      const target = path.posix.join(path.posix.dirname(file), link);
      if (TEXTS.has(target)) {
        reached.add(target);
      }
    }
  }
  const unreached = [...TEXTS.keys()].filter((file) => file.startsWith("docs/") && !reached.has(file));
  assert.deepEqual(unreached, []);
});

test("workflows to copy pin other people's actions to a commit, with the version beside it", () => {
  for (const { file, text } of readTexts("README.md", "docs", "examples")) {
    const used = [...text.matchAll(/uses: (?!org\/rock-job-action@|\.\/)(.+)$/gm)].map(([, one = ""]) => one);
    const loose = used.filter((one) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(one));
    assert.deepEqual(loose, [], file);
  }
});

test("every file that the architecture names in its table is there", () => {
  const [, table = ""] =
    /## Where to find what\n([\s\S]*?)\n`dist\/`/.exec(TEXTS.get("docs/architecture.md") ?? "") ?? [];
  const named = [...table.matchAll(/`([\w*-]+(?:\/[\w*.-]+)+\.ts)`/g)].map(([, file = ""]) => file);
  assert.ok(named.length > 40, "the table");
  const missing = named.filter((file) => {
    const place = file.startsWith("scripts/") ? file : `src/${file}`;
    return globSync(place, { cwd: repositoryDirectory() }).length === 0;
  });
  assert.deepEqual(missing, []);
});

test("the README is short enough to read", () => {
  const bytes = Buffer.byteLength(TEXTS.get("README.md") ?? "");
  assert.ok(bytes > 0 && bytes <= 12_000, `README.md has ${bytes} bytes; move what is detail into docs/`);
});
