import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { job, measured, run } from "../unit/results/results.ts";
import { chromiumPath, openBrowser, openFile } from "./page/browser.ts";
import { benchmarkFiles, benchmarkRun, comparedRun, writtenPage } from "./page/results.ts";

const SHAPE = { tasks: 12, agents: 2, attempts: 2, datasets: 2 };
const REQUIRED = process.env["ROCK_TEST_ACT"] === "required";

describe("report.html in a browser", { skip: chromiumPath() === null && !REQUIRED && "there is no Chromium" }, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(async () => await browser.close());

  test("the answer stands first, then what did not pass, then all trials", async () => {
    const result = benchmarkRun(SHAPE);
    await using written = await writtenPage(result, benchmarkFiles(result, 0));
    await using open = await openFile(browser, written.file);
    const { page, trouble } = open;
    assert.match((await page.locator("h1").textContent()) ?? "", /^failed 28 of 48 passed \(58%\)/);
    assert.match(await page.locator(".reasons").innerText(), /max-failed is 0/);
    assert.equal(await page.locator("h2").first().textContent(), "What did not pass");
    assert.equal(await page.getByRole("table", { name: "Trials" }).getAttribute("aria-rowcount"), "49");
    assert.deepEqual(trouble, []);
  });

  test("a search and a filter leave the rows they name, and the address keeps both", async () => {
    const result = benchmarkRun(SHAPE);
    await using written = await writtenPage(result, {});
    await using open = await openFile(browser, written.file);
    const { page } = open;
    const rows = page.locator(".row.trial");
    await page.getByLabel("Search trials").fill("django codex");
    await page.getByLabel("Result", { exact: true }).selectOption("passed");
    const found = await rows.allInnerTexts();
    assert.ok(found.length > 0);
    assert.ok(
      found.every((row) => row.includes("django") && row.includes("codex") && row.includes("passed")),
      found.join(),
    );
    await page.waitForURL(/search=django%20codex/);
    const address = page.url().slice(page.url().indexOf("#"));
    await using again = await openFile(browser, written.file, address);
    assert.deepEqual(await again.page.locator(".row.trial").allInnerTexts(), found);
  });

  test("a click on a column sorts by it, the largest number first, and groups have their counts", async () => {
    const result = benchmarkRun(SHAPE);
    await using written = await writtenPage(result, {});
    await using open = await openFile(browser, written.file);
    const { page } = open;
    await page.getByRole("columnheader", { name: "Cost" }).getByRole("button").click();
    assert.equal(await page.getByRole("columnheader", { name: "Cost" }).getAttribute("aria-sort"), "descending");
    const costs = result.jobs.flatMap(({ trials }) => trials.map(({ costUsd }) => costUsd ?? 0));
    const first = await page.locator(".row.trial").first().innerText();
    assert.ok(first.includes(`$${Math.max(...costs).toFixed(2)}`), first);
    await page.getByLabel("Group by", { exact: true }).selectOption("agent");
    assert.match(await page.locator(".row.group").first().innerText(), /\d+ of 24 passed/);
  });

  test("a trial's own address shows its numbers, its log with colours, and the way to an error", async () => {
    const result = benchmarkRun(SHAPE);
    await using written = await writtenPage(result, benchmarkFiles(result, 0, 3000));
    const failed = result.jobs[0]?.trials.find(({ outcome }) => outcome.kind === "measured" && outcome.reward === 0);
    assert.ok(failed);
    await using open = await openFile(
      browser,
      written.file,
      `#trial=${encodeURIComponent(`${failed.taskName}/claude-code-1/2`)}`,
    );
    const { page, trouble } = open;
    assert.match(await page.locator("h1").innerText(), new RegExp(failed.taskName));
    await page.getByRole("tab", { name: "Verifier" }).click();
    assert.match(await page.getByRole("region", { name: "Verifier" }).innerText(), /AssertionError: arrays differ/);
    await page.getByRole("button", { name: "Jump to the last error" }).click();
    assert.match(await page.locator(".log-line.at").innerText(), /AssertionError/);
    await page.getByRole("tab", { name: "Log" }).click();
    await page.locator(".log .ansi-2").first().waitFor();
    await page.getByLabel("Search in Log").fill("DEBUG");
    await page.locator("mark").first().waitFor();
    await page.keyboard.press("Escape");
    assert.deepEqual(trouble, []);
  });

  test("the keyboard reaches every trial, opens one, and finds its way back", async () => {
    const result = benchmarkRun(SHAPE);
    await using written = await writtenPage(result, {});
    await using open = await openFile(browser, written.file);
    const { page } = open;
    await page.locator("[data-row='0']").focus();
    await page.keyboard.press("End");
    await page.locator("[data-row='47']:focus").waitFor();
    const last = await page.locator(":focus").innerText();
    await page.keyboard.press("Enter");
    await page.locator(".trial-head").waitFor();
    assert.match(await page.locator("h1:focus").innerText(), new RegExp(last));
    await page.keyboard.press("Escape");
    await page.locator(".toolbar").waitFor();
  });

  test("a comparison says better or worse first, and its tasks lead to their trials", async () => {
    const result = comparedRun(benchmarkRun(SHAPE));
    await using written = await writtenPage(result, {});
    await using open = await openFile(browser, written.file);
    const { page } = open;
    assert.equal(await page.locator("h2").first().textContent(), "Compared with the base");
    assert.match(await page.locator(".lead").innerText(), /^Worse by 12\.5 points/);
    assert.deepEqual(await page.locator(".compared tbody tr").first().locator("td").allInnerTexts(), [
      "0.708",
      "0.583",
      "−12.5 points",
      "−21.0 to −4.0",
    ]);
    await page.getByRole("link", { name: "django__django-7013 (codex, dataset-1)" }).click();
    assert.match(await page.locator(".trial-head").innerText(), /django__django-7013[\s\S]*codex/);
    assert.deepEqual(open.trouble, []);
  });

  test("the only trial of a script is shown at once, with its log", async () => {
    const result = run([job([measured("hello", 0.5, 7)])]);
    await using written = await writtenPage(result, { "logs/hello.log": "one\n\x1b[31mError: two\x1b[0m\n" });
    await using open = await openFile(browser, written.file);
    assert.match(await open.page.getByRole("region", { name: "Log" }).innerText(), /Error: two/);
    assert.match(await open.page.locator(".callout").innerText(), /BashExitCode/);
    assert.deepEqual(open.trouble, []);
  });
});
