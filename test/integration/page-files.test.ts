import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { judgeAgain } from "../../src/app/judge-again.ts";
import { writePage } from "../../src/app/write-page.ts";
import { createRedactor } from "../../src/base/redact.ts";
import { DEFAULT_GATE } from "../../src/results/gate.ts";
import { toResultsFile } from "../../src/results/results-file.ts";
import { job, measured, run } from "../unit/results/results.ts";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), "page-files-"));
});

afterEach(async () => await rm(directory, { recursive: true, force: true }));

/** All that a page holds, its packs opened. */
async function contentOf(place: string): Promise<string> {
  const page = await readFile(path.join(place, "report.html"), "utf8");
  const packs = page.matchAll(/<script type="text\/plain" id="[a-z]+(?:-\d+)?">([^<]+)<\/script>/g);
  return Array.from(packs, ([, base64 = ""]) => gunzipSync(Buffer.from(base64, "base64")).toString()).join("\n");
}

async function writeLog(place: string, text: string): Promise<void> {
  await mkdir(path.join(place, "logs"), { recursive: true });
  await writeFile(path.join(place, "logs/hello.log"), text);
}

test("a page has no secret, not even one that stands in a file that it reads", async () => {
  const secret = "s3cr3t-that-nobody-may-see";
  await writeLog(directory, `the token is ${secret}\n\x1b[31m${secret.slice(0, 9)}\x1b[0m${secret.slice(9)}\nend\n`);
  const result = run([job([measured("hello", 0, 7)])]);
  await writePage(directory, result, [{ prefix: "", directory }], createRedactor([secret]));
  const content = await contentOf(directory);
  assert.match(content, /the token is \*\*\*[\s\S]*end/);
  assert.ok(!content.includes(secret));
  assert.ok(!content.includes(secret.slice(9)));
});

test("the page of several legs has the log of each, from its own directory", async () => {
  for (const leg of ["linux", "arm"]) {
    const result = run([job([measured("hello", 0, 7)])]);
    const place = path.join(directory, leg);
    await writeLog(place, `printed on ${leg}\n`);
    const record = toResultsFile({ ...result, run: { ...result.run, leg } });
    await writeFile(path.join(place, "results.json"), JSON.stringify(record));
  }
  const judged = await judgeAgain([directory], directory, DEFAULT_GATE);
  assert.ok(judged.ok, JSON.stringify(judged));
  const out = path.join(directory, "merged");
  await mkdir(out);
  await writePage(out, judged.value.result, judged.value.sources, createRedactor([]));
  const content = await contentOf(out);
  assert.match(content, /printed on linux/);
  assert.match(content, /printed on arm/);
});
