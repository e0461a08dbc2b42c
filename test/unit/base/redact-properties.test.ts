import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { createRedactor, isTooShortToHide, type Redactor } from "../../../src/base/redact.ts";
import { base64Spellings, spellings } from "./redact-spellings.ts";

/** Any text that may be a secret, without the character the mask is made of. */
const secret = fc
  .oneof(
    fc.string({ minLength: 4, maxLength: 24 }),
    fc.string({ minLength: 4, maxLength: 12, unit: "binary" }),
    fc.string({ minLength: 4, maxLength: 16, unit: fc.constantFrom(..."aab'\"\\%&+/ \r\n\u00e9n0u<;#".split("")) }),
    fc.stringMatching(/^[A-Za-z0-9+/_-]{8,40}$/),
  )
  .map((text) => text.replaceAll("*", "x").replaceAll("\0", "y"))
  .filter((text) => !isTooShortToHide(text) && text.isWellFormed());

/** What is not seen, whole and cut off. */
const codes = [
  "",
  "\x1b[0m",
  "\x1b[01;31m\x1b[K",
  "\x1b[3",
  "\x1b]0;t\x07",
  "\x1b]8;;x",
  "\x1b",
  "\x9b1m",
  "\u200b",
  "\\u001b[0m",
];

/** Secrets together with a text that has whole and unfinished spellings of them next to each other. */
const secretsInText = fc.array(secret, { minLength: 1, maxLength: 5 }).chain((secrets) => {
  const spelled = fc
    .tuple(fc.constantFrom(...secrets), fc.constantFrom(...spellings.values()), fc.nat(60), fc.constantFrom(...codes))
    .map(([value, spell, cut, code]) => {
      const spelled = spell(value);
      return cut < 30 ? `${spelled.slice(0, cut)}${code}${cut < 15 ? spelled.slice(cut) : ""}` : spelled;
    });
  const encoded = fc
    .tuple(
      fc.string({ maxLength: 80 }),
      fc.constantFrom(...secrets),
      fc.string({ maxLength: 3 }),
      fc.constantFrom(...base64Spellings.values()),
    )
    .map(([before, value, after, spell]) => spell(Buffer.from(before + value + after)));
  const noise = fc.string({ maxLength: 5, unit: fc.constantFrom(..."\\%&;\r\n '\"au0".split(""), ...codes) });
  return fc.record({
    secrets: fc.constant(secrets),
    text: fc
      .array(fc.oneof(spelled, encoded, noise), { maxLength: 12 })
      .map((parts) => parts.join("").replaceAll("*", "x")),
  });
});

function streamed(redactor: Redactor, bytes: Buffer, cuts: readonly number[]): string {
  const stream = redactor.stream();
  const borders = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((left, right) => left - right);
  const starts = [0, ...borders];
  const chunks = starts.map((start, index) => stream.push(bytes.subarray(start, borders[index] ?? bytes.length)));
  return Buffer.concat([...chunks, stream.end()]).toString("latin1");
}

test("however a stream is cut into chunks, the same bytes come out", () => {
  fc.assert(
    fc.property(secretsInText, fc.array(fc.nat(), { maxLength: 40 }), ({ secrets, text }, cuts) => {
      const redactor = createRedactor(secrets);
      const bytes = Buffer.from(text);
      assert.equal(streamed(redactor, bytes, cuts), Buffer.from(redactor.text(bytes.toString())).toString("latin1"));
    }),
    { numRuns: 2000 },
  );
});

test("byte by byte the same bytes come out", () => {
  fc.assert(
    fc.property(secretsInText, ({ secrets, text }) => {
      const redactor = createRedactor(secrets);
      const bytes = Buffer.from(text);
      const everywhere = Array.from(bytes, (_, index) => index);
      assert.equal(
        streamed(redactor, bytes, everywhere),
        Buffer.from(redactor.text(bytes.toString())).toString("latin1"),
      );
    }),
    { numRuns: 500 },
  );
});

test("no spelling of a secret survives", () => {
  const around = fc.string({ maxLength: 20 });
  fc.assert(
    fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), around, around, (secrets, before, after) => {
      const redactor = createRedactor(secrets);
      for (const value of secrets) {
        for (const [how, spell] of spellings) {
          const spelled = spell(value.trim());
          const redacted = redactor.text(before + spelled + after);
          assert.ok(!redacted.includes(spelled), `${how}: ${JSON.stringify({ spelled, redacted })}`);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test("no base64 of a secret survives, whatever is encoded with it", () => {
  fc.assert(
    fc.property(secret, fc.uint8Array({ maxLength: 90 }), fc.uint8Array({ maxLength: 9 }), (value, before, after) => {
      const bytes = Buffer.from(value.trim());
      fc.pre(bytes.length >= 8);
      const core = lastingCharacters(bytes, before.length % 3);
      for (const [how, spell] of base64Spellings) {
        const redacted = createRedactor([value]).text(spell(Buffer.concat([before, bytes, after])));
        const joined = decodeURIComponent(redacted)
          .replaceAll(/\\n|[\r\n ]/g, "")
          .replaceAll("\\u002B", "+")
          .replaceAll(/[-_\\]/g, (one) => ({ "-": "+", _: "/" })[one] ?? "");
        assert.ok(!joined.includes(core.slice(2)), `${how}: ${JSON.stringify({ core, redacted })}`);
      }
    }),
    { numRuns: 1000 },
  );
});

/** The characters that stay the same whatever surrounds the bytes. */
function lastingCharacters(bytes: Buffer, shift: number): string {
  const variants = [0x00, 0xff].map((filler) => {
    return Buffer.concat([Buffer.alloc(shift, filler), bytes, Buffer.alloc(3, filler)]).toString("base64");
  });
  const [left = "", right = ""] = variants;
  const same = Array.from(left).map((one, index) => one === right[index]);
  return left.slice(same.indexOf(true), same.lastIndexOf(true) + 1);
}

test("a text without secrets stays as it is", () => {
  const alphanumeric = fc.stringMatching(/^[A-Za-z0-9]{4,30}$/);
  const other = fc.string({ unit: fc.constantFrom(..."\\%&#;\"' \t\r\n.,:éж🔑\0".split("")), maxLength: 200 });
  fc.assert(
    fc.property(fc.array(alphanumeric, { minLength: 1, maxLength: 5 }), other, (secrets, text) => {
      assert.equal(createRedactor(secrets).text(text), text);
    }),
  );
});

test("redacting twice is redacting once", () => {
  fc.assert(
    fc.property(secretsInText, ({ secrets, text }) => {
      const redactor = createRedactor(secrets);
      const once = redactor.text(text);
      assert.equal(redactor.text(once), once);
    }),
    { numRuns: 1000 },
  );
});
