import { z } from "zod";
import { bashSchema } from "./bash/schema.ts";
import { harborSchema } from "./harbor/schema.ts";

/** `${NAME}` may stand where a number, a boolean, a size or one of some words is wanted, so an editor must not complain of it. */
const REFERENCE = { type: "string" as const, pattern: "\\$\\{[A-Za-z_][A-Za-z0-9_]*(:-[^}]*)?\\}" };

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of job files, with which editors complete and check them. Either kind, whole: an editor offers the keys
 * of both in an empty file, and those of the kind that fits as soon as one is there.
 */
export function jobFileJsonSchema(): JsonSchema {
  const { $schema, ...bash } = jsonSchemaOf(bashSchema);
  const { $schema: _same, ...harbor } = jsonSchemaOf(harborSchema);
  return {
    title: "ROCK job file",
    $schema,
    anyOf: [
      { title: "Bash Job", ...bash },
      { title: "Harbor Bench Job", ...harbor },
    ],
  };
}

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: "output",
    override: ({ jsonSchema }) => {
      const { type, pattern, enum: words } = jsonSchema;
      const isNarrow = type === "number" || type === "integer" || type === "boolean" || pattern !== undefined;
      if (isNarrow || words !== undefined) {
        const { description, ...plain } = jsonSchema;
        for (const key of Object.keys(jsonSchema)) {
          Reflect.deleteProperty(jsonSchema, key);
        }
        Object.assign(jsonSchema, description === undefined ? {} : { description }, { anyOf: [plain, REFERENCE] });
      }
    },
  });
}
