import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { chromiumPath, openBrowser, openFile } from "./page/browser.ts";
import { benchmarkFiles, benchmarkRun, writtenPage } from "./page/results.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const TRIAL = "#trial=sympy__sympy-7026%2Fclaude-code-1%2F2";

const VIEWS: readonly (readonly [title: string, hash: string])[] = [
  ["the overview", ""],
  ["the table in groups", "#group=agent"],
  ["a trial", TRIAL],
  ["two trials side by side", `${TRIAL}&beside=sympy__sympy-7026%2Fcodex-2%2F1`],
];

const REQUIRED = process.env["ROCK_TEST_ACT"] === "required";

describe("report.html for everybody", { skip: chromiumPath() === null && !REQUIRED && "there is no Chromium" }, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(async () => await browser.close());

  for (const [title, hash] of VIEWS) {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const width of [1280, 390]) {
        test(`axe finds nothing wrong with ${title}, ${colorScheme}, ${width} pixels wide`, async () => {
          const result = benchmarkRun({ tasks: 12, agents: 2, attempts: 2, datasets: 2 });
          await using written = await writtenPage(result, benchmarkFiles(result, 48));
          const viewport = { width, height: 900 };
          await using open = await openFile(browser, written.file, hash, { colorScheme, viewport });
          await open.page.evaluate(await readFile(AXE, "utf8"));
          const found = await open.page.evaluate<readonly Violation[]>(
            "axe.run().then(({ violations }) => violations)",
          );
          const told = found.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => [id, html, failureSummary]),
          );
          assert.deepEqual(told, []);
          const overflow = await open.page.evaluate("document.documentElement.scrollWidth - innerWidth");
          assert.ok(Number(overflow) <= 0, `the page is ${String(overflow)} pixels wider than the window`);
        });
      }
    }
  }
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}
