import type { Body } from "./endpoints.ts";
import type { Reply } from "./envelope.ts";
import { missing, type Violation } from "./validation.ts";

const MOST_BYTES = 256 * 1024 * 1024;

/** Reads a JSON body; what is not JSON is answered as ROCK's web framework does. */
export async function readJsonBody(contentType: string, body: AsyncIterable<Uint8Array>): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MOST_BYTES) {
      return refused({
        kind: "plain",
        status: 413,
        body: { detail: `a JSON body may have ${MOST_BYTES} bytes at most` },
      });
    }
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  if (text === "") {
    return invalid(missing(["body"], null));
  }
  // Of another type the body is just a text, and fails the check of its fields.
  return isJson(contentType) ? parse(text) : { ok: true, value: text };
}

function parse(text: string): Body {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const position = Number(/at position (\d+)/.exec(reason)?.[1] ?? 0);
    return invalid({
      type: "json_invalid",
      loc: ["body", position],
      msg: "JSON decode error",
      input: {},
      ctx: { error: reason },
    });
  }
  const name = pythonTypeOf(value);
  if (name !== "dict") {
    // ROCK's access log looks for a sandbox id in every body, and fails where there can be none.
    const body = { detail: `'${name}' object has no attribute 'get'`, traceback: [] };
    return refused({ kind: "plain", status: 500, body });
  }
  return { ok: true, value };
}

function isJson(contentType: string): boolean {
  return /^application\/(?:[^;]+\+)?json\s*(?:;|$)/i.test(contentType);
}

function pythonTypeOf(value: unknown): string {
  switch (typeof value) {
    case "string":
      return "str";
    case "boolean":
      return "bool";
    case "number":
      return Number.isInteger(value) ? "int" : "float";
    default:
      return value === null ? "NoneType" : Array.isArray(value) ? "list" : "dict";
  }
}

function invalid(violation: Violation): Body {
  return refused({ kind: "invalid", violations: [violation] });
}

function refused(reply: Reply): Body {
  return { ok: false, reply };
}
