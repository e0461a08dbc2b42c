import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { lockResults, RUN_LOCK } from "../../../src/app/results-lock.ts";
import { clearResultsDirectory } from "../../../src/app/write-results.ts";

async function inDirectory(use: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "results-lock-"));
  try {
    await use(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

const holder = (pid: number, ...living: readonly number[]) => ({ pid, isAlive: (one: number) => living.includes(one) });

test("one run at a time holds a results directory, and says which", async () => {
  await inDirectory(async (directory) => {
    const first = await lockResults(directory, holder(11, 11));
    assert.ok(first.kind === "held");
    assert.deepEqual(await lockResults(directory, holder(12, 11, 12)), { kind: "taken", by: "process 11" });
    // Clearing what an earlier run left does not take the lock away.
    await writeFile(path.join(directory, "results.json"), "{}");
    assert.equal(await clearResultsDirectory(directory), null);
    assert.deepEqual(await readdir(directory), [RUN_LOCK]);
    await first.release();
    assert.deepEqual(await readdir(directory), []);
    assert.equal((await lockResults(directory, holder(12, 12))).kind, "held");
  });
});

test("the lock of a run that was killed holds nobody up", async () => {
  await inDirectory(async (directory) => {
    assert.equal((await lockResults(directory, holder(11, 11))).kind, "held");
    const second = await lockResults(directory, holder(12, 12));
    assert.ok(second.kind === "held");
    assert.equal(await readFile(path.join(directory, RUN_LOCK), "utf8"), "12\n");
    // What it left is a run's, although it has no results.
    await writeFile(path.join(directory, "summary.md"), "");
    assert.equal(await clearResultsDirectory(directory), null);
  });
});

test("a lock that another run takes over first is that run's", async () => {
  await inDirectory(async (directory) => {
    const lock = path.join(directory, RUN_LOCK);
    await writeFile(lock, "11\n");
    const isAlive = (pid: number) => {
      if (pid === 11) {
        // Between the look at the lock of the dead process and what follows from it.
        rmSync(lock);
        writeFileSync(lock, "12\n");
      }
      return pid !== 11;
    };
    assert.deepEqual(await lockResults(directory, { pid: 13, isAlive }), { kind: "taken", by: "process 12" });
    assert.equal(await readFile(lock, "utf8"), "12\n");
  });
});

test("of many runs that find the lock of a dead one, one takes it over", async () => {
  const pids = Array.from({ length: 8 }, (_, index) => 21 + index);
  for (let time = 0; time < 30; time += 1) {
    await inDirectory(async (directory) => {
      await writeFile(path.join(directory, RUN_LOCK), "11\n");
      const locks = await Promise.all(pids.map(async (pid) => await lockResults(directory, holder(pid, ...pids))));
      assert.equal(locks.filter(({ kind }) => kind === "held").length, 1);
      assert.deepEqual(await readdir(directory), [RUN_LOCK]);
    });
  }
});

test("a lock that tells no process is somebody's", async () => {
  await inDirectory(async (directory) => {
    await writeFile(path.join(directory, RUN_LOCK), "");
    assert.deepEqual(await lockResults(directory, holder(12, 12)), { kind: "taken", by: "an unknown process" });
  });
});

test("the lock of another run is not released", async () => {
  await inDirectory(async (directory) => {
    const first = await lockResults(directory, holder(11, 11));
    assert.ok(first.kind === "held");
    await writeFile(path.join(directory, RUN_LOCK), "12\n");
    await first.release();
    assert.deepEqual(await readdir(directory), [RUN_LOCK]);
  });
});
