import { existsSync } from "node:fs";
import path from "node:path";

/** The project's sources: tests run compiled, in a directory below them or elsewhere. */
export function repositoryDirectory(): string {
  for (const start of [import.meta.dirname, process.cwd()]) {
    let directory = start;
    while (!existsSync(path.join(directory, "test/directories.ts")) && directory !== path.dirname(directory)) {
      directory = path.dirname(directory);
    }
    if (directory !== path.dirname(directory)) {
      return directory;
    }
  }
  throw new Error("the project's sources are in no directory above the compiled tests or the working directory");
}

/** Where `.ci/install-tools.sh` puts what the tests need beside npm's packages. */
export function testCacheDirectory(): string {
  return process.env["ROCK_TEST_CACHE"] ?? path.join(repositoryDirectory(), ".cache");
}
