import { stat } from "node:fs/promises";
import { writePage } from "../../src/app/write-page.ts";
import { createRedactor } from "../../src/base/redact.ts";
import { chromiumPath, filterTime, openBrowser, openFile, usableTime } from "../e2e/page/browser.ts";
import { benchmarkFiles, benchmarkRun, writtenPage } from "../e2e/page/results.ts";
import { median } from "./measuring/statistics.ts";
import { milliseconds, seconds, type Table } from "./measuring/table.ts";

const ROUNDS = 5;
const SEARCHES = ["pytest", "sympy codex", "django dataset-1 not", "requests"];

/** report.html of 5,000 trials with logs and 200 trajectories, in Chromium; null where there is none. */
export async function page(): Promise<Table | null> {
  if (chromiumPath() === null) {
    return null;
  }
  const result = benchmarkRun({ tasks: 1250, agents: 2, attempts: 2, datasets: 3 });
  await using written = await writtenPage(result, benchmarkFiles(result, 200));
  const sources = [{ prefix: "", directory: written.directory }];
  const start = performance.now();
  await writePage(written.directory, result, sources, createRedactor(["s3cr3t-one", "s3cr3t-two"]));
  const made = performance.now() - start;
  const { size } = await stat(written.file);

  const browser = await openBrowser();
  try {
    const usable: number[] = [];
    const filters: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await using open = await openFile(browser, written.file);
      usable.push(await usableTime(open.page));
      for (const search of SEARCHES) {
        filters.push(await filterTime(open.page, search));
      }
    }
    return {
      title: `report.html: 5,000 trials with logs, 200 trajectories (median of ${ROUNDS})`,
      columns: ["Chromium"],
      rows: [
        { figure: "size", must: "≤ 10 MB", values: [`${(size / 1e6).toFixed(1)} MB`] },
        { figure: "made in", must: "", values: [seconds(made)] },
        { figure: "usable after", must: "< 1000 ms", values: [milliseconds(median(usable))] },
        { figure: "filtered in", must: "< 100 ms", values: [milliseconds(median(filters))] },
        { figure: "filtered in, slowest", must: "< 100 ms", values: [milliseconds(Math.max(...filters))] },
      ],
    };
  } finally {
    await browser.close();
  }
}
