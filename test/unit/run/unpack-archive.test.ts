import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { type Header, pack } from "tar-stream";
import { byText } from "../../../src/base/text.ts";
import { ARCHIVE_LIMITS, type ArchiveLimits } from "../../../src/run/archive-intake.ts";
import { portablePath, relativePath } from "../../../src/run/archive-names.ts";
import { SandboxProblem } from "../../../src/run/sandbox-shell.ts";
import { type Unpacked, unpackArchive } from "../../../src/run/unpack-archive.ts";

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
  changes: {
    limits?: Partial<ArchiveLimits>;
    checksum?: string;
    wanted?: string[];
    write?: () => Promise<void>;
    source?: AsyncIterable<Uint8Array>;
  } = {},
): Promise<Opened> {
  const files = new Map<string, string>();
  const taken = new Map<string, string>();
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 700) {
      yield bytes.subarray(at, at + 700);
    }
  }
  const unpacked = await unpackArchive(changes.source ?? pieces(), {
    open: async (path) => {
      files.set(path, "");
      return {
        write: async (chunk) => {
          await changes.write?.();
          files.set(path, (files.get(path) ?? "") + Buffer.from(chunk).toString("latin1"));
        },
        close: async () => undefined,
      };
    },
    copy: async (path, original) => {
      files.set(path, files.get(original) ?? "nothing");
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
    { name: "n".repeat(250), content: "x" },
    { name: "?".repeat(90), content: "x" },
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

test("what results are read from comes however much lies before it, within the same limits", async () => {
  const content = "x".repeat(60);
  const names = ["a/log", "a/result.json", "b/log", "b/result.json", "c/result.json"];
  const bytes = await archiveOf(names.map((name) => ({ name, content })));
  const wanted = ["a/result.json", "b/result.json", "c/result.json"];
  for (const limits of [{ entries: 2 }, { totalBytes: 120 }]) {
    const { files, taken, unpacked } = await unpack(bytes, { wanted, limits });
    assert.deepEqual([...files.keys()], names.slice(0, 4));
    assert.equal(taken.get("b/result.json"), content);
    assert.match(taken.get("c/result.json") ?? "", /^more than/);
    assert.equal(unpacked.leftOut.length, 1);
  }
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

test("hard links become copies of the file they share, within the limits", async () => {
  const bytes = await archiveOf([
    { name: "./link-before", type: "link", linkname: "./a" },
    { name: "./a", content: "A".repeat(50) },
    { name: "./d/link", type: "link", linkname: "./a" },
    { name: "./d/link-to-link", type: "link", linkname: "./d/link" },
    { name: "./outside", type: "link", linkname: "/etc/passwd" },
    { name: "./soft", type: "symlink", linkname: "a" },
    { name: "./to-soft", type: "link", linkname: "./soft" },
  ]);
  const { files, unpacked } = await unpack(bytes);
  assert.deepEqual(
    [...files],
    ["a", "d/link", "d/link-to-link"].map((name) => [name, "A".repeat(50)]),
  );
  assert.equal(unpacked.leftOut.length, 4);
  assert.deepEqual([...(await unpack(bytes, { limits: { totalBytes: 100 } })).files.keys()], ["a", "d/link"]);
});

test("a file that is wanted in memory can be a hard link to another such file, and is unreadable as one to any other", async () => {
  const bytes = await archiveOf([
    { name: "score.json", content: "0.5" },
    { name: "other", content: "0.7" },
    { name: "reward.json", type: "link", linkname: "score.json" },
    { name: "late.json", type: "link", linkname: "other" },
  ]);
  const { taken } = await unpack(bytes, { wanted: ["score.json", "reward.json", "late.json"] });
  assert.deepEqual(
    [...taken],
    [
      ["score.json", "0.5"],
      ["reward.json", "0.5"],
      ["late.json", "it is a hard link to other; write it as a separate file"],
    ],
  );
});

test("names that artifacts refuse are encoded, and stay apart", async () => {
  const bytes = await archiveOf([
    { name: "12:30?.log", content: "1" },
    { name: "12%3A30%3F.log", content: "2" },
    { name: 'a*b/x|\t<y>\n"\\', content: "3" },
    { name: "100%", content: "4" },
    { name: "100%:", content: "5" },
    { name: "linked:", type: "link", linkname: "100%:" },
  ]);
  const { files, unpacked } = await unpack(bytes, { wanted: ["12:30?.log"] });
  assert.deepEqual(
    [...files],
    [
      ["12%3A30%3F.log", "1"],
      ["12%3A30%3F.log-2", "2"],
      ["a%2Ab/x%7C%09%3Cy%3E%0A%22%5C", "3"],
      ["100%", "4"],
      ["100%25%3A", "5"],
      ["linked%3A", "5"],
    ],
  );
  assert.deepEqual([unpacked.renamed, unpacked.leftOut], [5, []]);
  assert.deepEqual([...unpacked.taken], ["12:30?.log"]);
});

test("an archive that grows beyond measure is given up", async () => {
  const bytes = gzipSync(await archiveOf([{ name: "zeros", content: "0".repeat(3_000_000) }]));
  await assert.rejects(unpack(bytes, { limits: { unpackedBytes: 1_000_000 } }), /unpacks to more than 1000000 bytes/);
  await assert.rejects(unpack(bytes, { limits: { ratio: 100, freeBytes: 500_000 } }), /more than 100 times its size/);
  assert.equal((await unpack(bytes, { limits: { ratio: 100, freeBytes: 3_000_000 } })).unpacked.files, 1);
});

test("what keeps an archive from being read or written is no damage", async () => {
  const bytes = await archiveOf([{ name: "a", content: "A" }]);
  const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" });
  await assert.rejects(
    unpack(bytes, { write: async () => await Promise.reject(full) }),
    /^Error: ENOSPC: no space left/,
  );
  async function* lost() {
    yield bytes.subarray(0, 600);
    await Promise.reject(new SandboxProblem("the sandbox is gone"));
  }
  await assert.rejects(unpack(bytes, { source: lost() }), /the sandbox is gone/);
});

test("paths below the directory are relative, and plain once they are encoded", () => {
  assert.equal(relativePath("./a//b/./c"), "a/b/c");
  for (const name of ["", ".", "/", "/a", "..", "a/..", "a/../b", "x".repeat(2000)]) {
    assert.equal(relativePath(name), null, JSON.stringify(name));
  }
  assert.equal(portablePath("a%b/é"), "a%b/é");
  for (const name of ["\u0000", "a\u001b[1m", "C:\\x", "a:b"]) {
    assert.match(portablePath(name) ?? "", /^[A-Za-z0-9%[]+$/, JSON.stringify(name));
  }
});
