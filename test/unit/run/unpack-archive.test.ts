import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { type Header, pack } from "tar-stream";
import { byText } from "../../../src/base/text.ts";
import { SandboxProblem } from "../../../src/run/sandbox-shell.ts";
import {
  ARCHIVE_LIMITS,
  type ArchiveLimits,
  safePath,
  type Unpacked,
  unpackArchive,
} from "../../../src/run/unpack-archive.ts";

type Entry = Partial<Header> & { readonly name: string; readonly content?: string };

async function archiveOf(entries: readonly Entry[]): Promise<Buffer> {
  const archive = pack();
  for (const { content = "", ...header } of entries) {
    archive.entry(header, content);
  }
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

interface Opened {
  readonly taken: ReadonlyMap<string, string>;
  readonly files: Map<string, string>;
  readonly unpacked: Unpacked;
}

async function unpack(
  bytes: Buffer,
  changes: { limits?: Partial<ArchiveLimits>; checksum?: string; wanted?: string[] } = {},
): Promise<Opened> {
  const files = new Map<string, string>();
  const taken = new Map<string, string>();
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 700) {
      yield bytes.subarray(at, at + 700);
    }
  }
  const unpacked = await unpackArchive(pieces(), {
    open: async (path) => {
      files.set(path, "");
      return {
        write: async (chunk) => {
          files.set(path, (files.get(path) ?? "") + Buffer.from(chunk).toString("latin1"));
        },
        close: async () => undefined,
      };
    },
    reader: {
      wants: (path) => (changes.wanted?.includes(path) ? 1024 * 1024 : null),
      take: ({ path, content }) =>
        taken.set(path, content.kind === "bytes" ? Buffer.from(content.bytes).toString() : content.reason),
    },
    limits: { ...ARCHIVE_LIMITS, ...changes.limits },
    checksum: changes.checksum ?? createHash("sha256").update(bytes).digest("hex"),
  });
  return { files, taken, unpacked };
}

test("plain files come out, gzipped or not", async () => {
  const bytes = await archiveOf([
    { name: "./a", content: "A" },
    { name: "./d", type: "directory" },
    { name: "./d/b c", content: "B".repeat(5000) },
    { name: "./empty" },
  ]);
  for (const archive of [bytes, gzipSync(bytes)]) {
    const { files, unpacked } = await unpack(archive);
    assert.deepEqual(
      [...files],
      [
        ["a", "A"],
        ["d/b c", "B".repeat(5000)],
        ["empty", ""],
      ],
    );
    assert.deepEqual([unpacked.files, unpacked.leftOut], [3, []]);
  }
});

test("links, devices and paths that climb are left out and said", async () => {
  const bytes = await archiveOf([
    { name: "link", type: "symlink", linkname: "/etc/passwd" },
    { name: "hard", type: "link", linkname: "a" },
    { name: "pipe", type: "fifo" },
    { name: "../up", content: "x" },
    { name: "/absolute", content: "x" },
    { name: "a/../../b", content: "x" },
    { name: "line\nbreak", content: "x" },
    { name: "back\\slash", content: "x" },
    { name: "twice", content: "1" },
    { name: "./twice", content: "2" },
    { name: "good", content: "x" },
  ]);
  const { files, unpacked } = await unpack(bytes);
  assert.deepEqual(
    [...files],
    [
      ["twice", "1"],
      ["good", "x"],
    ],
  );
  assert.equal(unpacked.leftOut.length, 9);
});

test("limits leave out what exceeds them, never everything", async () => {
  const bytes = await archiveOf([
    { name: "a", content: "x".repeat(10) },
    { name: "b", content: "x".repeat(2000) },
    { name: "c", content: "x".repeat(10) },
  ]);
  assert.deepEqual([...(await unpack(bytes, { limits: { fileBytes: 100 } })).files.keys()], ["a", "c"]);
  assert.deepEqual([...(await unpack(bytes, { limits: { totalBytes: 100 } })).files.keys()], ["a", "c"]);
  assert.deepEqual([...(await unpack(bytes, { limits: { entries: 1 } })).files.keys()], ["a"]);
});

test("a file that is wanted in memory counts as unreadable, not absent, when it is large or a link", async () => {
  const bytes = await archiveOf([
    { name: "score.json", content: "0.5" },
    { name: "link.json", type: "symlink", linkname: "score.json" },
    { name: "large.json", content: "x".repeat(1024 * 1024 + 1) },
  ]);
  const { taken } = await unpack(bytes, { wanted: ["score.json", "link.json", "large.json", "absent.json"] });
  assert.deepEqual(
    [...taken].sort(([left], [right]) => byText(left, right)),
    [
      ["large.json", "it has 1048577 bytes, and at most 1048576 are read"],
      ["link.json", "a symlink, only plain files are taken"],
      ["score.json", "0.5"],
    ],
  );
});

test("a damaged archive is a problem in words, wherever it is damaged", async () => {
  const bytes = gzipSync(await archiveOf([{ name: "a", content: "A".repeat(3000) }]));
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(flipped.readUInt8(20) ^ 0xff, 20);
  for (const [name, archive, checksum] of [
    ["cut short", bytes.subarray(0, bytes.length - 9), undefined],
    ["a flipped byte", flipped, undefined],
    ["another checksum", bytes, "0".repeat(64)],
    ["no archive", Buffer.from("hello".repeat(500)), undefined],
  ] as const) {
    await assert.rejects(unpack(archive, checksum === undefined ? {} : { checksum }), SandboxProblem, name);
  }
});

test("an empty archive has no files", async () => {
  const { unpacked } = await unpack(await archiveOf([]));
  assert.equal(unpacked.files, 0);
});

test("safe paths are relative and plain", () => {
  assert.equal(safePath("./a//b/./c"), "a/b/c");
  for (const name of [
    "",
    ".",
    "/",
    "/a",
    "..",
    "a/..",
    "a/../b",
    "\u0000",
    "a\u001b[1m",
    "C:\\x",
    "a:b",
    "x".repeat(2000),
  ]) {
    assert.equal(safePath(name), null, JSON.stringify(name));
  }
});
