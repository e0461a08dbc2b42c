import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { writePage } from "../../src/app/write-page.ts";
import { createRedactor } from "../../src/base/redact.ts";
import type { JobResult } from "../../src/results/job.ts";
import type { RunResult } from "../../src/results/run-result.ts";
import { agentEntry, benchmarkJob, benchmarkTrial } from "../unit/report/benchmark-runs.ts";
import { job, measured, run } from "../unit/results/results.ts";
import { chromiumPath, openBrowser, openFile } from "./page/browser.ts";
import { writtenPage } from "./page/results.ts";

const REQUIRED = process.env["ROCK_TEST_ACT"] === "required";

/** What would run, or break the page, if any of it was taken for markup. */
const MARKUP = [
  "<script>alert(1)</script>",
  "</script><script>alert(2)</script>",
  "</template><img src=x onerror=alert(3)>",
  "</style><svg onload=alert(4)>",
  "<!--<script>",
  "]]>--!><iframe srcdoc='<script>alert(5)</script>'>",
  "javascript:alert(6)",
  "\u202Eevil\u202C \u2066isolated",
  "\u0000\u0007\u001b]8;;javascript:alert(7)\u0007link\u001b]8;;\u0007",
  "\ud800 half a character",
  "__proto__",
].join(" ");

const LONG_WORD = "x".repeat(100_000);

function hostileRun(): RunResult {
  const evil = (text: string) => `${MARKUP} ${text}`;
  const agents = [agentEntry(0, evil("one"), evil("model")), agentEntry(1, evil("two"), LONG_WORD)];
  const trials = agents.flatMap((agent, index) =>
    ["first", "second", LONG_WORD, "__proto__", "constructor"].map((name, number) =>
      benchmarkTrial(
        name === "first" ? evil(name) : name,
        {
          kind: "measured",
          reward: number % 2,
          failure: { cause: "agent", exception: { type: evil("Error"), message: evil(LONG_WORD) } },
        },
        {
          agent,
          dataset: evil(`dataset ${index}`),
          metrics: { [evil("metric")]: index + number, __proto__: 1, constructor: number },
          files: `trials/${index}-${number}`,
          log: `trials/${index}-${number}/trial.log`,
        },
      ),
    ),
  );
  const plain = benchmarkJob({ tasks: 1 });
  const one: JobResult = {
    ...plain,
    agents,
    trials,
    jobName: evil("job"),
    config: evil("file"),
    faults: [evil("fault")],
  };
  const extras = {
    repositoryUrl: "javascript:alert(8)",
    runUrl: "data:text/html,<script>alert(9)</script>",
    logTails: new Map(),
    notes: [evil("note")],
  };
  const result = run([one], { extras });
  return { ...result, run: { ...result.run, workflow: evil("workflow"), job: evil("job"), leg: evil("leg") } };
}

function hostileFiles(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  const step = {
    source: MARKUP,
    message: [
      { type: "text", text: MARKUP },
      { type: "image", source: { path: "javascript:alert(10)" } },
    ],
    reasoning_content: MARKUP,
    tool_calls: [{ function_name: MARKUP, arguments: { [MARKUP]: MARKUP } }, null, 7],
    observation: { results: [{ content: MARKUP }, { content: { deep: true } }, "text"] },
  };
  for (const index of [0, 1]) {
    for (const number of [0, 1, 2, 3, 4]) {
      const lines = [
        MARKUP,
        "\x1b[31mred\x1b[0m",
        LONG_WORD,
        "\x1b[999;999H\x1b[2Jgone",
        "שלום \u202E \u0627\u0644",
        "\t\tend",
      ];
      files[`trials/${index}-${number}/trial.log`] = lines.join("\n");
      files[`trials/${index}-${number}/exception.txt`] = MARKUP;
      files[`trials/${index}-${number}/agent/trajectory.json`] = JSON.stringify({
        steps: [step, step, "x", null],
        agent: { name: MARKUP },
      });
    }
  }
  return files;
}

describe("report.html of what wants to do harm", {
  skip: chromiumPath() === null && !REQUIRED && "there is no Chromium",
}, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(async () => await browser.close());

  for (const width of [1280, 390]) {
    test(`runs none of it, breaks no rule of its policy and stays in its width of ${width} pixels`, async () => {
      await using written = await writtenPage(hostileRun(), hostileFiles());
      const viewport = { width, height: 900 };
      await using open = await openFile(browser, written.file, "", { viewport });
      const { page, trouble } = open;
      const staysInside = async (where: string) => {
        const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assert.ok(Number(overflow) <= 0, `${where} is ${String(overflow)} pixels too wide`);
        assert.equal(await page.locator("iframe, img, #page script, #page style, [onerror], [onload]").count(), 0);
        const links = await page
          .locator("a")
          .evaluateAll((all) => all.map((link) => String(link.getAttribute("href"))));
        assert.deepEqual(
          links.filter((link) => !/^#|^https?:/.test(link)),
          [],
        );
      };
      await staysInside("the overview");
      assert.ok((await page.locator(".failures").innerText()).includes("<script>alert(1)</script>"));
      await page.locator(".row.trial a").first().click();
      await page.locator(".trial-head").waitFor();
      for (const tab of await page.getByRole("tab").all()) {
        await tab.click();
        await staysInside(await tab.innerText());
      }
      await page.getByRole("tab", { name: /Trajectory/ }).click();
      assert.ok((await page.locator(".trajectory").innerText()).includes("</template><img src=x onerror=alert(3)>"));
      await page.goto(`${page.url()}&beside=constructor/${encodeURIComponent("x")}`);
      await staysInside("an address nobody has");
      assert.deepEqual(trouble, []);
    });
  }

  test("shows the end of a log whose only line has 10 MB", async () => {
    const line = `${"<b>".repeat(3_500_000)}\n\x1b[31mError: the end\x1b[0m\n`;
    await using written = await writtenPage(run([job([measured("hello", 0, 7)])]), { "logs/hello.log": line });
    await using open = await openFile(browser, written.file);
    assert.match(await open.page.getByRole("region", { name: "Log" }).innerText(), /Error: the end/);
    assert.match(await open.page.locator(".path").innerText(), /the end; 10\.5 MB before it are in logs\/hello\.log/);
    assert.deepEqual(open.trouble, []);
  });

  test("shows a log that is one unfinished line of 10 MB", async () => {
    await using written = await writtenPage(run([job([measured("hello", 0, 7)])]), {
      "logs/hello.log": "y".repeat(1e7),
    });
    await using open = await openFile(browser, written.file);
    assert.match(await open.page.getByRole("region", { name: "Log" }).innerText(), /yyyy … \d+ more characters/);
    assert.deepEqual(open.trouble, []);
  });
});

test("nothing is read from outside the results directory, nor through a link", async () => {
  const directory = await mkdtemp(path.join(os.tmpdir(), "page-"));
  try {
    await writeFile(path.join(directory, "secret.txt"), "TOP-SECRET");
    const results = await mkdtemp(path.join(directory, "results-"));
    await symlink(path.join(directory, "secret.txt"), path.join(results, "link.log"));
    await symlink(directory, path.join(results, "way"));
    const logs = ["../secret.txt", "link.log", "way/secret.txt", path.join(directory, "secret.txt"), ".", "\0"];
    const trials = logs.map((log, index) => ({ ...measured(`task-${index}`, 0, 7), log }));
    await writePage(results, run([job(trials)]), [{ prefix: "", directory: results }], createRedactor([]));
    const page = await readFile(path.join(results, "report.html"), "utf8");
    assert.doesNotMatch(page, /id="texts-0"/);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
