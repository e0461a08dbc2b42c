/** How tools spell a value, each made with other means than the redactor has. */
export const spellings: ReadonlyMap<string, (value: string) => string> = new Map([
  ["as it is", (value) => value],
  ["with CRLF line ends", (value) => value.replaceAll(/\r?\n/g, "\r\n")],
  ["encodeURIComponent", encodeURIComponent],
  ["encodeURIComponent, lowercase hex", (value) => lowerHex(encodeURIComponent(value))],
  ["percent, every byte", (value) => value.replaceAll(/./gsu, (one) => percentBytes(one))],
  ["strict RFC 3986", (value) => encodeURIComponent(value).replaceAll(/[!'()*]/g, (one) => percentBytes(one))],
  ["a form field, + for a space", (value) => new URLSearchParams({ a: value }).toString().slice(2)],
  ["encodeURI", encodeURI],
  ["JSON", (value) => JSON.stringify(value).slice(1, -1)],
  ["JSON in JSON", (value) => JSON.stringify(JSON.stringify(value)).slice(3, -3)],
  ["JSON in JSON in JSON", (value) => JSON.stringify(JSON.stringify(JSON.stringify(value))).slice(7, -7)],
  ["JSON with \\/", (value) => JSON.stringify(value).slice(1, -1).replaceAll("/", "\\/")],
  ["JSON in ASCII", (value) => asciiJson(value)],
  [
    "JSON in ASCII, uppercase hex",
    (value) => asciiJson(value).replaceAll(/\\u[0-9a-f]{4}/g, (one) => `\\u${one.slice(2).toUpperCase()}`),
  ],
  [
    "JSON, every unit as \\u",
    (value) => Array.from({ length: value.length }, (_, at) => unitEscape(value, at)).join(""),
  ],
  ["XML", (value) => xml(value)],
  ["XML, numbers", (value) => value.replaceAll(/[^A-Za-z0-9]/gu, (one) => `&#${one.codePointAt(0)};`)],
  [
    "XML, hex numbers",
    (value) => value.replaceAll(/[^A-Za-z0-9]/gu, (one) => `&#x${one.codePointAt(0)?.toString(16)};`),
  ],
  ["a shell's single quotes", (value) => value.replaceAll("'", "'\\''")],
  ["Python's shlex", (value) => value.replaceAll("'", `'"'"'`)],
  ["SQL and YAML quotes", (value) => value.replaceAll("'", "''")],
  ["CSV", (value) => value.replaceAll('"', '""')],
  ["a command line argument", (value) => value.replaceAll('"', '\\"')],
  ["printf %q", (value) => value.replaceAll(/[ -,/:-@[-^`{-~]/g, (one) => `\\${one}`)],
  [
    "bytes in octal",
    (value) => Array.from(Buffer.from(value), (byte) => `\\${byte.toString(8).padStart(3, "0")}`).join(""),
  ],
  [
    "bytes in hex",
    (value) => Array.from(Buffer.from(value), (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join(""),
  ],
]);

/** How tools write base64. */
export const base64Spellings: ReadonlyMap<string, (bytes: Buffer) => string> = new Map([
  ["plain", (bytes) => bytes.toString("base64")],
  ["URL-safe", (bytes) => bytes.toString("base64url")],
  ["URL-encoded", (bytes) => encodeURIComponent(bytes.toString("base64"))],
  ["in JSON with \\/", (bytes) => bytes.toString("base64").replaceAll("/", "\\/")],
  ["in JSON with \\u002B", (bytes) => bytes.toString("base64").replaceAll("+", "\\u002B")],
  ["wrapped at 76", (bytes) => wrap(bytes, 76, "\n")],
  ["wrapped at 64 with CRLF", (bytes) => wrap(bytes, 64, "\r\n")],
  ["wrapped at 60 and indented", (bytes) => wrap(bytes, 60, "\n    ")],
  ["wrapped at 76 within JSON", (bytes) => wrap(bytes, 76, "\\n")],
]);

function wrap(bytes: Buffer, columns: number, lineBreak: string): string {
  return bytes.toString("base64").replaceAll(new RegExp(`.{${columns}}`, "g"), (line) => line + lineBreak);
}

function percentBytes(text: string): string {
  return Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}

function lowerHex(text: string): string {
  return text.replaceAll(/%[0-9A-F]{2}/g, (one) => one.toLowerCase());
}

function unitEscape(text: string, at: number): string {
  return `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`;
}

function asciiJson(value: string): string {
  return JSON.stringify(value)
    .slice(1, -1)
    .replaceAll(/[\u0080-\uffff]/g, (one) => unitEscape(one, 0));
}

function xml(value: string): string {
  const names = new Map(Object.entries({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" }));
  return value.replaceAll(/[&<>"']/g, (one) => names.get(one) ?? one);
}
