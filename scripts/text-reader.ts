import type { ErrorText } from "./error-texts.ts";
import { type FunctionNode, isNode, listOf, type Node, nameOf, type Place } from "./source-tree.ts";

const HOLE = "…";
const DEEPEST = 12;
const MOST_ALTERNATIVES = 12;

/** Where a text is made, and the calls that stand for the parameters of the functions around it. */
interface Scope {
  readonly place: Place;
  readonly calls: Map<Node, { readonly call: Node; readonly scope: Scope }>;
}

/** A function by its name, with the file and the scopes that know it. */
interface Declared {
  readonly around: FunctionNode;
  readonly place: Place;
}

/** Thrown where a text depends on who calls the function around it. */
class DependsOnCaller extends Error {
  readonly around: FunctionNode;
  readonly scope: Scope;

  constructor(around: FunctionNode, scope: Scope) {
    super(around.name);
    this.around = around;
    this.scope = scope;
  }
}

/** Reads the texts that expressions may give, with holes for what only a run knows. */
export class TextReader {
  readonly #sources: readonly Place[];
  readonly #functions = new Map<string, Declared[]>();
  readonly #calls = new Map<string, Place[]>();
  readonly #assignments = new Map<string, Place[]>();
  /** `file name` → the file it is imported from. */
  readonly #imports = new Map<string, string>();

  constructor(sources: readonly Place[]) {
    this.#sources = sources;
    for (const place of sources) {
      this.#index(place);
    }
  }

  #index(place: Place): void {
    const { node, functions, file } = place;
    const [around] = functions;
    if (around !== undefined && around.name !== "" && around.node["body"] === node) {
      add(this.#functions, around.name, { around, place });
    }
    const assigned = nameOf(node["id"]) ?? nameOf(node["left"]);
    switch (node.type) {
      case "CallExpression":
        add(this.#calls, nameOf(node["callee"]) ?? "", place);
        break;
      case "VariableDeclarator":
      case "AssignmentExpression":
        add(this.#assignments, assigned ?? "", place);
        break;
      case "ImportDeclaration": {
        const source = isNode(node["source"]) ? String(node["source"]["value"]) : "";
        for (const specifier of listOf(node["specifiers"])) {
          this.#imports.set(`${file} ${nameOf(specifier["local"]) ?? ""}`, resolved(file, source));
        }
        break;
      }
      default:
    }
  }

  /** Every text of a message with its remedy, for every way to get to its place. */
  textsOf(place: Place, message: Node, remedy: Node | null): readonly ErrorText[] {
    return this.#texts({ place, calls: new Map() }, message, remedy, 0);
  }

  #texts(scope: Scope, message: Node, remedy: Node | null, depth: number): readonly ErrorText[] {
    try {
      const messages = this.#read(message, scope, 0);
      const remedies = remedy === null ? [] : this.#read(remedy, scope, 0).filter((text) => text !== "");
      const said = remedies.length === 0 || remedies.join("") === HOLE ? null : remedies.join("; or ");
      return messages.map((text) => ({ message: text, remedy: said }));
    } catch (error) {
      if (!(error instanceof DependsOnCaller)) {
        throw error;
      }
      const { around, scope: inner } = error;
      const calls = depth > DEEPEST ? [] : this.#callsOf(around, inner.place.file);
      return calls.flatMap((place) => {
        inner.calls.set(around.node, { call: place.node, scope: { place, calls: new Map() } });
        const texts = this.#texts(scope, message, remedy, depth + 1);
        inner.calls.delete(around.node);
        return texts;
      });
    }
  }

  /** The calls of a function: where its name is known, in its file or in one that imports it. */
  #callsOf({ name, node }: FunctionNode, file: string): readonly Place[] {
    const declared = (this.#functions.get(name) ?? []).find(({ around }) => around.node === node);
    const [, ...outer] = declared?.place.functions ?? [];
    return (this.#calls.get(name) ?? []).filter((call) =>
      call.file === file
        ? outer.length === 0 || call.functions.some((one) => one.node === outer[0]?.node)
        : this.#imports.get(`${call.file} ${name}`) === file,
    );
  }

  #read(node: Node, scope: Scope, depth: number): readonly string[] {
    if (depth > DEEPEST) {
      return [HOLE];
    }
    const read = (one: unknown) => (isNode(one) ? this.#read(one, scope, depth + 1) : [HOLE]);
    switch (node.type) {
      case "Literal":
        return literalText(node["value"]);
      case "TemplateLiteral":
        return this.#template(node, "cooked", scope, depth);
      case "TaggedTemplateExpression":
        return isNode(node["quasi"]) ? this.#template(node["quasi"], "raw", scope, depth) : [HOLE];
      case "ConditionalExpression":
        return union(read(node["consequent"]), read(node["alternate"]));
      case "LogicalExpression":
        return union(read(node["left"]), read(node["right"]));
      case "BinaryExpression":
        return this.#sum(node, scope, depth);
      case "TSAsExpression":
      case "TSNonNullExpression":
        return read(node["expression"]);
      case "AwaitExpression":
        return read(node["argument"]);
      case "Identifier":
        return this.#identifier(nameOf(node) ?? "", scope, depth);
      case "CallExpression":
        return this.#call(node, scope, depth);
      default:
        return [HOLE];
    }
  }

  #template(node: Node, form: "cooked" | "raw", scope: Scope, depth: number): readonly string[] {
    const quasis = listOf(node["quasis"]).map(({ value }) => {
      const written: unknown =
        typeof value === "object" && value !== null && form in value ? Reflect.get(value, form) : "";
      return [typeof written === "string" ? written : HOLE];
    });
    const holes = listOf(node["expressions"]).map((one) => this.#hole(one, scope, depth + 1));
    return joined(quasis.flatMap((quasi, index) => [quasi, ...(holes[index] === undefined ? [] : [holes[index]])]));
  }

  /** Inside a text: a few alternatives that are written out, or a constant; anything else is a hole. */
  #hole(node: Node, scope: Scope, depth: number): readonly string[] {
    const texts = this.#read(node, scope, depth);
    return texts.length > 0 && texts.length <= MOST_ALTERNATIVES ? texts : [HOLE];
  }

