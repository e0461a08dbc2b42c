import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { CONTROL } from "../../../src/run/sandbox-scripts/control.ts";
import { withScript } from "./control-script.ts";

/** Entries, bytes of a file and of all. */
const ROOM = ["1000", "1000000", "1000000"];

async function archiveOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = pack();
  for (const [name, content] of Object.entries(files)) {
    archive.entry({ name }, content);
  }
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) {
    chunks.push(chunk as Buffer);
  }
  return gzipSync(Buffer.concat(chunks));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

test("a directory that takes long to unpack is placed once, while requests come and go", async () => {
  await withScript(async ({ directory, outside, control, program }) => {
    const archive = await archiveOf({ a: "A" });
    const whole = path.join(directory, "upload-0");
    await writeFile(whole, archive);
    await program("tar", `#!/bin/sh\necho run >>"${outside}/runs"\nsleep 1\nexec /bin/tar "$@"\n`);
    const target = path.join(outside, "target");
    const ask = async (tenths: number) =>
      await control("place_directory", String(tenths), whole, sha256(archive), target);
    assert.equal(await ask(1), "placing");
    assert.equal(await ask(2), "placing");
    assert.equal(await ask(100), "placed");
    assert.equal(await ask(0), "placed");
    assert.equal(await readFile(path.join(target, "a"), "utf8"), "A");
    assert.equal(await readFile(path.join(outside, "runs"), "utf8"), "run\n");
    assert.ok(!(await readdir(directory)).includes("upload-0"), "the archive is not kept");
  });
});

test("a directory that cannot be placed says why, to every request", async () => {
  await withScript(async ({ directory, outside, control }) => {
    const archive = await archiveOf({ a: "A" });
    const place = async (name: string, sum: string, target: string) => {
      const whole = path.join(directory, name);
      await writeFile(whole, archive);
      const first = await control("place_directory", "100", whole, sum, target);
      assert.equal(await control("place_directory", "0", whole, sum, target), first);
      return first;
    };
    await writeFile(path.join(outside, "file"), "");
    assert.equal(await place("one", "0".repeat(64), path.join(outside, "x")), "damaged");
    assert.equal(await place("two", sha256(archive), "/proc/x"), "error /proc/x is no place for files");
    assert.match(await place("three", sha256(archive), path.join(outside, "file/x")), /^error .*mkdir.*file/);
  });
});

test("a launch whose directory is deleted does not wait for its wrapper", async () => {
  await withScript(async ({ directory, outside, control, program }) => {
    const sleeps = path.join(outside, "sleeps");
    // The wrapper never comes: the first program that it calls deletes the directory.
    await program("chmod", `#!/bin/sh\nrm -rf ${directory}\n`);
    await program("sleep", `#!/bin/sh\necho >>${sleeps}\nexec /bin/sleep "$@"\n`);
    assert.equal(await control("launch", "1000000", "60", "10", "sh", "job/script"), "");
    const waited = existsSync(sleeps) ? (await readFile(sleeps, "utf8")).length : 0;
    assert.ok(waited < 500, `${waited} times`);
  });
});

test("a full disk while packing is said, whether the archive finds no room or its description", async () => {
  await withScript(async ({ directory, outside, control }) => {
    await writeFile(path.join(outside, "file"), "content");
    await symlink("/dev/full", path.join(directory, "archive"));
    assert.match(
      await control("pack", outside, "100", ...ROOM),
      /^error the archive .* could not be written: .*No space left/,
    );
  });
  await withScript(async ({ directory, outside, control }) => {
    await writeFile(path.join(outside, "file"), "content");
    await symlink("/dev/full", path.join(directory, "packed.new"));
    assert.match(await control("pack", outside, "100", ...ROOM), /^error .*is the sandbox's disk full\?$/);
  });
});

test("what is packed has its size and checksum, with gzip and without", async () => {
  for (const gzip of [true, false]) {
    await withScript(async ({ directory, outside, control }) => {
      await writeFile(path.join(outside, "file"), "content");
      if (!gzip) {
        await writeFile(
          path.join(directory, "control.sh"),
          CONTROL.replaceAll("command -v gzip", "command -v no-such-gzip"),
        );
      }
      const [state, size, sum, status] =
        (await control("pack", outside, "100", ...ROOM, "file")).split("\n")[0]?.split(" ") ?? [];
      const archive = await readFile(path.join(directory, "archive"));
      assert.deepEqual([state, size, sum, status], ["packed", String(archive.length), sha256(archive), "0"]);
      assert.equal(archive[0] === 0x1f, gzip);
    });
  }
});

test("a piece that is asked for late harms no newer one, and those that were read are removed", async () => {
  await withScript(async ({ directory, outside, control }) => {
    const file = path.join(outside, "file");
    const bytes = Buffer.alloc(3 * 524_288 + 10, "0123456789abc");
    await writeFile(file, bytes);
    const contentOf = async (staged: string) => {
      const [name, ...lines] = (await readFile(staged, "utf8")).split("\n");
      assert.equal(name, path.basename(staged), "it begins with its own name");
      return Buffer.from(lines.join("\n"), "base64");
    };
    const first = await control("piece", file, "0", "0", "1");
    assert.ok((await contentOf(first)).equals(bytes.subarray(0, 524_288)));
    const beside = await control("piece", file, "1", "1", "1");
    const newer = await control("piece", file, "2", "0", "1");
    await control("piece", file, "0", "0", "1");
    const again = await control("piece", file, "2", "0", "2");
    for (const staged of [newer, again]) {
      assert.ok((await contentOf(staged)).equals(bytes.subarray(2 * 524_288, 3 * 524_288)));
    }
    const last = await control("piece", file, "3", "1", "1");
    assert.ok((await contentOf(last)).equals(bytes.subarray(3 * 524_288)));
    await control("piece", file, "4", "0", "1");
    const left = (await readdir(directory)).filter((name) => name.startsWith("piece-"));
    assert.deepEqual(left.sort(), ["piece-0-4-1-file", path.basename(last)]);
    assert.notEqual(path.basename(beside), path.basename(last));
    await writeFile(path.join(outside, "other"), "other");
    const other = await control("piece", path.join(outside, "other"), "0", "0", "1");
    assert.equal((await contentOf(other)).toString(), "other");
    assert.ok(!(await readdir(directory)).includes("piece-0-4-1-file"));
  });
});
