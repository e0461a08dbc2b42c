import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { openOutputDirectory } from "../../../src/app/output-directory.ts";
import { resultPlaces } from "../../../src/app/result-places.ts";
import { createRedactor } from "../../../src/base/redact.ts";

async function withOutput(
  secrets: readonly string[],
  use: (directory: string, output: ReturnType<typeof openOutputDirectory>, lines: string[]) => Promise<void>,
) {
  const directory = await mkdtemp(path.join(os.tmpdir(), "output-directory-"));
  const lines: string[] = [];
  const output = openOutputDirectory(directory, resultPlaces([]), createRedactor(secrets), (event) => {
    if (event.kind === "log") {
      lines.push(event.text);
    }
  });
  try {
    await use(directory, output, lines);
  } finally {
    await rm(directory, { recursive: true });
  }
}

test("a log is shown in whole lines and kept byte for byte", async () => {
  await withOutput([], async (directory, output, lines) => {
    const log = output.log("job");
    for (const part of ["a\nb", "c\n", "\u00e9".slice(0, 1), "\nlast"]) {
      await log.write(Buffer.from(part));
    }
    await log.close();
    assert.deepEqual(lines, ["a", "bc", "é", "last"]);
    assert.equal(await readFile(path.join(directory, log.path), "utf8"), "a\nbc\né\nlast");
  });
});

test("a character that arrives in two parts is shown whole", async () => {
  await withOutput([], async (_, output, lines) => {
    const bytes = Buffer.from("é\n");
    const log = output.log("job");
    await log.write(bytes.subarray(0, 1));
    await log.write(bytes.subarray(1));
    await log.close();
    assert.deepEqual(lines, ["é"]);
  });
});

test("a job that printed nothing has no log file; an empty file of a job is kept", async () => {
  await withOutput([], async (directory, output) => {
    await output.log("job").close();
    await (await output.artifact("job", "marker")).close();
    assert.deepEqual(await readdir(directory), ["artifacts"]);
    assert.deepEqual(await readdir(path.join(directory, "artifacts/job")), ["marker"]);
  });
});

test("a secret is neither in a file nor in a file's name, and two such names stay apart", async () => {
  await withOutput(["secret-one", "secret-two"], async (directory, output) => {
    for (const name of ["secret-one", "secret-two"]) {
      const file = await output.artifact("job", `${name}.txt`);
      await file.write(Buffer.from(`it is ${name}`));
      await file.close();
    }
    const names = (await readdir(path.join(directory, "artifacts/job"))).sort();
    assert.deepEqual(names, ["hidden.txt", "hidden.txt-2"]);
    assert.equal(await readFile(path.join(directory, "artifacts/job/hidden.txt-2"), "utf8"), "it is ***");
  });
});

test("a secret in a directory's name is hidden, its files stay together, and their paths are known", async () => {
  await withOutput(["secret-one", "secret-two", "part/part"], async (directory, output) => {
    for (const name of ["secret-one", "secret-two"]) {
      for (const file of [`at ${name}/result.json`, `at ${name}/agent/log.txt`, `at ${name}/agent/${name}`]) {
        const sink = await output.artifact("job", file);
        await sink.write(Buffer.from(file));
        await sink.close();
        const told = output.pathOf("job", file);
        assert.equal(await readFile(path.join(directory, told), "utf8"), file.replaceAll(name, "***"), told);
      }
    }
    const [first, second] = ["secret-one", "secret-two"].map((name) => output.pathOf("job", `at ${name}/trial.log`));
    assert.deepEqual([first, second], ["artifacts/job/at hidden/trial.log", "artifacts/job/at hidden-2/trial.log"]);
    assert.equal(output.pathOf("job", "a/part/part/b"), "artifacts/job/a/hidden/b");
    assert.deepEqual((await readdir(path.join(directory, "artifacts/job"))).sort(), ["at hidden", "at hidden-2"]);
  });
});

test("a secret in a job's name is in no path", async () => {
  await withOutput(["secret-one"], async (directory, output) => {
    const log = output.log("job-secret-one");
    await log.write(Buffer.from("x\n"));
    await log.close();
    await (await output.artifact("job-secret-one", "marker")).close();
    assert.deepEqual((await readdir(directory, { recursive: true })).sort(), [
      "artifacts",
      "artifacts/job-hidden",
      "artifacts/job-hidden/marker",
      "logs",
      "logs/job-hidden.log",
    ]);
    assert.equal(log.path, "logs/job-hidden.log");
  });
});

test("the end of a log can be asked for, as it is on the disk", async () => {
  await withOutput(["hunter22"], async (_, output) => {
    const log = output.log("job");
    await log.write(Buffer.from(`${"x".repeat(20_000)}\nsay hunt`));
    await log.write(Buffer.from("er22\nlast\n"));
    await log.close();
    assert.equal(log.tail(), "say ***\nlast\n");
    const short = output.log("other");
    await short.write(Buffer.from("one\ntwo"));
    await short.close();
    assert.equal(short.tail(), "one\ntwo");
  });
});
