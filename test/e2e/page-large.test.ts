import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { chromiumPath, filterTime, openBrowser, openFile, usableTime } from "./page/browser.ts";
import { benchmarkFiles, benchmarkRun, type WrittenPage, writtenPage } from "./page/results.ts";

const REQUIRED = process.env["ROCK_TEST_ACT"] === "required";
const MEGABYTE = 1024 * 1024;

describe("report.html of 5,000 trials", {
  skip: chromiumPath() === null && !REQUIRED && "there is no Chromium",
}, () => {
  let browser: Browser;
  let written: WrittenPage;
  before(async () => {
    browser = await openBrowser();
    const result = benchmarkRun({ tasks: 1250, agents: 2, attempts: 2, datasets: 3 });
    written = await writtenPage(result, benchmarkFiles(result, 200));
  });
  after(async () => {
    await browser.close();
    await written[Symbol.asyncDispose]();
  });

  test("has at most 10 MB with logs of all and 200 trajectories", async () => {
    const { size } = await stat(written.file);
    assert.ok(size <= 10 * MEGABYTE, `${size} bytes`);
  });

  test("has only the rows in it that are to be seen, and finds a trial at once", async (context) => {
    await using open = await openFile(browser, written.file);
    const { page, trouble } = open;
    assert.equal(await page.getByRole("table", { name: "Trials" }).getAttribute("aria-rowcount"), "5001");
    assert.ok((await page.locator(".row.trial").count()) < 100);
    const usable = await usableTime(page);
    const filter = [await filterTime(page, "pytest"), await filterTime(page, "sympy codex")];
    context.diagnostic(`usable after ${usable} ms, filters in ${filter.join(" and ")} ms`);
    assert.match(await page.locator(".toolbar [role=status]").innerText(), /^\d+ of 5000$/);
    await page.keyboard.press("End");
    assert.deepEqual(trouble, []);
  });

  test("reaches the last of its rows, and a trial far down with its log", async () => {
    await using open = await openFile(browser, written.file);
    const { page } = open;
    await page.evaluate("scrollTo(0, document.body.scrollHeight)");
    await page.locator("[data-row='4999']").click();
    await page.locator(".trial-head").waitFor();
    await page.getByRole("tab", { name: "Log" }).click();
    assert.match(await page.getByRole("region", { name: "Log" }).innerText(), /INFO|DEBUG|WARNING/);
  });
});
