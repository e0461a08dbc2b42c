/**
 * Runs the compiled tests: all of them, or those below the directories named, with Node's own runner.
 *
 *     node build/scripts/test.js [unit | integration | e2e | contract]...
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";

const tests = path.resolve(import.meta.dirname, "../test");
const wanted = process.argv.slice(2);
const files = (wanted.length === 0 ? ["."] : wanted)
  .flatMap((directory) =>
    readdirSync(path.join(tests, directory), { recursive: true, encoding: "utf8" }).map((file) =>
      path.join(directory, file),
    ),
  )
  .filter((file) => file.endsWith(".test.js"))
  .sort();
if (files.length === 0) {
  throw new Error(`no test found below ${wanted.join(", ")}`);
}
// On two cores Node would run one file at a time, and most of them wait most of the time.
const concurrency = `--test-concurrency=${Math.max(2, availableParallelism())}`;
const words = ["--test", "--test-reporter=spec", concurrency, ...files];
const run = spawnSync(process.execPath, words, { cwd: tests, stdio: "inherit" });
process.exitCode = run.status ?? 1;
