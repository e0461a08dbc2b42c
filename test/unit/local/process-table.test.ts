import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { belonging, MARKER, type Process, parsePs, processTable } from "../../../src/local/process-table.ts";

const DIRECTORY = "/tmp/server/sandbox";

function running(pid: number, more: Partial<Process> = {}): Process {
  return { pid, parent: 1, group: pid, marker: null, directory: null, ...more };
}

test("processes of a sandbox are not mistaken for others", () => {
  const cases: readonly (readonly [string, readonly Process[], readonly number[]])[] = [
    ["none", [running(5), running(6, { marker: "/tmp/server/other" })], []],
    ["its marker", [running(5, { marker: DIRECTORY })], [5]],
    ["a marker below it: a server that runs inside", [running(5, { marker: `${DIRECTORY}/tmp/x/y` })], [5]],
    ["a marker that only begins like it", [running(5, { marker: `${DIRECTORY}2` })], []],
    ["its group", [running(5, { group: 40 }), running(6, { group: 41 })], [5]],
    ["an orphan in its directory", [running(5, { directory: `${DIRECTORY}/sub` })], [5]],
    ["a user's shell in its directory", [running(5, { parent: 4, directory: DIRECTORY })], []],
    [
      "descendants, whatever their order",
      [running(9, { parent: 8 }), running(8, { parent: 5 }), running(5, { marker: DIRECTORY }), running(7)],
      [5, 8, 9],
    ],
  ];
  for (const [name, processes, expected] of cases) {
    const found = belonging(processes, { directory: DIRECTORY, groups: new Set([40]) });
    assert.deepEqual(
      [...found].sort((a, b) => a - b),
      expected,
      name,
    );
  }
});

test("the table of this machine shows a child with its marker, and not this process", async () => {
  const child = spawn("sleep", ["1000"], { env: { ...process.env, [MARKER]: DIRECTORY }, detached: true });
  try {
    await once(child, "spawn");
    const table = processTable(process.platform, process.pid)();
    const found = table.find((each) => each.pid === child.pid);
    assert.equal(found?.parent, process.pid);
    assert.equal(found?.group, child.pid);
    if (process.platform === "linux") {
      assert.equal(found?.marker, DIRECTORY);
    }
    assert.ok(!table.some((each) => each.pid === process.pid));
  } finally {
    child.kill("SIGKILL");
  }
});

test("what ps of macOS prints is understood", () => {
  const output = [
    "    1     0     1 Ss   /sbin/launchd",
    `  412   411   410 S+   /opt/node x.js HOME=/Users/a ${MARKER}=${DIRECTORY} LANG=C`,
    "  413   412   410 Z    (sh)",
    "",
  ].join("\n");
  assert.deepEqual(parsePs(output), [
    { pid: 1, parent: 0, group: 1, marker: null, directory: null },
    { pid: 412, parent: 411, group: 410, marker: DIRECTORY, directory: null },
  ]);
});
