import { isAscii, isUtf8 } from "node:buffer";

/** How Python decodes a byte that it cannot read. */
type OnBadByte = (byte: number) => string;

const AS_ESCAPE: OnBadByte = (byte) => `\\x${byte.toString(16).padStart(2, "0")}`;
const AS_NOTHING: OnBadByte = () => "";
const AS_REPLACEMENT: OnBadByte = () => "\ufffd";

/** A command's output as ROCK gives it: UTF-8, and `\xff` for each byte that is none. */
export function decodeOutput(chunks: readonly Uint8Array[]): string {
  return decodeUtf8(Buffer.concat(chunks), AS_ESCAPE);
}

/**
 * The content of a text file as Python's read_text gives it: in the named encoding (UTF-8, ASCII and Latin-1 are known),
 * with every line end made `\n`. Null where Python would fail.
 */
export function decodeText(bytes: Buffer, encoding: string | null, errors: string | null): string | null {
  const content = decode(bytes, encodingOf(encoding), errors ?? "strict");
  return content?.replace(/\r\n?/g, "\n") ?? null;
}

type Encoding = "utf-8" | "utf-8-sig" | "ascii" | "latin-1";

const ENCODINGS: ReadonlyMap<string, Encoding> = new Map([
  ...["utf_8", "utf8", "u8", "utf"].map((name) => [name, "utf-8"] as const),
  ...["utf_8_sig", "utf8_sig"].map((name) => [name, "utf-8-sig"] as const),
  ...["ascii", "us_ascii", "646"].map((name) => [name, "ascii"] as const),
  ...["latin_1", "latin1", "latin", "l1", "iso_8859_1", "iso8859_1", "8859", "cp819"].map(
    (name) => [name, "latin-1"] as const,
  ),
]);

function encodingOf(name: string | null): Encoding | null {
  return name === null ? "utf-8" : (ENCODINGS.get(name.toLowerCase().replace(/[\s-]+/g, "_")) ?? null);
}

function decode(bytes: Buffer, encoding: Encoding | null, errors: string): string | null {
  switch (encoding) {
    case null:
      return null;
    case "latin-1":
      return bytes.toString("latin1");
    case "ascii":
      return isAscii(bytes) ? bytes.toString("latin1") : tolerantly(errors, (onBad) => decodeAscii(bytes, onBad));
    default: {
      const text = isUtf8(bytes) ? bytes.toString("utf8") : tolerantly(errors, (onBad) => decodeUtf8(bytes, onBad));
      return encoding === "utf-8-sig" ? (text?.replace(/^\ufeff/, "") ?? null) : text;
    }
  }
}

/** `surrogateescape` is none of these: its result cannot be sent as JSON, so that ROCK fails too. */
function tolerantly(errors: string, decode: (onBad: OnBadByte) => string): string | null {
  switch (errors) {
    case "ignore":
      return decode(AS_NOTHING);
    case "replace":
      return decode(AS_REPLACEMENT);
    case "backslashreplace":
      return decode(AS_ESCAPE);
    default:
      return null;
  }
}

function decodeAscii(bytes: Buffer, onBad: OnBadByte): string {
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : onBad(byte))).join("");
}

function decodeUtf8(bytes: Buffer, onBad: OnBadByte): string {
  if (isUtf8(bytes)) {
    return bytes.toString("utf8");
  }
  if (onBad === AS_REPLACEMENT) {
    // One character for a whole broken sequence, by the same rule as Python's.
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  }
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      parts.push(bytes.toString("utf8", from, at), onBad(bytes[at] ?? 0));
      from = at + 1;
    }
    at += Math.max(length, 1);
  }
  parts.push(bytes.toString("utf8", from));
  return parts.join("");
}

/** How many bytes the valid UTF-8 sequence at `at` has; 0 when there is none. */
function sequenceLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 0;
  return length > 0 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}
