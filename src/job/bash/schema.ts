import { z } from "zod";
import { environmentSchema, jobFields } from "../environment-schema.ts";
import { text } from "../fields.ts";

/** A Bash Job file: one shell script in one sandbox. */
export const bashSchema = z.strictObject({
  script: text().nullish().describe("The script itself. Exactly one of script and script_path."),
  script_path: text().nullish().describe("Path of the script, relative to this file."),
  ...jobFields,
  environment: environmentSchema.nullish().describe("The sandbox, and what is put into it."),
});

export type BashInput = z.infer<typeof bashSchema>;
