import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { createRedactor, type Redactor } from "../../src/base/redact.ts";
import { median } from "./measuring/statistics.ts";
import { milliseconds, type Table } from "./measuring/table.ts";

const TEXT_BYTES = 16 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;
const SECRETS = 20;

/** How fast a log passes the redactor: the kinds of text that logs are made of, with a secret every thousand lines. */
export async function redactor(): Promise<Table> {
  const secrets = Array.from({ length: SECRETS }, () => randomBytes(24).toString("base64url"));
  const redacting = createRedactor(secrets);
  const words = text(
    (line) => `2026-11-21T10:00:00.${line % 1000}Z INFO step ${line}: loaded batch in ${line % 97} ms`,
  );
  const coloured = text(
    (line) => `\x1b[2m2026-11-21\x1b[0m \x1b[32mINFO\x1b[0m step \x1b[1m${line}\x1b[0m loaded \x1b[36mbatch\x1b[0m`,
  );
  const base64 = text(() => randomBytes(57).toString("base64"));
  const withSecrets = text((line) =>
    line % 1000 === 0 ? `the key is ${secrets[line % SECRETS]}` : `INFO step ${line} done, loss 0.${line}`,
  );
  const redacted = Buffer.concat(push(redacting, withSecrets)).toString();
  assert.ok(secrets.every((secret) => !redacted.includes(secret)));
  const columns = [
    ["log lines", words],
    ["coloured lines", coloured],
    ["base64", base64],
    ["lines and secrets", withSecrets],
  ] as const;
  const times = columns.map(([, bytes]) => median([1, 2, 3, 4, 5].map(() => timeMs(redacting, bytes))));
  return {
    title: `redactor: 16 MB, ${SECRETS} secrets (median of 5)`,
    columns: columns.map(([name]) => name),
    rows: [
      { figure: "time", must: "", values: times.map((ms) => milliseconds(ms)) },
      { figure: "speed", must: "", values: times.map((ms) => `${Math.round(TEXT_BYTES / 1000 / ms)} MB/s`) },
    ],
  };
}

function text(lineOf: (line: number) => string): Buffer {
  const bytes = Buffer.alloc(TEXT_BYTES);
  let at = 0;
  for (let line = 1; at < TEXT_BYTES; line += 1) {
    at += bytes.write(`${lineOf(line)}\n`, at);
  }
  return bytes;
}

function push(redacting: Redactor, bytes: Buffer): readonly Uint8Array[] {
  const stream = redacting.stream();
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    pieces.push(stream.push(bytes.subarray(at, at + CHUNK_BYTES)));
  }
  return [...pieces, stream.end()];
}

function timeMs(redacting: Redactor, bytes: Buffer): number {
  const startedAt = performance.now();
  push(redacting, bytes);
  return performance.now() - startedAt;
}
