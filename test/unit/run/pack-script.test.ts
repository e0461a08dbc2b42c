import assert from "node:assert/strict";
import { mkdir, readFile, symlink, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { extract } from "tar-stream";
import { type PackAnswer, readPackAnswer } from "../../../src/run/pack-answer.ts";
import { CONTROL } from "../../../src/run/sandbox-scripts/control.ts";
import { type Place, type ShellName, shellPath, withScript } from "./control-script.ts";

const PATTERNS = ["score.json", "*/result.json"];

interface Room {
  readonly entries?: number;
  readonly bytes?: number;
  readonly total?: number;
}

type Packed = Extract<PackAnswer, { kind: "packed" }> & { readonly names: readonly string[] };

/** Makes files of the given sizes, packs them, and tells what is in the archive. */
async function pack(place: Place, sizes: Readonly<Record<string, number>>, room: Room): Promise<Packed> {
  for (const [name, size] of Object.entries(sizes)) {
    const file = path.join(place.outside, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, "");
    await truncate(file, size);
  }
  const { entries = 1000, bytes = 10_000, total = 100_000 } = room;
  const numbers = [200, entries, bytes, total].map(String);
  const answer = readPackAnswer(await place.control("pack", place.outside, ...numbers, ...PATTERNS));
  if (answer.kind !== "packed") {
    throw new Error(JSON.stringify(answer));
  }
  return { ...answer, names: await namesIn(await readFile(path.join(place.directory, "archive"))) };
}

async function namesIn(archive: Uint8Array): Promise<readonly string[]> {
  const entries = extract();
  entries.end(gunzipSync(archive));
  const names: string[] = [];
  for await (const entry of entries) {
    entry.resume();
    if (entry.header.type !== "directory") {
      names.push(entry.header.name);
    }
  }
  return names.sort();
}

const ODD_NAMES = [
  "-dash",
  "./ begins and ends with a space ",
  "back\\slash",
  "quo'te\"",
  "a*b?[c]",
  "ünï",
  "$HOME `x`",
];

function below(names: readonly string[]): readonly string[] {
  return names.map((name) => `./${path.normalize(name)}`).sort();
}

for (const shell of ["bash", "dash", "busybox"] as const satisfies readonly ShellName[]) {
  const skip = shellPath(shell) === null ? `${shell} is not installed` : false;
  void describe(`on ${shell}`, { concurrency: 4 }, () => packCases(shell, skip));
}

function packCases(shell: ShellName, skip: string | false): void {
  const onShell = (title: string, body: (place: Place) => Promise<void>) => {
    void test(title, { skip }, async () => await withScript(body, shell));
  };

  onShell("what fits is packed whole, whatever the names are", async (place) => {
    const sizes = { "score.json": 9_000, "line\nbreak": 9_000, ...sized(ODD_NAMES, 10) };
    await symlink("nowhere", path.join(place.outside, "link"));
    const { names, tarStatus, present, leftOut, moreLeftOut, unlisted, complaints } = await pack(place, sizes, {});
    assert.deepEqual(names, below(["link", ...Object.keys(sizes)]));
    assert.deepEqual(
      [tarStatus, present, leftOut, moreLeftOut, unlisted, complaints],
      ["0", ["score.json"], [], 0, 0, []],
    );
  });

  onShell(
    "a file that is too large is left out, and the others come but for those with a line break",
    async (place) => {
      const sizes = { "score.json": 10, "d/core": 50_000_000, "line\nbreak": 10, ...sized(ODD_NAMES, 10) };
      await symlink("nowhere", path.join(place.outside, "link"));
      const packed = await pack(place, sizes, {});
      assert.deepEqual(packed.names, below(["score.json", "link", ...ODD_NAMES]));
      assert.deepEqual(packed.leftOut, [{ path: "d/core", size: 50_000_000 }]);
      assert.deepEqual([packed.tarStatus, packed.moreLeftOut, packed.unlisted], ["0", 0, 1]);
      assert.deepEqual(packed.complaints, []);
    },
  );

  onShell("a line break in the name of a file that is too large does not bring it", async (place) => {
    const packed = await pack(place, { "line\nbreak": 50_000_000, small: 10 }, {});
    assert.deepEqual([packed.names, packed.unlisted], [["./small"], 1]);
  });

  onShell("what is too much in all is left out from the largest on, results last", async (place) => {
    const sizes = {
      "score.json": 9_000,
      "a/result.json": 8_000,
      "a/b/result.json": 5_000,
      c: 4_000,
      d: 3_000,
      e: 2_000,
    };
    const { names, leftOut, present } = await pack(place, sizes, { total: 9_500 });
    assert.deepEqual(names, ["./a/result.json", "./c", "./d", "./e"]);
    assert.deepEqual(leftOut, [
      { path: "score.json", size: 9_000 },
      { path: "a/b/result.json", size: 5_000 },
    ]);
    assert.deepEqual(present, ["score.json"]);
  });

  onShell("of too many files the smallest come, and results apart from them", async (place) => {
    const sizes = { "score.json": 900, "a/result.json": 800, b: 30, c: 20, d: 10, e: 0 };
    const { names, leftOut } = await pack(place, sizes, { entries: 3 });
    assert.deepEqual(names, ["./a/result.json", "./c", "./d", "./e", "./score.json"]);
    assert.deepEqual(leftOut, [{ path: "b", size: 30 }]);
  });

  onShell("of many files that are left out only the first are named, but every result", async (place) => {
    const results = Array.from({ length: 30 }, (_, index) => `t${index}/result.json`);
    const others = Array.from({ length: 30 }, (_, index) => `t${index}/other`);
    const sizes = { ...sized(results, 20_000), ...sized(others, 20_001) };
    const { names, leftOut, moreLeftOut, tarStatus } = await pack(place, sizes, {});
    assert.deepEqual([names, tarStatus, moreLeftOut], [[], "0", 10]);
    const named = leftOut.map((file) => file.path);
    assert.deepEqual(named.slice(0, 30).sort(), [...results].sort());
    assert.equal(named.slice(30).filter((name) => name.endsWith("/other")).length, 20);
  });

  onShell("more files than one command can name are packed all", async (place) => {
    // Linux takes 128 KiB at least, and xargs no more.
    const deep = Array.from({ length: 12 }, () => "long".repeat(50)).join("/");
    const others = Array.from({ length: 100 }, (_, index) => `${deep}/${index}`);
    const { names, leftOut, tarStatus } = await pack(place, { core: 20_000, ...sized(others, 1) }, {});
    assert.deepEqual([names.length, tarStatus, leftOut.length], [100, "0", 1]);
  });

  onShell("where sizes cannot be listed everything is packed", async (place) => {
    await writeFile(
      path.join(place.directory, "control.sh"),
      CONTROL.replace("for tool in find", "for tool in no-find"),
    );
    const { names, leftOut } = await pack(place, { core: 20_000, small: 10 }, {});
    assert.deepEqual([names, leftOut], [["./core", "./small"], []]);
  });

  onShell("where there is no room for the archive, results come alone", async (place) => {
    await symlink("/dev/full", path.join(place.directory, "archive"));
    const packed = await pack(place, { "score.json": 10, other: 10 }, {});
    assert.deepEqual(packed.names, ["./score.json"]);
    assert.match(packed.complaints.join("\n"), /^there was no room in the sandbox for an archive of all files: /);
  });
}

function sized(names: readonly string[], size: number): Readonly<Record<string, number>> {
  return Object.fromEntries(names.map((name) => [name, size]));
}
