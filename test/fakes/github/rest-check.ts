import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { repositoryDirectory } from "../../directories.ts";
import type { RecordedRequest } from "./exchange.ts";

const Schema = z.record(z.string(), z.unknown());
type Schema = z.infer<typeof Schema>;

const Description = z.object({
  routes: z.record(
    z.string(),
    z.object({
      parameters: z.array(
        z.object({
          name: z.string(),
          in: z.enum(["path", "query", "header"]),
          required: z.boolean(),
          schema: Schema,
          "x-multi-segment": z.boolean(),
        }),
      ),
      body: z.object({ required: z.boolean(), schema: Schema }).optional(),
    }),
  ),
});
type Route = z.infer<typeof Description>["routes"][string];

let description: z.infer<typeof Description> | null = null;

/** What GitHub's own description of its REST API says against a request; null where it allows it. */
export function restProblem({ method, query, body }: RecordedRequest, address: string): string | null {
  const found = routeOf(method, address);
  if (found === null) {
    return `${method} ${address}: GitHub's description, as far as scripts/rest-description.ts takes it over, has no such route`;
  }
  const problems = [
    ...found.route.parameters.flatMap(({ name, in: place, schema, required }) => {
      const value = place === "path" ? found.values.get(name) : place === "query" ? query.get(name) : undefined;
      if (value === undefined || value === null) {
        return required && place !== "header" ? [`${name} is missing`] : [];
      }
      return problemsOf(name, fromText(value, schema), schema);
    }),
    ...[...query.keys()]
      .filter((name) => !found.route.parameters.some((one) => one.in === "query" && one.name === name))
      .map((name) => `the query ${name} is unknown`),
    ...bodyProblems(found.route, body),
  ];
  return problems.length === 0 ? null : `${method} ${address}: ${problems.join("; ")}`;
}

function routeOf(
  method: string,
  address: string,
): { readonly route: Route; readonly values: ReadonlyMap<string, string> } | null {
  description ??= Description.parse(
    JSON.parse(readFileSync(path.join(repositoryDirectory(), "test/fakes/github/rest-description.json"), "utf8")),
  );
  // A route with more fixed words comes before one whose placeholder would take them.
  const byPlaceholders = Object.entries(description.routes).toSorted(
    ([left], [right]) => left.split("{").length - right.split("{").length || right.length - left.length,
  );
  for (const [key, route] of byPlaceholders) {
    const [itsMethod, template = ""] = key.split(" ");
    const names: string[] = [];
    const pattern = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      names.push(name);
      return route.parameters.some((one) => one.name === name && one["x-multi-segment"]) ? "(.+)" : "([^/]+)";
    });
    const match = itsMethod === method ? new RegExp(`^${pattern}$`).exec(address) : null;
    if (match !== null) {
      const values = names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? "")] as const);
      return { route, values: new Map(values) };
    }
  }
  return null;
}

function fromText(text: string, { type }: Schema): unknown {
  if (type === "integer" || type === "number") {
    return text === "" ? text : Number(text);
  }
  return type === "boolean" && /^(?:true|false)$/.test(text) ? text === "true" : text;
}

function bodyProblems({ body: wanted }: Route, body: unknown): readonly string[] {
  if (body === null || body === undefined) {
    return wanted?.required === true ? ["the body is missing"] : [];
  }
  return wanted === undefined
    ? ["there is a body and none is expected"]
    : [
        ...problemsOf("the body", body, wanted.schema),
        ...unknownFields("the body", body, wanted.schema),
        ...alternativeProblems(body, wanted.schema),
      ];
}

function problemsOf(what: string, value: unknown, schema: Schema): readonly string[] {
  const parsed = z.fromJSONSchema(schema, { defaultTarget: "openapi-3.0" }).safeParse(value);
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${[what, ...issue.path].join(".")}: ${issue.message}`);
}

/** GitHub ignores what it does not know; a misspelt field should not go unseen. */
function unknownFields(what: string, value: unknown, schema: Schema): readonly string[] {
  if (Array.isArray(value)) {
    const items = Schema.safeParse(schema["items"]).data;
    return items === undefined ? [] : value.flatMap((one, index) => unknownFields(`${what}[${index}]`, one, items));
  }
  const properties = Schema.safeParse(schema["properties"]).data;
  const fields = Schema.safeParse(value).data;
  if (properties === undefined || fields === undefined) {
    return [];
  }
  return Object.entries(fields).flatMap(([name, one]) => {
    const known = Schema.safeParse(properties[name]).data;
    return known === undefined ? [`${what} has an unknown ${name}`] : unknownFields(`${what}.${name}`, one, known);
  });
}

/** What the alternatives of a body require, which Zod leaves out where they do not name the field otherwise. */
function alternativeProblems(body: unknown, schema: Schema): readonly string[] {
  const alternatives = z.array(Schema).safeParse(schema["oneOf"] ?? schema["anyOf"]).data ?? [];
  const fields = Schema.safeParse(body).data ?? {};
  const holds = ({ required, properties }: Schema) => {
    const names = z.array(z.string()).safeParse(required).data ?? [];
    const values = Object.entries(Schema.safeParse(properties).data ?? {});
    return (
      names.every((name) => fields[name] !== undefined) &&
      values.every(([name, one]) => {
        const allowed = z.array(z.unknown()).safeParse(Schema.safeParse(one).data?.["enum"]).data;
        return allowed === undefined || fields[name] === undefined || allowed.includes(fields[name]);
      })
    );
  };
  return alternatives.length === 0 || alternatives.some(holds) ? [] : ["the body is none of the alternatives"];
}
