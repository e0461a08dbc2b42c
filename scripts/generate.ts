/**
 * Writes everything that is made from the code: action.yml, the tables of docs/reference.md and the JSON Schemas. Runs in the
 * project's directory; with `--check` it writes nothing and exits 1 when a file is out of date, naming it.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { jobFileJsonSchema } from "../src/job/job-file-schema.ts";
import { resultsFileJsonSchema } from "../src/results/results-file-schema.ts";
import { actionMetadata } from "./action-metadata.ts";
import { fillTables } from "./reference-tables.ts";

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
  return [
    { file: "action.yml", text: actionMetadata() },
    ...(reference === null ? [] : [{ file: "docs/reference.md", text: fillTables(reference) }]),
    ...Object.entries(SCHEMAS).map(([file, make]) => ({ file, text: `${JSON.stringify(make(), null, 2)}\n` })),
  ];
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
