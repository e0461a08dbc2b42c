import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
} from "yaml";
import { byPosition, invalid, type Parsed, type Problem, problemText, valid } from "./problem.ts";
import { pyyamlTags } from "./pyyaml.ts";
import { type LookUp, substitute } from "./substitute.ts";

/** A parsed job file: its plain value, and where each part of it stands. */
export interface JobDocument {
  readonly file: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** What is wrong with its keys and references, which leaves the rest worth looking at. */
  readonly problems: readonly Problem[];
  /** Whether nothing else can be said of what stands here: a reference in it is undefined, or it is a bad key. */
  isUnknown(position: Position): boolean;
  /** The position of a value, or of the nearest part around it. */
  locate(path: readonly PropertyKey[]): Position;
  /** The position of a key. */
  locateKey(path: readonly PropertyKey[]): Position;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

const MAX_BYTES = 1024 * 1024;
const MAX_ALIASES = 100;
/** These keys reach an object's prototype in careless code; no job needs them. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Bytes of a job file → its value with `${NAME}` replaced. YAML 1.1, because ROCK reads job files with PyYAML: `yes`,
 * `010` and `<<` must mean here what they mean there. Never replaces inside the top-level `script`, which is the shell's.
 * A document that can be read may have problems all the same: a value with an undefined reference stays as it is written.
 */
export function readJobDocument(bytes: Uint8Array, file: string, lookUp: LookUp): Parsed<JobDocument> {
  const wholeFile = (message: string, remedy: string) => invalid([{ file, line: 1, column: 1, message, remedy }]);
  if (bytes.length > MAX_BYTES) {
    return wholeFile(
      `the file has ${bytes.length} bytes`,
      "a job file may have 1 MiB; put large inputs into `uploads`",
    );
  }
  const text = decode(bytes);
  if (text === null) {
    return wholeFile("the file is not UTF-8", "save it as UTF-8");
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: "1.1",
    customTags: pyyamlTags,
    lineCounter: lines,
    prettyErrors: false,
    keepSourceTokens: false,
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const flaws = [...document.errors, ...document.warnings].map((flaw) => ({
    file,
    ...at(flaw.pos[0]),
    ...yamlWords(flaw),
  }));
  if (flaws.length > 0) {
    return invalid(flaws);
  }
  if (!isMap(document.contents)) {
    return document.contents === null || (isScalar(document.contents) && document.contents.value === null)
      ? wholeFile(
          "the file is empty",
          "write a job: `script` for a Bash Job, `agents` and `datasets` for a Harbor Bench Job",
        )
      : wholeFile("the file is not a mapping", "a job file has `key: value` lines at its top level");
  }
  const faults = [...keyFlaws(document), ...replaceReferences(document, text, lookUp)];
  const problems = faults.map(({ offset, message, remedy }) => ({ file, ...at(offset), message, remedy }));
  const value = plainValue(document);
  if (!value.ok) {
    const bomb = { file, line: 1, column: 1, message: value.message, remedy: "write the repeated parts out" };
    return invalid([bomb, ...problems].sort(byPosition));
  }
  const unknown = new Set(unknownPlaces(document, faults).map((offset) => placeText(at(offset))));
  return valid({
    file,
    value: value.value,
    problems,
    isUnknown: (position) => unknown.has(placeText(position)),
    ...locators(document, at),
  });
}

/**
 * The document's own problems and what others found in it, in the order of the file, each once. Nothing is said of a value
 * that is not known yet.
 */
export function problemsIn(document: JobDocument, found: readonly Problem[]): readonly Problem[] {
  const told = new Set<string>();
  return [...document.problems, ...found.filter((problem) => !document.isUnknown(problem))]
    .filter((problem) => {
      const text = problemText(problem);
      return !told.has(text) && told.add(text);
    })
    .sort(byPosition);
}

function placeText({ line, column }: Position): string {
  return `${line}:${column}`;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function yamlWords({ code, message }: YAMLError): { readonly message: string; readonly remedy: string } {
  if (code === "MULTIPLE_DOCS") {
    const words = "not valid YAML of a job: the file has several documents, divided by ---";
    return { message: words, remedy: "put each job into a separate file" };
  }
  return { message: `not valid YAML: ${message}`, remedy: yamlRemedy(message) };
}

function yamlRemedy(message: string): string {
  if (/tab/i.test(message)) {
    return "indent with spaces";
  }
  return /unique/i.test(message) ? "keep one of the two" : "check the indentation and the quotes around this place";
}

/** The `yaml` package reads a plain `<<` as a symbol. */
function isMergeKey(key: unknown): boolean {
  return typeof key === "symbol" && key.description === "<<";
}

interface Flaw {
  /** Where to point at. */
  readonly offset: number;
  /** The key or value that has it. */
  readonly node: Node | null;
  readonly message: string;
  readonly remedy: string;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** Where the nodes with flaws stand, and the aliases that repeat one of them. */
function unknownPlaces(document: Document, flaws: readonly Flaw[]): readonly number[] {
  const nodes = new Set(flaws.map((flaw) => flaw.node));
  const aliases: Node[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (nodes.has(alias.resolve(document) ?? null)) {
        aliases.push(alias);
      }
    },
  });
  return [...nodes, ...aliases].map(startOf);
}

function keyFlaws(document: Document): readonly Flaw[] {
  const flaws: Flaw[] = [];
  const add = (key: unknown, message: string, remedy: string) =>
    flaws.push({ offset: startOf(key), node: isNode(key) ? key : null, message, remedy });
  visit(document, {
    Pair: (_, pair) => {
      const key = isScalar(pair.key) ? pair.key.value : pair.key;
      if (isMergeKey(key)) {
        return;
      }
      if (typeof key !== "string") {
        // PyYAML reads `on:` and `yes:` as true, and so do we; nobody means that.
        add(
          pair.key,
          `the key ${isScalar(pair.key) ? (pair.key.source ?? String(key)) : "here"} is not text`,
          "put it in quotes",
        );
      } else if (FORBIDDEN_KEYS.has(key)) {
        add(pair.key, `the key ${key} is not allowed`, "rename it");
      }
    },
  });
  return flaws;
}

const PLACEHOLDER = /<\s*your[-_ ][^>]*>/i;

function replaceReferences(document: Document, source: string, lookUp: LookUp): readonly Flaw[] {
  const flaws: Flaw[] = [];
  visit(document, {
    Pair: (_, pair, path) => (path.length === 2 && isScriptPair(pair) ? visit.SKIP : undefined),
    Scalar: (key, scalar) => {
      if (key === "key" || typeof scalar.value !== "string") {
        return;
      }
      const placeholder = PLACEHOLDER.exec(scalar.value);
      if (placeholder) {
        const message = `${placeholder[0]} was left from a template`;
        flaws.push({
          offset: offsetOf(placeholder[0], scalar, source),
          node: scalar,
          message,
          remedy: "put the real value, or ${NAME}",
        });
        return;
      }
      const result = substitute(scalar.value, lookUp);
      if (result.ok) {
        scalar.value = result.text;
      } else {
        flaws.push(
          ...result.faults.map(({ written, message, remedy }) => ({
            offset: offsetOf(written, scalar, source),
            node: scalar,
            message,
            remedy,
          })),
        );
      }
    },
  });
  return flaws;
}

function isScriptPair(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.value === "script";
}

function offsetOf(written: string, scalar: Scalar, source: string): number {
  const [start = 0, end = start] = scalar.range ?? [];
  const inside = source.slice(start, end).indexOf(written);
  return start + Math.max(0, inside);
}

type PlainValue =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly message: string };

function plainValue(document: Document): PlainValue {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: MAX_ALIASES }) as Record<string, unknown> };
  } catch (error) {
    if (error instanceof ReferenceError) {
      return { ok: false, message: `more than ${MAX_ALIASES} uses of one YAML alias` };
    }
    throw error;
  }
}

function locators(document: Document, at: (offset: number) => Position): Pick<JobDocument, "locate" | "locateKey"> {
  const resolve = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  const child = (
    node: unknown,
    key: PropertyKey,
  ): { readonly key: Node | null; readonly value: Node | null } | null => {
    const actual = resolve(node);
    if (isMap(actual)) {
      const pair = actual.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      return pair ? { key: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null } : null;
    }
    if (isSeq(actual)) {
      const item = actual.items[Number(key)];
      return isNode(item) ? { key: item, value: item } : null;
    }
    return null;
  };
  const walk = (path: readonly PropertyKey[], wantKey: boolean): Position => {
    let node: Node | null = document.contents;
    let nearest = startOf(node);
    for (const [index, key] of path.entries()) {
      const next = child(node, key);
      if (next === null) {
        break;
      }
      const last = index === path.length - 1;
      nearest = startOf(last && wantKey ? next.key : (next.value ?? next.key)) || startOf(next.key);
      node = next.value;
    }
    return at(nearest);
  };
  return { locate: (path) => walk(path, false), locateKey: (path) => walk(path, true) };
}
