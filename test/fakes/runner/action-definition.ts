import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const Definition = z.object({
  inputs: z
    .record(z.string(), z.object({ default: z.union([z.string(), z.number(), z.boolean()]).optional() }).nullable())
    .optional(),
  outputs: z.record(z.string(), z.unknown()).optional(),
  runs: z.object({
    using: z.string(),
    main: z.string(),
    post: z.string().optional(),
    "post-if": z.string().optional(),
  }),
});

export type ActionDefinition = z.infer<typeof Definition>;

/** What expressions in an input's default may refer to. */
export interface DefaultContexts {
  readonly github: Readonly<Record<string, unknown>>;
  /** null in a job without a matrix. */
  readonly matrix: unknown;
  readonly job: unknown;
}

export async function readActionDefinition(directory: string): Promise<ActionDefinition> {
  return Definition.parse(parse(await readFile(join(directory, "action.yml"), "utf8")));
}

/** The `INPUT_…` variables of a step: what its `with:` says, unknown names included, and the defaults of the rest. */
export function inputVariables(
  definition: ActionDefinition,
  given: Readonly<Record<string, string>>,
  contexts: DefaultContexts,
): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  for (const [name, input] of Object.entries(definition.inputs ?? {})) {
    values.set(variableName(name), evaluateTemplate(String(input?.default ?? ""), contexts));
  }
  for (const [name, value] of Object.entries(given)) {
    values.set(variableName(name), value);
  }
  return Object.fromEntries(values);
}

/** Spaces become underscores and letters upper case; hyphens stay. */
export function variableName(input: string): string {
  return `INPUT_${input.replaceAll(" ", "_").toUpperCase()}`;
}

/** The few expressions a default needs: `${{ github.token }}` and `${{ toJSON(matrix) }}`, also within text. */
function evaluateTemplate(text: string, contexts: DefaultContexts): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const call = /^toJSON\(([\w.-]+)\)$/i.exec(expression);
    if (call) {
      return JSON.stringify(lookUp(call[1] ?? "", contexts) ?? null, null, 2);
    }
    if (!/^[\w.-]+$/.test(expression)) {
      throw new Error(`this stand-in for the runner cannot evaluate \${{ ${expression} }}`);
    }
    const value = lookUp(expression, contexts);
    return typeof value === "string" ? value : value === null || value === undefined ? "" : JSON.stringify(value);
  });
}

function lookUp(path: string, contexts: DefaultContexts): unknown {
  const [context, ...fields] = path.split(".");
  if (context !== "github" && context !== "matrix" && context !== "job") {
    throw new Error(`an input default may not refer to the context ${JSON.stringify(context)}`);
  }
  return fields.reduce<unknown>((value, field) => {
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[field] : undefined;
  }, contexts[context]);
}
