import { isNode, listOf, type Node, nameOf, type Place, propertyOf } from "./source-tree.ts";
import { TextReader } from "./text-reader.ts";

/** An error as a user may read it, with … for what differs from case to case. */
export interface ErrorText {
  readonly message: string;
  /** What the code itself says to do; null where it says no more than the message. */
  readonly remedy: string | null;
}

/** Below src/: the embedded server answers as ROCK does, and says so through its client. */
export const NOT_FOR_USERS: readonly string[] = ["local"];

/**
 * Finds the texts of all errors in parsed sources: of every error that is thrown, of every problem with its remedy, of every
 * warning, and of all that keeps a job from counting; followed through the variables and functions that hand them on.
 */
export function findErrorTexts(sources: readonly Place[]): readonly ErrorText[] {
  const reader = new TextReader(sources);
  const found = sources.flatMap((place) =>
    madeAt(place).flatMap(({ message, remedy }) => reader.textsOf(place, message, remedy)),
  );
  const tidy = found.map(({ message, remedy }) => ({ message: tidied(message), remedy }));
  const unique = new Map(tidy.map((one) => [JSON.stringify([one.message, one.remedy]), one]));
  return [...unique.values()].filter(({ message }) => wordsIn(message) >= 2);
}

/** A text that is only handed on has no words of its making; it is found where it is made. */
function wordsIn(message: string): number {
  return (message.match(/[a-z]{2,}/gi) ?? []).length;
}

function tidied(message: string): string {
  return message.trim().replace(/:$/, "");
}

interface Made {
  readonly message: Node;
  readonly remedy: Node | null;
}

/** The messages and their remedies where a node makes errors. */
function madeAt(place: Place): readonly Made[] {
  const { node } = place;
  const [first] = listOf(node["arguments"]);
  const callee = isNode(node["callee"]) ? node["callee"] : null;
  const throws = node.type === "NewExpression" && /(?:Error|Problem)$/.test(nameOf(callee) ?? "");
  if (first !== undefined && (throws || (node.type === "CallExpression" && isLogCall(callee)))) {
    return [{ message: first, remedy: null }];
  }
  if (isFault(place)) {
    return [{ message: node, remedy: null }];
  }
  if (node.type === "CallExpression" && SAYS_PROBLEMS.has(nameOf(callee) ?? "") && first?.type === "ArrayExpression") {
    return listOf(first["elements"]).map((message) => ({ message, remedy: null }));
  }
  if (node.type !== "ObjectExpression") {
    return [];
  }
  const message = propertyOf(node, "message");
  const problems = listOf(propertyOf(node, "problems")?.["elements"]).map((one) => ({ message: one, remedy: null }));
  return message === null || isNews(node) ? problems : [{ message, remedy: propertyOf(node, "remedy") }];
}

/** What takes a list of problems that are written out already. */
const SAYS_PROBLEMS: ReadonlySet<string> = new Set(["misuse", "refuse", "problemsText"]);

/** `log.warning(…)` and `log.error(…)`, by any path to the log. */
function isLogCall(callee: Node | null): boolean {
  const method = nameOf(callee?.["property"]);
  const object = isNode(callee?.["object"]) ? callee["object"] : null;
  const name = nameOf(object) ?? nameOf(object?.["property"]);
  return name === "log" && (method === "warning" || method === "error");
}

/** A sentence in a function whose name says that it makes faults. */
function isFault({ node, functions }: Place): boolean {
  const isText = node.type === "TemplateLiteral" || (node.type === "Literal" && typeof node["value"] === "string");
  return (
    isText && functions.some(({ name }) => /fault|flagProblems|disagreements|doubled/i.test(name)) && isSentence(node)
  );
}

function isSentence(node: Node): boolean {
  const text = node.type === "Literal" ? String(node["value"]) : listOf(node["quasis"]).map(rawOf).join(" … ");
  return (text.match(/\p{L}+/gu) ?? []).length >= 4;
}

function rawOf({ value }: Node): string {
  return typeof value === "object" && value !== null && "raw" in value ? String(value.raw) : "";
}

/** News, which is no error: how a run goes on, and why there is no comment where none is wanted. */
function isNews(object: Node): boolean {
  const kind = propertyOf(object, "kind")?.["value"];
  const level = propertyOf(object, "level")?.["value"];
  return kind === "notice" || kind === "debug" || kind === "skipped" || level === "notice";
}
