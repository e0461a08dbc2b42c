import { z } from "zod";
import { bashSchema } from "./bash/schema.ts";

/** `${NAME}` may stand where a number or a boolean is wanted, so an editor must not complain of it. */
const REFERENCE = { type: "string" as const, pattern: "\\$\\{[A-Za-z_][A-Za-z0-9_]*(:-[^}]*)?\\}" };

/** The JSON Schema of job files, with which editors complete and check them. */
export function jobFileJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(bashSchema, {
    io: "output",
    override: ({ jsonSchema }) => {
      const { type } = jsonSchema;
      if (type === "number" || type === "integer" || type === "boolean") {
        const { description, ...plain } = jsonSchema;
        for (const key of Object.keys(jsonSchema)) {
          Reflect.deleteProperty(jsonSchema, key);
        }
        Object.assign(jsonSchema, description === undefined ? {} : { description }, { anyOf: [plain, REFERENCE] });
      }
    },
  });
  return { title: "ROCK job file", ...schema };
}
