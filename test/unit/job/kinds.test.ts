import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";

const SOURCES = path.resolve(import.meta.dirname, "../../../../src");

/** `local` and `run` know bash as the interpreter of a script, not as a kind of job. */
const MAY_NAME_KINDS: ReadonlySet<string> = new Set(["job", "local", "run"]);

test("only job/ tells kinds of jobs apart; everybody else goes by data of the plan and of the record", async () => {
  const rooms = (await readdir(SOURCES, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const found: string[] = [];
  for (const { name: room } of rooms.filter(({ name }) => !MAY_NAME_KINDS.has(name))) {
    for (const file of await readdir(path.join(SOURCES, room), { recursive: true })) {
      if (file.endsWith(".ts") && /"(?:bash|harbor)"/.test(await readFile(path.join(SOURCES, room, file), "utf8"))) {
        found.push(`${room}/${file}`);
      }
    }
  }
  assert.deepEqual(found, []);
});
