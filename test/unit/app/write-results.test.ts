import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { clearResultsDirectory } from "../../../src/app/write-results.ts";

async function inDirectory(use: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "write-results-"));
  try {
    await use(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

test("a results directory is made, with those above it, and cleared of an earlier run", async () => {
  await inDirectory(async (directory) => {
    const results = path.join(directory, "a/b/results");
    assert.equal(await clearResultsDirectory(results), null);
    await mkdir(path.join(results, "logs"));
    await writeFile(path.join(results, "results.json"), "{}");
    assert.equal(await clearResultsDirectory(results), null);
    assert.deepEqual(await readdir(results), []);
  });
});

test("what cannot be a results directory is refused with its reason, and nothing in it is touched", async () => {
  await inDirectory(async (directory) => {
    const file = path.join(directory, "file");
    await writeFile(file, "mine");
    assert.equal(await clearResultsDirectory(directory), "holds file, which no run wrote");
    assert.equal(await clearResultsDirectory(file), "is not a directory");
    assert.match((await clearResultsDirectory(path.join(file, "below"))) ?? "", /^cannot be made: ENOTDIR/);
    assert.deepEqual(await readdir(directory), ["file"]);
  });
});

test("a place where no directory can be is refused at once", { skip: process.platform !== "linux" }, async () => {
  assert.match((await clearResultsDirectory("/proc/nowhere/results")) ?? "", /^cannot be made: ENOENT/);
});
