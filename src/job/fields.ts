import { z } from "zod";

/**
 * The building blocks of the job schemas. Numbers and booleans may also be written as text, as ROCK's pydantic models
 * take them, because a value that came from `${NAME}` is text. Text must be text: a bare 1 for a variable is refused
 * there too.
 */
export const text = () => z.string();
export const filledText = () => z.string().min(1, "must not be empty");

export const number = () => z.preprocess(numeric, z.number());
export const positiveNumber = () => z.preprocess(numeric, z.number().positive());
export const numberFrom = (min: number) => z.preprocess(numeric, z.number().min(min));
export const wholeNumber = (min: number) => z.preprocess(numeric, z.number().int().min(min));
export const flag = () => z.preprocess(boolean, z.boolean());
export const textMap = () => z.record(z.string(), z.string());

/** A mapping whose values are the business of somebody else: whatever JSON can hold, at any depth. */
export const anyMap = () =>
  z.record(z.string(), z.unknown()).superRefine((value, context) => {
    for (const { path, message } of unfaithful(value, [])) {
      context.addIssue({ code: "custom", path: [...path], message, params: { remedy: "put it in quotes" } });
    }
  });

interface Unfaithful {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What YAML can say and we cannot hand on as it was meant: better refused than changed. */
function unfaithful(value: unknown, path: readonly PropertyKey[]): readonly Unfaithful[] {
  if (typeof value === "number") {
    const isExact = Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
    return isExact ? [] : [{ path, message: "is a number that JSON cannot hold exactly" }];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => unfaithful(item, [...path, index]));
  }
  if (typeof value === "object" && value !== null) {
    return Object.getPrototypeOf(value) === Object.prototype
      ? Object.entries(value).flatMap(([key, item]) => unfaithful(item, [...path, key]))
      : [{ path, message: "is a date or another value of YAML that JSON does not have" }];
  }
  return typeof value === "bigint" ? [{ path, message: "is a number that JSON cannot hold exactly" }] : [];
}

function numeric(value: unknown): unknown {
  const isNumber = typeof value === "string" && /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(value);
  return isNumber ? Number(value) : value;
}

function boolean(value: unknown): unknown {
  if (typeof value !== "string") {
    return value;
  }
  const word = value.trim().toLowerCase();
  if (["true", "yes", "on", "1", "y", "t"].includes(word)) {
    return true;
  }
  return ["false", "no", "off", "0", "n", "f"].includes(word) ? false : value;
}
