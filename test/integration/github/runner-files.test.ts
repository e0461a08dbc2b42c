import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { OUTPUT_NAMES, pessimisticOutputs, writeOutputs } from "../../../src/github/outputs.ts";
import { createStateJournal, readJournal, readState, saveState } from "../../../src/github/state.ts";
import { appendSummary } from "../../../src/github/summary.ts";
import { readPairs } from "../../fakes/runner/file-commands.ts";

const ID = "0123456789abcdef0123456789abcdef";
const OTHER = "f".repeat(32);
const ORIGIN = "http://127.0.0.1:8080";

let directory: string;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), "runner-files-"));
});

after(async () => await rm(directory, { recursive: true, force: true }));

let files = 0;

async function emptyFile(): Promise<string> {
  files += 1;
  const file = join(directory, `file-${files}`);
  await writeFile(file, "");
  return file;
}

/** The variables post would get for a state file. */
async function stateVariables(file: string): Promise<Readonly<Record<string, string>>> {
  const { pairs, problem } = readPairs(await readFile(file, "utf8"));
  assert.equal(problem, null);
  return Object.fromEntries([...pairs].map(([name, value]) => [`STATE_${name}`, value]));
}

describe("the journal in the runner's state", () => {
  test("post finds every sandbox with the last that is known of it", async () => {
    const file = await emptyFile();
    const journal = createStateJournal(file);
    const opened = (sandboxId: string) => journal.opened({ sandboxId, origin: ORIGIN, createdAt: 1_800_000_000_000 });
    await Promise.all([opened(ID), opened(OTHER), opened("a".repeat(32))]);
    await journal.closed(OTHER);
    await journal.kept("a".repeat(32));
    const { sandboxes, problems } = readJournal(await stateVariables(file));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      new Map(sandboxes.map(({ sandboxId, status }) => [sandboxId, status])),
      new Map([
        [ID, "open"],
        [OTHER, "closed"],
        ["a".repeat(32), "kept"],
      ]),
    );
    assert.deepEqual(
      sandboxes.find((one) => one.sandboxId === ID),
      { sandboxId: ID, origin: ORIGIN, createdAt: 1_800_000_000_000, status: "open" },
    );
  });

  test("every record is one short line, so that a torn one spoils nothing else", async () => {
    const file = await emptyFile();
    const journal = createStateJournal(file);
    await journal.opened({ sandboxId: ID, origin: ORIGIN, createdAt: 1 });
    await journal.closed(ID);
    const text = await readFile(file, "utf8");
    assert.equal(text.split("\n").length, 3);
    assert.ok(text.split("\n").every((line) => line.length < 1500));
    const torn = readPairs(text.slice(0, -30));
    assert.equal(torn.problem, null);
    const variables = Object.fromEntries([...torn.pairs].map(([name, value]) => [`STATE_${name}`, value]));
    const { sandboxes, problems } = readJournal(variables);
    assert.deepEqual(sandboxes, []);
    assert.match(problems[0] ?? "", /STATE_sandbox-0123.*cut off/);
  });

  test("an unknown sandbox cannot be closed, and a record cannot be long", async () => {
    const file = await emptyFile();
    const journal = createStateJournal(file);
    await assert.rejects(journal.closed(ID), /never opened/);
    await assert.rejects(saveState(file, "x", "y".repeat(1500)), /longer than 1500 bytes/);
    await assert.rejects(saveState(file, "x", "a\nb"), /one line/);
    await assert.rejects(saveState(file, "x=y", "z"), /no name/);
    assert.equal((await stat(file)).size, 0);
  });

  const good = { status: "open", origin: ORIGIN, createdAt: 5 };
  const forged = [
    { name: "an id of another form", id: "../x", record: good, problem: /not 32 hexadecimal/ },
    { name: "an id in capitals", id: ID.toUpperCase(), record: good, problem: /not 32 hexadecimal/ },
    { name: "another status", id: ID, record: { ...good, status: "gone" }, problem: /status/ },
    { name: "an origin with a path", id: ID, record: { ...good, origin: `${ORIGIN}/x` }, problem: /origin/ },
    { name: "an origin with a user", id: ID, record: { ...good, origin: "http://a@b" }, problem: /origin/ },
    { name: "an origin of another scheme", id: ID, record: { ...good, origin: "file://x" }, problem: /origin/ },
    { name: "no time", id: ID, record: { ...good, createdAt: "5" }, problem: /time/ },
    { name: "no object", id: ID, record: [good], problem: /no JSON object/ },
  ];
  for (const { name, id, record, problem } of forged) {
    test(`${name} is ignored with a warning`, () => {
      const reading = readJournal({ [`STATE_sandbox-${id}`]: JSON.stringify(record), STATE_other: "x" });
      assert.deepEqual(reading.sandboxes, []);
      assert.match(reading.problems.join(), problem);
    });
  }

  test("other values come back by name", async () => {
    const file = await emptyFile();
    await saveState(file, "results-directory", "/tmp/a=b<<c");
    const variables = await stateVariables(file);
    assert.equal(readState(variables, "results-directory"), "/tmp/a=b<<c");
    assert.equal(readState(variables, "published"), null);
  });
});

describe("outputs", () => {
  test("are pessimistic first, and the last value counts", async () => {
    const file = await emptyFile();
    await writeOutputs(file, pessimisticOutputs());
    const first = readPairs(await readFile(file, "utf8")).pairs;
    assert.deepEqual([...first.keys()], [...OUTPUT_NAMES]);
    assert.deepEqual([first.get("verdict"), first.get("score"), first.get("n-failed")], ["errored", "", "0"]);
    await writeOutputs(file, { verdict: "passed", score: "0.5", "results-path": "/a\nb" });
    const last = readPairs(await readFile(file, "utf8")).pairs;
    assert.deepEqual(
      [last.get("verdict"), last.get("score"), last.get("results-path"), last.get("n-trials")],
      ["passed", "0.5", "/a\nb", "0"],
    );
  });
});

describe("the job summary", () => {
  test("is appended", async () => {
    const file = await emptyFile();
    assert.deepEqual(await appendSummary(file, "# one"), { kind: "written" });
    assert.deepEqual(await appendSummary(file, "# two\n"), { kind: "written" });
    assert.equal(await readFile(file, "utf8"), "# one\n# two\n");
  });

  test("is cut at a line where GitHub would refuse all of it", async () => {
    const file = await emptyFile();
    await appendSummary(file, "x".repeat(1000));
    const result = await appendSummary(file, "| é | row |\n".repeat(100_000));
    assert.equal(result.kind, "cut");
    const text = await readFile(file, "utf8");
    assert.ok(Buffer.byteLength(text) <= 1024 * 1024 - 16 * 1024);
    assert.ok(Buffer.byteLength(text) > 1_000_000);
    assert.match(text, /\| é \| row \|\n\n\n_The summary was cut here/);
    assert.deepEqual(await appendSummary(file, "x".repeat(50_000)), {
      kind: "unavailable",
      reason: "the job summary of this step is full",
    });
  });

  test("is unavailable where the runner has none", async () => {
    assert.equal((await appendSummary(undefined, "# one")).kind, "unavailable");
  });
});
