import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { readRecords } from "../../../src/app/read-records.ts";
import { toResultsFile } from "../../../src/results/results-file.ts";
import { job, measured, run } from "../results/results.ts";

let directory: string;

before(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), "read-records-"));
  await promisify(execFile)("mkfifo", [path.join(directory, "pipe")]);
  for (const [name, target] of Object.entries({ endless: "/dev/zero", piped: "../pipe" })) {
    await mkdir(path.join(directory, name));
    await symlink(target, path.join(directory, name, "results.json"));
  }
  const good = toResultsFile(run([job([measured("hello", 1)])]));
  await writeFile(path.join(directory, "good.json"), JSON.stringify(good));
  await symlink("good.json", path.join(directory, "linked.json"));
});

after(async () => {
  await rm(directory, { recursive: true });
});

for (const place of ["/dev/zero", "pipe", "endless", "piped"]) {
  test(`what is not a plain file is refused at once: ${place}`, { timeout: 10_000 }, async () => {
    const reading = await readRecords([place], directory);
    assert.deepEqual(reading, { ok: false, problems: [`${place}: it is not a plain file`] });
  });
}

test("a link to a record is that record", async () => {
  const reading = await readRecords(["linked.json"], directory);
  assert.ok(reading.ok);
  assert.deepEqual(
    reading.value.map(({ place, record }) => [place, record.jobs.length]),
    [["linked.json", 1]],
  );
});
