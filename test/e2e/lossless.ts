import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { createRedactor } from "../../src/base/redact.ts";
import { makeReports } from "../../src/entry/reports.ts";
import { readRecord } from "../../src/results/read-record.ts";
import { judge } from "../../src/results/verdict.ts";

/** Every results.json below a directory is read again and makes the same reports, byte for byte, as stand beside it. */
export async function assertLossless(directory: string): Promise<void> {
  const names = await readdir(directory, { recursive: true });
  const records = names.filter((name) => path.basename(name) === "results.json" && !name.includes("artifacts"));
  for (const name of records) {
    const beside = path.dirname(path.join(directory, name));
    const reading = readRecord(JSON.parse(await readFile(path.join(directory, name), "utf8")), name);
    assert.ok(reading.ok, JSON.stringify(reading));
    for (const [report, text] of Object.entries(makeReports(judge(reading.value), createRedactor([])).files)) {
      assert.equal(await readFile(path.join(beside, report), "utf8"), text, path.join(path.dirname(name), report));
    }
  }
}
