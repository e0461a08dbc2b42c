import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";

/** A node of a parsed source, as ESTree has it; fields by name. */
export interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A function of a source with what is needed to follow texts through it. */
export interface FunctionNode {
  readonly node: Node;
  /** Empty for one that is only passed on. */
  readonly name: string;
  /** Names of parameters by position; null for one that is taken apart. */
  readonly parameters: readonly (string | null)[];
}

/** A node, its file, and what is around it, the innermost first. */
export interface Place {
  readonly file: string;
  readonly node: Node;
  readonly functions: readonly FunctionNode[];
  /** Functions and blocks, in which names are known. */
  readonly scopes: readonly Node[];
}

/** Every node of every source below a directory. */
export function readSources(directory: string, leaveOut: readonly string[]): readonly Place[] {
  const files = readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.endsWith(".ts") && !leaveOut.some((room) => file.startsWith(`${room}/`)))
    .sort();
  return files.flatMap((file) => {
    const { program, errors } = parseSync(file, readFileSync(path.join(directory, file), "utf8"));
    if (errors.length > 0) {
      throw new Error(`${file} cannot be parsed: ${errors.map(({ message }) => message).join("; ")}`);
    }
    const places: Place[] = [];
    const around: Around = { name: "", functions: [], scopes: [] };
    collect(program as unknown as Node, around, (node, { functions, scopes }) =>
      places.push({ file, node, functions, scopes }),
    );
    return places;
  });
}

interface Around extends Pick<Place, "functions" | "scopes"> {
  /** What a function here would be called. */
  readonly name: string;
}

function collect(node: Node, around: Around, add: (node: Node, around: Around) => void): void {
  add(node, around);
  const functions = isFunction(node) ? [functionOf(node, around.name), ...around.functions] : around.functions;
  const scopes = isFunction(node) || node.type === "BlockStatement" ? [node, ...around.scopes] : around.scopes;
  for (const [field, value] of Object.entries(node)) {
    for (const child of [value].flat().filter(isNode)) {
      collect(child, { name: nameFor(node, field), functions, scopes }, add);
    }
  }
}

/** The name that a function gets from what stands around it: `const name = () => …`, or a method's. */
function nameFor(parent: Node, field: string): string {
  const isNamed =
    (parent.type === "VariableDeclarator" && field === "init") ||
    (["Property", "MethodDefinition", "PropertyDefinition"].includes(parent.type) && field === "value");
  return isNamed ? (nameOf(parent["id"]) ?? nameOf(parent["key"]) ?? "") : "";
}

function functionOf(node: Node, name: string): FunctionNode {
  const parameters = listOf(node["params"]).map((one) => nameOf(one["left"]) ?? nameOf(one));
  return { node, name: nameOf(node["id"]) ?? name, parameters };
}

export function isFunction({ type }: Node): boolean {
  return type === "FunctionDeclaration" || type === "FunctionExpression" || type === "ArrowFunctionExpression";
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

export function listOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** Of an identifier, also of a private one; null for anything else. */
export function nameOf(value: unknown): string | null {
  const isName = isNode(value) && (value.type === "Identifier" || value.type === "PrivateIdentifier");
  return isName && typeof value["name"] === "string" ? value["name"] : null;
}

/** The value of `key: value` in an object. */
export function propertyOf(object: Node, key: string): Node | null {
  const property = listOf(object["properties"]).find((one) => nameOf(one["key"]) === key);
  const value = property?.["value"];
  return isNode(value) ? value : null;
}
