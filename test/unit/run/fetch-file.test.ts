import assert from "node:assert/strict";
import { test } from "node:test";
import { ONCE } from "../../../src/rock/retry.ts";
import { BLOCK_BYTES as BLOCK, fetchFile } from "../../../src/run/fetch-file.ts";
import { SandboxProblem, type SandboxShell } from "../../../src/run/sandbox-shell.ts";

/** A sandbox whose pieces come, or fail, when the test says so. */
function shellWith(piece: (block: number) => Promise<Uint8Array>): SandboxShell {
  const staged = new Map<string, number>();
  const shell: Pick<SandboxShell, "control" | "readNamed" | "newWord"> = {
    control: async ({ arguments: [, block = "", place = ""] }) => {
      staged.set(place, Number(block));
      return await Promise.resolve(place);
    },
    newWord: () => "word",
    readNamed: async (place) => Buffer.from(await piece(staged.get(place) ?? -1)).toString("base64"),
  };
  return shell as SandboxShell;
}

async function fetchAll(shell: SandboxShell, from: number, to: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const bytes of fetchFile(
    shell,
    { path: "/file", stage: "archive" },
    { from, to },
    { retry: ONCE, signal: null },
  )) {
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}

test("any range of a file comes in order, whatever block it begins in", async () => {
  const file = Buffer.alloc(BLOCK * 2 + 1234, "0123456789");
  const shell = shellWith(async (block) => file.subarray(block * BLOCK, (block + 1) * BLOCK));
  for (const [from, to] of [
    [0, file.length],
    [7, 9],
    [BLOCK - 1, BLOCK + 1],
    [BLOCK, BLOCK * 2],
    [BLOCK * 2 + 5, file.length],
  ] as const) {
    assert.ok((await fetchAll(shell, from, to)).equals(file.subarray(from, to)), `${from} to ${to}`);
  }
});

test("a later piece that fails while an earlier one is awaited is a failure of the fetch, not of the process", async () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  process.on("unhandledRejection", note);
  let failed: () => void = () => undefined;
  const afterFailure = new Promise<void>((resolve) => {
    failed = resolve;
  });
  const shell = shellWith(async (block) => {
    if (block === 1) {
      setImmediate(failed);
      throw new SandboxProblem("gone");
    }
    await afterFailure;
    await new Promise((resolve) => setImmediate(resolve));
    return Buffer.alloc(BLOCK);
  });
  await assert.rejects(fetchAll(shell, 0, BLOCK * 3), /gone/);
  process.off("unhandledRejection", note);
  assert.deepEqual(unhandled, []);
});
