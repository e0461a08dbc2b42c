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
export const wholeNumber = (min: number) => z.preprocess(numeric, z.number().int().min(min));
export const flag = () => z.preprocess(boolean, z.boolean());
export const textMap = () => z.record(z.string(), z.string());

function numeric(value: unknown): unknown {
  const isNumber = typeof value === "string" && /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(value);
  return isNumber ? Number(value) : value;
}

function boolean(value: unknown): unknown {
  if (typeof value !== "string") {
    return value;
  }
  const word = value.trim().toLowerCase();
  return ["true", "yes", "on", "1"].includes(word) ? true : ["false", "no", "off", "0"].includes(word) ? false : value;
}
