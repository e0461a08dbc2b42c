import assert from "node:assert/strict";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { CLI, runNode, withDirectory } from "./terminal.ts";

test("a link that leaves an uploaded directory is refused, and nothing behind it gets into the sandbox", async () => {
  await withDirectory(async (directory) => {
    const target = path.join(directory, "target");
    const job = `job_name: reads\nscript: cat ${target}/*\nenvironment:\n  uploads: [[data, ${target}]]\n`;
    await mkdir(path.join(directory, "data"));
    await writeFile(path.join(directory, "job.yaml"), job);
    await writeFile(path.join(directory, "secret"), "of the runner\n");
    await symlink("../secret", path.join(directory, "data/link"));
    const ended = await runNode([CLI, "run", "--local", "--out", "out", "job.yaml"], directory);
    const said = ended.stdout + ended.stderr;
    assert.equal(ended.exitCode, 3, said);
    assert.match(said, /is a link that leaves .*; only links inside an uploaded directory are allowed/);
    assert.doesNotMatch(said, /of the runner/);
  });
});