  #sum(node: Node, scope: Scope, depth: number): readonly string[] {
    const sides = [node["left"], node["right"]].filter(isNode);
    const isText = node["operator"] === "+" && sides.every((side) => typeof side["value"] !== "number");
    return isText ? joined(sides.map((side) => this.#hole(side, scope, depth + 1))) : [HOLE];
  }

  #identifier(name: string, scope: Scope, depth: number): readonly string[] {
    const { place, calls } = scope;
    const local = this.#visible(name, place);
    if (local !== null && local.scopes.length > 0) {
      return this.#values(name, local, scope, depth);
    }
    const around = place.functions.find(({ parameters }) => parameters.includes(name));
    if (around === undefined) {
      return local === null ? this.#imported(name, place, depth) : this.#values(name, local, scope, depth);
    }
    const bound = calls.get(around.node);
    if (bound !== undefined) {
      const given = listOf(bound.call["arguments"])[around.parameters.indexOf(name)];
      return given === undefined ? [] : this.#read(given, bound.scope, depth + 1);
    }
    if (around.name === "" || this.#callsOf(around, place.file).length === 0) {
      return [HOLE];
    }
    throw new DependsOnCaller(around, scope);
  }

  /** The declaration of a name that counts at a place: the innermost. Null where it is a parameter's or imported. */
  #visible(name: string, { file, scopes }: Place): Place | null {
    const declarations = (this.#assignments.get(name) ?? []).filter(
      (one) => one.file === file && one.node.type === "VariableDeclarator",
    );
    for (const around of scopes) {
      const found = declarations.find((one) => one.scopes[0] === around);
      if (found !== undefined) {
        return found;
      }
    }
    return declarations.find((one) => one.scopes.length === 0) ?? null;
  }

  /** What a variable is given where it is declared and later. */
  #values(name: string, declaration: Place, { calls }: Scope, depth: number): readonly string[] {
    const [block] = declaration.scopes;
    const later = (this.#assignments.get(name) ?? []).filter(
      ({ file, node, scopes }) =>
        node.type === "AssignmentExpression" &&
        file === declaration.file &&
        (block === undefined || scopes.includes(block)),
    );
    const values = [declaration, ...later].flatMap((place) => {
      const value = place.node["init"] ?? place.node["right"];
      return isNode(value) ? this.#read(value, { place, calls }, depth + 1) : [];
    });
    return values.length === 0 ? [HOLE] : [...new Set(values)];
  }

  #imported(name: string, { file }: Place, depth: number): readonly string[] {
    const source = this.#imports.get(`${file} ${name}`);
    const constants = (this.#assignments.get(name) ?? []).filter(
      (one) => one.file === source && one.scopes.length === 0,
    );
    return constants
      .flatMap((place) => this.#values(name, place, { place, calls: new Map() }, depth))
      .concat(constants.length === 0 ? [HOLE] : []);
  }

  /** A function of ours that returns texts. */
  #call(node: Node, scope: Scope, depth: number): readonly string[] {
    const { file } = scope.place;
    const name = nameOf(node["callee"]) ?? "";
    const source = this.#imports.get(`${file} ${name}`) ?? file;
    const called = (this.#functions.get(name) ?? []).find(({ place }) => place.file === source);
    if (called === undefined) {
      return [HOLE];
    }
    const bound = { call: node, scope };
    const calls = new Map([...scope.calls, [called.around.node, bound] as const]);
    const texts = this.#returned(called).flatMap(({ value, place }) => this.#read(value, { place, calls }, depth + 1));
    return [...new Set(texts)];
  }

  #returned({ around, place }: Declared): readonly { readonly value: Node; readonly place: Place }[] {
    if (place.node.type !== "BlockStatement") {
      return [{ value: place.node, place }];
    }
    return this.#sources
      .filter(({ node, functions }) => node.type === "ReturnStatement" && functions[0]?.node === around.node)
      .flatMap((one) => {
        const value = one.node["argument"];
        return isNode(value) ? [{ value, place: one }] : [];
      });
  }
}

/** Null stands for no text. */
function literalText(value: unknown): readonly string[] {
  if (value === null) {
    return [];
  }
  return typeof value === "string" || typeof value === "number" ? [String(value)] : [HOLE];
}

/** `../base/text.ts` as seen from a file → `base/text.ts`. */
function resolved(file: string, source: string): string {
  return source.startsWith(".") ? new URL(source, `file:///${file}`).pathname.slice(1) : source;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) {
    map.set(key, [value]);
  } else {
    values.push(value);
  }
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])];
}

/** Every way to join one text of each list. */
function joined(parts: readonly (readonly string[])[]): readonly string[] {
  const all = parts.reduce<readonly string[]>(
    (texts, part) => {
      const next = texts.flatMap((text) => part.map((one) => text + one));
      return next.length > MOST_ALTERNATIVES ? texts.map((text) => text + HOLE) : next;
    },
    [""],
  );
  return [...new Set(all.map((text) => text.replaceAll(/…(?:[^\p{L}\p{N}]?…)+/gu, HOLE)))];
}
