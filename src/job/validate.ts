import { z } from "zod";
import { parseDuration } from "../base/time.ts";
import type { JobDocument } from "./document.ts";
import type { Checked, Problem } from "./problem.ts";
import { unknownKeyRemedy } from "./unknown-key.ts";

/** Holds a document against a schema; every issue becomes a problem at its place in the file, and the rest is the value. */
export function validate<Schema extends z.ZodType>(document: JobDocument, schema: Schema): Checked<z.infer<Schema>> {
  const result = schema.safeParse(document.value);
  if (result.success) {
    return { value: result.data, problems: [] };
  }
  const { issues } = result.error;
  const rest = schema.safeParse(issues.flatMap(pathsOf).reduce<unknown>(without, document.value));
  return {
    value: rest.success ? rest.data : null,
    problems: issues.flatMap((issue) => problemsOf(issue, document, schema)),
  };
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function pathsOf(issue: Issue): readonly Path[] {
  return issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

/** A copy without the part at a path. A list goes as a whole, because its other items would change their places. */
function without(value: unknown, [key, ...inner]: Path): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value) || key === undefined) {
    return undefined;
  }
  const { [key]: part, ...others }: Readonly<Record<PropertyKey, unknown>> = { ...value };
  const rest = without(part, inner);
  return rest === undefined ? others : { ...others, [key]: rest };
}

function problemsOf(issue: Issue, document: JobDocument, schema: z.ZodType): readonly Problem[] {
  const { file } = document;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      file,
      ...document.locateKey([...issue.path, key]),
      message: `unknown key ${[...issue.path, key].join(".")}`,
      remedy: unknownKeyRemedy(schema, issue.path, key),
    }));
  }
  if (issue.code === "invalid_union") {
    const inner = nearestOption(issue);
    if (inner !== null) {
      return inner.flatMap((deeper) =>
        problemsOf({ ...deeper, path: [...issue.path, ...deeper.path] }, document, schema),
      );
    }
  }
  const place = issue.path.length === 0 ? "the file" : issue.path.map(String).join(".");
  const value = valueAt(document.value, issue.path);
  const words =
    value === undefined && issue.code === "invalid_type"
      ? { message: `${place} is missing`, remedy: "add it" }
      : wording(issue, place, value);
  return [{ file, ...document.locate(issue.path), ...words }];
}

/** What is wrong with a value in the form it was meant to have; null when it has the form of none. */
function nearestOption(issue: z.core.$ZodIssueInvalidUnion): readonly Issue[] | null {
  return (
    issue.errors.find((option) => option.every(({ code, path }) => code !== "invalid_type" || path.length > 0)) ?? null
  );
}

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list of two",
  object: "a mapping",
  record: "a mapping of names to text",
};

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === "object" && part !== null ? Reflect.get(part, key) : undefined),
    value,
  );
}

function wording(issue: Issue, place: string, value: unknown): { readonly message: string; readonly remedy: string } {
  switch (issue.code) {
    case "invalid_type": {
      const wanted = KINDS[issue.expected] ?? issue.expected;
      return { message: `${place} must be ${wanted}`, remedy: typeRemedy(issue.expected, wanted, value) };
    }
    case "too_small":
      return issue.origin === "string"
        ? { message: `${place} must not be empty`, remedy: "give it a value or remove the line" }
        : {
            message: `${place} must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}`,
            remedy: "raise it",
          };
    case "too_big":
      return { message: `${place} must be at most ${issue.maximum}`, remedy: "lower it" };
    case "invalid_value":
      return { message: `${place} must be one of ${issue.values.map(String).join(", ")}`, remedy: "use one of these" };
    case "invalid_format":
      return { message: `${place} ${issue.message}`, remedy: "write a number and a unit, such as 8g or 512Mi" };
    case "invalid_union":
      return { message: `${place} must be text or a mapping`, remedy: "write one of the two" };
    case "custom":
      return { message: `${place} ${issue.message}`, remedy: String(issue.params?.["remedy"] ?? "") };
    default:
      return { message: `${place}: ${issue.message}`, remedy: "see schema/job-file.schema.json" };
  }
}

function typeRemedy(expected: string, wanted: string, value: unknown): string {
  switch (expected) {
    case "string":
      return "put the value in quotes";
    case "number":
    case "int": {
      // All times of a job file are seconds; the settings take units.
      const seconds = typeof value === "string" ? parseDuration(value) : null;
      return seconds === null ? `write ${wanted}` : `write seconds, here ${seconds}`;
    }
    case "object":
      return "write each of its fields on a separate, indented line below it";
    case "tuple":
      return "write it as [./data, /data]";
    default:
      return `write ${wanted}`;
  }
}
