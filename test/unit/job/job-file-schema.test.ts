import assert from "node:assert/strict";
import { test } from "node:test";
import { jobFileJsonSchema } from "../../../src/job/job-file-schema.ts";

interface Schema {
  readonly title?: string;
  readonly type?: string;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
}

/** A field by its path, below any choice between forms. */
function fieldOf(schema: Schema, path: readonly string[]): Schema {
  return path.reduce<Schema>((current, key) => {
    const holder = [current, ...(current.anyOf ?? [])].find(({ properties }) => properties !== undefined);
    const field = holder?.properties?.[key];
    assert.ok(field, path.join("."));
    return field;
  }, schema);
}

function formsOf(schema: Schema): readonly Schema[] {
  return [schema, ...(schema.anyOf ?? []).flatMap(formsOf)];
}

test("a job file is one of the two kinds, each with its own keys and no others", () => {
  const [bash, harbor, ...others] = (jobFileJsonSchema() as Schema).anyOf ?? [];
  assert.ok(bash && harbor);
  assert.deepEqual(others, []);
  assert.deepEqual([bash.title, harbor.title], ["Bash Job", "Harbor Bench Job"]);
  assert.deepEqual([bash.additionalProperties, harbor.additionalProperties], [false, false]);
  assert.deepEqual([bash.required, harbor.required], [undefined, ["experiment_id"]]);
  assert.ok(bash.properties?.["script"] && !harbor.properties?.["script"]);
  assert.ok(!bash.properties?.["agents"] && harbor.properties?.["agents"]);
});

test("a reference may stand wherever text would otherwise be wrong", () => {
  const [, harbor] = (jobFileJsonSchema() as Schema).anyOf ?? [];
  assert.ok(harbor);
  const paths = [
    "n_attempts",
    "timeout_multiplier",
    "debug",
    "verifier.mode",
    "environment.memory",
    "environment.type",
  ];
  for (const path of paths) {
    const forms = formsOf(fieldOf(harbor, path.split(".")));
    const takes = (text: string) =>
      forms.some(({ pattern }) => pattern !== undefined && new RegExp(pattern).test(text));
    assert.ok(takes(["$", "{NAME:-1}"].join("")), path);
    assert.ok(!takes("no reference"), path);
  }
  const sizes = formsOf(fieldOf(harbor, ["environment", "disk"])).flatMap(({ pattern }) => pattern ?? []);
  assert.ok(sizes.some((pattern) => new RegExp(pattern).test("100G") && new RegExp(pattern).test("512Mi")));
});
