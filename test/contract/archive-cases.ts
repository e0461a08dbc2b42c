import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { ARCHIVE_LIMITS } from "../../src/run/archive-intake.ts";
import type { ContractServer } from "./engine.ts";
import { runWork, type WorkRun } from "./sandbox-work.ts";

/** What holds where a job leaves more than is taken of it, on every server. */
export function archiveCases(name: string, server: () => ContractServer): void {
  const contract = (title: string, body: () => Promise<void>) => {
    void test(`${name}: ${title}`, body);
  };

  contract("a huge file costs a job neither its results nor its other files, and is named", async () => {
    await using finished = await runWork(server(), {
      inputs: ({ directory }) => ({
        script: [
          "#!/bin/sh",
          `mkdir -p ${directory}/left/dumps; cd ${directory}/left`,
          "dd if=/dev/null of=dumps/core bs=1048576 seek=17408 2>/dev/null",
          "echo 0.5 >result.json; echo small >dumps/small",
        ].join("\n"),
        // Not below ROCK's log directory, of which other tests read everything.
        results: `${directory}/left`,
        required: ["result.json"],
      }),
    });
    assert.equal(finished.report.collection.kind, "complete");
    assert.deepEqual(await filesOf(finished), ["dumps", "dumps/small", "result.json"]);
    assert.deepEqual(
      finished.taken.map(({ path, content }) => [path, content.kind]),
      [["result.json", "bytes"]],
    );
    assert.deepEqual(warningsOf(finished), [
      'a file of the job was left out: "dumps/core": 18253611008 bytes, more than 2147483648 a file',
    ]);
  });

  contract("where not all files fit, those that results are read from come first, and the rest is named", async () => {
    const sizes = {
      "a/result.json": 900,
      "b/result.json": 1_100,
      small: 100,
      larger: 800,
      largest: 900,
      "line\nbreak": 10,
    };
    const script = Object.entries(sizes).map(([file, size]) => `head -c ${size} /dev/zero >'${file}'`);
    await using finished = await runWork(server(), {
      inputs: ({ artifacts }) => ({
        script: ["#!/bin/sh", `cd ${artifacts}; mkdir a b`, ...script].join("\n"),
        required: ["*/result.json"],
      }),
      limits: { logBytes: 1_000, archive: { ...ARCHIVE_LIMITS, fileBytes: 1_000, totalBytes: 1_000 } },
    });
    assert.equal(finished.report.collection.kind, "complete");
    const taken = finished.taken.map(({ path, content }) => [path, content.kind === "bytes" ? "" : content.reason]);
    assert.deepEqual(taken, [
      ["a/result.json", ""],
      ["b/result.json", "1100 bytes, more than 1000 a file"],
    ]);
    assert.deepEqual(await filesOf(finished), ["a", "a/result.json", "larger", "small"]);
    assert.deepEqual([...warningsOf(finished)].sort(), [
      "1 file of the job has a line break in its name and was left out: such files come only where all files fit",
      'a file of the job was left out: "b/result.json": 1100 bytes, more than 1000 a file',
      'a file of the job was left out: "largest": there is room for 1000 bytes in 100000 files, and smaller files come first',
    ]);
  });
}

async function filesOf({ directory }: WorkRun): Promise<readonly string[]> {
  return (await readdir(path.join(directory, "files"), { recursive: true })).sort();
}

function warningsOf({ events }: WorkRun): readonly string[] {
  return events.flatMap((event) => (event.kind === "warning" ? [event.message] : []));
}
