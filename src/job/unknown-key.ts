import { z } from "zod";
import { didYouMean } from "../base/text.ts";

/** What to do about a key that a schema does not know at a path. */
export function unknownKeyRemedy(schema: z.ZodType, path: readonly PropertyKey[], key: string): string {
  const here = fieldsAt(schema, path);
  const below = Object.entries(here).flatMap(([name, field]) => placeBelow(name, field, key));
  if (below.length > 0) {
    return `it belongs below ${below.join(" or ")}`;
  }
  const parent = path.filter((part) => typeof part !== "number").at(-1);
  const above = path.slice(0, path.lastIndexOf(parent ?? ""));
  if (parent !== undefined && key in fieldsAt(schema, above)) {
    return `it belongs one level up, beside ${String(parent)}`;
  }
  const known = Object.keys(here);
  const suggestion = didYouMean(key, known);
  return suggestion === null ? `known here: ${known.sort().join(", ")}` : `did you mean ${suggestion}?`;
}

/** Where a field itself, or an entry of a list, has the key. */
function placeBelow(name: string, field: unknown, key: string): readonly string[] {
  const inner = bare(field);
  const entry = inner instanceof z.ZodArray ? objectOf(inner.element) : null;
  if (inner instanceof z.ZodObject && key in inner.shape) {
    return [name];
  }
  return entry !== null && key in entry.shape ? [`an entry of ${name}`] : [];
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields a schema knows at a path, found by walking into it. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): Fields {
  let current: unknown = schema;
  for (const key of path) {
    const outer = bare(current);
    if (outer instanceof z.ZodArray) {
      current = outer.element;
    } else {
      current = objectOf(outer)?.shape[String(key)];
    }
  }
  return objectOf(current)?.shape ?? {};
}

function objectOf(schema: unknown): z.ZodObject | null {
  const inner = bare(schema);
  if (inner instanceof z.ZodUnion) {
    return inner.options.map(objectOf).find((option) => option !== null) ?? null;
  }
  return inner instanceof z.ZodObject ? inner : null;
}

function bare(schema: unknown): unknown {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodNullable) {
    current = current.unwrap();
  }
  return current;
}
