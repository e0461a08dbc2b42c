import type { RedactingStream } from "../base/redact.ts";

/**
 * A secret as Harbor shortens it, `abcd****xyz`, at the end of a JSON string (harbor/utils/env.py). It tells seven
 * characters of the secret, and who looks for the secret itself does not find it. Bytes are looked at one by one, so a
 * character of the secret is up to four of them, or six where it is escaped.
 */
const SHORTENED = /(["=])(?:\\u[\da-fA-F]{4}|\\[^u]|[^"\\]){4,16}\*{4}(?:\\u[\da-fA-F]{4}|\\[^u]|[^"\\]){3,12}(?=")/g;

/** More bytes than a find can have. */
const LONGEST = 256;

/** Replaces shortened secrets by `***` before the bytes reach the next stream. */
export function hideShortenedSecrets(next: RedactingStream): RedactingStream {
  let held = "";
  const push = (bytes: Uint8Array): Uint8Array => {
    const text = held + Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    let passed = "";
    let from = 0;
    for (const match of text.includes("****") ? text.matchAll(SHORTENED) : []) {
      passed += `${text.slice(from, match.index)}${match[1]}***`;
      from = match.index + match[0].length;
    }
    const end = Math.max(from, text.length - LONGEST);
    held = text.slice(end);
    return next.push(Buffer.from(passed + text.slice(from, end), "latin1"));
  };
  return {
    push,
    end: () => Buffer.concat([next.push(Buffer.from(held, "latin1")), next.end()]),
  };
}
