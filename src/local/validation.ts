/** What is wrong with one value of a request, as ROCK's own validation (pydantic) puts it. */
export interface Violation {
  readonly type: string;
  readonly loc: Location;
  readonly msg: string;
  readonly input: unknown;
  readonly ctx?: Readonly<Record<string, unknown>>;
}

/** The way to a value: `body`, `command`, `list[str]`, 1. */
export type Location = readonly (string | number)[];

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/** Reads a value as leniently as ROCK does: "5" is a number, "yes" is true. */
export type Check<T> = (input: unknown, loc: Location) => Checked<T>;

export interface Field<T> {
  readonly check: Check<T>;
  readonly absent: { readonly kind: "required" } | { readonly kind: "default"; readonly value: T };
}

export type Shape = Readonly<Record<string, Field<unknown>>>;
export type ValuesOf<S extends Shape> = { readonly [K in keyof S]: S[K] extends Field<infer T> ? T : never };

export function required<T>(check: Check<T>): Field<T> {
  return { check, absent: { kind: "required" } };
}

export function optional<T>(check: Check<T>, value: T): Field<T> {
  return { check, absent: { kind: "default", value } };
}

/** Checks every field of an object, in the order of the shape; keys that the shape does not know are ignored. */
export function checkFields<S extends Shape>(shape: S, input: unknown, loc: Location): Checked<ValuesOf<S>> {
  if (!isObject(input)) {
    const msg = "Input should be a valid dictionary or object to extract fields from";
    return failed({ type: "model_attributes_type", loc, msg, input });
  }
  const values: Record<string, unknown> = {};
  const violations: Violation[] = [];
  for (const [name, field] of Object.entries(shape)) {
    if (Object.hasOwn(input, name)) {
      const checked = field.check(input[name], [...loc, name]);
      if (checked.ok) {
        values[name] = checked.value;
      } else {
        violations.push(...checked.violations);
      }
    } else if (field.absent.kind === "default") {
      values[name] = field.absent.value;
    } else {
      violations.push(missing([...loc, name], loc[0] === "body" ? input : null));
    }
  }
  return violations.length === 0 ? passed(values as ValuesOf<S>) : { ok: false, violations };
}

export function missing(loc: Location, input: unknown): Violation {
  return { type: "missing", loc, msg: "Field required", input };
}

export const text: Check<string> = (input, loc) =>
  typeof input === "string"
    ? passed(input)
    : failed({ type: "string_type", loc, msg: "Input should be a valid string", input });

/** A string that is not only white space; what surrounds it is cut off. */
export const nonBlankText: Check<string> = (input, loc) => {
  const checked = text(input, loc);
  if (!checked.ok || checked.value.trim() !== "") {
    return checked.ok ? passed(checked.value.trim()) : checked;
  }
  const msg = "String should have at least 1 character";
  return failed({ type: "string_too_short", loc, msg, input, ctx: { min_length: 1 } });
};

export const number: Check<number> = (input, loc) => {
  if (typeof input === "number") {
    return passed(input);
  }
  if (typeof input === "boolean") {
    return passed(Number(input));
  }
  if (typeof input !== "string") {
    return failed({ type: "float_type", loc, msg: "Input should be a valid number", input });
  }
  const value = Number(input);
  return input.trim() !== "" && Number.isFinite(value)
    ? passed(value)
    : failed({
        type: "float_parsing",
        loc,
        msg: "Input should be a valid number, unable to parse string as a number",
        input,
      });
};

export const integer: Check<number> = (input, loc) => {
  if (typeof input === "boolean") {
    return passed(Number(input));
  }
  if (typeof input === "string") {
    return /^\s*[+-]?\d+\s*$/.test(input)
      ? passed(Number(input))
      : failed({
          type: "int_parsing",
          loc,
          msg: "Input should be a valid integer, unable to parse string as an integer",
          input,
        });
  }
  if (typeof input !== "number") {
    return failed({ type: "int_type", loc, msg: "Input should be a valid integer", input });
  }
  const msg = "Input should be a valid integer, got a number with a fractional part";
  return Number.isInteger(input) ? passed(input) : failed({ type: "int_from_float", loc, msg, input });
};

/** An integer that is at least 0; `name` is the field's own. */
export const notNegative =
  (name: string): Check<number> =>
  (input, loc) => {
    const checked = integer(input, loc);
    if (!checked.ok || checked.value >= 0) {
      return checked;
    }
    return failed({ type: "value_error", loc, msg: `Value error, ${name} must be >= 0`, input, ctx: { error: {} } });
  };

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...["1", "true", "t", "yes", "y", "on"].map((word) => [word, true] as const),
  ...["0", "false", "f", "no", "n", "off"].map((word) => [word, false] as const),
]);

export const flag: Check<boolean> = (input, loc) => {
  if (typeof input === "boolean") {
    return passed(input);
  }
  if (typeof input !== "string" && typeof input !== "number") {
    return failed({ type: "bool_type", loc, msg: "Input should be a valid boolean", input });
  }
  const value = WORDS.get(String(input).toLowerCase());
  const msg = "Input should be a valid boolean, unable to interpret input";
  return value === undefined ? failed({ type: "bool_parsing", loc, msg, input }) : passed(value);
};

/** One of a few words; `expected` is how the message lists them. */
export const oneOf =
  (words: readonly string[], expected: string): Check<string> =>
  (input, loc) =>
    typeof input === "string" && words.includes(input)
      ? passed(input)
      : failed({ type: "literal_error", loc, msg: `Input should be ${expected}`, input, ctx: { expected } });

export const nullable =
  <T>(check: Check<T>): Check<T | null> =>
  (input, loc) =>
    input === null ? passed(null) : check(input, loc);

export const listOfTexts: Check<readonly string[]> = (input, loc) => {
  if (!Array.isArray(input)) {
    return failed({ type: "list_type", loc, msg: "Input should be a valid list", input });
  }
  return gathered(input.map((item, index) => text(item, [...loc, index])));
};

export const mapOfTexts: Check<ReadonlyMap<string, string>> = (input, loc) => {
  if (!isObject(input)) {
    return failed({ type: "dict_type", loc, msg: "Input should be a valid dictionary", input });
  }
  const values = gathered(Object.entries(input).map(([name, value]) => text(value, [...loc, name])));
  return values.ok
    ? passed(new Map(Object.keys(input).map((name, index) => [name, values.value[index] ?? ""])))
    : values;
};

export const textOrListOfTexts: Check<string | readonly string[]> = (input, loc) => {
  const asText = text(input, [...loc, "str"]);
  if (asText.ok) {
    return asText;
  }
  const asList = listOfTexts(input, [...loc, "list[str]"]);
  return asList.ok ? asList : { ok: false, violations: [...asText.violations, ...asList.violations] };
};

function gathered<T>(items: readonly Checked<T>[]): Checked<readonly T[]> {
  const violations = items.flatMap((item) => (item.ok ? [] : item.violations));
  return violations.length === 0
    ? passed(items.flatMap((item) => (item.ok ? [item.value] : [])))
    : { ok: false, violations };
}

export function passed<T>(value: T): Checked<T> {
  return { ok: true, value };
}

export function failed(violation: Violation): Checked<never> {
  return { ok: false, violations: [violation] };
}

function isObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}
