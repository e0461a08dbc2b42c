import assert from "node:assert/strict";
import { parseAllDocuments } from "yaml";
import { SETTINGS } from "../../src/settings/table.ts";

/** The `with:` of every use of the action in a workflow, or in a piece of one. */
function inputsOfUses(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) {
    return [];
  }
  const fields: Readonly<Record<string, unknown>> = { ...node };
  const isOurs = typeof fields["uses"] === "string" && fields["uses"].startsWith("org/rock-job-action@");
  const given = fields["with"];
  const own = isOurs && typeof given === "object" && given !== null ? Object.keys(given) : [];
  return [...own, ...Object.values(fields).flatMap(inputsOfUses)];
}

/** Every document of a text, which must be without errors. */
export function parseYaml(source: string, place: string): readonly unknown[] {
  return parseAllDocuments(source).map((document) => {
    assert.deepEqual(document.errors, [], place);
    return document.toJS() as unknown;
  });
}

/** The names of all inputs. */
export const INPUTS: ReadonlySet<string> = new Set(
  SETTINGS.filter(({ input }) => input !== null).map(({ name }) => name),
);

/** Fails where a use of the action in the text gives an input that action.yml does not have; returns how many it gives. */
export function assertInputsExist(source: string, place: string): number {
  const used = parseYaml(source, place).flatMap(inputsOfUses);
  assert.deepEqual(
    used.filter((name) => !INPUTS.has(name)),
    [],
    `${place} gives inputs that action.yml does not have`,
  );
  return used.length;
}
