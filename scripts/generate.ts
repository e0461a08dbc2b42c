/**
 * Writes everything that is made from the code: action.yml, tables of the docs and the JSON Schemas. Runs in the
 * project's directory; with `--check` it writes nothing and exits 1 when a file is out of date, naming it.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { jobFileJsonSchema } from "../src/job/job-file-schema.ts";
import { resultsFileJsonSchema } from "../src/results/results-file-schema.ts";
import { actionMetadata } from "./action-metadata.ts";
import { catalogueGaps, errorTables } from "./error-table.ts";
import { findErrorTexts, NOT_FOR_USERS } from "./error-texts.ts";
import { fillTable, fillTables } from "./reference-tables.ts";
import { readSources } from "./source-tree.ts";

/** What makes each JSON Schema, by file. */
const SCHEMAS: Readonly<Record<string, () => object>> = {
  "schema/job-file.schema.json": jobFileJsonSchema,
  "schema/results.schema.json": resultsFileJsonSchema,
};

interface GeneratedFile {
  readonly file: string;
  readonly text: string;
}

async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const reference = await readIfThere("docs/reference.md");
  const troubleshooting = await readIfThere("docs/troubleshooting.md");
  return [
    { file: "action.yml", text: actionMetadata() },
    ...(reference === null ? [] : [{ file: "docs/reference.md", text: fillTables(reference) }]),
    ...(troubleshooting === null ? [] : [{ file: "docs/troubleshooting.md", text: fillErrors(troubleshooting) }]),
    ...Object.entries(SCHEMAS).map(([file, make]) => ({ file, text: `${JSON.stringify(make(), null, 2)}\n` })),
  ];
}

/** The list of errors; fails where the catalogue does not have one, so that nobody forgets it. */
function fillErrors(page: string): string {
  const texts = findErrorTexts(readSources("src", NOT_FOR_USERS));
  const { uncovered, unused } = catalogueGaps(texts);
  for (const message of uncovered) {
    process.stderr.write(`no entry in scripts/run-time-errors.ts or scripts/job-errors.ts for: ${message}\n`);
  }
  for (const says of unused) {
    process.stderr.write(`no error reads like this entry of the catalogue any more: ${says}\n`);
  }
  if (uncovered.length + unused.length > 0) {
    process.exitCode = 1;
  }
  return fillTable(page, "docs/troubleshooting.md", "errors", errorTables(texts));
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      return null;
    }
    throw error;
  }
}

const checkOnly = process.argv.includes("--check");
for (const { file, text } of await generatedFiles()) {
  if ((await readIfThere(file)) === text) {
    continue;
  }
  if (checkOnly) {
    process.stderr.write(`${file} is out of date: run \`npm run generate\`\n`);
    process.exitCode = 1;
  } else {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    process.stdout.write(`wrote ${file}\n`);
  }
}
