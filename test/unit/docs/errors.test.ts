import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { catalogueGaps, errorTables } from "../../../scripts/error-table.ts";
import { type ErrorText, findErrorTexts, NOT_FOR_USERS } from "../../../scripts/error-texts.ts";
import { readSources } from "../../../scripts/source-tree.ts";
import { repositoryDirectory } from "../../directories.ts";
import { readTexts } from "./pages.ts";

const TEXTS = findErrorTexts(readSources(path.join(repositoryDirectory(), "src"), NOT_FOR_USERS));

test("every error in the code says what to do, in the code or in the catalogue, and the catalogue has no other", () => {
  assert.deepEqual(catalogueGaps(TEXTS), { uncovered: [], unused: [] });
});

test("the troubleshooting page has every error", () => {
  const [page] = readTexts("docs/troubleshooting.md");
  assert.ok(page?.text.includes(errorTables(TEXTS)), "run `npm run generate`");
});

async function textsOf(sources: Readonly<Record<string, string>>): Promise<readonly ErrorText[]> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "error-texts-"));
  try {
    for (const [name, source] of Object.entries(sources)) {
      await writeFile(path.join(directory, name), source);
    }
    return findErrorTexts(readSources(directory, []));
  } finally {
    await rm(directory, { recursive: true });
  }
}

const alone = (message: string): ErrorText => ({ message, remedy: null });

test("an error is found where it is thrown, with … for what differs, and with each of its alternatives", async () => {
  const source = `
    const LIMIT = 5;
    export function check(name: string, isBig: boolean) {
      const what = isBig ? "too big" : "too small";
      throw new TypeError(\`the box \${name} is \${what} for \${LIMIT} shelves\`);
    }`;
  assert.deepEqual(await textsOf({ "a.ts": source }), [
    alone("the box … is too big for 5 shelves"),
    alone("the box … is too small for 5 shelves"),
  ]);
});

test("a problem is found with its remedy through the functions that hand both on, also from another file", async () => {
  const sources = {
    "refused.ts": `
      export function refused(message: string, remedy: string) {
        return { file: "", message, remedy };
      }`,
    "use.ts": `
      import { refused } from "./refused.ts";
      function reason(count: number): string | null {
        if (count < 0) {
          return "is below zero";
        }
        return count > 9 ? "is above nine" : null;
      }
      export function check(count: number, add: (problem: unknown) => void) {
        const complain = (why: string) => add(refused(\`the count \${why}\`, "write a digit"));
        const why = reason(count);
        if (why !== null) {
          complain(why);
        }
      }`,
  };
  assert.deepEqual(await textsOf(sources), [
    { message: "the count is below zero", remedy: "write a digit" },
    { message: "the count is above nine", remedy: "write a digit" },
  ]);
});

test("a function of the same name in another file, or a method, is not taken for the one that makes errors", async () => {
  const sources = {
    "a.ts": `
      function tell(message: string) {
        throw new Error(message);
      }
      tell("the wheel fell off");`,
    "b.ts": `
      function tell(message: string) {}
      tell("all is very well");
      other.tell("all is even better");`,
  };
  assert.deepEqual(await textsOf(sources), [alone("the wheel fell off")]);
});

test("warnings and log lines are errors, and news is none", async () => {
  const source = `
    emit({ kind: "warning", job, message: \`the file \${name} was lost\` });
    emit({ kind: "notice", job, message: "all is very well" });
    step.log.warning("no comment for this run");`;
  assert.deepEqual(await textsOf({ "a.ts": source }), [alone("the file … was lost"), alone("no comment for this run")]);
});

test("an error that the catalogue lacks is named", () => {
  assert.deepEqual(catalogueGaps([...TEXTS, alone("the wheel fell off")]).uncovered, ["the wheel fell off"]);
});
